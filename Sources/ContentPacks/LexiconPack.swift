// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

extension Fields {
  /// Reads a pack of lexicons: a mapping from names to words.
  func lexicons() -> [Item<Lexicon>] {
    guard let node = required("lexicons") else {
      log.loseTrack()
      return []
    }
    guard case .mapping(let pairs) = node.content else {
      log.loseTrack()
      reject("lexicons", node, mend: "write a `name:` for each, with `about` and `terms` below it")
      return []
    }
    return pairs.compactMap { pair in
      let subject = "lexicon `\(pair.name.printable)`"
      let item = Fields(pair.value, of: subject, keys: ["about", "terms", "led-by"], log: log)?
        .lexicon(name: pair.name, at: pair.key)
      if item == nil { log.markBroken(pair.name) }
      return item
    }
  }

  private func lexicon(name: String, at key: YAMLNode) -> Item<Lexicon>? {
    let (about, terms, leaders) = (text("about"), texts("terms"), optionalTexts("led-by"))
    guard name.isIdentifier(kebab: true) else {
      log.report(
        "\(subject) has a name that rules cannot use",
        mend: "use small letters, digits and hyphens, such as `cost-word`", at: key)
      return nil
    }
    guard about != nil, let terms, let leaders, areWords(terms + leaders) else { return nil }
    let whole =
      leaders.isEmpty
      ? terms.map(\.value)
      : leaders.flatMap { leader in terms.map { "\(leader.value) \($0.value)" } }
    return Item(id: name, value: Lexicon(name: name, terms: whole), place: log.place(of: key))
  }

  /// Returns whether every term holds a letter or a digit, and reports those that do not.
  func areWords(_ terms: [Located<String>]) -> Bool {
    let empty = terms.filter { term in !term.value.holdsWord }
    for term in empty {
      log.report(
        "the term `\(term.value.printable)` of \(subject) holds no word", mend: "remove it",
        line: term.place.line, column: term.place.column)
    }
    return empty.isEmpty
  }
}
