// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import ProductAnalytics
import Quantities

/// Finds what pulls a loop down and up: by leaving evidence out, and by counting lines and flags.
struct DriverFinder {
  let reckoning: ReadinessReckoning

  /// How many rounds are named, and how many lines of rubrics in each direction.
  private static let named = 5
  private static let lines = 3

  init(_ reckoning: ReadinessReckoning) { self.reckoning = reckoning }

  /// The drivers: those with an effect first, by its size, then lines and flags that are only counted.
  func drivers() -> [ReadinessDriver] {
    guard !reckoning.book.used.isEmpty || !reckoning.book.unread.isEmpty else { return [] }
    let before = mean(reckoning.posterior)
    let reckoned = (kinds(before) + vetoes(before)).sorted { left, right in
      (-abs(left.effect ?? 0), left.text) < (-abs(right.effect ?? 0), right.text)
    }
    return reckoned + criteria() + flags() + unread()
  }

  private func mean(_ posterior: AbilityPosterior) -> Double {
    let odds = posterior.odds(points: reckoning.model.comparisonPoints)
    return odds.map(\.whole).reduce(0, +) / Double(max(1, odds.count))
  }

  private func kinds(_ before: Double) -> [ReadinessDriver] {
    var table = reckoning.likelihoods
    return reckoning.rule.kinds.compactMap { kind in
      let used = reckoning.book.used(kind)
      guard !used.isEmpty else { return nil }
      var changed = reckoning.posterior
      changed.kinds[kind] = KindPosterior(
        [], centre: reckoning.centre[kind], until: reckoning.forecastDay, grid: reckoning.grid,
        likelihoods: &table)
      let effect = before - mean(changed)
      let bands = used.map { Double($0.band.rawValue) }.reduce(0, +) / Double(used.count)
      return ReadinessDriver(
        subject: .kind(kind), isUp: effect >= 0, effect: effect,
        rounds: named(used.map { DriverRound(id: $0.id, day: $0.day, band: $0.band, level: nil) }),
        count: used.count,
        text: "\(kind.title): mean band \(number(bands)) in \(rounds(used.count)).")
    }
  }

  private func vetoes(_ before: Double) -> [ReadinessDriver] {
    guard reckoning.rule.hasCommittee else { return [] }
    let flags = reckoning.vetoes
    return flags.alone.union(VetoEvidence.repeated).sorted().compactMap { id in
      let found = flagged(id)
      guard let name = found.first?.name else { return nil }
      var changed = reckoning.posterior
      changed.vetoes = flags.rate(of: flags.alone, without: [id])
      changed.repeated = flags.rate(of: VetoEvidence.repeated, without: [id])
      return ReadinessDriver(
        subject: .flag(id: id, name: name), isUp: false, effect: min(0, before - mean(changed)),
        rounds: named(found.map(\.round)), count: found.count,
        text: "Flag “\(name)”, a veto of the committee, in \(rounds(found.count)).")
    }
  }

  private func flagged(_ id: FlagID) -> [(name: String, round: DriverRound)] {
    reckoning.book.rounds.compactMap { round in
      guard let flag = round.assessment?.flags.first(where: { $0.id == id }),
        let day = reckoning.book.days[round.id]
      else { return nil }
      return (
        flag.name,
        DriverRound(id: round.id, day: day, band: round.assessment?.band, level: nil)
      )
    }
  }

  /// Flags that are no veto, seen twice or more: the most frequent first.
  private func flags() -> [ReadinessDriver] {
    let own = reckoning.vetoes.alone.union(VetoEvidence.repeated)
    let all = Set(reckoning.book.rounds.flatMap { $0.assessment?.flags.map(\.id) ?? [] })
    let found = all.subtracting(reckoning.rule.hasCommittee ? own : []).sorted().map {
      ($0, flagged($0))
    }
    return found.filter { $0.1.count >= 2 }.sorted { (-$0.1.count, $0.0) < (-$1.1.count, $1.0) }
      .prefix(Self.lines).map { id, found in
        let name = found.last?.name ?? id.name
        return ReadinessDriver(
          subject: .flag(id: id, name: name), isUp: false, effect: nil,
          rounds: named(found.map(\.round)), count: found.count,
          text: "Flag “\(name)” in \(rounds(found.count)).")
      }
  }

  private func unread() -> [ReadinessDriver] {
    reckoning.rule.kinds.compactMap { kind in
      guard let unread = reckoning.book.unread[kind] else { return nil }
      let days = reckoning.book.days
      return ReadinessDriver(
        subject: .unread(kind), isUp: false, effect: nil,
        rounds: named(
          unread.compactMap { round in
            days[round.id].map { DriverRound(id: round.id, day: $0, band: nil, level: nil) }
          }), count: unread.count,
        text: "\(kind.title): \(rounds(unread.count)) not reached or not readable; not counted.")
    }
  }
}

extension DriverFinder {
  private struct Line {
    let id: Criterion.ID
    let name: String
    let kind: QuestionKind
    let weight: Int
    let mean: Double
    let rounds: [DriverRound]
  }

  /// Lines of rubrics below level 3 or at 4 and more on average, weighed by their share of the score.
  private func criteria() -> [ReadinessDriver] {
    let lines = reckoning.rule.kinds.flatMap(self.lines)
    let low = lines.filter { $0.mean < 3 }.sorted { key($0, 3) < key($1, 3) }
    let high = lines.filter { $0.mean >= 4 }.sorted { key($0, 3) < key($1, 3) }
    return (low.prefix(Self.lines) + high.prefix(Self.lines)).map { line in
      ReadinessDriver(
        subject: .criterion(id: line.id, name: line.name, kind: line.kind), isUp: line.mean >= 4,
        effect: nil, rounds: named(line.rounds), count: line.rounds.count,
        text:
          "\(line.kind.title), “\(line.name)”: mean level \(number(line.mean)) in \(rounds(line.rounds.count))."
      )
    }
  }

  private func key(_ line: Line, _ middle: Double) -> (Double, Criterion.ID) {
    (-Double(line.weight) * abs(line.mean - middle), line.id)
  }

  private func lines(of kind: QuestionKind) -> [Line] {
    var found: [Criterion.ID: [(result: CriterionResult, round: DriverRound)]] = [:]
    for round in reckoning.book.rounds where round.question.kind == kind {
      guard let assessment = round.assessment, let day = reckoning.book.days[round.id] else {
        continue
      }
      for result in assessment.criteria where result.level != nil {
        found[result.id, default: []].append(
          (
            result,
            DriverRound(id: round.id, day: day, band: assessment.band, level: result.level)
          ))
      }
    }
    return found.keys.sorted().compactMap { id in
      guard let own = found[id], let last = own.last?.result else { return nil }
      let levels = own.compactMap { $0.result.level.map { Double($0.rawValue) } }
      return Line(
        id: id, name: last.name, kind: kind, weight: last.weight,
        mean: levels.reduce(0, +) / Double(max(1, levels.count)), rounds: own.map(\.round))
    }
  }

  private func named(_ rounds: [DriverRound]) -> [DriverRound] {
    Array(rounds.reversed().prefix(Self.named))
  }

  private func rounds(_ count: Int) -> String { count == 1 ? "1 round" : "\(count) rounds" }

  private func number(_ value: Double) -> String { FigureText.number(value, digits: 1) }
}
