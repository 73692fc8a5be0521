// SPDX-License-Identifier: Apache-2.0

package import Markup

/// What is measured, and how its values are written.
package struct Measure: Sendable {
  /// What is measured, such as `Memory`.
  package let title: Message
  /// How its values are written.
  package let format: ValueFormat

  /// Creates a measure.
  package init(_ title: Message, _ format: ValueFormat) {
    self.title = title
    self.format = format
  }

  /// Returns the measure with its title in the words of a canvas.
  func worded(on canvas: Canvas) -> Measure { Measure(Message(name: canvas.words(title)), format) }
}

/// One direction of a plot: what is measured along it, and how values become places.
package struct Axis: Sendable {
  /// How values become places.
  package enum Scale: Hashable, Sendable {
    /// The same distance for the same difference.
    case linear
    /// The same distance for the same factor; values above zero only.
    case logarithmic
  }

  /// What is measured along the axis.
  package let measure: Measure
  /// How values become places.
  package let scale: Scale
  /// Whether zero is shown in any case; a logarithmic axis has none.
  package let startsAtZero: Bool
  /// Whether only whole numbers of the base unit are labelled, as for things that are counted.
  package let wholeNumbers: Bool
  /// The values that are shown in any case, such as all levels of a scale; nil for none.
  ///
  /// A logarithmic axis has none.
  package let holding: ClosedRange<Double>?

  /// Creates an axis; one that does not start at zero shows differences larger than they are, so its reader must be told by its labels.
  package init(
    _ title: Message, _ format: ValueFormat, scale: Scale = .linear, startsAtZero: Bool = true,
    wholeNumbers: Bool = false, holding: ClosedRange<Double>? = nil
  ) {
    self.init(
      Measure(title, format), scale: scale, startsAtZero: startsAtZero, wholeNumbers: wholeNumbers,
      holding: holding)
  }

  private init(
    _ measure: Measure, scale: Scale, startsAtZero: Bool, wholeNumbers: Bool,
    holding: ClosedRange<Double>?
  ) {
    self.measure = measure
    self.scale = scale
    self.startsAtZero = startsAtZero
    self.wholeNumbers = wholeNumbers
    self.holding = holding
  }

  /// Returns the axis with its title in the words of a canvas.
  func worded(on canvas: Canvas) -> Axis {
    Axis(
      measure.worded(on: canvas), scale: scale, startsAtZero: startsAtZero,
      wholeNumbers: wholeNumbers, holding: holding)
  }

  /// Returns a span of values with what the axis shows in any case; one thing that is counted gets a step on both sides.
  func span(around values: ClosedRange<Double>) -> ClosedRange<Double> {
    guard scale == .linear else { return values }
    var (low, high) = (values.lowerBound, values.upperBound)
    if let holding { (low, high) = (min(low, holding.lowerBound), max(high, holding.upperBound)) }
    if startsAtZero { (low, high) = (min(0, low), max(0, high)) }
    return wholeNumbers && !startsAtZero && low == high ? (low - 1)...(high + 1) : low...high
  }

  /// Checks that a value can stand on the axis.
  func check(_ value: Double) throws(ChartError) {
    guard scale == .linear || value > 0 else {
      throw .notPositive(axis: measure.title.plain, value: value)
    }
  }
}
