// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import Quantities
import Testing

private typealias Fixture = ReadinessFixture

@Suite struct `Readiness for a loop` {
  @Test func `says what is missing when there is no round`() {
    let report = Fixture.report([])
    #expect(report.whole.needs.map(\.kind) == [.problemSolving, .technical, .behavioral])
    #expect(report.stages.map { $0.estimate.needs.count } == [1, 2])
    #expect(report.probability == nil)
    #expect(report.drivers.isEmpty)
    #expect(report.whatWouldHelp.count == 3)
  }

  @Test func `names the one kind that is missing, and what of it does not suffice`() {
    var rounds = Fixture.rounds([4, 4])
    rounds.append(Fixture.round("c", .behavioral, band: 5, isReal: false))
    rounds.append(Fixture.round("o", .behavioral, band: 5, daysAgo: 181))
    rounds.append(Fixture.unreached("u", .behavioral))
    let report = Fixture.report(rounds)
    #expect(report.stages[0].estimate.interval != nil)
    #expect(
      report.whole.text
        == "Not enough evidence: no round of “Past experience” in real mode (only 1 in coach mode, 1 too old, 1 not reached or not readable)."
    )
    #expect(report.whole == report.committee)
    guard case .firstRound(.behavioral, _)? = report.whatWouldHelp.first?.action else {
      Issue.record("the missing kind does not come first")
      return
    }
  }

  @Test func `never falls when one band is better`() {
    let bands = [3, 4, 2, 5, 1, 6]
    for place in bands.indices {
      var last = (low: 0.0, median: 0.0, high: 0.0, mean: 0.0)
      for band in 1...6 {
        var changed = bands
        changed[place] = band
        guard let found = Fixture.report(Fixture.rounds(changed)).whole.interval else {
          Issue.record("no interval")
          return
        }
        #expect(found.low >= last.low && found.median >= last.median)
        #expect(found.high >= last.high && found.mean > last.mean)
        last = (found.low, found.median, found.high, found.mean)
      }
    }
  }

  @Test func `does not depend on the order of the rounds`() {
    let rounds = Fixture.rounds([3, 4, 2, 5, 1, 6, 4])
    let report = Fixture.report(rounds)
    #expect(Fixture.report(rounds.reversed()) == report)
    #expect(Fixture.report(rounds + rounds) == report)
  }

  @Test func `is wider for older rounds, and for a date further off`() throws {
    let loop = Fixture.loop(Fixture.stage("one", .technical), committee: false)
    let width = { (daysAgo: Int) in
      Fixture.report(
        [Fixture.round("r", .technical, band: 4, daysAgo: daysAgo)], of: loop
      ).whole.interval?.width ?? 0
    }
    #expect(width(0) < width(60))
    #expect(width(60) < width(180))
    #expect(width(181) == 0)
    let goal = Goal(
      interview: Fixture.today.adding(days: 60).literal, minutesPerDay: 30, loop: loop.id)
    let ahead = Fixture.report(
      [Fixture.round("r", .technical, band: 4)], of: loop, goal: goal)
    #expect(ahead.forecastDay == goal.interview)
    #expect(try #require(ahead.whole.interval).width == width(60))
  }

  @Test func `is narrower with more rounds`() throws {
    let few = try #require(Fixture.report(Fixture.rounds([4, 4, 4])).whole.interval)
    let many = try #require(
      Fixture.report(Fixture.rounds(Array(repeating: 4, count: 30))).whole.interval)
    #expect(many.width < few.width)
  }

  @Test func `holds a round in coach mode, and hints, for less`() throws {
    let loop = Fixture.loop(Fixture.stage("one", .technical), committee: false)
    let base = Fixture.round("r", .technical, band: 4, daysAgo: 5)
    let mean = { (round: RehearsedRound) in
      Fixture.report([base, round], of: loop).whole.interval?.mean ?? 0
    }
    let real = mean(Fixture.round("s", .technical, band: 6))
    let coach = mean(Fixture.round("s", .technical, band: 6, isReal: false))
    let hinted = mean(Fixture.round("s", .technical, band: 6, isReal: false, hints: 3))
    #expect(real > coach)
    #expect(coach > hinted)
    let hostile = [999, Int.max, Int.min].map {
      mean(Fixture.round("s", .technical, band: 6, isReal: false, hints: $0))
    }
    #expect(hostile[0] == hostile[1])
    #expect(hostile[2] == coach)
  }

  @Test func `leaves out what is not over yet or could not be read`() {
    let rounds = Fixture.rounds([4, 4, 4])
    let report = Fixture.report(rounds)
    let later = Fixture.round("later", .technical, band: 1, daysAgo: -1)
    #expect(Fixture.report(rounds + [later]) == report)
    let unread = Fixture.report(rounds + [Fixture.round("no", .technical, band: nil)])
    #expect(unread.whole == report.whole)
    #expect(unread.unreadRounds == 1)
    #expect(unread.drivers.contains { $0.subject == .unread(.technical) })
  }

  @Test func `bears moments at both ends of time, and a loop without stages`() {
    let far = [Int64.min, .max].map { moment in
      RehearsedRound(
        id: "\(moment)", endedAt: Instant(millisecondsSince1970: moment), campaign: nil, loop: nil,
        stage: nil, isReal: true, hints: 0,
        question: Question(id: "q", kind: .technical, prompt: ""), text: "",
        assessment: Fixture.round("r", .technical, band: 4).assessment, claims: [])
    }
    #expect(Fixture.report(far).usedRounds == 0)
    let empty = Fixture.report(Fixture.rounds([4]), of: Fixture.loop())
    #expect(empty.whole == .notEnoughEvidence(needs: []))
    #expect(empty.stages.isEmpty)
  }
}

@Suite struct `The ability model` {
  private let loop = Fixture.loop(Fixture.stage("one", .technical), committee: false)

  /// Quantiles of the ability and of the probability, and the mean probability, by a sum over 3,201 abilities in Python.
  private static let cases:
    [(rounds: [(Int, Bool, Int, Int)], ability: [Double], chance: [Double])] = [
      ([(5, true, 0, 0)], [2.85, 4.065, 5.28], [0.3153, 0.662, 0.9061, 0.634]),
      ([(6, true, 0, 0)], [3.385, 4.65, 5.94], [0.4661, 0.8026, 0.9645, 0.7545]),
      (
        [(5, true, 0, 0), (5, true, 0, 0), (4, true, 0, 0), (6, false, 2, 0)], [3.67, 4.54, 5.41],
        [0.5501, 0.7792, 0.9212, 0.7539]
      ),
      ([(5, true, 0, 90)], [2.44, 4.08, 5.72], [0.2164, 0.6661, 0.9498, 0.6195]),
    ]

  @Test(arguments: cases.indices)
  func `agrees with an integral over abilities`(number: Int) throws {
    let (rounds, ability, chance) = Self.cases[number]
    var model = ReadinessModel.published
    model.points = 4096
    let report = Readiness.report(
      loop: loop,
      rounds: rounds.enumerated().map { place, round in
        Fixture.round(
          "\(place)", .technical, band: round.0, daysAgo: round.3, isReal: round.1, hints: round.2)
      }, on: Fixture.today, model: model)
    let kind = try #require(report.kinds.first)
    for (found, expected) in zip([kind.low, kind.median, kind.high], ability) {
      #expect(abs(found - expected) < 0.03)
    }
    let interval = try #require(report.whole.interval)
    for (found, expected) in zip(
      [interval.low, interval.median, interval.high, interval.mean], chance)
    {
      #expect(abs(found - expected) < 0.02)
    }
  }

  @Test func `starts from the pass rates, held for half of what they say`() {
    let loop = Fixture.loop(
      Fixture.stage("a", .technical, rate: 0.25), Fixture.stage("b", .executive, rate: 0.8),
      Fixture.stage("c", .behavioral))
    let centre = { ReadinessModel.published.centre(of: $0, in: loop) }
    // Normal quantiles −0.67449 and 0.84162; spread √(0.85² + 0.85² + 0.99² + 0.92²) = 1.80873.
    #expect(abs(centre(.technical) - 2.89002) < 1e-4)
    #expect(abs(centre(.executive) - 4.26113) < 1e-4)
    #expect(abs(centre(.behavioral) - (2.89002 + 4.26113) / 2) < 1e-4)
    let none = Fixture.loop(Fixture.stage("c", .behavioral))
    #expect(ReadinessModel.published.centre(of: .behavioral, in: none) == 3.5)
  }
}

@Suite struct `The rule of a loop` {
  private let odds: [QuestionKind: CardOdds] = [
    .technical: CardOdds(lowest: 0.05, low: 0.2, passing: 0.55),
    .behavioral: CardOdds(lowest: 0.1, low: 0.2, passing: 0.7),
    .executive: CardOdds(lowest: 0.02, low: 0.1, passing: 0.7),
  ]

  /// All 4⁸ outcomes counted through the rule in Python.
  @Test func `agrees with a count of all outcomes`() {
    let loop = Fixture.loop(
      Fixture.stage("a", .technical), Fixture.stage("b", .behavioral, .behavioral, .executive),
      Fixture.stage("c", .executive, .technical), Fixture.stage("d", .behavioral, .executive))
    let found = LoopRule(loop).odds(of: odds, vetoRate: 0, repeatedRate: 0)
    #expect(abs(found.committee - 0.37354963800) < 1e-9)
    #expect(found.whole == found.committee)
    for (stage, expected) in zip(found.stages, [0.55, 0.784, 0.385, 0.49]) {
      #expect(abs(stage - expected) < 1e-12)
    }
    let vetoed = LoopRule(loop).odds(of: odds, vetoRate: 0.03, repeatedRate: 0.05)
    #expect(abs(vetoed.whole - 0.27600770092) < 1e-9)
  }

  @Test func `passes a loop without a committee when all stages are passed`() {
    let loop = Fixture.loop(
      Fixture.stage("a", .technical), Fixture.stage("b", .behavioral), committee: false)
    let found = LoopRule(loop).odds(of: odds, vetoRate: 1, repeatedRate: 1)
    #expect(abs(found.whole - 0.55 * 0.7) < 1e-12)
  }

  @Test func `keeps the screening apart from the cards of the committee`() {
    let loop = Fixture.loop(Fixture.stage("s", .screening), Fixture.stage("a", .technical))
    var all = odds
    all[.screening] = CardOdds(lowest: 0, low: 0, passing: 0.25)
    let found = LoopRule(loop).odds(of: all, vetoRate: 0, repeatedRate: 0)
    #expect(abs(found.committee - 0.55) < 1e-12)
    #expect(abs(found.whole - 0.55 * 0.25) < 1e-12)
  }
}
