// SPDX-License-Identifier: Apache-2.0

/// Words that tell what is said of a mechanism.
enum Cue: Hashable, Sendable {
  /// The cause stands behind it: "because of".
  case ahead
  /// It names a cause and is tied to one by "is": "culprit".
  case noun
  /// The cause stands before it: "explains".
  case verb
  /// A change in the direction of the case.
  case effect
  /// The metric of the case.
  case metric
  /// One before others: "the main".
  case rank
  /// What stands behind it is no cause: "rule out".
  case exclude
  /// What stands before it is no cause: "is a red herring".
  case excluded
  /// Not sure enough to count: "maybe".
  case doubt
  /// Only how it looks: "at first glance".
  case glance
  /// One group moved and the others did not.
  case localised
  /// Something is proposed: "should".
  case proposal
}

/// The words of the cues.
enum CueLexicon {
  /// Returns the cues for a change that goes down or up, with the words for its metric.
  static func finder(isFall: Bool, metricWords: [String]) -> PhraseFinder<Cue> {
    let groups =
      general + [(.effect, isFall ? falls : rises), (.effect, either)]
    var entries: [(phrase: String, value: Cue)] = []
    for (cue, words) in groups {
      for phrase in words.split(separator: ",") { entries.append((String(phrase), cue)) }
    }
    entries += metricWords.map { ($0, .metric) }
    return PhraseFinder(entries, gap: 2)
  }

  private static let falls = """
    fall, drop, decline, decrease, down, dip, lose, loss, lower, low, worse, shrink, slump, decay, deteriorate, regress, churn, leave,
    less, fewer, plunge, sink, slide, stall
    """
  private static let rises = """
    rise, increase, grow, growth, jump, up, climb, spike, higher, high, surge, worse, slow, slower, more, wave, regress, inflate
    """
  private static let either = "change, move, shift, gap, effect, difference, headline, result"

  private static let general: [(Cue, String)] = [
    (
      .ahead,
      """
      because, because of, due to, owing to, thanks to, caused by, driven by, explained by, as a result of, down to, come from, stem from,
      result from, attributable to, attributed to, trace to, traced back to, point to, point at, i blame, we blame, result of,
      consequence of, effect of, boil down to, come down to, on account of, produced by, triggered by, rooted in, lie in, lie with,
      arise from, originate from, artefact of, artifact of, made by, sit in
      """
    ),
    (
      .noun,
      """
      cause, root cause, culprit, driver, reason, explanation, trigger, what happened, what changed, what broke, what is broken, problem,
      issue, answer, top hypothesis, leading hypothesis, main hypothesis, working hypothesis, prime suspect, main suspect, first suspect,
      top suspect, diagnosis, to blame, responsible, behind the, behind it, behind this, at fault, finding, conclusion, story, source of
      """
    ),
    (
      .verb,
      """
      cause, explain, drive, account for, lead to, trigger, produce, break, kill, drag, pull down, push down, push up, drive up,
      reduce, lower, cut, depress, hurt, dilute, inflate, create, make up, raise, slow, stop, block, fake, distort, bring down, be why,
      tank, shift, mask, hide, overstate, understate
      """
    ),
    (
      .rank,
      """
      main, mainly, mostly, primarily, chiefly, most likely, likeliest, biggest, largest, most of, top, leading, number one, dominant,
      by far, prime, above all, almost all, nearly all, essentially all
      """
    ),
    (
      .exclude,
      """
      rule out, ruled out, exclude, discard, dismiss, eliminate, set aside, leave aside, forget, ignore, acquit, clears, nothing to do with,
      rules out
      """
    ),
    (
      .excluded,
      """
      red herring, coincidence, coincidental, distraction, decoy, too small, too late, too tiny, came later, weeks later, days later,
      after the drop, after the fall, after the decline, after the change, unrelated, irrelevant, innocent, harmless, negligible, unlikely,
      out of the question, off the hook, too few, only noise, just noise, noise, ruled out, be excluded, no effect, no impact,
      too little, a side show, came after, already low, already down, began earlier, started earlier
      """
    ),
    (
      .doubt,
      """
      maybe, perhaps, possibly, might, could, may be, one possibility, possible, not sure, unsure, a guess, whether, or maybe, candidates,
      hypotheses, suppose
      """
    ),
    (
      .glance,
      """
      at first glance, at first sight, at first, initially, on the surface, tempting, looks as if, look as though, seem obvious, naive,
      naively, the obvious
      """
    ),
    (
      .localised,
      """
      only, alone, others flat, unchanged, stayed flat, are flat, is flat, all others, everyone else, everybody else, no other, nobody else,
      rest is flat, did not move, n't move, not change, hold steady, stable
      """
    ),
    (
      .proposal,
      """
      should, would, will, need to, must, let us, let 's, recommend, propose, suggest, plan, next step, next, first, want to, going to,
      then, i 'd, we 'd, 'll, action, start by, ask for, step
      """
    ),
  ]
}
