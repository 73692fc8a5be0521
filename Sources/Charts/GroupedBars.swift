// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Estimates side by side as lying bars with their ranges, such as the cost of models on devices.
package struct GroupedBars: Plot {
  /// Bars that belong together.
  package struct Group: Hashable, Sendable {
    /// What they have in common.
    package let name: Message
    /// One estimate for each series; nil where there is none.
    package let values: [Estimate?]

    /// Creates a group.
    package init(_ name: Message, _ values: [Estimate?]) {
      self.name = name
      self.values = values
    }
  }

  let series: [Message]
  let groups: [Group]
  let limits: [Limit]
  let measure: Measure
  /// Whether each estimate is its range and no value: for what is only known to lie between two values.
  let showsRanges: Bool

  /// Creates a plot.
  ///
  /// Groups that do not have one value for each series, and more than 12 series or 2,000 values, throw a ``ChartError``.
  package init(
    series: [Message], groups: [Group], limits: [Limit] = [], measure: Measure,
    showsRanges: Bool = false
  ) throws(ChartError) {
    try checkSeries(series.count)
    try checkCount(series.count * groups.count + limits.count)
    for group in groups where group.values.count != series.count {
      throw .wrongCount(name: group.name.plain, count: group.values.count, expected: series.count)
    }
    self.series = series
    self.groups = groups
    self.limits = limits
    self.measure = measure
    self.showsRanges = showsRanges
  }
}

extension GroupedBars {
  private var estimates: [Estimate] { groups.flatMap { $0.values.compactMap { $0 } } }

  package var summary: Message {
    let values = estimates
    guard let low = values.map(\.value).min(), let high = values.map(\.value).max() else {
      return "No values."
    }
    guard !showsRanges else { return rangeSummary }
    let format = measure.format
    return "Bars of \(measure.title) for \(groups.map(\.name).listed), "
      + "each for \(series.listed). "
      + "Values from \(format.text(low)) to \(format.text(high))."
  }

  private var rangeSummary: Message {
    let ranges = groups.flatMap { group in
      group.values.compactMap { $0 }.map { "\(group.name): \(range($0))" as Message }
    }
    return "Ranges of \(measure.title). \(ranges.listed)."
  }

  private func range(_ estimate: Estimate) -> Message {
    "\(measure.format.text(estimate.low)) to \(measure.format.text(estimate.high))"
  }

  package var key: [KeyEntry] {
    let names = series.count > 1 ? series.enumerated().map { KeyEntry(.area($0), $1) } : []
    guard !showsRanges else { return names }
    return names + (estimates.contains(where: \.hasRange) ? [KeyEntry(.range, "range")] : [])
  }

  package var textures: [Int] { Array(series.indices) }

  package var table: DataTable {
    DataTable(
      columns: ["Name"] + series,
      rows: groups.map { group in
        [group.name] + group.values.map { $0.map(cell) ?? DataTable.nothing }
      }
        + limits.map { limit in
          [limit.name] + series.map { _ in measure.format.cell(limit.value) }
        })
  }

  private func cell(_ estimate: Estimate) -> Message {
    showsRanges ? range(estimate) : measure.format.cell(estimate)
  }

  private static let pitch = 20.0
  private static let thickness = 16.0

  package func draw(on canvas: Canvas, id: ElementID) -> Drawing {
    let held = limits.map(\.value)
    let ends = estimates.flatMap { [$0.low, $0.high] } + held
    let widest = estimates.map { TextSize.width(label($0, canvas)) }.max() ?? 0
    return RowFrame(
      canvas: canvas, measure: measure,
      span: min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0), limits: limits,
      rows: groups.map { group in
        RowFrame.Row(
          name: canvas.words(group.name),
          height: max(Self.pitch, Self.pitch * Double(series.count)) - 4,
          bars: { scale, y in draw(group, scale, y, id) },
          words: { scale, y in words(of: group, scale, y, canvas) })
      }, rightRoom: min(widest + 10, canvas.width / 3)
    ).drawing
  }

  private func draw(_ group: Group, _ scale: PlaceScale, _ y: Double, _ id: ElementID) -> HTML {
    .group(
      group.values.enumerated().map { index, estimate in
        let y = y + Double(index) * Self.pitch
        return estimate.map { draw($0, index, scale, y, id) } ?? .nothing
      })
  }

  private func words(
    of group: Group, _ scale: PlaceScale, _ y: Double, _ canvas: Canvas
  ) -> HTML {
    .group(
      group.values.enumerated().map { index, estimate in
        let text = estimate.map { label($0, canvas) }
        return Label(
          text: text ?? canvas.words("no value"), x: scale.place(max(estimate?.high ?? 0, 0)) + 7,
          y: y + Double(index) * Self.pitch + 13, look: text == nil ? "note" : "value"
        ).body
      })
  }

  private func label(_ estimate: Estimate, _ canvas: Canvas) -> String {
    showsRanges ? canvas.words(range(estimate)) : measure.format.text(estimate.value)
  }

  private func draw(
    _ estimate: Estimate, _ index: Int, _ scale: PlaceScale, _ y: Double, _ id: ElementID
  ) -> HTML {
    let title: Message = "\(series[index]): \(cell(estimate))"
    let segment = Segment(
      from: scale.place(showsRanges ? estimate.low : 0),
      to: scale.place(showsRanges ? estimate.high : estimate.value), y: y, height: Self.thickness)
    guard !showsRanges else { return segment.body(SeriesLook(index), "", title: title, in: id) }
    return .group([
      segment.body(SeriesLook(index), "", title: title, in: id),
      whisker(
        from: scale.place(estimate.low), to: scale.place(estimate.high), at: y + Self.thickness / 2),
    ])
  }
}
