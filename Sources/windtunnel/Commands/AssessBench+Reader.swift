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

  @Option(
    help: ArgumentHelp(
      "With --reader: US dollars for a million tokens in and out, such as 0.1:0.3.",
      valueName: "in:out"))
  var price: String?

  func validate() throws {
    guard (2...9).contains(runs) else {
      throw ValidationError("--runs is 2 to 9, not \(runs)")
    }
    guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit is 1 or more") }
    guard price == nil || modelPrice != nil else {
      throw ValidationError("--price is two amounts such as 0.1:0.3, not “\(price ?? "")”")
    }
  }

  /// The price that was given; nil when none was.
  var modelPrice: ModelPrice? {
    let parts = (price ?? "").split(separator: ":").compactMap { Double($0) }
    guard parts.count == 2, parts.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    return ModelPrice(input: parts[0], output: parts[1], source: "as given")
  }

  /// Returns the figures of a labelled set: our own reader, the model alone, and both.
  ///
  /// - Throws: ``CommandFailure`` when the variable of the key is not set.
  func report(
    on set: LabelledSet, by connection: ModelConnection, _ assessor: Assessor
  ) async throws -> SecondBenchReport {
    let bench = SecondBench(assessor, of: set, limit: limit)
    let second = try reader.reader(by: connection, runs: runs)
    let start = ContinuousClock.now
    let answers = await bench.read(by: { _ in second }) { done in
      StandardError.write("\rread \(done) of \(bench.count)\(done == bench.count ? "\n" : "")")
    }
    return SecondBenchReport(answers, price: modelPrice, time: start.duration(to: .now))
  }
}
