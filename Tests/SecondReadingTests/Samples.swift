// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import LanguageModel
import TestSupport

@testable import SecondReading

/// One answer to a question of the packs, with what our own reader makes of it.
struct Samples: Sendable {
  static let shared = Result { () throws(PackFailure) in Samples(try PackLibrary.embedded()) }

  let assessor: Assessor
  let question: Question
  /// An answer with eleven sentences, of which one is a copy of the question's data.
  let answer = """
    Before I touch the onboarding I would check whether the drop is real. The enterprise share of sign-ups went from 20% to 30%, so part \
    of the fall is a mix shift. With the old completion rates the blended figure would drop from 63% to about 61.5% on its own.

    Then I would split the funnel by account type and by step. If single sign-on is where enterprise accounts stop, I would talk to five \
    of them this week. My first change is to let people skip single sign-on and come back to it, behind a flag for 10% of accounts.

    We run an A/B test for two weeks with 400 enterprise sign-ups in each arm, because that shows a difference of twelve points. Success is \
    an enterprise completion of at least 46% by 1 June, with support tickets no higher than today. If it stays under 40% I would stop \
    and look at pricing instead. I would tell sales on Monday. What I give up is the new tutorial, which can wait a quarter.
    """

  private init(_ library: PackLibrary) {
    assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    guard let question = library.questions.first(where: { $0.id.name == "ps-onboarding" }) else {
      preconditionFailure("the packs have the question of the article")
    }
    self.question = question
  }

  /// Returns what a second reader reads of a text.
  func subject(_ text: String? = nil) -> ReadingSubject {
    ReadingSubject(assessor.examine(text ?? answer, for: question), by: assessor)
  }

  /// Returns what a model makes of the answer, or of another text.
  func read(
    _ text: String? = nil, runs: Int = 2, by model: any ChatModel
  ) async -> SecondReading {
    await SecondReader(model: model, runs: runs).read(subject(text), by: assessor)
  }

  /// Returns what a model makes that judges each call by a closure.
  func read(
    _ text: String? = nil, runs: Int = 2,
    _ judge: @escaping @Sendable (AskedJudgement, ChatRequest) -> ChatReply
  ) async -> SecondReading {
    await read(
      text, runs: runs,
      by: ScriptedModel { request, _ throws(ModelFailure) in
        guard let asked = AskedJudgement(request) else { throw .malformed("no judgement asked") }
        return judge(asked, request)
      })
  }
}

extension CriterionReading {
  /// Whether our own level stands for a reason, with the first run void.
  func isVoid(_ isKind: (RunVoid) -> Bool) -> Bool {
    combined == standing && agreed == nil && hold == .void && runs.count == 1
      && runs[0].void.map(isKind) == true && runs[0].quotes.isEmpty
  }
}
