// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// Writes amounts with a unit of a size that suits them.
public struct AmountText: Hashable, Sendable {
  /// What a number is multiplied with before it is written.
  let factor: Double
  /// What stands behind it.
  public let unit: String

  /// Chooses the unit for a number in a unit of ours, such as milliseconds for `0.02` in `s`.
  public init(for value: Double, in unit: String) {
    (factor, self.unit) = Self.scale(value.magnitude, unit)
  }

  /// Returns a number in this unit, without it.
  public func number(_ value: Double, digits: Int = 3) -> String {
    DecimalText.text(value * factor, digits: digits)
  }

  /// Returns an amount with its unit, such as `23.4 ms` or `4 GiB`.
  public static func text(_ value: Double, _ unit: String, digits: Int = 3) -> String {
    let chosen = AmountText(for: value, in: unit)
    let number = chosen.number(value, digits: digits)
    return joined(number, chosen.unit)
  }

  /// Returns a number that is written with its unit: `62.5 ms`, `69.9%`, `3`.
  public static func joined(_ number: String, _ unit: String) -> String {
    switch unit {
    case "": number
    case "%": number + unit
    default: "\(number) \(unit)"
    }
  }

  /// Returns an amount of memory in both systems, such as `4 GiB (4.29 GB)`; others as ``text(_:_:digits:)`` does.
  public static func full(_ value: Double, _ unit: String) -> String {
    guard unit == "B", value.magnitude >= 1e6 else { return text(value, unit) }
    let (size, name) = value.magnitude >= 1e9 ? (1e9, "GB") : (1e6, "MB")
    return "\(text(value, unit)) (\(DecimalText.text(value / size)) \(name))"
  }
}

/// A figure in words.
extension Figure {
  /// The value with its unit, such as `23.4 ms`.
  public var text: String { AmountText.text(value, unit) }

  /// The value with its unit, memory in both systems, such as `4 GiB (4.29 GB)`.
  public var fullText: String { AmountText.full(value, unit) }

  /// The interval in the unit of the value, such as `20.1 to 28 ms`; `nil` for what is exact.
  public var intervalText: String? {
    guard low != high else { return nil }
    let scale = AmountText(for: value, in: unit)
    return AmountText.joined("\(scale.number(low)) to \(scale.number(high))", scale.unit)
  }
}

extension Bound {
  /// The limit in words, such as `at least 12.1 ms: weights and cache read once at the peak bandwidth`.
  public func text(in unit: String) -> String {
    let words = side == .atLeast ? "at least" : "at most"
    return "\(words) \(AmountText.text(value, unit)): \(reason)"
  }
}

extension Term {
  /// The value with its unit.
  public var text: String { AmountText.text(value, unit) }
}

extension AmountText {
  private static func scale(_ size: Double, _ unit: String) -> (Double, String) {
    switch unit {
    case "B": memory(size, "")
    case "B/token": memory(size, "/token")
    case "B/s": size >= 1e12 ? (1e-12, "TB/s") : (1e-9, "GB/s")
    case "s": time(size)
    case "J": size >= 3600 ? (1 / 3.6e6, "kWh") : (1, "J")
    case "1": (1, "")
    case "token": (1, "tokens")
    case "request": (1, "")
    case "call", "device", "replica", "task", "point": (1, size == 1 ? unit : unit + "s")
    case "parameter":
      size >= 1e9 ? (1e-9, "billion weights") : (1, "weights")
    case "USD/request": size < 0.01 && size > 0 ? (1000, "USD/1,000 requests") : (1, unit)
    case "USD/task": size < 0.01 && size > 0 ? (1000, "USD/1,000 tasks") : (1, unit)
    case "token/s": (1, "tokens/s")
    case "request/s": (1, "requests/s")
    case "request/month": (1, "requests/month")
    case "token/month": size >= 1e6 ? (1e-6, "M tokens/month") : (1, "tokens/month")
    case "FLOP/s": (1e-12, "TFLOP/s")
    case "FLOP": (1e-12, "TFLOP")
    default: (1, unit)
    }
  }

  private static func memory(_ size: Double, _ rest: String) -> (Double, String) {
    switch size {
    case 1_073_741_824...: (1 / 1_073_741_824, "GiB" + rest)
    case 1_048_576...: (1 / 1_048_576, "MiB" + rest)
    case 1024...: (1 / 1024, "KiB" + rest)
    default: (1, "B" + rest)
    }
  }

  private static func time(_ size: Double) -> (Double, String) {
    switch size {
    case 172_800...: (1 / 86_400, "days")
    case 7200...: (1 / 3600, "h")
    case 120...: (1 / 60, "min")
    case 1...: (1, "s")
    case 1e-3...: (1e3, "ms")
    case 0: (1, "s")
    default: (1e6, "µs")
    }
  }
}
