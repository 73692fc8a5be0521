// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

extension Scenario {
  /// Returns the memo that defends the first model of the scenario against the second.
  ///
  /// Without shares of resolved tasks, those of the published benchmark are taken that favours the second model most.
  ///
  /// - Parameter basis: What results rest on.
  /// - Returns: The memo.
  /// - Throws: ``ScenarioProblem`` when a field is wrong, or neither model can be served.
  public func defence(on basis: Basis) throws(ScenarioProblem) -> DefendMemo {
    let cases = try cases(on: basis)
    guard cases.count == 2 else {
      throw ScenarioProblem(
        "a defence needs two models, and \(cases.count) \(cases.count == 1 ? "is" : "are") given")
    }
    guard cases[0].entry == nil || cases[0].entry?.id != cases[1].entry?.id else {
      throw ScenarioProblem(
        ScenarioKey(.model, 2),
        "a defence needs two different models, and both are \(cases[0].name); name another one")
    }
    return try MemoBuilder(cases[0], against: cases[1]).memo()
  }
}

/// Puts a memo together.
struct MemoBuilder {
  let contest: Contest
  let pairs: [QualityPair]
  let successBasis: String

  init(_ candidate: Case, against rival: Case) throws(ScenarioProblem) {
    pairs = Self.pairs(candidate, rival)
    let success = SuccessBasis(candidate, rival, pairs.filter { $0.isOf(candidate, rival) })
    successBasis = success.text
    contest = Contest(
      candidate: candidate.with(success: success.candidate),
      rival: rival.with(success: success.rival))
    let candidateCost = contest.outcome(of: contest.candidate)
    let rivalCost = contest.outcome(of: contest.rival)
    if case .failure(let problem) = candidateCost, case .failure = rivalCost { throw problem }
  }

  func memo() -> DefendMemo {
    let comparison = Comparison([contest.candidate, contest.rival])
    let verdict = contest.verdict
    return DefendMemo(
      candidate: contest.candidate, rival: contest.rival, claim: claim(verdict), verdict: verdict,
      measure: contest.measure, workload: workload, comparison: comparison,
      successBasis: successBasis, conditions: conditions,
      flips: FlipSearch(contest.atOnePrice).flips(),
      pairs: pairs, counterArguments: CounterArguments(contest, pairs, comparison).list,
      assumptions: assumptions, sources: MemoSources(contest, pairs, comparison).lines)
  }

  /// All pairs, the widest gaps first; ties by the name of the benchmark.
  ///
  /// Scores of other versions of a model, with the same dimensions, are among them, since few versions were scored beside their rivals; they
  /// are shown with the names of their versions and count for neither model.
  private static func pairs(_ candidate: Case, _ rival: Case) -> [QualityPair] {
    let all = Lineage.versions(of: candidate).flatMap { small in
      Lineage.versions(of: rival).flatMap { large in
        Catalogue.qualityPairs(small: small, large: large)
      }
    }
    return all.sorted {
      ($1.gap, $0.small.name, $0.small.source.name) < ($0.gap, $1.small.name, $1.small.source.name)
    }
  }
}

/// Sentences.
extension MemoBuilder {
  private func claim(_ verdict: DefendMemo.Verdict) -> String {
    let (one, other) = (contest.candidate.title, contest.rival.title)
    guard let mine = contest.cost(of: contest.candidate),
      let theirs = contest.cost(of: contest.rival)
    else { return undecidedClaim }
    // What costs less than a cent is said for a thousand, both sides alike.
    let isSmall = min(mine.value, theirs.value) < 0.01
    let (mineText, theirsText) = (
      Self.dollars(mine.value, isSmall), Self.dollars(theirs.value, isSmall)
    )
    let costs = "\(subject(isSmall)) \(mineText) on \(one) and \(theirsText) on \(other)"
    let low = max(mine.value, 1e-300)
    let ratio = theirs.value >= mine.value ? theirs.value / low : mine.value / theirs.value
    let factor = "by a factor of \(DecimalText.text(ratio, digits: 2))"
    let price = contest.sharesPrice ? " and at any price of a device hour" : " of both intervals"
    switch verdict {
    case .cheaper: return "\(costs): cheaper \(factor), even at the worse ends\(price)"
    case .likelyCheaper: return "\(costs): cheaper \(factor), but the intervals overlap"
    case .likelyDearer: return "\(costs): dearer \(factor), but the intervals overlap"
    case .dearer: return "\(costs): dearer \(factor), even at the better ends\(price)"
    case .undecided: return costs
    }
  }

  /// What has a cost, with its verb.
  private func subject(_ isThousand: Bool) -> String {
    let isTask = contest.measure == .resolvedTask
    return isThousand
      ? isTask ? "1,000 resolved tasks cost" : "1,000 requests cost"
      : isTask ? "a resolved task costs" : "a request costs"
  }

  private static func dollars(_ value: Double, _ isThousand: Bool) -> String {
    "\(DecimalText.text(isThousand ? value * 1000 : value)) USD"
  }

  /// What is said where one side has no cost; the other one has, or there would be no memo.
  private var undecidedClaim: String {
    for (side, other) in [
      (contest.candidate, contest.rival), (contest.rival, contest.candidate),
    ] {
      if case .failure(let problem) = contest.outcome(of: side) {
        return Self.failure(of: side, other, problem)
      }
    }
    return "there is no cost to compare"
  }

  /// Why a side has no cost, without the advice that a message ends with; too long a workload is told as what the side cannot do.
  private static func failure(
    of side: Case, _ other: Case, _ problem: ScenarioProblem
  ) -> String {
    guard problem.kind == .wrongValue else { return problem.message }
    let reason = problem.message.prefix { $0 != ";" }
    let field = problem.key?.field
    return field == .input || field == .context
      ? "\(side.name) cannot do this workload, and \(other.name) can: \(reason)"
      : "there is no cost of \(side.name) to compare: \(reason)"
  }

  private var workload: [String] {
    let setting = contest.candidate.setting
    let work = setting.workload
    var lines = [
      "\(DecimalText.text(work.promptTokens, digits: 6)) tokens in, \(DecimalText.text(work.answerTokens, digits: 6)) tokens out",
      "load: \(work.load.text)",
    ]
    if work.cachedShare > 0 {
      lines.append("\(DecimalText.text(work.cachedShare * 100))% of the input is cached already")
    }
    if let limit = setting.level.timeToFirstToken {
      lines.append("time to first token at most \(AmountText.text(limit.value, "s"))")
    }
    if let limit = setting.level.interTokenLatency {
      lines.append("inter-token latency at most \(AmountText.text(limit.value, "s"))")
    }
    if let requests = setting.requestsPerMonth {
      lines.append("\(DecimalText.text(requests, digits: 6)) requests a month")
    }
    return lines
  }

  private var assumptions: [String] {
    let setting = contest.candidate.setting
    let task = setting.task
    var lines = [
      "figures are predictions: intervals are those in which 80% of measurements lay that the model had not seen",
      setting.meanRate == nil
        ? "copies are busy for \(DecimalText.text(setting.utilisation.value.value * 100))% of the paid time"
          + (setting.utilisationIsGiven ? "" : ", as nobody said otherwise")
        : "as many copies are paid for as the requests need, and none is shared with other work",
      "both models get the same prompts and write answers of the same length",
      successBasis,
      task.text,
    ]
    for one in [contest.candidate, contest.rival] {
      if let hour = one.hour {
        lines.append(
          "an hour of \(one.device.id) costs \(Figure(hour.price).priceText): \(hour.text)")
      }
      if let reason = one.layout.reason { lines.append("\(one.name) on \(reason)") }
    }
    lines.append("prices and scores are judged as of \(contest.candidate.basis.today)")
    return lines.unique
  }

  private var conditions: [DefendMemo.Statement] {
    var statements: [DefendMemo.Statement] = []
    if let tasks = contest.tasks {
      let breakEven = ModelBreakEven(tasks.candidate, against: tasks.rival)
      statements.append(
        Self.statement(
          breakEven.successNeeded, "an attempt of \(contest.candidate.name) resolves at least",
          always: "any share of resolved tasks is enough",
          never: "no share of resolved tasks is enough: it is dearer even without a failure"))
      if let price = breakEven.escalationPrice {
        statements.append(
          Self.statement(
            price, "a person who takes over costs at most",
            always: "the price of a person does not matter",
            never: "it is dearer even when a person costs nothing"))
      }
    }
    let level = contest.candidate.setting.level
    if !level.isEmpty {
      statements.append(
        DefendMemo.Statement(text: "it keeps the service level under this load", figure: nil))
    }
    statements.append(
      DefendMemo.Statement(
        text: "its answers are checked on your own tasks: published benchmarks are not your work",
        figure: nil))
    return statements
  }

  private static func statement(
    _ crossing: Crossing, _ text: String, always: String, never: String
  ) -> DefendMemo.Statement {
    switch crossing {
    case .always: .init(text: always, figure: nil)
    case .never: .init(text: never, figure: nil)
    case .at(let figure): .init(text: text, figure: figure)
    case .unsure(let figure):
      .init(text: "perhaps, since the inputs are too uncertain to tell: " + text, figure: figure)
    }
  }
}

extension TaskTerms {
  /// What happens with a task, in words.
  fileprivate var text: String {
    var parts = ["a task is tried \(attempts == 1 ? "once" : "at most \(attempts) times")"]
    if noticed < 1 { parts.append("\(DecimalText.text(noticed * 100))% of failures are noticed") }
    if check.high > .zero { parts.append("a check costs \(Figure(check).priceText)") }
    parts.append(
      person.map { "then a person takes over for \(Figure($0).priceText)" }
        ?? "nobody takes over")
    if failure.high > .zero { parts.append("a failure costs \(Figure(failure).priceText)") }
    return parts.joined(separator: ", ")
  }
}

extension Figure {
  /// The price of an hour with its interval.
  fileprivate var priceText: String {
    intervalText.map { "\(text) (\($0))" } ?? text
  }
}
