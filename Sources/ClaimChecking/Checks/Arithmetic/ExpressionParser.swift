// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// Evaluates numbers and signs with the usual precedence.
struct ExpressionParser {
  enum Item { case number(Double), sign(Character), open, close }

  let items: [Item]
  private var index = 0

  init(items: [Item]) { self.items = items }

  mutating func parse() -> Double? {
    guard let value = sum(depth: 0), index == items.count else { return nil }
    return value
  }

  private mutating func sum(depth: Int) -> Double? {
    guard var value = product(depth: depth) else { return nil }
    while case .sign(let sign)? = current, sign == "+" || sign == "-" {
      index += 1
      guard let next = product(depth: depth) else { return nil }
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private mutating func product(depth: Int) -> Double? {
    guard var value = power(depth: depth) else { return nil }
    while case .sign(let sign)? = current, sign == "*" || sign == "/" {
      index += 1
      guard let next = power(depth: depth) else { return nil }
      value = sign == "*" ? value * next : value / next
    }
    return value
  }

  private mutating func power(depth: Int) -> Double? {
    guard let base = atom(depth: depth) else { return nil }
    guard case .sign("^")? = current else { return base }
    index += 1
    guard let exponent = atom(depth: depth), exponent >= 0, exponent <= 10_000,
      exponent.rounded() == exponent
    else { return nil }
    return (0..<Int(exponent)).reduce(1) { result, _ in result * base }
  }

  private mutating func atom(depth: Int) -> Double? {
    guard depth < 50, let item = current else { return nil }
    index += 1
    switch item {
    case .number(let value): return value
    case .open:
      guard let value = sum(depth: depth + 1), case .close? = current else { return nil }
      index += 1
      return value
    default: return nil
    }
  }

  private var current: Item? { items.indices.contains(index) ? items[index] : nil }
}
