// SPDX-License-Identifier: Apache-2.0

/// Writes numbers as tables and sentences show them.
public enum FigureText {
  /// Returns a number with so many digits after the point and commas between thousands.
  public static func number(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "-" }
    let places = max(0, min(digits, 6))
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled) / Int(scale)
    let rest = String(Int(scaled) % Int(scale))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + grouped(whole) }
    return sign + grouped(whole) + "." + String(repeating: "0", count: places - rest.count) + rest
  }

  /// Returns a value in its unit: 0.1234 as a share is 12.3%.
  public static func value(_ value: Double?, unit: MetricUnit, digits: Int = 1) -> String {
    guard let value, value.isFinite else { return "-" }
    switch unit {
    case .share: return number(value * 100, digits: digits) + "%"
    case .count: return number(value, digits: digits)
    case .milliseconds: return number(value, digits: digits) + " ms"
    case .seconds: return number(value, digits: digits) + " s"
    case .minutes: return number(value, digits: digits) + " min"
    case .days: return number(value, digits: digits) + " days"
    case .tokens: return number(value, digits: digits) + " tokens"
    case .euros: return number(value, digits: digits) + " EUR"
    }
  }

  private static func grouped(_ whole: Int) -> String {
    var text = String(whole)
    var place = text.count - 3
    while place > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
  }
}
