// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Reads a calculation backwards from its equals sign.
struct ExpressionReader {
  private let text: Passage
  private let end: Int
  private let start: Int

  /// A calculation with its results, in base units and as the numbers stand.
  struct Expression {
    let raw: Double
    let base: Double
    let amounts: [Int]
    let span: Range<Int>
    let written: String
  }

  init(_ text: Passage, end: Int, from start: Int) {
    self.text = text
    self.end = end
    self.start = start
  }

  /// Returns where a calculation would end before a result: in front of `=`, `is`, `makes`, `gives`, `->`, a comma with "that's".
  static func equals(before index: Int, in text: Passage) -> Int? {
    var index = index
    var steps = 0
    // Words such as "about" may stand before the result.
    while index > 0, steps < 3,
      [
        "about", "around", "roughly", "~", "≈", "some", "just", "a", "€", "$", "£", "only", "the",
        "like",
      ].contains(text.form(index - 1) ?? "")
    {
      if text.form(index - 1) == "≈" { return index - 1 }
      index -= 1
      steps += 1
    }
    guard index > 1, let last = text.form(index - 1) else { return nil }
    switch last {
    case "=", "→", "≈": return index - 1
    case ">": return text.form(index - 2) == "-" ? index - 2 : index - 1
    case "is", "makes", "gives", "equals", "make", "are", "'s", "be", "means", "leaves", "becomes":
      var end = index - 1
      if ["that", "this", "which", "it"].contains(text.form(end - 1) ?? "") { end -= 1 }
      if text.form(end - 1) == "and" || text.form(end - 1) == "," { end -= 1 }
      if text.form(end - 1) == "," { end -= 1 }
      return end
    case "to" where ["comes", "come", "adds"].contains(text.form(index - 2) ?? ""): return index - 2
    case "up" where ["to"].contains(text.form(index - 1) ?? ""): return nil
    case ":", ",": return index - 1
    default: return nil
    }
  }

  func read() -> Expression? {
    var items: [Item] = []
    var index = end - 1
    var depth = 0
    var edge = end
    while index >= start {
      if let amount = text.amount(at: index), !amount.isName {
        if items.last.map({ $0.isNumber || $0.isOpen }) ?? false {
          guard let sign = gapSign(behind: index, before: edge) else { break }
          items.append(.sign(sign))
        }
        items.append(.number(amount))
        edge = amount.tokens.lowerBound
        index = amount.tokens.lowerBound - 1
        // The sign of a currency may stand in front.
        if index >= start, ["€", "$", "£"].contains(text.form(index) ?? "") { index -= 1 }
        continue
      }
      guard let form = text.form(index) else { break }
      if form == ")" {
        if items.last.map({ $0.isNumber || $0.isOpen }) ?? false {
          guard let sign = gapSign(behind: index, before: edge) else { break }
          items.append(.sign(sign))
        }
        items.append(.close)
        edge = index
        depth += 1
        index -= 1
        continue
      }
      if form == "(" {
        guard depth > 0 else { break }
        items.append(.open)
        edge = index
        depth -= 1
        index -= 1
        continue
      }
      if let sign = sign(form, at: index) {
        guard items.last.map({ !$0.isOperator && !$0.isClose || $0.isNumber || $0.isOpen }) ?? false
        else { break }
        items.append(.sign(sign))
        edge = index
        index -= 1
        continue
      }
      // Slashes and hyphens separate tokens and leave none: a sign may stand between two numbers.
      if items.isEmpty || items.last?.isOperator == true, skippable(form, at: index) {
        index -= 1; continue
      }
      break
    }
    return evaluate(items.reversed())
  }

  private enum Item {
    case number(Amount), sign(Character), open, close

    var isNumber: Bool { if case .number = self { true } else { false } }
    var isOperator: Bool { if case .sign = self { true } else { false } }
    var isClose: Bool { if case .close = self { true } else { false } }
    var isOpen: Bool { if case .open = self { true } else { false } }
  }

  private func sign(_ form: String, at index: Int) -> Character? {
    switch form {
    case "by" where ["divided", "over"].contains(text.form(index - 1) ?? ""): "/"
    case "x", "×", "*", "times", "by": "*"
    case "+", "plus": "+"
    case "minus", "−": "-"
    case "÷": "/"
    case "over" where text.amount(at: index - 1) != nil: "/"
    case "divided": nil
    case "/": "/"
    case "^": "^"
    case "of"
    where text.amount(at: index - 1).map({
      $0.quantity.style == .percent || $0.quantity.style == .fraction
    }) ?? false: "*"
    default: nil
    }
  }

  /// Nouns behind a number inside a calculation: `32 layers by 8 heads`.
  private func skippable(_ form: String, at index: Int) -> Bool {
    guard text.tokens[index].kind == .word, !WordClasses.isFunctionWord(form) else { return false }
    return text.amount(at: index - 1) != nil
      || text.form(index - 1) == "kv" && text.amount(at: index - 2) != nil
  }

  /// The sign that stands between two tokens and is none itself: a slash, or a hyphen between spaces.
  private func gapSign(behind index: Int, before edge: Int) -> Character? {
    guard edge < text.tokens.count else { return nil }
    let gap = text.reading.slice(
      text.tokens[index].range.upperBound..<text.tokens[edge].range.lowerBound)
    if gap.contains("/") { return "/" }
    return ["-", "–", "−"].contains(gap.trimmed) && gap.count > 1 ? "-" : nil
  }

  private func evaluate(_ items: [Item]) -> Expression? {
    var amounts: [Amount] = []
    for case .number(let amount) in items { amounts.append(amount) }
    guard amounts.count >= 2, let first = amounts.first, let last = amounts.last else { return nil }
    func value(_ amount: Amount, raw: Bool) -> Double {
      if amount.quantity.style == .percent || amount.quantity.style == .fraction
        || amount.quantity.style == .points
      {
        return raw && amount.quantity.style != .fraction ? amount.quantity.number : amount.value
      }
      if raw, let per = amount.quantity.per?.seconds, amount.quantity.dimension == .rate {
        return amount.value * per
      }
      return raw ? amount.quantity.number : amount.value
    }
    func run(raw: Bool) -> Double? {
      var parser = ExpressionParser(
        items: items.map { item in
          switch item {
          case .number(let amount): .number(value(amount, raw: raw))
          case .sign(let sign): .sign(sign)
          case .open: .open
          case .close: .close
          }
        })
      return parser.parse()
    }
    guard let base = run(raw: false), let raw = run(raw: true), base.isFinite, raw.isFinite else {
      return nil
    }
    let span = first.tokens.lowerBound..<last.tokens.upperBound
    let written = text.reading.slice(
      text.tokens[span.lowerBound].range
        .lowerBound..<text.tokens[span.upperBound - 1].range.upperBound)
    let missing = written.count { $0 == ")" } - written.count { $0 == "(" }
    return Expression(
      raw: raw, base: base, amounts: amounts.map(\.index), span: span,
      written: String(repeating: "(", count: max(0, missing)) + written)
  }
}
