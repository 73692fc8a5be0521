// SPDX-License-Identifier: Apache-2.0

import Foundation

/// An axis laid out along a stretch: its domain, and those ticks whose labels have room.
struct AxisFit {
  /// A place on the axis with its label.
  struct Tick: Hashable {
    let value: Double
    let label: String
  }

  /// In which direction labels stand side by side.
  enum Direction {
    case horizontal, vertical
  }

  /// The values from one end to the other.
  let domain: ClosedRange<Double>
  /// The labelled places, rising.
  let ticks: [Tick]
  /// The title of the axis, with the unit where its labels do not name it.
  let title: String

  private let isLogarithmic: Bool

  /// Lays out an axis for a span of values, with as many labels as fit into a length.
  ///
  /// A tight axis ends shortly behind the values, any other at the next label.
  init(
    _ axis: Axis, span: ClosedRange<Double>, length: Double, direction: Direction,
    isTight: Bool = false
  ) {
    let span = axis.span(around: span)
    let wide =
      axis.scale == .linear
      ? Self.linearLayouts(axis, span, length, direction) : Self.logarithmicLayouts(axis, span)
    let layouts = isTight ? wide.map { $0.tightened(around: span) } : wide
    let fitting = layouts.first { Self.fits($0, axis.scale, length, direction) }
    self = fitting ?? layouts[layouts.count - 1].endsOnly
  }

  private init(domain: ClosedRange<Double>, ticks: [Tick], title: String, isLogarithmic: Bool) {
    self.domain = domain
    self.ticks = ticks
    self.title = title
    self.isLogarithmic = isLogarithmic
  }

  /// Returns the axis as a scale between two places.
  func scale(from start: Double, to end: Double) -> PlaceScale {
    PlaceScale(domain: domain, isLogarithmic: isLogarithmic, start: start, end: end)
  }

  /// The width of the widest label.
  var labelWidth: Double { ticks.map { TextSize.width($0.label) }.max() ?? 0 }

  /// Returns the same axis with a little room around the values, and without the labels beyond; itself where too few were left.
  private func tightened(around span: ClosedRange<Double>) -> AxisFit {
    let (low, high) = (span.lowerBound, span.upperBound)
    let factor = isLogarithmic ? pow(high / low, 0.03) : 1
    let room = isLogarithmic ? 0 : (high - low) * 0.03
    let from = low == 0 ? 0 : low / factor - room
    let to = high == 0 ? 0 : high * factor + room
    let tight =
      max(from, domain.lowerBound)...min(to, domain.upperBound)
    let inside = ticks.filter { tight.contains($0.value) }
    guard inside.count > 1 else { return self }
    return AxisFit(domain: tight, ticks: inside, title: title, isLogarithmic: isLogarithmic)
  }

  /// The same axis with the first of its labels only.
  private var endsOnly: AxisFit {
    AxisFit(
      domain: domain, ticks: Array(ticks.prefix(1)), title: title, isLogarithmic: isLogarithmic)
  }
}

extension AxisFit {
  /// Returns layouts with ever fewer steps, all of one unit.
  private static func linearLayouts(
    _ axis: Axis, _ span: ClosedRange<Double>, _ length: Double, _ direction: Direction
  ) -> [AxisFit] {
    let format = axis.measure.format
    let unit = format.unit(for: max(span.lowerBound.magnitude, span.upperBound.magnitude))
    let inUnits = (span.lowerBound / unit.size)...(span.upperBound / unit.size)
    let most = max(1, Int(length / (direction == .horizontal ? 60 : 32)))
    let all = (1...most).reversed().map { steps in
      Ticks(linear: inUnits, steps: steps).values.map { $0 * unit.size }
    }
    let whole = all.filter { $0.allSatisfy { $0 == $0.rounded() } }
    return (axis.wholeNumbers && !whole.isEmpty ? whole : all).map { values in
      let labels = distinctLabels(values) { format.number($0, in: unit, digits: $1) }
      let title = axis.measure.title.plain + (unit.name.isEmpty ? "" : ", " + unit.name)
      return layout(values, labels, title: title, isLogarithmic: false)
    }
  }

  /// Returns layouts with twice and five times each power of ten, then with powers of ten ever farther apart.
  private static func logarithmicLayouts(_ axis: Axis, _ span: ClosedRange<Double>) -> [AxisFit] {
    let powers = Ticks(logarithmic: span, everyPowers: 1)
    let strides = [1, 2, 3, 5, 10, 20, 40].filter { $0 == 1 || $0 <= powers.values.count }
    // Over more than five powers the labels between them never have room.
    let rungs = powers.values.count <= 6 ? [Ticks(logarithmic: span)] : []
    let all =
      rungs
      + strides.map { Ticks(logarithmic: span, everyPowers: $0) }
    return all.map { logarithmicLayout(axis, $0.values) }
  }

  private static func logarithmicLayout(_ axis: Axis, _ values: [Double]) -> AxisFit {
    let format = axis.measure.format
    let units = values.map { format.unit(for: $0) }
    let names = Set(units.map(\.name))
    let title = axis.measure.title.plain
    let isNamedOnce = names.count == 1 && names != [""]
    let labels = zip(values, units).map { value, unit in
      names.count == 1
        ? format.number(value, in: unit, digits: 3) : format.text(value, in: unit, digits: 3)
    }
    return layout(
      values, labels, title: title + (isNamedOnce ? ", " + (names.first ?? "") : ""),
      isLogarithmic: true)
  }

  private static func layout(
    _ values: [Double], _ labels: [String], title: String, isLogarithmic: Bool
  ) -> AxisFit {
    AxisFit(
      domain: values[0]...values[values.count - 1], ticks: zip(values, labels).map(Tick.init),
      title: title, isLogarithmic: isLogarithmic)
  }

  /// Returns labels with as few digits as tell each from the next.
  private static func distinctLabels(
    _ values: [Double], _ label: (Double, Int) -> String
  ) -> [String] {
    for digits in 3...12 {
      let labels = values.map { label($0, digits) }
      if zip(labels, labels.dropFirst()).allSatisfy({ $0 != $1 }) { return labels }
    }
    return values.map { label($0, 12) }
  }

  /// Returns whether the labels stand side by side with a gap.
  private static func fits(
    _ layout: AxisFit, _ scale: Axis.Scale, _ length: Double, _ direction: Direction
  ) -> Bool {
    let places = layout.ticks.map { layout.scale(from: 0, to: length).place($0.value) }
    let sizes: [Double] = layout.ticks.map { tick in
      direction == .vertical ? TextSize.height : TextSize.width(tick.label)
    }
    let gap: Double = direction == .vertical ? 8 : 12
    for index in places.indices.dropLast() {
      let room: Double = places[index + 1] - places[index]
      let needed: Double = (sizes[index] + sizes[index + 1]) / 2 + gap
      guard room >= needed else { return false }
    }
    return true
  }
}
