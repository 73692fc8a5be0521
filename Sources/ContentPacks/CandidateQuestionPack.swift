// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of questions that candidates might ask.
  func exampleQuestions(provenance: Provenance) -> [Item<ExampleQuestion>] {
    elements("examples", noun: "example") { node, subject in
      let keys = ["id", "text", "stage-fit", "asks-about", "why", "expires"]
      return Fields(node, of: subject, keys: keys, log: log)?
        .exampleQuestion(provenance: provenance)
    }
  }

  private func exampleQuestion(provenance: Provenance) -> Item<ExampleQuestion>? {
    let (id, words, fit) = (id(), text("text"), kind("stage-fit"))
    let (about, why, expires) = (text("asks-about"), text("why"), optionalDay("expires"))
    guard let id, let words, let fit, let about, let why, let expires else { return nil }
    let example = ExampleQuestion(
      id: ExampleQuestion.ID(id), text: words, stageFit: fit.value, asksAbout: about, why: why,
      expires: expires, provenance: provenance)
    return Item(
      id: id, value: example, place: log.place(of: node), references: references([fit]))
  }
}
