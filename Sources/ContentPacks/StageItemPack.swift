// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// One question of a stage as it was read.
struct StageItemReading {
  let item: StageItem
  /// Preparation and discussion together.
  let minutes: Int
  let references: [Reference]
}

extension Fields {
  /// Reads what a stage asks, in order; none when there is no such key, nil after reporting a problem.
  func stageItems() -> [StageItemReading]? {
    let keys = [
      "title", "kind", "source", "among", "interviewer", "preparation-minutes",
      "discussion-minutes", "follow-ups", "curveball",
    ]
    return parts("items", noun: "item", keys: keys) { $0.stageItem() }
  }

  private func stageItem() -> StageItemReading? {
    let (title, kind) = (text("title"), kind())
    let source = choice("source", among: named(QuestionSource.allCases))
    let (among, interviewer) = (optionalTexts("among"), locatedText("interviewer"))
    let preparation = integer("preparation-minutes", in: 0...240, else: 0)
    let discussion = integer("discussion-minutes", in: 1...480)
    let (followUps, curveball) = (integer("follow-ups", in: 0...10), optionalBoolean("curveball"))
    guard let title, let kind, let source, let among, let interviewer, let preparation,
      let discussion, let followUps, let curveball
    else { return nil }
    let item = StageItem(
      title: title, kind: kind.value, source: source, among: among.map(\.value),
      interviewer: Persona.ID(interviewer.value), preparation: .minutes(preparation),
      discussion: .minutes(discussion), followUps: followUps, hasCurveball: curveball)
    // Families that are generated, and cases, are known to those who make them, not to packs.
    let questions = source == .pack ? among : []
    return StageItemReading(
      item: item, minutes: preparation + discussion,
      references: references([kind]) + references(.persona, [interviewer])
        + references(.question, questions, kind: kind.value))
  }
}
