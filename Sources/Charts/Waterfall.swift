// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Steps that follow one another, each bar beginning where the one before ends, such as the way of a request.
package struct Waterfall: Plot {
  /// One step.
  package struct Step: Hashable, Sendable {
    /// What happens in it.
    package let name: Message
    /// How much it takes, zero or more.
    package let amount: Estimate

    /// Creates a step; an amount below zero throws.
    package init(_ name: Message, _ amount: Estimate) throws(ChartError) {
      guard amount.low >= 0 else { throw .negative(name: name.plain, value: amount.low) }
      self.name = name
      self.amount = amount
    }
  }

  let steps: [Step]
  let total: (name: Message, amount: Estimate)?
  let limits: [Limit]
  let measure: Measure

  /// Creates a plot; more than 2,000 steps throw a ``ChartError``.
  ///
  /// - Parameters:
  ///   - steps: The steps in their order.
  ///   - total: The name and size of the whole, given apart since its range is not the sum of ranges; nil for none.
  ///   - limits: What the whole is held against.
  ///   - measure: What is measured.
  /// - Throws: ``ChartError/tooManyValues(count:limit:)``
  package init(
    steps: [Step], total: (name: Message, amount: Estimate)? = nil, limits: [Limit] = [],
    measure: Measure
  ) throws(ChartError) {
    try checkCount(steps.count + limits.count)
    self.steps = steps
    self.total = total
    self.limits = limits
    self.measure = measure
  }
}

extension Waterfall {
  package var summary: Message {
    guard !steps.isEmpty else { return "No values." }
    let format = measure.format
    let sentences = rows.map { "\($0.name) \(format.text($0.amount.value))" as Message }
    let held = limits.map { "\($0.name) \(format.text($0.value))" as Message }
    return "Steps of \(measure.title), one after another: \((sentences + held).listed)."
  }

  package var key: [KeyEntry] {
    rows.contains { $0.amount.hasRange } ? [KeyEntry(.range, "range")] : []
  }

  package var textures: [Int] { total == nil ? [] : [1] }

  package var table: DataTable {
    DataTable(
      columns: ["Step", measure.title],
      rows: rows.map { [$0.name, measure.format.cell($0.amount)] }
        + limits.map { [$0.name, measure.format.cell($0.value)] })
  }

  package func draw(on canvas: Canvas, id: ElementID) -> Drawing {
    let sum = steps.reduce(0) { $0 + $1.amount.value }
    let ends = rows.map { $0.start + $0.amount.high } + limits.map(\.value)
    let least = min(0, limits.map(\.value).min() ?? 0)
    return RowFrame(
      canvas: canvas, measure: measure, span: least...max(sum, ends.max() ?? 0), limits: limits,
      rows: rows.map { row in
        RowFrame.Row(
          name: canvas.words(row.name), note: canvas.words(note(row.amount)), height: 18,
          bars: { scale, y in draw(row, scale, y, id) })
      }
    ).drawing
  }

  private typealias Row = (name: Message, amount: Estimate, start: Double, isTotal: Bool)

  /// The steps, each with the place where it begins, and the whole.
  private var rows: [Row] {
    var rows: [Row] = []
    var start = 0.0
    for step in steps {
      rows.append((step.name, step.amount, start, false))
      start += step.amount.value
    }
    if let total { rows.append((total.name, total.amount, 0, true)) }
    return rows
  }

  private func note(_ amount: Estimate) -> Message {
    let format = measure.format
    guard amount.hasRange else { return Message(verbatim: format.text(amount.value)) }
    let unit = format.unit(for: amount.value)
    let low = format.number(amount.low, in: unit, digits: 2)
    let high = format.number(amount.high, in: unit, digits: 2)
    return "\(format.text(amount.value)) (\(low) to \(high))"
  }

  private func draw(_ row: Row, _ scale: PlaceScale, _ y: Double, _ id: ElementID) -> HTML {
    let from = scale.place(row.start)
    let segment = Segment(
      from: from, to: scale.place(row.start + row.amount.value), y: y, height: 18)
    let title: Message = "\(row.name): \(measure.format.text(row.amount.value))"
    return .group([
      row.start > 0 ? stroke("lead", from: (from, y - 36), to: (from, y)) : .nothing,
      segment.body(SeriesLook(row.isTotal ? 1 : 0), "", title: title, in: id),
      whisker(
        from: scale.place(row.start + row.amount.low),
        to: scale.place(row.start + row.amount.high), at: y + 9),
    ])
  }
}
