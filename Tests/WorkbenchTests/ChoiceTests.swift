// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing
import Workbench

struct ChoiceTests {
  @Test func `what is known of a start is read with its units`() throws {
    let choice = try ColdStartChoice(pairs: [
      (name: "image", value: "yes"), (name: "loadrate", value: "2-4"),
      (name: "warmup", value: "20"),
      (name: "givesup", value: "10-30%"), (name: "pull", value: " "),
    ])
    #expect(choice.imageIsPresent)
    #expect(choice.loadRate?.low == BytesPerSecond(2e9))
    #expect(choice.loadRate?.high == BytesPerSecond(4e9))
    #expect(choice.warmUp == Interval(exactly: Time(20.0)))
    #expect(choice.givesUp.value == Ratio(0.2))
    #expect(choice.pull == nil)
  }

  @Test func `what answers must do is read with its units`() throws {
    let choice = try RetrievalChoice(pairs: [
      (name: "knowledge", value: "5e6"), (name: "volatility", value: "hours"),
      (name: "tolerance", value: "none"), (name: "citations", value: "yes"),
      (name: "rerank", value: "no"), (name: "budget", value: "300"),
    ])
    #expect(choice.knowledge == 5_000_000)
    #expect(choice.volatility == .hours)
    #expect(choice.tolerance == .none)
    #expect(choice.needsCitations)
    #expect(!choice.reranks)
    #expect(choice.latencyBudget == Time(0.3))
  }

  @Test(arguments: [
    ("volatility", "weeks", "hours, days, months, stable"),
    ("knowledge", "nan", "a number of tokens"),
    ("citations", "perhaps", "yes or no"), ("changed", "2", "a share from 0 to 1"),
    ("delay", "-1", "from 0"), ("toleranze", "low", "perhaps tolerance is meant"),
  ])
  func `a wrong value gets what would be right`(name: String, value: String, hint: String) {
    let problem = #expect(throws: ScenarioProblem.self) {
      try RetrievalChoice(pairs: [(name: name, value: value)])
    }
    #expect(problem?.message.contains(hint) == true, "\(problem?.message ?? "")")
  }

  @Test func `a name that stands twice is refused`() {
    #expect(throws: ScenarioProblem.self) {
      try EdgeChoice(pairs: [(name: "speed", value: "5"), (name: "speed", value: "6")])
    }
  }

  @Test func `facts that nobody may get wrong are looked up, and cited`() throws {
    let one = try one("model=mistral-small-3.2-2506")
    var choice = RetrievalChoice()
    choice.tolerance = .none
    choice.needsCitations = true
    choice.knowledge = 50_000_000
    #expect(try one.retrieval(choice).cell.recommendation == .retrieval)
    choice.knowledge = 0
    choice.tolerance = .high
    choice.needsCitations = false
    #expect(try one.retrieval(choice).cell.recommendation == .promptAsIs)
  }

  @Test func `fewer bits are faster for one person, and cost perplexity`() throws {
    func edge(_ weights: String) throws -> EdgeResult {
      try scenario("model=llama-2-7b&device=RTX-4090-24GB&weights=\(weights)").edge(on: basis)
    }
    let (wide, narrow) = (try edge("Q8_0"), try edge("Q4_0"))
    #expect(narrow.decode.value > wide.decode.value)
    #expect(narrow.memory.value < wide.memory.value)
    let places = try #require(wide.formats).places
    let rise = { (name: String) in
      places.first { $0.candidate.name == name }?.perplexityRise?.value
    }
    #expect(try #require(rise("Q2_K")) > #require(rise("Q6_K")))
    #expect(!wide.prunings.isEmpty)
  }

  @Test func `at the edge what does not fit is an answer, and an unknown device a mistake`() throws
  {
    let large = #expect(throws: ScenarioProblem.self) {
      try scenario("model=llama-3.1-70b&device=Raspberry-Pi-5-8GB").edge(on: basis)
    }
    #expect(large?.kind == .noAnswer)
    let unknown = #expect(throws: ScenarioProblem.self) {
      try scenario("model=llama-2-7b&device=Commodore-64").edge(on: basis)
    }
    #expect(unknown?.key == ScenarioKey(.device))
  }
}
