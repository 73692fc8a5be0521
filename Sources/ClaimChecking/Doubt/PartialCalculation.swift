// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells a calculation that may not be read as it was meant: it begins before what was read, a number stands behind that, or its signs
/// leave open what is divided.
enum PartialCalculation {
  static func stands(before amount: Amount, in scene: Scene) -> Bool {
    let text = scene.text
    guard let end = ExpressionReader.equals(before: amount.tokens.lowerBound, in: text),
      let read = ExpressionReader(text, end: end, from: scene.sentence(of: amount).lowerBound)
        .read()
    else { return false }
    let behind = read.span.upperBound..<amount.tokens.lowerBound
    return isOpen(read.written) || !text.amounts(in: behind).isEmpty
      || isBegun(before: read.span.lowerBound, in: text)
  }

  /// Whether something is divided and then multiplied: `a / b x c` may be a over b times c.
  private static func isOpen(_ written: String) -> Bool {
    guard let slash = written.firstIndex(where: { $0 == "/" || $0 == "÷" }) else { return false }
    let rest = written[slash...]
    return rest.contains(" x ") || rest.contains { $0 == "×" || $0 == "*" }
  }

  /// Whether a sign, or a bracket behind a number or a function, stands before a token: `8 x (1 - 0.75)`.
  private static func isBegun(before token: Int, in text: Passage) -> Bool {
    var index = token - 1
    let isBracket = text.form(index) == "("
    while text.form(index) == "(" { index -= 1 }
    let form = text.form(index) ?? ""
    return signs.contains(form)
      || isBracket && (text.isAmount(at: index) || functions.contains(form))
  }

  private static let signs: Set<String> = ["x", "×", "*", "+", "/", "^", "÷", "√", "times"]
  private static let functions: Set<String> = ["ln", "log", "exp", "sqrt", "max", "min"]
}
