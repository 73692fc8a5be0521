// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of questions.
  func questions() -> [Item<Question>] {
    elements("questions", noun: "question") { node, subject in
      let keys = ["id", "kind", "prompt", "exhibits"]
      return Fields(node, of: subject, keys: keys, log: log)?.question()
    }
  }

  private func question() -> Item<Question>? {
    let (id, kind) = (id(), kind())
    let (prompt, exhibits) = (text("prompt"), optionalText("exhibits"))
    guard let id, let kind, let prompt else { return nil }
    let question = Question(
      id: Question.ID(id), kind: kind.value, prompt: prompt, exhibits: exhibits)
    let reference = Reference(
      target: .rubric, name: kind.value.rawValue, place: kind.place, owner: subject)
    return Item(id: id, value: question, place: log.place(of: node), references: [reference])
  }
}
