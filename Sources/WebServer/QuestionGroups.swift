// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Pages
import QuestionGeneration

/// The questions as they are offered: by kind, each with the stage in which it is asked.
struct QuestionGroups {
  let library: PackLibrary

  /// The kinds whose detectors are furthest; the others are read with more reserve.
  private static let wellRead: Set<QuestionKind> = [.problemSolving, .technical]

  /// The groups in the order of the kinds, without kinds that no stage asks.
  var groups: [QuestionsPage.Group] {
    Self.order.compactMap { kind in
      guard let stage = library.stage(asking: kind) else { return nil }
      let questions = library.questions.filter { $0.kind == kind }
      guard !questions.isEmpty else { return nil }
      return QuestionsPage.Group(
        kind: kind, stage: stage, questions: questions,
        families: QuestionFamilies.of(kind).map {
          QuestionsPage.Family(id: $0.id, title: $0.title)
        }, note: note(on: kind))
    }
  }

  /// The kinds in the order in which they are shown.
  static let order: [QuestionKind] = [
    .problemSolving, .technical, .screening, .productSense, .behavioral, .teamFit, .executive,
    .candidateQuestions,
  ]

  private func note(on kind: QuestionKind) -> String? {
    Self.wellRead.contains(kind)
      ? nil : "Answers of this kind are read with younger rules; take the levels with more reserve."
  }
}
