// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a rubric, one to a file; nil after reporting why it cannot be used.
  func rubric(version: String, provenance: Provenance) -> Item<Rubric>? {
    let kind = kind()
    let criteria = elements("criteria", noun: "criterion") { node, subject in
      let keys = [
        "id", "name", "weight", "anchors", "required", "supporting", "caps", "opening", "advice",
      ]
      return Fields(node, of: subject, keys: keys, log: log)?.criterion()
    }
    guard let kind, isWhole(criteria) else {
      criteria.forEach { log.markBroken($0.id) }
      (kind?.value.rawValue ?? value("kind")?.scalar).map(log.markBroken)
      return nil
    }
    let rubric = Rubric(
      kind: kind.value, version: version, criteria: criteria.map(\.value), provenance: provenance)
    return Item(
      id: kind.value.rawValue, value: rubric, place: kind.place,
      references: criteria.flatMap(\.references),
      parts: criteria.map { Located(value: $0.id, place: $0.place) })
  }

  /// Returns whether every criterion could be read, none appears twice, and the weights add up.
  private func isWhole(_ criteria: [Item<Criterion>]) -> Bool {
    guard case .sequence(let nodes)? = value("criteria")?.content, nodes.count == criteria.count,
      isFreeOfDoubles(criteria)
    else { return false }
    let sum = criteria.map(\.value.weight).reduce(0, +)
    guard sum != 100 else { return true }
    log.report(
      "the weights add up to \(sum)",
      mend: "they must add up to 100: \(sum < 100 ? "add \(100 - sum)" : "take \(sum - 100) away")",
      at: nodes[0])
    return false
  }

  private func isFreeOfDoubles(_ criteria: [Item<Criterion>]) -> Bool {
    var seen: Set<String> = []
    let doubles = criteria.filter { !seen.insert($0.id).inserted }
    for double in doubles {
      log.report(
        "the criterion `\(double.id)` appears twice in the rubric", mend: "rename one of them",
        line: double.place.line, column: double.place.column)
    }
    return doubles.isEmpty
  }
}

extension Fields {
  private func criterion() -> Item<Criterion>? {
    let (id, name, weight) = (id(), text("name"), integer("weight", in: 1...100))
    let anchors = required("anchors").flatMap { self.anchors(from: $0) }
    let (needed, supporting) = (optionalTexts("required"), optionalTexts("supporting"))
    let (caps, opening, advice) = (caps(), opening(), text("advice"))
    guard let id, let name, let weight, let anchors, let needed, let supporting, let caps,
      let opening, let advice
    else { return nil }
    let criterion = Criterion(
      id: Criterion.ID(id), name: name, weight: weight, anchors: anchors,
      required: needed.map { EvidenceTypeID($0.value) },
      supporting: supporting.map { EvidenceTypeID($0.value) },
      caps: Dictionary(uniqueKeysWithValues: caps.map { (FlagID($0.flag.value), $0.level) }),
      opening: opening.isEmpty ? nil : Opening(anyLexicon: opening.map(\.value)), advice: advice)
    return Item(
      id: id, value: criterion, place: log.place(of: node),
      references: references(.evidence, needed + supporting)
        + references(.flag, caps.map(\.flag)) + references(.lexicon, opening))
  }

  private func anchors(from node: YAMLNode) -> Anchors? {
    guard
      let fields = Fields(node, of: "the anchors of \(subject)", keys: ["1", "3", "5"], log: log)
    else { return nil }
    let (one, three, five) = (fields.text("1"), fields.text("3"), fields.text("5"))
    guard let one, let three, let five else { return nil }
    return Anchors(one: one, three: three, five: five)
  }

  /// Reads the flags that hold the level down; none when there is no such key, nil after reporting a problem.
  private func caps() -> [(flag: Located<String>, level: Level)]? {
    guard let node = value("caps") else { return [] }
    guard case .mapping(let pairs) = node.content else {
      reject("caps", node, mend: "write lines of `flag: level`")
      return nil
    }
    let caps = pairs.map { pair -> (flag: Located<String>, level: Level)? in
      if let number = pair.value.scalar.flatMap({ Int($0) }), let level = Level(rawValue: number),
        level < .five
      {
        return (Located(value: pair.name, place: log.place(of: pair.key)), level)
      }
      log.report(
        "the cap of \(subject) for `\(pair.name.printable)` is \(pair.value.shown)",
        mend: "write the highest level that the flag leaves possible, from 1 to 4",
        at: pair.value)
      return nil
    }
    return caps.contains { $0 == nil } ? nil : caps.compactMap { $0 }
  }

  /// Reads the lexicons of the opening; none when there is no such key, nil after reporting a problem.
  private func opening() -> [Located<String>]? {
    guard let node = value("opening") else { return [] }
    return Fields(node, of: "the opening of \(subject)", keys: ["any-lexicon"], log: log)?
      .texts("any-lexicon")
  }
}
