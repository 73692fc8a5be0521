// SPDX-License-Identifier: Apache-2.0

/// How values of one kind are written: in which units, and what stands around the number.
package struct ValueFormat: Sendable {
  /// A unit in which a value can be written.
  struct Unit: Hashable, Sendable {
    /// How many of the base unit it is.
    var size: Double
    /// The size of value from which it is used.
    var from: Double
    /// What stands right before the number, such as `$`.
    var before = ""
    /// What stands right after the number, such as `k` or `%`.
    var after = ""
    /// How many places a number with a fraction has at least, as with cents.
    var places = 0
    /// The name of the unit, after a space; it moves to the title of an axis.
    var name = ""
  }

  let units: [Unit]
  private let own: (@Sendable (Double) -> String)?

  private init(_ units: [Unit], own: (@Sendable (Double) -> String)? = nil) {
    self.units = units
    self.own = own
  }

  /// Returns a value in its most readable unit, with so many digits that count, from 1 to 12.
  package func text(_ value: Double, digits: Int = 3) -> String {
    text(value, in: unit(for: value, digits: digits), digits: digits)
  }

  /// Returns a value in a unit.
  func text(_ value: Double, in unit: Unit, digits: Int) -> String {
    number(value, in: unit, digits: digits) + (unit.name.isEmpty ? "" : " " + unit.name)
  }

  /// Returns a value in a unit whose name stands elsewhere.
  func number(_ value: Double, in unit: Unit, digits: Int) -> String {
    if let own { return own(value) }
    // Nought thousands are nought.
    if value == 0, unit.size > 1 { return unit.before + "0" }
    let text = padded(NumberText.significant(value / unit.size, digits), to: unit.places)
    guard !unit.before.isEmpty, value < 0 else { return unit.before + text + unit.after }
    return "−" + unit.before + text.dropFirst() + unit.after
  }

  private func padded(_ text: String, to places: Int) -> String {
    guard places > 0, let point = text.firstIndex(of: "."), !text.contains("×") else { return text }
    let present = text[point...].utf8.count - 1
    return text + String(repeating: "0", count: max(0, places - present))
  }

  /// Returns the unit in which a value is most readable; zero is written in the base unit.
  func unit(for value: Double, digits: Int = 3) -> Unit {
    let size = value.magnitude
    guard size > 0 else { return units.first { $0.size == 1 } ?? units[0] }
    // What rounds up to the next unit is written in it: 999.96 kB is 1 MB.
    let rounding = 0.5 * NumberText.powerOfTen(NumberText.decimalExponent(size) - digits + 1)
    return units.last { size + rounding >= $0.from } ?? units[0]
  }
}

extension ValueFormat {
  /// Things that are counted, such as `12.3k tokens/s`; the unit may be empty.
  package static func count(_ unit: String = "") -> ValueFormat {
    ValueFormat(
      thousands.map { Unit(size: $0.size, from: $0.from, after: $0.sign, name: unit) })
  }

  /// A unit of the international system with its prefixes, such as `W` or `B`, from quecto to quetta.
  ///
  /// Source: BIPM, "The International System of Units", 9th edition with the prefixes of 2022, table 7.
  package static func si(_ unit: String) -> ValueFormat {
    let prefixes = [
      "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
      "R", "Q",
    ]
    return ValueFormat(
      prefixes.enumerated().map { index, prefix in
        let size = NumberText.powerOfTen(3 * (index - 10))
        return Unit(size: size, from: size, name: prefix + unit)
      })
  }

  /// Bytes in powers of 1024, from `B` to `YiB`; parts of a byte stay in bytes.
  package static let binaryBytes = ValueFormat(
    ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"].enumerated().map { index, name in
      let size = (0..<index).reduce(1.0) { result, _ in result * 1024 }
      return Unit(size: size, from: size, name: name)
    })

  /// Lengths of time, given in seconds, from `ns` to days; minutes, hours and days are used from three on.
  package static let seconds = ValueFormat([
    Unit(size: 1e-9, from: 1e-9, name: "ns"), Unit(size: 1e-6, from: 1e-6, name: "µs"),
    Unit(size: 1e-3, from: 1e-3, name: "ms"), Unit(size: 1, from: 1, name: "s"),
    Unit(size: 60, from: 180, name: "min"), Unit(size: 3_600, from: 10_800, name: "h"),
    Unit(size: 86_400, from: 259_200, name: "days"),
  ])

  /// Money, with the sign of its currency before it, such as `$1.2k`.
  package static func money(_ sign: String = "$") -> ValueFormat {
    ValueFormat(
      thousands.map {
        Unit(size: $0.size, from: $0.from, before: sign, after: $0.sign, places: 2)
      })
  }

  /// Parts of a whole: 0.12 is `12%`.
  package static let percent = ValueFormat([Unit(size: 0.01, from: 0, after: "%")])

  /// Values that the caller writes, such as names of weekdays; the name of the unit stands in titles and may be empty.
  package static func own(
    unit: String = "", _ text: @escaping @Sendable (Double) -> String
  ) -> ValueFormat {
    ValueFormat([Unit(size: 1, from: 0, name: unit)], own: text)
  }

  /// Beyond trillions nobody has a word, so the number is written with a power of ten.
  private static let thousands: [(size: Double, from: Double, sign: String)] = [
    (1, 1, ""), (1e3, 1e3, "k"), (1e6, 1e6, "M"), (1e9, 1e9, "B"), (1e12, 1e12, "T"),
    (1, 1e15, ""),
  ]
}
