// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent

extension Fields {
  /// Reads a pack of drills in words: explanations, contrasts or both.
  func drills() -> [Item<DrillTemplate>] {
    guard value("explanations") != nil || value("contrasts") != nil else {
      log.report(
        "neither `explanations` nor `contrasts` in \(subject)",
        mend: "add one of the two with a `- id: …` for each", at: node)
      log.loseTrack()
      return []
    }
    let explanations =
      value("explanations") == nil
      ? []
      : elements("explanations", noun: "explanation") { node, subject in
        Fields(node, of: subject, keys: Self.explanationKeys, log: log)?.explanation()
      }
    let contrasts =
      value("contrasts") == nil
      ? []
      : elements("contrasts", noun: "contrast") { node, subject in
        Fields(node, of: subject, keys: Self.contrastKeys, log: log)?.contrast()
      }
    return explanations + contrasts
  }

  private static let explanationKeys = [
    "id", "title", "topic", "kind", "seconds", "prompt", "criteria", "points", "hint", "expires",
  ]
  private static let contrastKeys = [
    "id", "title", "topic", "kind", "question", "first", "second", "passes", "reasons", "why",
    "expires",
  ]

  private func explanation() -> Item<DrillTemplate>? {
    let (id, title, topic) = (drillID(begin: "explain-"), text("title"), text("topic"))
    let (kind, prompt, hint) = (kind(), text("prompt"), text("hint"))
    let lengths = ExplanationCard.Length.allCases.map { (name: "\($0.rawValue)", value: $0) }
    let length = choice("seconds", among: lengths)
    let (criteria, points) = (texts("criteria"), keyPoints("points"))
    guard let id, let title, let topic, let kind, let prompt, let hint, let length, let criteria,
      let points, let expires = optionalDay("expires")
    else { return nil }
    let card = ExplanationCard(
      id: id, title: title, topic: topic, prompt: prompt, kind: kind.value, length: length,
      criteria: criteria.map { Criterion.ID($0.value) }, points: points, hint: hint,
      expires: expires)
    return Item(
      id: id, value: card.template, place: log.place(of: node),
      references: references([kind]) + references(.criterion, criteria, kind: kind.value))
  }

  private func contrast() -> Item<DrillTemplate>? {
    let (id, title, topic) = (drillID(begin: "contrast-"), text("title"), text("topic"))
    let (kind, question, why) = (kind(), text("question"), text("why"))
    let (first, second) = (text("first"), text("second"))
    let firstPasses = choice("passes", among: [("first", true), ("second", false)])
    let reasons = keyPoints("reasons")
    guard let id, let title, let topic, let kind, let question, let why, let first, let second,
      let firstPasses, let reasons, let expires = optionalDay("expires")
    else { return nil }
    let key = ContrastKey(
      question: question, kind: kind.value, first: first, second: second, firstPasses: firstPasses,
      reasons: reasons, why: why)
    let card = ContrastCard(id: id, title: title, topic: topic, key: key, expires: expires)
    return Item(
      id: id, value: card.template, place: log.place(of: node), references: references([kind]))
  }

  /// Returns a name that begins as those of its kind of drill do.
  private func drillID(begin: String) -> String? {
    guard let id = id(kebab: true), let node = value("id") else { return nil }
    if id.hasPrefix(begin), id != begin { return id }
    reject("id", node, mend: "begin it with `\(begin)`")
    return nil
  }

  /// Returns key points, at least one, each with wordings that hold words.
  private func keyPoints(_ key: String) -> [KeyPoint]? {
    guard required(key) != nil else { return nil }
    return parts(key, noun: "point", keys: ["name", "wordings"]) { fields in
      let (name, wordings) = (fields.text("name"), fields.texts("wordings"))
      guard let name, let wordings, fields.areWordings(wordings) else { return nil }
      return KeyPoint(name: name, wordings: wordings.map(\.value))
    }
  }

  /// Returns whether every wording can be looked for, and reports those that cannot.
  private func areWordings(_ wordings: [Located<String>]) -> Bool {
    let wrong = wordings.filter { !KeyPoint.isWording($0.value) }
    for wording in wrong {
      log.report(
        "the wording `\(wording.value.printable)` of \(subject) has a part without a word",
        mend: "write words, with `…` only between them", line: wording.place.line,
        column: wording.place.column)
    }
    return wrong.isEmpty
  }
}
