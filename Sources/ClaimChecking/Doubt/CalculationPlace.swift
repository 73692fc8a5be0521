// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Where an amount stands in what is calculated: inside a calculation, or at an end of a change.
struct CalculationPlace {
  private let amount: Amount
  private let text: Passage

  init(_ amount: Amount, in text: Passage) {
    self.amount = amount
    self.text = text
  }

  /// Whether a calculation goes on behind an amount, or has not come to its result: `64` and `2.50` of `64 × 2.50 × 8,760 = …`.
  var isOperand: Bool {
    let first = amount.tokens.lowerBound
    if Self.signs.contains(text.form(first - 1) ?? ""),
      text.isAmount(at: first - 2) || [",", ";", ":", "("].contains(text.form(first - 2) ?? "")
    {
      return true
    }
    var end = amount.tokens.upperBound
    if Self.signs.contains(text.form(end - 1) ?? ""), isTerm(end) { return true }
    for _ in 0...2 {
      let form = text.form(end) ?? ""
      if Self.signs.contains(form) || Self.equals.contains(form) { return isTerm(end + 1) }
      if text.isAmount(at: end) { return hasSlash(before: end) }
      guard text.tokens.indices.contains(end), text.tokens[end].kind == .word || form == ")" else {
        return false
      }
      end += 1
    }
    return false
  }

  /// Whether a number or an opened bracket stands at a token.
  private func isTerm(_ token: Int) -> Bool {
    text.isAmount(at: token)
      || text.isAmount(at: token + 1)
        && ["(", "€", "$", "£"].contains(text.form(token) ?? "")
      || text.form(token) == "("
  }

  private func hasSlash(before token: Int) -> Bool {
    guard token == amount.tokens.upperBound else { return false }
    let gap = text.tokens[token - 1].range.upperBound..<text.tokens[token].range.lowerBound
    return text.reading.slice(gap).trimmed == "/"
  }

  /// Whether an amount is the start or the end of a change that is told: both numbers of `fell from 51% to 43%`.
  var isEndOfChange: Bool {
    let (first, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    if leads(end) { return true }
    guard text.form(first - 1) == "from" || isLink(first - 1) else { return false }
    return text.form(first - 1) == "from" || (first - 4..<first - 1).contains(where: text.isAmount)
  }

  /// Whether `to` and another amount stand at a token.
  private func leads(_ token: Int) -> Bool {
    var index = token
    guard isLink(index) || text.form(index) == "-" && isLink(index + 1) else { return false }
    index += 1
    return (index..<index + 4).contains(where: text.isAmount)
  }

  private func isLink(_ token: Int) -> Bool {
    ["to", "→", ">"].contains(text.form(token) ?? "")
  }

  private static let signs: Set<String> = ["×", "x", "*", "÷", "/"]
  private static let equals: Set<String> = ["=", "≈"]
}
