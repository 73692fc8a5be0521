// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// The words by which the parts of a story are read; ours, beside the evidence rules of the packs.
enum StoryLexicon {
  static let time = StoryPhrases(
    """
    in january, in february, in march, in april, in may, in june, in july, in august, in september, in october, in november
    in december, january, february, april, june, july, august, september, october, november, december, last year, last spring
    last summer, last autumn, last winter, that winter, that spring, that summer, that autumn, weeks ago, months ago, years ago
    year ago, month ago, a year earlier, two years earlier, q1, q2, q3, q4, first quarter, second quarter, third quarter
    fourth quarter, when i joined, i had just joined, weeks earlier, months earlier, early in, late in, before christmas
    at the start of the year, at the end of the year, last quarter, two summers ago, heating season, weeks before, months before
    """)
  static let people = StoryPhrases(
    """
    i was, i led, i ran, i owned, i had joined, my team, our team, my role, product manager, product lead, product owner, pm
    customer, client, user, engineer, designer, researcher, scientist, nurse, doctor, patient, agent, technician, lawyer
    teacher, student, developer, analyst, operator, driver, buyer, seller, merchant, citizen, employee, staff, hospital, bank
    insurer, municipality, ministry, school, retailer, clinic, sales, founder, director, head of, team of, people, tenant
    """)
  static let hardship = StoryPhrases(
    """
    only, could not, couldn't, cannot, can't, no more than, at most, less than, under, deadline, due, budget, limit, limited
    not allowed, not able, without, too slow, too expensive, too large, too few, too late, short of, not enough, memory, latency
    law, legal, regulation, contract, cap, had to, must, nobody, no data, no gpu, lack, missing, fixed, committed, promised
    refuse, risk, threaten, unreliable, hallucinate, wrong, invented, error rate, privacy, audit, penalty, fewer, instead of
    stop, leave, weaker, smaller, offline, slow, expensive
    """)
  static let decisions = StoryPhrases(
    """
    decide, choose, chose, pick, pull, drop, cut, keep, stop, refuse, say no, said no, go with, went with, take, ship, launch
    hold, held, postpone, delay, cancel, reject, turn down, rule out, switch, move, replace, split, limit, narrow, ask, tell
    write, set, propose, insist, commit, bet, remove, reverse, roll back, rolled, pay, hire, buy, build, sign, freeze, call off
    settle on, settle, put, send, route, publish, redo, measure, test, run, start, change, give up, gave up, accept, agree, overrule
    """)
  static let sharedDecision = StoryPhrases(
    "we decide, we choose, we chose, it be decide, be decided, we go, we agree, the team decide, we take, we ship, we launch"
  )
  static let turnedDown = StoryPhrases(
    """
    instead of, rather than, turn down, reject, rule out, refuse, against, alternative, the other option, other option
    second option, two options, three options, two ways, three ways, could have, over the, not the, drop the idea, discard
    give up, gave up, ignore the, decide not to, choose not to, chose not to, say no to, said no to, the other way, would have
    and not, as opposed to, dismissed, set aside, passed on, we considered, i considered, not to, no to
    """)
  static let reasons = StoryPhrases(
    """
    because, so that, in order to, the reason, since, as it would, which would, given that, due to, so i, therefore, to avoid
    to keep, to protect, that way, what decided, the point was, would have cost, it mattered, worth, otherwise, for fear
    """)
  static let before = StoryPhrases(
    """
    from, before, was, were, had been, baseline, previously, earlier, up from, down from, compared, than, against, used to
    at the start, to begin with, until then, the year before, the quarter before, after
    """)
  static let period = StoryPhrases(
    """
    a day later, a week later, a month later, a quarter later, a year later, first week, first month, first quarter, that quarter
    second week, second month, in the quarter, within a week, within a month, within a quarter, week over week, month over month
    weekly, monthly, in january, in february, in march, in april, in may, in june, in july, in august, in september, in october
    in november, in december, by january, by february, by march, by april, by may, by june, by july, by august, by september
    by october, by november, by december, by the end of, q1, q2, q3, q4, each week, each month, a week, a month, a quarter, a year
    """)
  static let measured = StoryPhrases(
    """
    measure, count, a/b test, test, experiment, sample, log, logs, survey, dashboard, label, labelled, compare, track, by hand
    control group, control, holdout, check, evaluate, evaluation, rated, raters, according to, records, ticket system, analytics
    audit, benchmark, interviews, recorded, timed, bill, billing, invoice, read from, queried, query, reviewed, cohort, randomised
    split, monitored, telemetry, instrumented, instrumentation, the books, report, finance
    """)
  static let vagueResult = StoryPhrases(
    """
    great success, huge success, big success, success, very positive, positive feedback, significantly, a lot, much better
    everybody was happy, everyone was happy, improved, dramatically, massively, well received, big improvement
    """)
  static let practice = StoryPhrases(
    """
    since then, ever since, from then on, i now, now i, today i, these days, i always, i never, before every, before each
    before any, before i, next time i, i no longer, i stop, i start, on the next, i ask, i write, i read, i check, i put, i set
    i test, i measure, i keep, i do not, i don't, my rule, i require, every spec, every launch, every plan, each launch, template
    checklist, instead of, i would, i'd, i did exactly, the first thing i, whenever i, i make, i changed, now every, we now, now we
    """)
  /// Words that put one thing before another.
  static let orders: Set<String> = ["before", "first"]
  /// What somebody thinks, which is nothing that they do.
  static let opinions: Set<String> = [
    "think", "believe", "know", "feel", "see", "hope", "guess", "wish", "understand", "learned",
    "learnt", "agree", "like", "love", "want",
  ]
  /// Words that call an amount beside them a limit.
  static let limits: Set<String> = [
    "limit", "limits", "limited", "cap", "capped", "budget", "deadline", "ceiling", "maximum",
    "max",
  ]
  /// Words that bound an amount behind them.
  static let bounds: Set<String> = ["most", "under", "within", "below", "only"]
  static let platitudes = StoryPhrases(
    """
    communication is key, communication be important, importance of communication, importance of teamwork, teamwork
    learned a lot, learn a lot, valuable lesson, valuable experience, listen to the user, listen to users, listen to customers
    listen to our users, always listen, never give up, fail fast, move fast, think big, data is important, data be key
    importance of data, data-driven, stay focused, stay positive, work hard, hard work, trust the process, communicate early
    communicate better, communicate more, communicate clearly, over-communicate, customer first, put the user first
    stakeholder management, align stakeholders, aligned with stakeholders, align early, growth mindset, every failure
    failure is an opportunity, it is important to, planning is important, prioritisation is key, prioritization is key
    be more careful, more careful, be flexible, be agile, quality matters, users matter, people matter, believe in
    """)

  /// Whether a word is more than what any lesson holds.
  static func isParticular(_ token: Token) -> Bool {
    token.kind == .number
      || token.kind == .word && token.form.utf8.count > 2
        && !WordLists.functionWords.contains(token.form) && !vague.contains(token.lemma)
  }

  private static let vague = WordSet(
    """
    always never every since then important better good great team work hard communicate communication stakeholder align
    learn lesson user customer people early often clear clearly open honest listen trust believe success fail failure new
    thing way lot more most really very key careful agile flexible quality matter today now
    """.split(whereSeparator: \.isWhitespace).map {
      Reading.tokens(of: String($0)).first?.lemma ?? ""
    })
}
