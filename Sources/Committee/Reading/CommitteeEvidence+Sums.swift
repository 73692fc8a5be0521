// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities

extension CommitteeEvidence {
  static let sums = [
    rule(
      "CM-LIMIT", "A plan inside a limit",
      [
        words("resource", "resource"), words("bound", "bound", .ignore),
        Slot(
          name: "figure",
          matchers: [.quantity([.count, .ratio, .memory, .duration, .money, .rate])]
        ),
        said("act", "act"),
      ], within: 40, span: 2,
      yes: [
        "Capacity falls to 50 units, so enterprise keeps 12 and batch work moves to the night.",
        "With three engineers and four weeks we left out the mobile app and kept the two connectors that seven in ten teams use.",
      ],
      no: [
        "Resources are limited, so we prioritise ruthlessly.",
        "If capacity falls, can we cut 10 units?",
      ]),
    rule(
      "CM-DERIVE", "A conclusion from a sum",
      [
        Slot(name: "sum", matchers: [.mark(.calculation)]), words("conclusion", "conclusion"),
      ], within: 36, span: 2,
      also: [
        pattern(
          [
            words("premise", "premise"),
            Slot(
              name: "figure",
              matchers: [
                .quantity([.count, .ratio, .memory, .duration, .money, .rate, .tokens, .bandwidth])
              ]), said("conclusion", "conclusion"),
          ], within: 40, span: 2)
      ],
      yes: [
        "Enterprise 10 + API 30 = 40, which leaves 10 for a free assistant that wants 60.",
        "Assuming 50 GB/s of bandwidth, four gigabytes of weights give about 12 tokens a second, so speech is out.",
      ],
      no: [
        "I think from first principles and therefore reach better conclusions.",
        "There were 40 customers.",
      ]),
    rule(
      "CM-REVERSAL", "What would change the mind",
      [
        words("doubt", "doubt", .ignore), words("condition", "condition", .ignore),
        Slot(
          name: "figure",
          matchers: [.quantity([.count, .ratio, .duration, .money, .memory, .rate])]
        ),
      ], within: 34, span: 1,
      yes: [
        "If after a year fewer than 30% of customers run the comparison, I was wrong and should have built hosting.",
        "I would stop the pilot once more than 5 answers in a thousand are wrong.",
      ],
      no: ["I am always ready to change my mind.", "If it fails, we learn."]),
  ]

  static let law = [
    rule(
      "CM-FEATURE", "From a duty to a feature",
      [words("duty", "duty"), said("feature", "feature"), words("link", "turn")], within: 30,
      span: 2,
      yes: [
        "The AI Act asks deployers to keep logs, so every decision carries an export that an auditor can read.",
        "Data residency is a switch in the console: the region is pinned and signed, because the supervisor asks.",
      ],
      no: [
        "Regulation is an opportunity for us.",
        "We do not build a log for the AI Act.",
      ]),
    rule(
      "CM-BUYER", "From a duty to a buyer",
      [words("duty", "duty"), words("buyer", "sector"), said("pays", "pays")], within: 36, span: 2,
      yes: [
        "A hospital pays for that audit trail because its own auditor asks for it.",
        "Banks buy the conformity file with the model, since the supervisor wants it signed.",
      ],
      no: ["Banks are regulated.", "Hospitals never pay for compliance."]),
    rule(
      "CM-PREMIUM", "What a duty is worth",
      [
        words("duty", "duty"), said("worth", "worth"),
        Slot(name: "figure", matchers: [.quantity([.money, .ratio, .duration])]),
      ], within: 40, span: 2,
      yes: [
        "The conformity file shortens a bank's procurement by four months.",
        "We charge 20% more for the tier with the audit trail.",
      ],
      no: ["Compliance is worth a premium.", "The AI Act entered into force in 2024."]),
  ]
}
