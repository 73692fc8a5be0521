// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Quantities

@testable import Practice

/// Stories, rounds and rules for tests.
enum StorySamples {
  static let library = Result { () throws(PackFailure) in try PackLibrary.embedded() }

  private static let assessors = Result { () throws in
    let library = try Self.library.get()
    return Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
  }

  static func assessor() throws -> Assessor { try assessors.get() }

  static func story(
    _ id: String = "s", title: String = "Shift summaries", situation: String = "",
    constraint: String = "", decision: String = "", numbers: String = "", learning: String = "",
    covers: [String] = []
  ) -> Story {
    Story(
      id: StoryID(id), title: title, situation: situation, constraint: constraint,
      decision: decision, numbers: numbers, learning: learning,
      writtenAt: Instant(millisecondsSince1970: 0), covers: covers)
  }

  static func round(
    _ id: String, at seconds: Int64 = 0, text: String, question: String = "Tell me about a launch."
  ) -> RehearsedRound {
    RehearsedRound(
      id: id, endedAt: Instant(millisecondsSince1970: seconds * 1000), campaign: nil, loop: nil,
      stage: nil, isReal: true, hints: 0,
      question: Question(id: "q", kind: .behavioral, prompt: question), text: text,
      assessment: nil, claims: [])
  }

  /// A story with all that a panel asks for.
  static let whole = story(
    "shift",
    situation: """
      In March 2024 I was product manager for handover software at three hospitals. At six in the morning the night nurse \
      hands over 28 patients, which took 40 minutes.
      """,
    constraint: """
      Notes could not leave the house and there was no GPU. A virtual machine of 16 cores made 5 tokens a second, so one \
      patient took a minute.
      """,
    decision: """
      I decided to compute the summaries at five and to show later notes raw, instead of buying a GPU server for each ward, \
      because a purchase would have taken nine months.
      """,
    numbers: """
      Handover fell from 40 minutes to 22 minutes within eight weeks, timed by two ward nurses on 60 mornings. In 13 of 400 \
      summaries something was missing, so we kept the raw notes on top.
      """,
    learning: """
      Since then I write down before every pilot which error would stop it, and a nurse counts that error from the first \
      morning.
      """)

  /// A story of which each part says nothing.
  static let hollow = story(
    "hollow", title: "Teamwork",
    situation: "We had an interesting challenge.",
    constraint: "It was a demanding environment.",
    decision: "We decided to move in the right direction.",
    numbers: "It was a great success and everybody was happy.",
    learning: "I learned a lot. Communication is key.")
}
