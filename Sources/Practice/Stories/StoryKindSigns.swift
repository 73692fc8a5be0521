// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// What shows that a story is of one kind: the core, without which it is not, and what goes with it.
struct StoryKindSigns: Sendable {
  let core: StorySign
  let others: [StorySign]

  /// What shows each kind.
  ///
  /// Source: the five checklists of mission items 37, 40, 44, 48 and 50; the words are ours.
  static func of(_ kind: StoryKind) -> StoryKindSigns {
    switch kind {
    case .compromise: compromise
    case .disagreement: disagreement
    case .missedGoals: missedGoals
    case .incompleteData: incompleteData
    case .accelerated: accelerated
    }
  }

  private static func sign(
    _ name: String, _ evidence: Set<EvidenceTypeID> = [], _ phrases: String
  ) -> StorySign {
    StorySign(name: name, evidence: evidence, phrases: StoryPhrases(phrases), advice: "")
  }

  private static let compromise = StoryKindSigns(
    core: sign(
      "a limit of the model or the resources", ["TE-LAT", "TE-COST", "TE-MEM", "TE-QUANT"],
      """
      too slow, too expensive, no gpu, smaller model, model limitation, small model, slower model, hallucination, hallucinate
      hallucinated, error rate, not reliable, unreliable, quantised, quantized, quantise, memory, on the device, on-device
      per request, cost per, latency, accuracy, wrong in, invented, not good enough, labelled data, no data, gpu
      """),
    others: [
      sign(
        "what was given up", ["DC-TRADEOFF"],
        """
        compromise, gave up, give up, instead of, left out, only for, accepted, accept, dropped, without, narrowed, limited to
        a person checks, by hand, only the, cut the, part of the, settled for, took out, pick list, we cut, i cut, fallback
        """),
      sign(
        "a launch", [],
        "launch, ship, shipped, release, go live, went live, live, roll out, rolled out, pilot, in production"
      ),
    ])

  private static let disagreement = StoryKindSigns(
    core: sign(
      "two views", ["BH-CONFL"],
      """
      disagree, disagreement, disagreed, objected, objection, argued, argument, dispute, conflict, pushed back, insisted, opposed
      he wanted, she wanted, they wanted, refused, did not agree, was not agree, against it, thought otherwise, did not want
      didn't want, fight, fought, veto, clash, stood against
      """),
    others: [
      sign(
        "the other side", [],
        """
        researcher, research, scientist, engineer, engineering, tech lead, the lead, designer, sales, legal, director, cto, he, she
        """),
      sign(
        "how it ended", ["BH-INFLU"],
        """
        agreed, settled, test, experiment, compromise, gave way, convinced, decided, moved, pilot, in the end, lost, accepted
        """),
    ])

  private static let missedGoals = StoryKindSigns(
    core: sign(
      "a goal that was missed", ["BH-FAIL"],
      """
      missed, miss, fell short, below plan, below target, under target, of the plan, failed, flop, did not reach, didn't reach
      nobody used, almost nobody, hardly anybody, did not become, cancelled, canceled, did worse, short of, far from
      did not move, didn't move, not one, pulled the plug, switched it off, failure, post-mortem, postmortem, never reached
      """),
    others: [
      sign(
        "the goal", ["MT-TARGET"],
        "goal, target, plan, planned, expected, forecast, projected, promised, aim, objective, hoped, budget, wanted"
      ),
      sign(
        "what lay behind it", ["BH-FAIL", "BH-LEARN"],
        """
        post-mortem, postmortem, root cause, the reason, turned out, turn out, because, mistake, found that, had not, the cause
        i had assumed, why
        """),
    ])

  private static let incompleteData = StoryKindSigns(
    core: sign(
      "what was not known", ["DC-CALIB"],
      """
      did not know, didn't know, no data, without data, not enough data, not logged, could not measure, couldn't measure, unknown
      incomplete, ambiguous, uncertain, small sample, handful, contradict, contradicted, could not tell, couldn't tell, no way to
      guess, proxy, unclear, nobody knew, too few, no logs, not allowed to look, could not see, couldn't see, missing data, blind
      not significant, no baseline, no measurement, inconclusive, only data, little data, we had no
      """),
    others: [
      sign(
        "a decision", [],
        "decide, decided, decision, chose, choose, call, bet, took, went with, launch, ship, hold"),
      sign(
        "how the risk was kept small", ["DC-REVERSE", "DC-RISK", "PF-ASSUMP", "PF-HYP"],
        """
        proxy, assume, assumed, assumption, hypothesis, estimate, pilot, small share, flag, roll back, rollback, risk, sample
        reversible, labelled, by hand, monitor, watch, threshold, percent of, test
        """),
    ])

  private static let accelerated = StoryKindSigns(
    core: sign(
      "a date that came forward", [],
      """
      weeks earlier, months earlier, weeks sooner, months sooner, brought forward, pulled forward, came forward, moved up
      pull forward, bring forward, competitor, rival, announced, accelerate, accelerated, speed up, instead of june, hurry
      shorten, shortened, date moved, obsolete, breakthrough, faster, instead of four months, trade fair, half the time
      weeks left, days left, weeks instead of, months instead of, weeks to, earlier than planned, by the date, before them, ahead of
      """),
    others: [
      sign(
        "what was cut", ["DC-TRADEOFF", "DC-PRIOR"],
        "cut, left out, dropped, skipped, scope, postponed, without, smaller, debt, removed, only, later, took out, moved to"
      ),
      sign(
        "who was told, and how the team took it", [],
        "told, explained, wrote to, announced, team, customer, agreed, overtime, weekend, asked, promised, warned, said"
      ),
      sign(
        "the pressure from outside", ["SG-COMP"],
        """
        competitor, rival, announced, deadline, customer, board, press, law, regulation, contract, fair, breakthrough, paper
        obsolete, launch of, released, shipped first, date
        """),
    ])
}
