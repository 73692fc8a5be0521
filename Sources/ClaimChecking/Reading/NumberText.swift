// SPDX-License-Identifier: Apache-2.0

/// Writes numbers for formulas: at most four significant digits.
enum NumberText {
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == 0 { return "0" }
    let size = abs(value)
    if size >= 1e15 || size < 1e-6 { return "\(value)" }
    var scale = 1.0
    if size >= 1000 { return whole(value) }
    while size * scale < 1000, scale < 1e9 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? whole(rounded) : "\(rounded)"
  }

  private static func whole(_ value: Double) -> String {
    var digits = String(Int(value.rounded().magnitude))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (value < 0 ? "-" : "") + groups.joined(separator: ",")
  }
}
