// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks

extension ScriptedCandidate {
  /// What the candidate hands in: deeds with results, deeds without, or nothing.
  var curriculum: String {
    switch self {
    case .strong, .rude: Self.deeds
    case .solid: Self.duties
    case .empty: Self.phrases
    case .gamer: Self.terms
    case .silent: ""
    }
  }

  private static let deeds = """
    Experience

    Product manager, inference platform, 2022 to 2026
    - Decided to replace a 70B model with a fine-tuned 8B one for document extraction; cost per 1,000 pages fell \
    from 4.10 EUR to 0.62 EUR and field accuracy went from 91% to 94% on 2,400 labelled pages.
    - Shipped a batch API for developers; 340 of 1,900 accounts used it within 60 days and p95 latency of \
    interactive calls fell from 2.9 s to 1.7 s because the night load moved.
    - Ran 14 controlled experiments, planned each for 80% power, and stopped three that could not have shown anything.
    - Led the on-premises release for two banks with the compliance team: audit log, data residency, deletion in 30 days.

    Product manager, developer tools, 2019 to 2022
    - Raised the share of new accounts with a first successful call from 31% to 46% by mending the two commonest errors.
    - Published an open-weights evaluation kit with two researchers; 1,200 teams downloaded it in the first quarter.
    """

  /// Duties with one result among them, at the length of such a CV: fewer than 60 words about work are set aside unread.
  private static let duties = """
    Experience

    Product manager, assistant, 2021 to 2026
    - Responsible for the assistant of a software company: roadmap, backlog, requirements and acceptance with a team of nine.
    - Shipped a retrieval feature with the research team and measured week-4 retention, which rose from 22% to 25%.
    - Worked with engineering on API reliability and documentation for enterprise customers.
    - Prioritised the roadmap each quarter with sales, support and design, and presented it to the management.
    - Ran two A/B tests on onboarding and reported their results.
    - Coordinated the launch in Germany with the legal team, including translations and the data processing agreement.

    Business analyst, 2018 to 2021
    - Wrote requirements for a customer portal and accompanied its introduction.
    - Prepared weekly reports on usage and answered questions from the departments.
    """

  private static let terms =
    "LLM, RAG, MoE, KV cache, SQL, Python, A/B testing, open weights, EU AI Act, roadmap"

  private static let phrases = """
    Profile

    Passionate, results-driven product leader with a proven track record of driving innovation and delighting \
    customers. Visionary thinker who thrives in fast-paced environments and leverages synergies across stakeholders.

    Skills: leadership, strategy, communication, AI, agile, innovation.
    """
}

extension PackLibrary {
  /// The assessor that applies the rubrics and rules of these packs.
  var reader: Assessor { Assessor(rules: rules, rubrics: Array(rubrics.values)) }
}
