// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import TestSupport
import Testing
import Workbench

struct ResultTests {
  /// Models, devices and loads that are as different as they come.
  private static func query(using generator: inout SeededGenerator) -> String {
    let models = [
      "mistral-7b-v0.3", "llama-3.1-70b", "mixtral-8x22b", "mistral-large-3", "gemma-3-27b",
      "codestral-mamba-7b", "qwen3-30b-a3b", "llama-2-13b",
    ]
    let devices = [
      "H100-SXM-80GB", "L40S-48GB", "A100-PCIe-80GB", "B200-SXM-180GB", "MI300X-192GB",
    ]
    let loads = ["concurrency=32", "rate=0.5", "batch=16", "offline=yes"]
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    let input = Int.random(in: 1...2000, using: &generator)
    let output = Int.random(in: 1...1500, using: &generator)
    return
      "model=\(pick(models))&device=\(pick(devices))&weights=\(pick(["bf16", "int4", "bf16"]))&\(pick(loads))&input=\(input)&output=\(output)&price=2-4&success=0.5-0.7&success2=0.6&api=0.2/0.6&requests=1000000"
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every figure is finite, between its ends, and keeps to its bound`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let query = Self.query(using: &generator)
    let case1 = try one(query)
    let comparison = Comparison([case1])
    for row in comparison.rows {
      for figure in row.cells.compactMap(\.self) { Self.check(figure, "\(row.name) of \(query)") }
    }
    let cost = try case1.cost()
    let figures =
      [cost.perMillion, cost.perRequest, cost.perMonth, cost.utilisation, cost.perMillionOutput]
      + [cost.perTask, cost.copies, cost.energy, cost.comparison?.perMillion].compactMap(\.self)
    for figure in figures { Self.check(figure, query) }
    let start = try case1.coldStart()
    for figure in start.steps.map(\.figure) + [start.total, start.wake] {
      Self.check(figure, query)
    }
    for option in try case1.retrieval().cell.options {
      Self.check(option.monthly, query)
      Self.check(option.latency, query)
    }
  }

  private static func check(_ figure: Figure, _ place: String) {
    #expect(figure.value.isFinite && figure.low.isFinite && figure.high.isFinite, "\(place)")
    #expect(figure.low <= figure.value && figure.value <= figure.high, "\(place)")
    #expect(figure.bound?.allows(figure.value) ?? true, "\(place)")
    #expect(figure.terms.allSatisfy { $0.value.isFinite }, "\(place)")
  }

  @Test func `tokens of prompts and answers come in the proportion of the workload`() throws {
    let rates = try one("model=mistral-7b-v0.3&input=900&output=100&devices=2").throughput()
    #expect(abs(rates.total.value / rates.output.value - 10) < 1e-9)
    #expect(abs(rates.output.value / rates.outputPerDevice.value - 2) < 1e-9)
    #expect(abs(rates.output.value / rates.requests.value - 100) < 1e-9)
  }

  @Test func `no point of a front is beaten, and every other point is`() throws {
    let result = try one("model=llama-3.1-8b&device=L40S-48GB").frontier()
    func beats(_ one: FrontierResult.Point, _ other: FrontierResult.Point) -> Bool {
      let (fast, wide) = (
        one.interTokenLatency.value <= other.interTokenLatency.value,
        one.outputPerDevice.value >= other.outputPerDevice.value
      )
      let isEqual =
        one.interTokenLatency.value == other.interTokenLatency.value
        && one.outputPerDevice.value == other.outputPerDevice.value
      return fast && wide && !isEqual
    }
    #expect(!result.front.isEmpty)
    for point in result.front { #expect(!result.points.contains { beats($0, point) }) }
    for point in result.points where !result.points.contains(where: { beats($0, point) }) {
      #expect(
        result.front.contains {
          $0.interTokenLatency.value == point.interTokenLatency.value
            && $0.outputPerDevice.value == point.outputPerDevice.value
        })
    }
  }

  @Test func `the most callers keep the service level, and one more does not`() throws {
    let query = "model=llama-3.1-8b&device=L40S-48GB&itl=40"
    let most = try #require(try one(query).frontier().mostCallers).value
    func latency(_ callers: Double) throws -> Double {
      try one(query + "&concurrency=\(Int(callers))").latency().interTokenLatency.value
    }
    #expect(try latency(most) <= 0.04)
    #expect(try latency(most + 1) > 0.04)
    #expect(try one("model=llama-3.1-70b&itl=0.1").frontier().mostCallers == nil)
  }

  @Test func `a request costs the time of its devices`() throws {
    // 3.6 USD an hour is a tenth of a cent a second.
    let busy = try one("model=mistral-7b-v0.3&price=3.6&utilisation=1&concurrency=16")
    let requests = try busy.throughput().requests.value
    let cost = try busy.cost()
    #expect(abs(cost.perRequest.value * requests - 0.001) < 1e-9)
    let half = try one("model=mistral-7b-v0.3&price=3.6&utilisation=0.5&concurrency=16").cost()
    #expect(abs(half.perRequest.value / cost.perRequest.value - 2) < 1e-9)
    #expect(abs(cost.perMonth.value - 3.6 * 730) < 1e-6)
    #expect(abs(cost.perMillion.value - cost.perRequest.value / 1250 * 1e6) < 1e-9)
  }

  @Test func `a task that half of the attempts resolve costs two requests`() throws {
    let cost = try one("model=mistral-7b-v0.3&price=3.6&success=0.5&attempts=1").cost()
    let task = try #require(cost.perTask)
    #expect(abs(task.value / cost.perRequest.value - 2) < 1e-9)
  }

  @Test func `no price is said, not guessed`() throws {
    let one = try one("model=mistral-7b-v0.3&device=Apple-M4-Max&weights=bf16")
    let problem = #expect(throws: ScenarioProblem.self) { try one.cost() }
    #expect(problem?.key == ScenarioKey(.price))
  }

  @Test func `an image that is present takes no time to pull`() throws {
    let one = try one("model=mistral-7b-v0.3")
    var choice = ColdStartChoice()
    let pulled = try one.coldStart(choice)
    choice.imageIsPresent = true
    let present = try one.coldStart(choice)
    // Fact image-pull: 240 to 480 s.
    #expect(abs(pulled.total.low - present.total.low - 240) < 1e-6)
    #expect(abs(pulled.total.high - present.total.high - 480) < 1e-6)
  }
}
