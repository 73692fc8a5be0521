// SPDX-License-Identifier: Apache-2.0

extension Fields {
  /// Returns the text of a key that must be there.
  func text(_ key: String) -> String? {
    required(key).flatMap { text($0, for: "the `\(key)` of \(subject)") }
  }

  /// Returns the text of a key that must be there, with its place.
  func locatedText(_ key: String) -> Located<String>? {
    guard let text = text(key), let node = value(key) else { return nil }
    return Located(value: text, place: log.place(of: node))
  }

  /// Returns the text of a key that may be missing.
  func optionalText(_ key: String) -> String? {
    value(key).flatMap { text($0, for: "the `\(key)` of \(subject)") }
  }

  /// Returns the name in kebab case of a key that may be missing; nil inside when it is, nil after reporting a wrong one.
  func optionalKebab(_ key: String) -> String?? {
    guard let node = value(key) else { return .some(nil) }
    if let text = node.scalar, text.isIdentifier(kebab: true) { return text }
    reject(key, node, mend: "use small letters, digits and hyphens, such as `kv-cache`")
    return nil
  }

  /// Returns the texts of a list that must be there and hold something.
  func texts(_ key: String, atLeast count: Int = 1) -> [Located<String>]? {
    guard let list = required(key) else { return nil }
    guard let texts = texts(of: list, key: key) else { return nil }
    guard texts.count >= count else {
      log.report(
        "only \(texts.count) in the `\(key)` of \(subject)",
        mend: "write at least \(count)", at: list)
      return nil
    }
    return texts
  }

  /// Returns the texts of a list; none when the key is missing.
  func optionalTexts(_ key: String) -> [Located<String>]? {
    guard let list = value(key) else { return [] }
    return texts(of: list, key: key)
  }

  private func texts(of list: YAMLNode, key: String) -> [Located<String>]? {
    guard case .sequence(let elements) = list.content else {
      reject(key, list, mend: "write a list: `- …` on a line for each, or `[…, …]`")
      return nil
    }
    let texts = elements.map { element in
      text(element, for: "an element of the `\(key)` of \(subject)")
        .map { Located(value: $0, place: log.place(of: element)) }
    }
    var seen: Set<String> = []
    for (index, text) in texts.enumerated() {
      guard let text, !seen.insert(text.value).inserted else { continue }
      log.report(
        "`\(text.value.printable)` stands twice in the `\(key)` of \(subject)", mend: "remove one",
        at: elements[index])
    }
    return texts.contains { $0 == nil } ? nil : texts.compactMap { $0 }
  }

  /// Returns a text that is neither empty nor holds control characters.
  private func text(_ node: YAMLNode, for name: @autoclosure () -> String) -> String? {
    guard let text = node.scalar else {
      log.report(
        "\(name()) is \(node.shown)", mend: "write a text; quote it if it has a colon", at: node)
      return nil
    }
    let trimmed = text.trimmed
    if trimmed.isEmpty {
      log.report("\(name()) is empty", mend: "write it", at: node)
      return nil
    }
    guard let control = trimmed.firstControl else { return trimmed }
    log.report(
      "\(name()) has the control character U+\(String(control.value, radix: 16, uppercase: true))",
      mend: "remove it", at: node)
    return nil
  }
}
