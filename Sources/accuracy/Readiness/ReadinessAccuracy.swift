// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Practice
import ProductAnalytics

/// How often the intervals of readiness contain the true probability, on simulated people, as the tables of `docs/readiness.md`.
struct ReadinessAccuracy {
  let seeds: Int
  let loops: [Loop]

  /// Seeds begin here: those below were looked at while the program was written.
  private static let firstSeed: UInt64 = 100_001
  private static let buckets: [ClosedRange<Int>] = [0...3, 4...8, 9...20]

  init(seeds: Int) throws {
    self.seeds = seeds
    loops = try PackLibrary.embedded().loops.filter { $0.committee != nil }
  }

  /// What came of reports in one cell of the table.
  private struct Tally {
    var intervals = 0
    var inside = 0
    var below = 0
    var above = 0
    var width = 0.0
    var error = 0.0
    var silent = 0

    mutating func add(_ estimate: ReadinessEstimate, truth: Double) {
      guard let interval = estimate.interval else {
        silent += 1
        return
      }
      intervals += 1
      width += interval.width
      error += abs(interval.mean - truth)
      if truth < interval.low {
        below += 1
      } else if truth > interval.high {
        above += 1
      } else {
        inside += 1
      }
    }

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(
        intervals: left.intervals + right.intervals, inside: left.inside + right.inside,
        below: left.below + right.below, above: left.above + right.above,
        width: left.width + right.width, error: left.error + right.error,
        silent: left.silent + right.silent)
    }

    var cells: [String] {
      let share = { (count: Double) in
        intervals == 0 ? "-" : FigureText.number(count / Double(intervals) * 100, digits: 1) + "%"
      }
      let points = { (sum: Double) in
        intervals == 0 ? "-" : FigureText.number(sum / Double(intervals) * 100, digits: 1)
      }
      return [
        FigureText.number(Double(intervals), digits: 0), share(Double(inside)),
        share(Double(below)), share(Double(above)), points(width), points(error),
        FigureText.number(Double(silent), digits: 0),
      ]
    }
  }

  /// The tables, as Markdown.
  func text() -> String {
    var lines = [
      "Seeds from \(Self.firstSeed), \(seeds) people for each loop, world and number of rounds.",
      "",
      "| world | rounds | of | intervals | truth inside | truth below | truth above | mean width, points | mean error, points | not enough evidence |",
      "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for world in SimulatedWorld.allCases {
      var (stages, wholes) = (Tally(), Tally())
      for bucket in Self.buckets {
        let (stage, whole) = tallies(world, bucket)
        let rounds = "\(bucket.lowerBound) to \(bucket.upperBound)"
        lines.append(row(world, rounds, "stages", stage))
        lines.append(row(world, rounds, "loop", whole))
        stages = stages + stage
        wholes = wholes + whole
      }
      lines.append(row(world, "all", "stages and loop", stages + wholes))
    }
    return lines.joined(separator: "\n") + "\n\n" + speed()
  }

  private func row(_ world: SimulatedWorld, _ rounds: String, _ of: String, _ tally: Tally)
    -> String
  {
    "| " + ([world.rawValue, rounds, of] + tally.cells).joined(separator: " | ") + " |"
  }

  private func tallies(_ world: SimulatedWorld, _ bucket: ClosedRange<Int>) -> (Tally, Tally) {
    var (stages, whole) = (Tally(), Tally())
    var model = ReadinessModel.published
    model.comparisonPoints = 1
    for loop in loops {
      for number in 0..<seeds {
        let seed = Self.firstSeed + UInt64(number)
        let count = ParameterDraw(seed: seed).whole("rounds", in: bucket)
        let person = SimulatedPerson(
          seed: seed, loop: loop, world: world, count: count, model: model)
        let report = Readiness.report(
          loop: loop, rounds: person.rounds, on: SimulatedPerson.today, model: model)
        for (stage, truth) in zip(report.stages, person.truth.stages) {
          stages.add(stage.estimate, truth: truth)
        }
        whole.add(report.whole, truth: person.truth.whole)
      }
    }
    return (stages, whole)
  }

  /// How long a whole report over 300 rounds takes.
  private func speed() -> String {
    guard let loop = loops.first else { return "" }
    let person = SimulatedPerson(
      seed: 1, loop: loop, world: .specified, count: 300, model: .published)
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<9 {
      let start = clock.now
      _ = Readiness.report(loop: loop, rounds: person.rounds, on: SimulatedPerson.today)
      times.append((clock.now - start) / .milliseconds(1))
    }
    times.sort()
    return
      "A report over 300 rounds takes \(FigureText.number(times[4], digits: 1)) ms (median of nine).\n"
  }
}
