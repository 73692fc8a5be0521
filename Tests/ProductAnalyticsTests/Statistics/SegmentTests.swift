// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import TestSupport
import Testing

struct MixDecompositionTests {
  private func segment(
    _ name: String, _ before: (Int, Int)?, _ after: (Int, Int)?
  ) throws -> SegmentChange {
    SegmentChange(
      name: name,
      before: try before.map { try Proportion(successes: $0.0, trials: $0.1) },
      after: try after.map { try Proportion(successes: $0.0, trials: $0.1) })
  }

  // By hand: shares 0.5 and 0.5 become 0.25 and 0.75; rates 0.4 and 0.2 become 0.44 and 0.22; 0.3 becomes 0.275.
  @Test func `the parts are those of the formula`() throws {
    let found = try MixDecomposition([
      segment("web", (400, 1000), (220, 500)), segment("mobile", (200, 1000), (330, 1500)),
    ])
    #expect(isNear(found.before, 0.3) && isNear(found.after, 0.275))
    #expect(isNear(found.within, 0.03) && isNear(found.mix, -0.05))
    #expect(isNear(found.interaction, -0.005))
    #expect(isNear(found.evenWithin, 0.0275) && isNear(found.evenMix, -0.0525))
    #expect(isNear(found.parts[0].mix, -0.025) && isNear(found.parts[1].mix, -0.025))
    #expect(found.isSimpsonReversal)
  }

  // Kidney stones: Charig and others, BMJ 292, 1986; rates of open surgery and of keyhole surgery, by size of the stone.
  @Test func `the published paradox is seen, and only there`() throws {
    let stones = try MixDecomposition([
      segment("small", (81, 87), (234, 270)), segment("large", (192, 263), (55, 80)),
    ])
    #expect(stones.change > 0 && stones.isSimpsonReversal)
    let plain = try MixDecomposition([
      segment("a", (1, 10), (2, 10)), segment("b", (3, 10), (4, 10)),
    ])
    #expect(!plain.isSimpsonReversal)
    let alone = try MixDecomposition([segment("a", (1, 10), (2, 10))])
    #expect(!alone.isSimpsonReversal)
  }

  @Test func `parts add up to the change, whatever the segments`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let segments = try (0..<Int.random(in: 1...8, using: &random)).map { index in
        let counts = (0..<2).map { _ -> (Int, Int)? in
          let trials = Int.random(in: 0...500, using: &random)
          return index > 0 && trials < 60
            ? nil : (Int.random(in: 0...trials, using: &random), trials + 1)
        }
        return try segment("\(index)", counts[0], counts[1])
      }
      let found = try MixDecomposition(segments)
      #expect((found.within + found.mix + found.interaction - found.change).magnitude < 1e-14)
      #expect((found.evenWithin + found.evenMix - found.change).magnitude < 1e-14)
      #expect((found.parts.reduce(0) { $0 + $1.total } - found.change).magnitude < 1e-14)
    }
  }

  @Test func `new and vanished segments are mix alone`() throws {
    let found = try MixDecomposition([
      segment("stays", (50, 100), (50, 100)), segment("new", nil, (10, 100)),
      segment("gone", (90, 100), nil),
    ])
    #expect(found.within == 0 && found.interaction == 0)
    #expect(isNear(found.mix, 0.3 - 0.7))
  }

  @Test func `a period without trials is refused, and the largest counts are not`() throws {
    #expect(throws: StatisticsError.self) { try MixDecomposition([]) }
    #expect(throws: StatisticsError.self) { try MixDecomposition([segment("a", nil, (1, 2))]) }
    let large = try MixDecomposition([
      segment("a", (.max, .max), (1, .max)), segment("b", (1, .max), (.max, .max)),
    ])
    #expect(large.change.magnitude < 1e-9)
  }
}

struct RetentionCurveTests {
  private func counts() throws -> [RetentionCount] {
    try [
      ("A", 1, 70, 100), ("A", 2, 55, 70), ("A", 3, 50, 55), ("B", 1, 50, 80), ("B", 2, 38, 50),
      ("C", 1, 45, 60),
    ].map { try RetentionCount(cohort: $0.0, age: $0.1, retained: $0.2, atRisk: $0.3) }
  }

  // scipy: ecdf(CensoredData(uncensored, right)).sf of the 240 users, confidence_interval(0.95, method="linear" and "log-log").
  @Test func `curve and intervals are those of scipy`() throws {
    let curve = try RetentionCurve(counts())
    let shares = [0.6875, 0.5328125, 0.484375]
    let plain = [
      (0.6288586672179759, 0.7461413327820241), (0.46422783236386095, 0.6013971676361392),
      (0.4100367507063941, 0.5587132492936059),
    ]
    let logs = [
      (0.6247028813405165, 0.7419978420350399), (0.46189801316938917, 0.5985950869266368),
      (0.40827078974754644, 0.5562255676786211),
    ]
    #expect(curve.points.map(\.age) == [1, 2, 3] && curve.points.map(\.lost) == [75, 27, 5])
    for (index, point) in curve.points.enumerated() {
      #expect(isNear(point.share, shares[index]))
      #expect(isNear(point.interval(scale: .plain).low, plain[index].0))
      #expect(isNear(point.interval(scale: .plain).high, plain[index].1))
      #expect(isNear(point.interval().low, logs[index].0))
      #expect(isNear(point.interval().high, logs[index].1))
    }
    #expect(curve.medianAge == 3)
  }

  @Test func `each cohort has a curve of its own`() throws {
    let curves = try RetentionCurve.byCohort(counts())
    #expect(curves.map(\.cohort) == ["A", "B", "C"])
    #expect(curves.map(\.curve.points.count) == [3, 2, 1])
    #expect(isNear(curves[0].curve.points.last?.share, 0.5))
    #expect(curves[2].curve.medianAge == nil)
  }

  @Test func `a curve ends with the last that were watched`() throws {
    let curve = try RetentionCurve([
      RetentionCount(cohort: "A", age: 1, retained: 0, atRisk: 5),
      RetentionCount(cohort: "A", age: 2, retained: 0, atRisk: 0),
    ])
    #expect(curve.points.count == 1 && curve.points[0].share == 0)
    #expect(curve.points[0].standardError == 0 && curve.points[0].interval().width == 0)
  }

  @Test func `counts that contradict each other are refused`() throws {
    func count(_ age: Int, _ retained: Int, _ atRisk: Int) throws -> RetentionCount {
      try RetentionCount(cohort: "A", age: age, retained: retained, atRisk: atRisk)
    }
    #expect(throws: StatisticsError.self) { try count(1, 6, 5) }
    #expect(throws: StatisticsError.self) { try count(0, 1, 5) }
    #expect(throws: StatisticsError.self) { try count(1, -1, 5) }
    for rows in [
      [], [try count(1, 3, 5), try count(2, 2, 4)], [try count(1, 3, 5), try count(1, 3, 5)],
      [try count(2, 3, 5)], [try count(1, 0, 0)], [try count(1, 3, 5), try count(3, 2, 3)],
    ] {
      #expect(throws: StatisticsError.self) { try RetentionCurve(rows) }
    }
    let large = [
      try count(1, 1, .max), try RetentionCount(cohort: "B", age: 1, retained: 1, atRisk: .max),
    ]
    #expect(throws: StatisticsError.self) { try RetentionCurve(large) }
  }
}
