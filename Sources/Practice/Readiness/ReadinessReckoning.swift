// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Quantities

/// One report while it is made: evidence, posterior, and the odds that follow.
struct ReadinessReckoning {
  let loop: Loop
  let day: Day
  let forecastDay: Day
  let model: ReadinessModel
  let rule: LoopRule
  let book: EvidenceBook
  let centre: PriorCentre
  let grid: AbilityGrid
  let vetoes: VetoEvidence
  private(set) var posterior: AbilityPosterior
  private(set) var likelihoods: LikelihoodTable

  init(
    loop: Loop, rounds: [RehearsedRound], day: Day, goal: Goal?, model: ReadinessModel,
    rule: DecisionRule
  ) {
    self.loop = loop
    self.day = day
    self.model = model
    self.rule = LoopRule(loop, rule: rule)
    let aim = goal.flatMap { $0.loop == loop.id && $0.interview > day ? $0.interview : nil }
    forecastDay = aim ?? day
    book = EvidenceBook(rounds, on: day, offset: goal?.offset ?? .zero, model: model)
    centre = PriorCentre(loop, model: model)
    grid = AbilityGrid(model: model)
    likelihoods = LikelihoodTable(grid)
    vetoes = VetoEvidence(
      book: book, day: day, model: model, isStrict: loop.committee?.isStrict ?? false)
    var kinds: [QuestionKind: KindPosterior] = [:]
    for kind in QuestionKind.allCases {
      let used = book.used(kind)
      guard !used.isEmpty || self.rule.kinds.contains(kind) else { continue }
      kinds[kind] = KindPosterior(
        used, centre: centre[kind], until: forecastDay, grid: grid, likelihoods: &likelihoods)
    }
    posterior = AbilityPosterior(
      rule: self.rule, model: model, kinds: kinds,
      vetoes: vetoes.rate(of: vetoes.alone), repeated: vetoes.rate(of: VetoEvidence.repeated))
  }

  func report(recall: [RecallPoint]) -> ReadinessReport {
    let odds = posterior.odds(points: model.points)
    let stages = rule.stages.enumerated().map { number, stage in
      StageReadiness(
        id: stage.id, title: stage.title,
        estimate: estimate(odds.map { $0.stages[number] }, needing: stage.kinds))
    }
    let seen = rule.stages.filter { !$0.isScreening }.flatMap(\.kinds)
    return ReadinessReport(
      loop: loop.id, day: day, forecastDay: forecastDay, version: model.version, stages: stages,
      committee: rule.hasCommittee ? estimate(odds.map(\.committee), needing: seen) : nil,
      whole: estimate(odds.map(\.whole), needing: rule.kinds), kinds: rule.kinds.map(kind),
      drivers: DriverFinder(self).drivers(), whatWouldHelp: HelpFinder(self).steps(),
      curves: ReadinessCurves(performance: performance, recall: recall),
      usedRounds: book.used.count, oldRounds: book.tooOld.values.reduce(0, +),
      unreadRounds: book.unread.values.map(\.count).reduce(0, +))
  }

  /// The kinds of a list that no round in real mode tells anything about.
  func gaps(_ kinds: [QuestionKind]) -> [EvidenceGap] {
    var seen: Set<QuestionKind> = []
    return kinds.filter { seen.insert($0).inserted }.compactMap { kind in
      let used = book.used(kind)
      guard !used.contains(where: \.isReal) else { return nil }
      return EvidenceGap(
        kind: kind, coach: used.count, tooOld: book.tooOld[kind] ?? 0,
        unread: book.unread[kind]?.count ?? 0)
    }
  }

  private func estimate(_ values: [Double], needing kinds: [QuestionKind]) -> ReadinessEstimate {
    let gaps = gaps(kinds)
    guard gaps.isEmpty, !kinds.isEmpty else { return .notEnoughEvidence(needs: gaps) }
    return .interval(ProbabilityInterval(of: values))
  }

  private func kind(_ kind: QuestionKind) -> KindReadiness {
    let ability = posterior.ability(of: kind)
    let used = book.used(kind)
    return KindReadiness(
      kind: kind, low: ability.band(0.1), median: ability.band(0.5), high: ability.band(0.9),
      real: used.count(where: \.isReal), coach: used.count { !$0.isReal })
  }

  private var performance: [PerformanceCurve] {
    QuestionKind.allCases.compactMap { kind in
      guard let points = posterior.kinds[kind]?.curve, !points.isEmpty else { return nil }
      return PerformanceCurve(kind: kind, points: points)
    }
  }
}
