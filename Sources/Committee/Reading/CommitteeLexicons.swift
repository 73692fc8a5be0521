// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

/// The words by which the committee reads what the packs are too coarse for: causes, effects and who acts.
///
/// They follow the form of the packs: a term finds every inflection of its words, and one that begins with `=` this form only.
enum CommitteeLexicons {
  static let all =
    parse(opening) + parse(openness) + parse(scarcity) + parse(law) + parse(questions)

  /// Returns the lexicons of a text: a line each, the name before the colon, terms separated by commas.
  private static func parse(_ text: String) -> [Lexicon] {
    text.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let terms = line[line.index(after: colon)...].split(separator: ",").map {
        String($0.drop { $0 == " " })
      }
      return Lexicon(name: String(line[..<colon]), terms: terms)
    }
  }

  /// What ties statements, and what makes one hollow or a matter of routine.
  private static let opening = """
    reason: because, therefore, thus, hence, otherwise, as a result, which is why, that is why, which means, that means, due to, so that, if, unless
    turn: because, =so, therefore, hence, thus, which, that, since, without, means, lets, let, as, for, who, until, then, and
    slogan: flywheel, synergy, DNA, our values, democratise, mission, game changer, holistic, best in class, win-win, thought leadership, ecosystem play
    baseline: PRD, product requirements document, requirements document, backlog, sprint, user story, user stories, stand-up, story points, RICE, MoSCoW, OKR
    """

  /// What open weights let others do, and what comes of it.
  private static let openness = """
    open-cause: open weights, open weight, open-weight, open model, free weights, weights are free, weights are public, public weights, our weights, the weights, our old weights, download, downloadable, self-host, self-hosted, self-hosting, host it themselves, host themselves, host the model, hosting it themselves, run it themselves, run the model, own servers, own machines, own hardware, own cluster, inside their cluster, inside their network, on-premise, on premise, air-gapped, inspect, fork, forks, checkpoint, anyone can, anybody can, licence, a file, the free model, open source
    adopter: developer, engineer, team, bank, hospital, ministry, insurer, customer, client, company, companies, installations, researcher, university, agency, site, buyer, procurement, user, enterprise, data scientist
    adoption-effect: adopt, adoption, evaluate, evaluation happens, try, trial, pilot, prototype, sales call, before they buy, before procurement, spread, already run, already use, in use, installations, converts, convert, conversion, default, move to us, come to us, sign, signed, paid, pay
    security-effect: leave the building, leave their network, data stay, stays inside, stay inside, never leave, audit, auditor, inspect, scan, patch, CVE, vulnerability, attack, attacker, red team, red-team, backdoor, tamper, checksum, signed build, provenance, cannot be recalled, can't be recalled, cannot recall, bypass, leak, leaked, safety filter, breach, access control, residency, isolated, data-leaves-the-building, leaves the building, disclosure
    signal: feedback, bug report, issue, failure case, failure cases, fine-tune, fine-tunes, fork, forks, pull request, telemetry, opt-in, replay, regression, evaluation set, their cases, own cases, test cases, complaint, what breaks, broke, breaks, report, found
    return-path: next version, next release, next model, retrain, we learn, we fix, fix, repaired, goes back, back into, back to us, tells us, tell us, surface, improve, training data, evaluation set, benchmark, roadmap, for free, says stay or move, shows what
    service: support, managed, hosting, upgrade, regression service, comparison, tuning, tuning pipeline, fine-tuning, governance, auditor, audit, indemnity, warranty, SLA, service level, signature, certified, deployment, tested config, monitoring, answer the phone, phone number, paper, conformity file, guarantee, liability, maintenance, version pinning
    pays: pay, pays, paid, paying, charge, sell, sold, price, priced, pricing, a year, per year, per deployment, per environment, contract, subscription, margin, invoice, fee, buy, buys, bought, premium, revenue
    moat: moat, nobody pays for, not the checkpoint, not the weights, hard to drop, what they buy, what they bought, would have paid, scarce, defensible
    market-effect: sales call, sales cycle, procurement, deal, reseller, hyperscaler, clouds host, other hosts, price pressure, contract, pipeline, channel, go-to-market
    support-effect: support, ticket, old version, version from, maintenance, on call, phone, upgrade, cannot see, installations, driver
    roadmap-effect: roadmap, next release, cadence, deprecate, build first, first build, first I, would build, order of, postpone, before the
    """

  /// Limits and sums.
  private static let scarcity = """
    resource: GPU, card, H100, compute, capacity, memory, engineer, budget, headcount, spend, people, week, units, traffic, hardware, quota
    bound: fall to, drop to, down to, half, halved, halve, cut, only, at most, limit, ceiling, cap, capped, without doubling, no more than, short by, short, shortage, scarce, fit, fits, not hold, left, leaves, remaining, freeze, instead of, fewer, third of
    act: =so, therefore, move, moved, drop, dropped, protect, ring-fence, ring-fenced, fence, fenced, smaller, quantise, quantised, distil, distilled, queue, batch, off-peak, night, prioritise, first, postpone, postponed, defer, keep, route, routed, limits, degrade, switch, left out, leave out, freeze, cut, chose, choose, to a model, stops
    conclusion: =so, therefore, hence, thus, which means, that means, leaves, that is, short by, not enough, enough, gives, means, roughly, about, needs, works out, comes to
    premise: assume, assuming, assumption, suppose, upper bound, lower bound, physics, bandwidth, at most, at least, per token, per request, to be confirmed
    doubt: I was wrong, was wrong, change my mind, changes my mind, change the decision, I would stop, I'd stop, we stop, kill it, kill criterion, stop rule, roll back, revert, go back, turn back, abandon, give it up, reconsider, drop the idea, would refute, would prove me wrong, should have built, off the table
    condition: if, unless, fewer than, more than, less than, below, above, under, over, until, once, after, when
    """

  /// From a duty to what is sold.
  private static let law = """
    duty: AI Act, GDPR, Article, residency, sovereignty, audit trail, auditor, conformity, DPIA, human oversight, oversight, record keeping, record-keeping, traceability, traceable, deployer, high-risk, high risk, obligation, duty, supervision, supervisor, regulator, regulation, compliance, data protection, DORA, transparency, log every, explainability
    feature: log, logs, logging, export, file, template, trail, dashboard, approval, human check, retention, deletion, on-premise, self-host, region, signed, pinned, version pinning, evaluation report, test report, documentation, evidence pack, pack, review step, model card, register, record, package, packaged, audit trail, residency, button, switch, conformity file
    sector: bank, insurer, hospital, clinic, ministry, government, public sector, public-sector, defence, agency, health, finance, pharma, utility, compliance officer, risk officer, procurement, CISO, auditor, supervisor, doctor, lender, municipality, authority
    worth: premium, charge, price, priced, tier, surcharge, margin, shorten, shortens, shorter, months earlier, tender, won, closed, pay, pays, paid, a year, faster, sell, sold, dearer, add-on
    """

  /// By which words a question asks for an item.
  private static let questions = """
    asks-scarcity: capacity, half, halved, GPU, H100, engineers, 8 GB, memory, budget, resource constraints, competitive pressure, limited, weeks
    asks-openness: weights, open-weight, open model, open-source, open source, self-host, own servers
    asks-principles: incomplete, ambiguous, no precedent, no playbook, never been, first principles, how would you decide, where would you start
    asks-regulation: regulation, AI Act, GDPR, regulated, compliance, law, ministry, auditor
    asks-economics: price, pricing, cost, cheaper, margin, GPU, H100, capacity, throughput, latency, tokens, 7B, context window, pay us
    asks-ownership: failed, disagreement, conflict, mistake, post-mortem, wrong, reply to, feedback
    """
}
