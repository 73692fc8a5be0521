// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import AnswerReading
import InterviewContent
public import LanguageModel

/// Reads an answer a second time with a language model, one criterion at a time, and believes nothing that it cannot check.
///
/// Each criterion is asked about in runs with the evidence in different orders. A reply counts when its level lies on the scale and every
/// quote stands in the answer, word for word, where it says. What that does to the level is the rule of ``SecondReading``.
public struct SecondReader: Sendable {
  private let model: any ChatModel
  /// How many times each criterion is asked about, two or more.
  public let runs: Int

  /// The most bytes of an answer that are passed on: ours, about ten times an hour's round.
  public static let longestAnswer = 60_000
  /// After so many failed calls in a row no more are made: ours; a server that is gone should not be waited for ten times.
  static let mostFailures = 2

  /// Creates a reader.
  ///
  /// - Precondition: `runs` is at least 2, since one run says nothing about how sure it is.
  public init(model: any ChatModel, runs: Int = 2) {
    precondition(runs >= 2, "a criterion is asked about twice or more")
    self.model = model
    self.runs = runs
  }

  /// Returns what the model makes of an answer.
  ///
  /// It always returns a whole reading: what a call did not give leaves the level of our own reader, with the reason. A criterion whose first
  /// run is void is not asked about again, since its level stands anyway. Cancelling the task ends the calls; so does a budget that is spent.
  ///
  /// - Parameters:
  ///   - subject: The answer with the judgement that stands.
  ///   - assessor: Gives the rubric and the names of the evidence, and grades the combined levels.
  ///   - progress: Told after each criterion how many are done, and of how many.
  /// - Returns: The reading, whole whatever the model did.
  public func read(
    _ subject: ReadingSubject, by assessor: Assessor,
    progress: @Sendable (_ done: Int, _ all: Int) async -> Void = { _, _ in }
  ) async -> SecondReading {
    if let refusal = subject.refusal { return SecondReading(of: subject, refused: refusal) }
    let rubric = assessor.rubric(of: subject.assessment.kind)
    let assessed = subject.assessment.criteria.compactMap { result in
      result.level.flatMap { level in
        rubric.criteria.first { $0.id == result.id }.map { (criterion: $0, level: level) }
      }
    }
    var sitting = Sitting(model, subject, assessor, runs: runs)
    var criteria: [CriterionReading] = []
    for (place, entry) in assessed.enumerated() {
      let combination = Combination(
        standing: entry.level, runs: await sitting.runs(on: entry.criterion), needed: runs,
        ceiling: subject.ceilings[entry.criterion.id], isGaming: subject.isGaming)
      criteria.append(combination.reading(of: entry.criterion.id))
      await progress(place + 1, assessed.count)
    }
    let result = assessor.combined(subject.assessment, criteria)
    return SecondReading(
      method: SecondReading.currentMethod, criteria: criteria, refusal: nil, score: result.score,
      band: result.band, calls: sitting.calls, usage: sitting.usage)
  }
}

/// The calls about one answer, one after the other.
private struct Sitting {
  private let model: any ChatModel
  private let prompt: ReadingPrompt
  private let check: ReplyCheck
  private let needed: Int
  private(set) var calls = 0
  private(set) var usage = TokenUsage()
  /// How many calls in a row have failed.
  private var failures = 0
  /// The failure after which no more calls are made.
  private var end: CallFailure?

  init(_ model: any ChatModel, _ subject: ReadingSubject, _ assessor: Assessor, runs: Int) {
    self.model = model
    prompt = ReadingPrompt(of: subject, rules: assessor.rules)
    check = ReplyCheck(of: subject.examination)
    needed = runs
  }

  /// Asks about a criterion until every run is there or one is void.
  mutating func runs(on criterion: Criterion) async -> [RunReading] {
    var runs: [RunReading] = []
    while runs.count < needed, runs.last?.void == nil {
      runs.append(await run(on: criterion, number: runs.count))
    }
    return runs
  }

  private mutating func run(on criterion: Criterion, number: Int) async -> RunReading {
    if let end { return RunReading(.failed(end)) }
    calls += 1
    do {
      let reply = try await model.reply(to: prompt.request(for: criterion, run: number))
      failures = 0
      usage = usage + reply.usage
      return check.run(of: reply)
    } catch {
      let failure = CallFailure(error)
      failures += 1
      if failure.isFinal {
        end = failure
      } else if failures >= SecondReader.mostFailures {
        end = .notMade
      }
      return RunReading(.failed(failure))
    }
  }
}

extension SecondReading {
  /// The reading of an answer that was not passed on: our own reading as it is.
  fileprivate init(of subject: ReadingSubject, refused: Refusal) {
    self.init(
      method: Self.currentMethod, criteria: [], refusal: refused, score: subject.assessment.score,
      band: subject.assessment.band, calls: 0, usage: TokenUsage())
  }
}
