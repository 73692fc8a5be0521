// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Returns the whole number of a key that must be there.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = required(key) else { return nil }
    if case .scalar(let text, isPlain: true) = node.content, let number = Int(text),
      range.contains(number)
    {
      return number
    }
    reject(
      key, node,
      mend: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// Returns the whole number of a key, or another one when the key is missing.
  func integer(_ key: String, in range: ClosedRange<Int>, else missing: Int) -> Int? {
    value(key) == nil ? missing : integer(key, in: range)
  }

  /// Returns the share of a key that may be missing; nil inside when it is, nil after reporting a wrong one.
  func optionalShare(_ key: String) -> Double?? {
    guard let node = value(key) else { return .some(nil) }
    if case .scalar(let text, isPlain: true) = node.content, text.isDecimal,
      let number = Double(text), number > 0, number <= 1
    {
      return number
    }
    reject(key, node, mend: "write a share above 0 and up to 1, such as `0.25`")
    return nil
  }

  /// Returns the truth value of a key, false when the key is missing.
  func optionalBoolean(_ key: String) -> Bool? {
    value(key) == nil ? false : boolean(key)
  }

  /// Returns the truth value of a key that must be there.
  func boolean(_ key: String) -> Bool? {
    choice(key, among: [("true", true), ("false", false)])
  }

  /// Returns the value whose name stands behind a key that must be there.
  func choice<Value>(_ key: String, among known: [(name: String, value: Value)]) -> Value? {
    guard let node = required(key) else { return nil }
    if let choice = known.first(where: { $0.name == node.scalar }) { return choice.value }
    reject(key, node, mend: mend(node.scalar ?? "", from: known.map(\.name)))
    return nil
  }

  /// Returns the values whose names stand in a list; none when the key is missing.
  func choices<Value>(_ key: String, among known: [(name: String, value: Value)]) -> [Value]? {
    guard let texts = optionalTexts(key) else { return nil }
    let choices = texts.map { text in known.first { $0.name == text.value } }
    for (text, choice) in zip(texts, choices) where choice == nil {
      log.report(
        "unknown `\(text.value.printable)` in the `\(key)` of \(subject)",
        mend: mend(text.value, from: known.map(\.name)), line: text.place.line,
        column: text.place.column)
    }
    return choices.contains { $0 == nil } ? nil : choices.compactMap { $0?.value }
  }

  /// Returns the day of a key that must be there, as `YYYY-MM-DD`.
  func day(_ key: String) -> String? {
    guard let node = required(key) else { return nil }
    if let text = node.scalar, text.isDay { return text }
    reject(key, node, mend: "write a day as YYYY-MM-DD")
    return nil
  }

  /// Returns the day of a key that may be missing; nil inside when it is, nil after reporting a wrong one.
  func optionalDay(_ key: String) -> String?? {
    value(key) == nil ? .some(nil) : day(key).map { $0 }
  }

  /// Returns the name by which other content refers to this one.
  ///
  /// In kebab case only small letters, digits and hyphens are allowed, as in an address or a command.
  func id(kebab: Bool = false) -> String? {
    guard let node = required("id") else { return nil }
    if let text = node.scalar, text.isIdentifier(kebab: kebab) { return text }
    reject(
      "id", node,
      mend: kebab
        ? "use small letters, digits and hyphens, such as `problem-solving`"
        : "use at most 64 letters, digits, hyphens, underscores and dots, a letter first")
    return nil
  }

  /// Returns the kind of question of a key.
  func kind(_ key: String = "kind") -> Located<QuestionKind>? {
    required(key).flatMap { kind($0, key: key) }
  }

  /// Returns the kinds of question of a list that must be there and hold something.
  func kinds(_ key: String) -> [Located<QuestionKind>]? {
    guard let texts = texts(key), case .sequence(let nodes)? = required(key)?.content else {
      return nil
    }
    let kinds = nodes.map { kind($0, key: key) }
    return kinds.contains { $0 == nil } || texts.isEmpty ? nil : kinds.compactMap { $0 }
  }

  private func kind(_ node: YAMLNode, key: String) -> Located<QuestionKind>? {
    let name = node.scalar ?? ""
    if let kind = QuestionKind(rawValue: name) {
      return Located(value: kind, place: log.place(of: node))
    }
    reject(key, node, mend: mend(name, from: QuestionKind.allCases.map(\.rawValue)))
    return nil
  }
}
