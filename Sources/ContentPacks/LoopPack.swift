// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

extension Fields {
  /// Reads a pack of loops.
  func loops(provenance: Provenance) -> [Item<Loop>] {
    elements("loops", noun: "loop") { node, subject in
      Fields(node, of: subject, keys: ["id", "title", "stages"], log: log)?
        .loop(provenance: provenance)
    }
  }

  private func loop(provenance: Provenance) -> Item<Loop>? {
    let (id, title) = (id(kebab: true), text("title"))
    let stages = elements("stages", noun: "stage") { node, subject in
      let keys = [
        "id", "title", "kinds", "interviewers", "preparation-minutes", "discussion-minutes",
        "follow-ups",
      ]
      return Fields(node, of: subject, keys: keys, log: log)?.stage()
    }
    guard let id, let title, case .sequence(let nodes)? = value("stages")?.content,
      nodes.count == stages.count, isFreeOfDoubles(stages)
    else { return nil }
    let loop = Loop(
      id: Loop.ID(id), title: title, stages: stages.map(\.value), provenance: provenance)
    return Item(
      id: id, value: loop, place: log.place(of: node), references: stages.flatMap(\.references))
  }

  private func isFreeOfDoubles(_ stages: [Item<Stage>]) -> Bool {
    var seen: Set<String> = []
    let doubles = stages.filter { !seen.insert($0.id).inserted }
    for double in doubles {
      log.report(
        "the stage `\(double.id)` appears twice in \(subject)", mend: "rename one of them",
        line: double.place.line, column: double.place.column)
    }
    return doubles.isEmpty
  }

  private func stage() -> Item<Stage>? {
    let (id, title) = (id(kebab: true), text("title"))
    let (kinds, interviewers) = (kinds("kinds"), texts("interviewers"))
    let preparation = integer("preparation-minutes", in: 0...240)
    let discussion = integer("discussion-minutes", in: 1...480)
    let followUps = integer("follow-ups", in: 0...10)
    guard let id, let title, let kinds, let interviewers, let preparation, let discussion,
      let followUps
    else { return nil }
    let stage = Stage(
      id: Stage.ID(id), title: title, kinds: kinds.map(\.value),
      interviewers: interviewers.map { Persona.ID($0.value) },
      preparation: .minutes(preparation), discussion: .minutes(discussion), followUps: followUps)
    let rubrics = kinds.map { Located(value: $0.value.rawValue, place: $0.place) }
    return Item(
      id: id, value: stage, place: log.place(of: node),
      references: references(.persona, interviewers) + references(.rubric, rubrics))
  }
}
