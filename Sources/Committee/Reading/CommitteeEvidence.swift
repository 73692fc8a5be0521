// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// The mechanisms that the committee reads beside the evidence of the packs; each needs a cause and an effect in a sentence or in two
/// that follow each other.
enum CommitteeEvidence {
  static let all = openness + sums + law

  private static let openness = [
    rule(
      "CM-ADOPT", "Adoption with its path",
      [
        words("cause", "open-cause"), words("who", "adopter"), said("effect", "adoption-effect"),
        words("link", "turn"),
      ], within: 36, span: 2,
      yes: [
        "Because anyone can download the weights, a bank's engineers evaluate the model before procurement has heard of us.",
        "We had around 3,400 installations that ran our weights and 212 companies that paid, so six percent convert.",
      ],
      no: [
        "Free weights lead to adoption, adoption leads to ecosystem, and ecosystem leads to revenue.",
        "Nobody can download the weights, so no bank would evaluate the model.",
        "Open source is part of our DNA.", "Would a bank adopt the open weights?",
      ]),
    rule(
      "CM-SECURE", "Security with its cause",
      [words("cause", "open-cause"), said("effect", "security-effect"), words("link", "turn")],
      within: 34, span: 2,
      yes: [
        "Banks host the model themselves, so customer data never leave the building.",
        "Anyone can inspect the weights, which lets a red team find a backdoor before we do; a leaked bypass cannot be recalled.",
      ],
      no: [
        "Security is very important to us and to our customers.",
        "Open weights are secure.", "Audits take time.",
      ]),
    rule(
      "CM-FEEDBACK", "Feedback with its way back",
      [words("cause", "open-cause"), words("signal", "signal"), words("back", "return-path")],
      within: 44, span: 2,
      yes: [
        "Forks of the open model surface failure cases, and each becomes a test for the next release.",
        "A regression service replays their own cases inside their cluster and tells us what breaks before the next version.",
      ],
      no: [
        "The community gives us feedback on the open model.",
        "We value feedback and improve continuously.",
      ]),
    rule(
      "CM-CAPTURE", "What is paid for although the weights are free",
      [words("cause", "open-cause"), said("service", "service"), said("pays", "pays")],
      within: 44, span: 2,
      also: [
        pattern(
          [words("moat", "moat", .ignore), said("service", "service"), words("link", "turn")],
          within: 40, span: 2)
      ],
      yes: [
        "Nobody pays for a file; hospitals pay for an upgrade that does not break their prompts, because their auditor asks for it.",
        "Anyone can run it themselves, so we sell managed tuning and support per deployment.",
      ],
      no: [
        "Customers will pay for our open weights.",
        "Support is important.",
      ]),
    rule(
      "CM-MARKET", "What openness does to selling",
      [words("cause", "open-cause"), said("effect", "market-effect"), words("link", "turn")],
      within: 34, span: 2,
      yes: ["The clouds host our weights as well, so a deal is won on service and not on price."],
      no: ["Open weights are good for business."]),
    rule(
      "CM-SUPPORT", "What openness does to support",
      [words("cause", "open-cause"), said("effect", "support-effect"), words("link", "turn")],
      within: 34, span: 2,
      yes: [
        "With self-hosted models we cannot see the installations, so every ticket starts blind."
      ],
      no: ["Open weights need love."]),
    rule(
      "CM-ROADMAP", "What openness does to the roadmap",
      [words("cause", "open-cause"), said("effect", "roadmap-effect"), words("link", "turn")],
      within: 40, span: 2,
      yes: [
        "Since customers run the model on their own machines, the first thing I would build is the upgrade that can be undone."
      ],
      no: ["Our roadmap is ambitious."]),
  ]
}

extension CommitteeEvidence {
  /// Returns a rule that no slogan and no matter of routine can fill.
  static func rule(
    _ id: EvidenceTypeID, _ name: String, _ slots: [Slot], within: Int, span: Int,
    also: [Pattern] = [], yes: [String], no: [String]
  ) -> EvidenceRule {
    EvidenceRule(
      id: id, name: name, definition: name,
      patterns: [pattern(slots, within: within, span: span)] + also,
      exclusions: ["slogan", "baseline"], advice: name, examples: RuleExamples(yes: yes, no: no))
  }

  /// Returns a pattern that its first two slots make a mention of, and whose slots called `effect`, `service` and the like are said as true.
  static func pattern(_ slots: [Slot], within: Int, span: Int) -> Pattern {
    Pattern(
      slots: slots, trigger: Set(slots.prefix(2).map(\.name)), within: within, span: span,
      asserted: Set(slots.map(\.name)).intersection(asserted))
  }

  private static let asserted: Set<String> = [
    "effect", "service", "pays", "act", "feature", "worth", "conclusion",
  ]

  static func words(
    _ name: String, _ lexicon: String, _ negation: NegationRule = .forbid
  ) -> Slot {
    Slot(name: name, matchers: [.lexicon(lexicon)], negation: negation)
  }

  static func said(_ name: String, _ lexicon: String) -> Slot { words(name, lexicon) }
}
