// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ArgumentParser
import LanguageModel
import Reports
import SecondReading

/// What `windtunnel assess bench --reader` measures with.
struct BenchReaderOptions: ParsableArguments {
  @OptionGroup var reader: ReaderOptions

  @Option(
    help: ArgumentHelp(
      "With --reader: how many times each criterion is asked about.", valueName: "n"))
  var runs = 2

  @Option(
    help: ArgumentHelp(
      "With --reader: read only so many answers, taken at equal distances.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    guard (2...9).contains(runs) else {
      throw ValidationError("--runs is 2 to 9, not \(runs)")
    }
    guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit is 1 or more") }
  }

  /// What an answer may use in one run, on average; twice what most take.
  private static let tokensOfRun = 10_000

  /// Returns the figures of a labelled set: our own reader, the model alone, and both; nil when no model is to read.
  ///
  /// - Throws: ``CommandFailure`` as ``ReaderOptions/reader(tokens:)``.
  func report(on set: LabelledSet, _ assessor: Assessor) async throws -> SecondBenchReport? {
    let bench = SecondBench(assessor, of: set, limit: limit)
    let tokens = max(Self.tokensOfRun * runs * bench.count, ModelBudget().tokens)
    guard let (model, connection) = try await reader.reader(tokens: tokens) else { return nil }
    let second = SecondReader(model: model, runs: runs)
    let start = ContinuousClock.now
    let answers = await bench.read(by: { _ in second }) { done in
      StandardError.write("\rread \(done) of \(bench.count)\(done == bench.count ? "\n" : "")")
    }
    return SecondBenchReport(
      answers, price: connection.budget.price, time: start.duration(to: .now))
  }
}
