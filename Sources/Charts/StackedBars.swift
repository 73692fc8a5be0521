// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Wholes made of parts as lying bars, each against the room that there is, such as the memory of a device.
package struct StackedBars: Plot {
  /// One whole.
  package struct Bar: Hashable, Sendable {
    /// What the whole is, such as `Mistral 7B on L4`.
    package let name: Message
    /// The parts, zero or more, in the order of their names.
    package let values: [Double]
    /// The room that there is; nil when nothing limits the whole.
    package let capacity: Double?
    /// How far off the sum may be; nil when that is not known.
    package let total: Estimate?

    /// Creates a whole from its parts; a negative part or capacity, or a number that cannot be shown, throws.
    package init(
      _ name: Message, _ values: [Double], capacity: Double? = nil, total: Estimate? = nil
    ) throws(ChartError) {
      self.name = name
      var parts: [Double] = []
      for value in values { parts.append(try checkedAmount(value, name.plain)) }
      self.values = parts
      if let capacity {
        self.capacity = try checkedAmount(capacity, "the capacity of \(name.plain)")
      } else {
        self.capacity = nil
      }
      self.total = total
    }

    /// The sum of the parts.
    package var sum: Double { values.reduce(0, +) }
    /// What lacks; zero or less when the whole fits.
    var excess: Double { capacity.map { sum - $0 } ?? 0 }
  }

  let parts: [Message]
  let bars: [Bar]
  let measure: Measure

  /// Creates a plot.
  ///
  /// Bars that do not have one value for each part, and more than 12 parts or 2,000 values, throw a ``ChartError``.
  package init(parts: [Message], bars: [Bar], measure: Measure) throws(ChartError) {
    try checkSeries(parts.count)
    try checkCount(parts.count * bars.count)
    for bar in bars where bar.values.count != parts.count {
      throw .wrongCount(name: bar.name.plain, count: bar.values.count, expected: parts.count)
    }
    self.parts = parts
    self.bars = bars
    self.measure = measure
  }
}

extension StackedBars {
  package var summary: Message {
    guard !bars.isEmpty else { return "No values." }
    let sentences = bars.map { bar in "\(bar.name): \(words(for: bar))." as Message }
    let all = sentences.joined(separator: " ")
    return "Bars of \(measure.title), made of \(parts.listed). \(all)"
  }

  package var key: [KeyEntry] {
    var entries = parts.enumerated().map { KeyEntry(.area($0), $1) }
    if bars.contains(where: { $0.capacity != nil && $0.excess < 0 }) {
      entries.append(KeyEntry(.free, "free"))
    }
    if bars.contains(where: { $0.capacity != nil }) { entries.append(KeyEntry(.limit, "capacity")) }
    if bars.contains(where: { $0.excess > 0 }) {
      entries.append(KeyEntry(.overflow, "does not fit"))
    }
    if bars.contains(where: { $0.total?.hasRange == true }) {
      entries.append(KeyEntry(.range, "range of the sum"))
    }
    return entries
  }

  package var textures: [Int] { Array(parts.indices) }

  package var table: DataTable {
    let hasCapacity = bars.contains { $0.capacity != nil }
    let format = measure.format
    return DataTable(
      columns: ["Name"] + parts + ["Sum"] + (hasCapacity ? ["Capacity", "Free"] : []),
      rows: bars.map { bar in
        var row = [bar.name] + bar.values.map(format.cell) + [sumCell(bar)]
        if hasCapacity {
          row += [bar.capacity, bar.capacity.map { $0 - bar.sum }]
            .map { $0.map(format.cell) ?? DataTable.nothing }
        }
        return row
      })
  }

  private func sumCell(_ bar: Bar) -> Message {
    guard let total = bar.total, total.hasRange else { return measure.format.cell(bar.sum) }
    let (low, high) = (measure.format.cell(total.low), measure.format.cell(total.high))
    return "\(measure.format.cell(bar.sum)) (\(low) to \(high))"
  }

  /// Returns what a bar comes to, such as `21.3 of 24 GiB` or `does not fit: 12.2 GiB too much`.
  func words(for bar: Bar) -> Message {
    let format = measure.format
    guard let capacity = bar.capacity else { return Message(verbatim: format.text(bar.sum)) }
    guard bar.excess <= 0 else { return "does not fit: \(format.text(bar.excess)) too much" }
    let unit = format.unit(for: capacity)
    return "\(format.number(bar.sum, in: unit, digits: 3)) of \(format.text(capacity))"
  }
}
