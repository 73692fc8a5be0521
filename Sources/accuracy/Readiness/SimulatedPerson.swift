// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import ProductAnalytics
import Quantities

/// A person whose true probability to pass is known, with the rounds they took on the way.
struct SimulatedPerson {
  let rounds: [RehearsedRound]
  let truth: LoopOdds

  /// The last day, and how many days the rounds spread over before it.
  static let today: Day = {
    guard let day = Day("2026-11-29") else { preconditionFailure("a day of the calendar") }
    return day
  }()
  private static let span = 60

  init(seed: UInt64, loop: Loop, world: SimulatedWorld, count: Int, model: ReadinessModel) {
    let rule = LoopRule(loop)
    var making = Making(seed: seed, loop: loop, world: world, model: model, kinds: rule.kinds)
    rounds = making.rounds(count)
    truth = rule.odds(
      of: making.cards(), vetoRate: making.vetoRate, repeatedRate: making.repeatedRate)
  }

  /// One person while time passes.
  private struct Making {
    let world: SimulatedWorld
    let model: ReadinessModel
    let kinds: [QuestionKind]
    let draw: ParameterDraw
    let vetoRate: Double
    let repeatedRate: Double
    let jumpDay: Int
    let jump: Double
    var ability: [QuestionKind: Double] = [:]
    var lastDay: [QuestionKind: Int] = [:]
    var steps = 0

    init(
      seed: UInt64, loop: Loop, world: SimulatedWorld, model: ReadinessModel, kinds: [QuestionKind]
    ) {
      self.world = world
      self.model = model
      self.kinds = kinds
      draw = ParameterDraw(seed: seed)
      vetoRate = Self.rate(draw.stream("veto rate"), model)
      repeatedRate = Self.rate(draw.stream("repeated rate"), model)
      jumpDay = draw.whole("jump day", in: 0...(SimulatedPerson.span - 1))
      jump = world.hasJump ? (draw.chance("jump up", 0.5) ? 1 : -1) : 0
      let people = draw.stream("people")
      let shared = world.peopleFactor * model.sharedSpread * people.gauss(0)
      for (number, kind) in kinds.enumerated() {
        let own = world.peopleFactor * model.ownSpread * people.gauss(number + 1)
        ability[kind] = model.centre(of: kind, in: loop) + shared + own
      }
    }

    /// A beta draw with half a hit: the square of one normal number against those of 2 × misses others.
    private static func rate(_ stream: SeededStream, _ model: ReadinessModel) -> Double {
      let others = Int((2 * model.vetoMisses).rounded())
      let squares = (0...others).map { stream.gauss($0) * stream.gauss($0) }
      return squares[0] / squares.reduce(0, +)
    }

    /// The ability on a day; the own part wanders from the first round of the kind on.
    mutating func ability(of kind: QuestionKind, on day: Int) -> Double {
      let passed = lastDay[kind].map { day - $0 } ?? 0
      steps += 1
      let move =
        model.dailyWander * Double(passed).squareRoot() * draw.stream("wander").gauss(steps)
      lastDay[kind] = day
      let value = (ability[kind] ?? 0) + move
      ability[kind] = value
      return value + (day >= jumpDay ? jump : 0)
    }

    mutating func rounds(_ count: Int) -> [RehearsedRound] {
      let (days, order) = (draw.stream("days"), draw.stream("order"))
      let when = (0..<count).map { Int(days.uniform($0) * Double(SimulatedPerson.span)) }.sorted()
      let cycle = kinds.enumerated().sorted { order.bits($0.offset) < order.bits($1.offset) }
      return when.enumerated().compactMap { number, day in
        round(number, cycle[number % cycle.count].element, day)
      }
    }

    private mutating func round(_ number: Int, _ kind: QuestionKind, _ day: Int) -> RehearsedRound?
    {
      let stream = draw.stream("round \(number)")
      let isReal = stream.uniform(0) < 0.7
      let hints = isReal ? 0 : stream.poisson(mean: 1, 3)
      let noise = world.noise(draw.stream("noise"), number)
      let shown =
        ability(of: kind, on: day) + (isReal ? 0 : model.coachOffset) + world.readerBias
        + noise * model.roundSpread(isReal: isReal, hints: hints)
      let band = Band(rawValue: Int(min(6, max(1, shown.rounded())))) ?? .strongHire
      guard let date = SimulatedPerson.today.adding(days: day - SimulatedPerson.span) else {
        return nil
      }
      var flags: [FlagID] = []
      if stream.uniform(1) < vetoRate { flags.append("compute_brute_force") }
      if stream.uniform(2) < repeatedRate { flags.append("contempt") }
      return RehearsedRound(
        number: number, on: date, kind: kind, band: band, isReal: isReal, hints: hints, flags: flags
      )
    }

    /// The odds of a card of each kind on the last day.
    mutating func cards() -> [QuestionKind: CardOdds] {
      var result: [QuestionKind: CardOdds] = [:]
      for kind in kinds {
        result[kind] = world.card(
          ability: ability(of: kind, on: SimulatedPerson.span), spread: model.cardSpread)
      }
      return result
    }
  }
}

extension RehearsedRound {
  /// A round of which only what readiness reads is filled in.
  fileprivate init(
    number: Int, on day: Day, kind: QuestionKind, band: Band, isReal: Bool, hints: Int,
    flags: [FlagID]
  ) {
    let question = Question(id: "simulated", kind: kind, prompt: "")
    self.init(
      id: "round-\(number)", endedAt: day.start + .minutes(number + 1), campaign: nil, loop: nil,
      stage: nil, isReal: isReal, hints: hints, question: question, text: "",
      assessment: Assessment(
        questionID: question.id, kind: kind, rubricVersion: "simulated", criteria: [],
        flags: flags.map { FlagResult(id: $0, name: $0.name, message: "", quote: nil) },
        score: nil, band: band, nextSteps: [], notices: []), claims: [])
  }
}
