// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@testable import Workbench

struct DesignSearchTests {
  /// A run with a use that is given.
  static func run(_ replicas: Int, use: Double) -> CapacityRun {
    let design = CapacityDesign(
      device: "H100-SXM-80GB", weights: "bf16", cache: "16-bit", tensor: 1, maximumSequences: 1,
      tokenBudget: 1)
    return CapacityRun(
      configuration: CapacityConfiguration(design: design, replicas: replicas), latencies: [:],
      attainment: 1, unserved: 0, isUnstable: false,
      perHour: Interval(exactly: Amount(Double(replicas))), perMillionOutputTokens: nil,
      utilisation: 1, peakCacheUse: 0, preemptions: 0, meanBatch: 1, criteria: [], use: use)
  }

  @Test(arguments: 1...20)
  func `the fewest that do are found with few runs when more are never worse`(fewest: Int) throws {
    var search = DesignSearch(place: 0, range: 1..<21)
    var asked: [Int] = []
    try search.search { replicas throws(CapacityReason) in
      asked.append(replicas)
      return Self.run(replicas, use: replicas >= fewest ? 0.5 : 2)
    }
    #expect(search.fewest == fewest)
    #expect(search.isMonotone)
    #expect(asked.count == Set(asked).count)
    // The most, five halvings, and the neighbour above.
    #expect(asked.count <= 7)
    // Both neighbours were looked at where there are any.
    #expect(fewest == 1 || search.runs[fewest - 1] != nil)
    #expect(fewest == 20 || search.runs[fewest + 1] != nil)
  }

  @Test func `none that does is one run, unless it is near`() throws {
    var far = DesignSearch(place: 0, range: 1..<17)
    try far.search { replicas throws(CapacityReason) in Self.run(replicas, use: 3) }
    #expect(far.fewest == nil)
    #expect(far.runs.keys.sorted() == [16])
    var near = DesignSearch(place: 0, range: 1..<17)
    try near.search { replicas throws(CapacityReason) in Self.run(replicas, use: 1.1) }
    #expect(near.fewest == nil)
    #expect(near.runs.keys.sorted() == [15, 16])
  }

  @Test func `where one more is worse, every number is looked at`() throws {
    // 4 do, 5 do not, 6 and more do.
    var search = DesignSearch(place: 0, range: 1..<9)
    try search.search { replicas throws(CapacityReason) in
      Self.run(replicas, use: replicas == 4 || replicas > 5 ? 0.9 : 1.2)
    }
    #expect(search.fewest == 4)
    #expect(!search.isMonotone)
    #expect(search.runs.count == 8)
    var near = DesignSearch(place: 0, range: 1..<9)
    try near.search { replicas throws(CapacityReason) in
      Self.run(replicas, use: replicas == 7 || replicas == 2 ? 0.9 : 1.1)
    }
    #expect(!near.isMonotone)
    #expect(near.fewest == 2)
    #expect(near.runs.count == 8)
  }

  @Test func `an empty range is never simulated`() throws {
    var search = DesignSearch(place: 0, range: 3..<3)
    try search.search { _ throws(CapacityReason) in
      Issue.record("nothing is left to simulate")
      throw .settings
    }
    #expect(search.fewest == nil)
  }

  @Test func `work beside each other keeps the order of its items`() async {
    let items = Array(0..<100)
    for threads in [0, 1, 3, 64] {
      let made = await SideWork.map(items, threads: threads) { $0 * $0 }
      #expect(made == items.map { $0 * $0 })
    }
  }
}
