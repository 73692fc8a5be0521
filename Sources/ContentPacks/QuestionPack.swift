// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of questions, with the probes that belong to one of them only.
  func questions(provenance: Provenance) -> (questions: [Item<Question>], probes: [Item<Probe>]) {
    let read = elements("questions", noun: "question") { node, subject in
      let keys = [
        "id", "kind", "prompt", "exhibits", "family", "looks-for", "expires", "probes", "pushbacks",
      ]
      let question = Fields(node, of: subject, keys: keys, log: log)?
        .question(provenance: provenance)
      if question == nil, let family = node.child("family")?.scalar { log.markBroken(family) }
      return question
    }
    return (read.map(\.question), read.flatMap(\.probes))
  }

  private func question(
    provenance: Provenance
  ) -> (question: Item<Question>, probes: [Item<Probe>])? {
    let (id, kind) = (id(), kind())
    let (prompt, exhibits) = (text("prompt"), optionalText("exhibits"))
    let (family, guide) = (optionalKebab("family"), guide(provenance: provenance))
    let (probes, pushbacks) = (nestedProbes(of: id, kind: kind?.value), pushbacks())
    guard let id, let kind, let prompt, let family, let guide, let probes, let pushbacks else {
      return nil
    }
    let question = Question(
      id: Question.ID(id), kind: kind.value, prompt: prompt, exhibits: exhibits, family: family,
      guide: guide, pushbacks: pushbacks.isEmpty ? nil : pushbacks)
    let item = Item(
      id: id, value: question, place: log.place(of: node), references: references([kind]))
    return (item, probes)
  }

  /// Reads what a good answer does; nil inside when the question does not say, nil after reporting a problem.
  private func guide(provenance: Provenance) -> QuestionGuide?? {
    let lines = value("looks-for") == nil ? [] : texts("looks-for")
    guard let lines, let expires = optionalDay("expires") else { return nil }
    if lines.isEmpty {
      guard let node = value("expires") else { return .some(nil) }
      log.report(
        "\(subject) has `expires` and no `looks-for`",
        mend: "add `looks-for: […]`, or take `expires` away", at: node)
      return nil
    }
    return QuestionGuide(looksFor: lines.map(\.value), provenance: provenance, expires: expires)
  }

  /// Reads what teammates say against the answer; none when there is no such key, nil after reporting a problem.
  private func pushbacks() -> [Pushback]? {
    let keys = ["argument", "right", "truth", "decides"]
    return parts("pushbacks", noun: "pushback", keys: keys) { fields in
      let (argument, isRight) = (fields.text("argument"), fields.boolean("right"))
      let (truth, decides) = (fields.text("truth"), fields.texts("decides"))
      guard let argument, let isRight, let truth, let decides, fields.areWords(decides) else {
        return nil
      }
      return Pushback(
        argument: argument, isRight: isRight, truth: truth, decides: decides.map(\.value))
    }
  }
}
