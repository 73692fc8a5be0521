// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import TestSupport
import Testing
import Workbench

struct ReadingTests {
  /// Numbers that are none, or that cannot be.
  static let wrongNumbers = [
    "nan", "NaN", "inf", "-inf", "1e30", "1e999", "-1", "0x10", "1,00", "12 tokens", "--", "1e",
    ".",
    "1..2..3", "٣", "1_000",
  ]

  @Test(arguments: wrongNumbers)
  func `a number that is none is refused with its field and what would be right`(text: String)
    throws
  {
    for field in [ScenarioField.input, .output, .amount, .utilisation, .price, .person] {
      var scenario = Scenario()
      scenario[.model] = "mistral-7b-v0.3"
      scenario[field] = text
      let problem = try #require(scenario.read(on: basis).problems.first, "\(field)")
      #expect(problem.key == ScenarioKey(field))
      #expect(problem.message.hasPrefix("\(field.rawValue) is “"))
      #expect(problem.message.contains("; it must be "))
      #expect(!problem.message.contains("\n"))
    }
  }

  @Test(arguments: ["32k", "128K"])
  func `thousands are refused with both meanings`(text: String) throws {
    let message = try problem("model=mistral-7b-v0.3&input=\(text)").message
    #expect(message.contains(text == "32k" ? "32000 or 32768" : "128000 or 131072"))
  }

  @Test(arguments: [
    ("model=mistral", "mistral-7b-v0.3"), ("model=mistral-7b-v0.33", "mistral-7b-v0.3"),
    ("model=mistral-7b-v0.3&device=H100", "H100-SXM-80GB"),
    ("model=mistral-7b-v0.3&device=H100-SXM-80G", "H100-SXM-80GB"),
    ("model=mistral-7b-v0.3&engine=vlm", "vllm"), ("model=mistral-7b-v0.3&cache=fp3", "fp8"),
    ("model=mistral-7b-v0.3&load=many", "concurrency, rate, batch, offline"),
    ("model=mistral-7b-v0.3&load=rate", "amount is missing"), ("input=5", "model is missing"),
    ("model=ministral-3b-2410", "config.json"), ("model=mistral-7b-v0.3&api=nothing", "0.25/0.75"),
    ("model=mistral-7b-v0.3&api=1/2/3/4", "two prices"),
    ("model=mistral-7b-v0.3&success=0", "above 0"), ("model=mistral-7b-v0.3&tp=64", "32 heads"),
    ("model=mistral-7b-v0.3&weights=fp8&device=A100-SXM-80GB&load=offline", "16-bit"),
  ])
  func `a wrong word gets what would be right`(query: String, hint: String) throws {
    let reading = try scenario(query).read(on: basis)
    var message = reading.problems.first?.message
    if message == nil {
      // What the device cannot compute is known when it is asked for a time.
      let one = try #require(try reading.cases.first?.result.get())
      message = #expect(throws: ScenarioProblem.self) { try one.latency() }?.message
    }
    #expect(message?.contains(hint) == true, "\(message ?? "")")
  }

  @Test func `a context beyond the model is refused where it was typed`() throws {
    let long = try one("model=mistral-7b-v0.3&input=40000")
    let problem = #expect(throws: ScenarioProblem.self) { try long.latency() }
    #expect(problem?.key == ScenarioKey(.input))
    #expect(problem?.message.contains("32768") == true)
    let kept = try one("model=mistral-7b-v0.3&context=40000")
    #expect(
      #expect(throws: ScenarioProblem.self) { try kept.memory() }?.key == ScenarioKey(.context))
  }

  @Test func `what is too large is no mistake but an answer`() throws {
    let large = try one("model=llama-3.1-405b&device=L4-24GB&tp=8")
    let problem = #expect(throws: ScenarioProblem.self) { try large.latency() }
    #expect(problem?.kind == .noAnswer)
    #expect(problem?.message.contains("does not fit, because") == true)
    #expect(try large.memory().verdict == .doesNotFit)
  }

  @Test func `a mistake in one model leaves the others`() throws {
    let reading = try scenario("model=mistral-7b-v0.3&model2=nothing&model3=mixtral-8x7b").read(
      on: basis)
    #expect(reading.cases.map(\.number) == [1, 2, 3])
    #expect(reading.problems.map(\.key) == [ScenarioKey(.model, 2)])
    #expect(reading.problem(.model, 2) != nil)
    #expect(reading.problem(.model, 1) == nil)
  }

  @Test func `every mistake of the fields of all is found at once`() throws {
    let reading = try scenario("model=mistral-7b-v0.3&input=x&output=y&utilisation=2").read(
      on: basis)
    #expect(reading.problems.map { $0.key?.field } == [.input, .output, .utilisation])
    #expect(reading.setting == nil)
  }

  @Test func `shares, times and ranges are read as people write them`() throws {
    let setting = try one(
      "model=mistral-7b-v0.3&utilisation=40%25-60%25&ttft=0.5s&itl=30&price=2-3&cached=25%25"
    ).setting
    #expect(setting.utilisation.low.value == 0.4)
    #expect(setting.utilisation.high.value == 0.6)
    #expect(setting.level.timeToFirstToken?.value == 0.5)
    #expect(setting.level.interTokenLatency?.value == 0.03)
    #expect(setting.workload.cachedShare == 0.25)
    let hour = try one("model=mistral-7b-v0.3&price=$2-3").hour
    #expect(hour?.price.low.value == 2)
    #expect(hour?.price.high.value == 3)
    #expect(hour?.isGiven == true)
  }

  @Test func `a configuration stands in for a name`() throws {
    var scenario = Scenario()
    scenario.configurations[1] = ModelConfiguration(
      label: "mine",
      text: """
        {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32768,
        "max_position_embeddings": 32768, "torch_dtype": "bfloat16", "tie_word_embeddings": false}
        """)
    let mine = try #require(try scenario.cases(on: basis).first)
    let known = try one("model=mistral-7b-v0.3")
    #expect(try mine.memory().weights.value == known.memory().weights.value)
    #expect(mine.deployment.model.id == "mine")
    scenario.configurations[1] = ModelConfiguration(label: "bad", text: "{\"model_type\": 3}")
    let problem = #expect(throws: ScenarioProblem.self) { try scenario.cases(on: basis) }
    #expect(problem?.message.hasPrefix("bad: ") == true)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no texts stop the program`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scenario = RandomScenario.make(using: &generator)
    let reading = scenario.read(on: basis)
    #expect(reading.cases.count <= Scenario.mostModels)
  }
}
