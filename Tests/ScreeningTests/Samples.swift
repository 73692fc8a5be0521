// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Screening

/// Applications whose outcome can be worked out by hand.
enum Samples {
  static let library = Result { () throws(PackFailure) in try PackLibrary.embedded() }

  static func assessor() throws -> Assessor {
    let library = try library.get()
    return Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
  }

  static let question = Question(
    id: "own-drop", kind: .screening,
    prompt:
      "A feature you launched six weeks ago shows a 20% decline in weekly engagement. Say in at most two pages how you would approach it."
  )

  /// Decisions, results with a base, models, developers, inference, regulated customers.
  static let strong = """
    Product manager

    Experience

    Senior product manager, Acme, 2021 - 2025
    - Owned pricing of the API and moved 1,200 accounts to usage-based plans.
    - Cut p95 latency of the chat endpoint from 4.1 s to 1.3 s by batching with two engineering teams.
    - Shipped an LLM feature to 20,000 customers in three languages.
    - Closed a hospital group with 14 sites on a self-hosted release.
    - Killed the second feature of the roadmap after four interviews, which kept the team on the migration.

    Product manager, Beta, 2018 - 2021
    - Raised activation of the developer console from 31% to 44% in one quarter.
    - Ran 14 A/B tests on onboarding and stopped nine of them.

    Skills
    SQL, Python, LLM, RAG
    """

  /// Duties and adjectives.
  static let weak = """
    Experience

    Product manager, Acme
    - Responsible for the backlog and for many meetings with stakeholders of all kinds.
    - Worked in a dynamic and fast environment and always gave the best for the team.
    - Interested in generative AI and passionate about products that people love to use every day.
    - Took part in planning, reporting, reviews and in the organisation of several large events.
    """

  static let answer = """
    First I would ask what fell. Weekly engagement can mean active users or actions per user, so I would pull both for the six weeks since launch and compare them with the same users before. If the drop is in new users only, it is novelty wearing off and no defect; if it is in all cohorts since one date, it is a release or a logging change.

    My likeliest cause is novelty: heavy use in week one that settles. I would check it by cutting retention by cohort; if the week-four curve of each cohort is flat, novelty explains it. The second is a broken event after the release in week four; comparing server logs with client events would refute it within a day. The third is that one segment, the enterprise accounts, was switched off by its administrators.

    I would start with the logging check, because it is the cheapest and would make every other number worthless. By Friday I would report which of the three holds. If week-four retention is below 25% I would stop the rollout and interview ten users who left; if it is above, I would keep the feature and set the target at 30% by the end of the quarter.
    """

  static func report(
    _ curriculum: String?, _ answer: String = Samples.answer, problem: String? = nil
  ) throws -> ScreeningReport {
    Screening.report(
      curriculum: curriculum, curriculumProblem: problem, questionnaire: answer,
      question: question, assessor: try assessor())
  }
}

extension ScreeningReport {
  func outcome(_ id: ScreeningRule.ID) -> ScreeningRule.Outcome? {
    rules.first { $0.id == id }?.outcome
  }

  func level(_ id: ScreeningCriterion.ID) -> Int? {
    criteria.first { $0.id == id }?.level?.rawValue
  }
}
