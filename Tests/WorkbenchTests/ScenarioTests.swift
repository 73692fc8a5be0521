// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Workbench

struct ScenarioTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a scenario survives its canonical form, its query and its flags`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scenario = RandomScenario.make(using: &generator)
    let pairs = try Scenario(pairs: scenario.pairs)
    #expect(pairs == scenario)
    let names = scenario.pairs.map(\.name)
    #expect(names == names.sorted())
    let (read, problems) = Scenario.read(query: scenario.query)
    #expect(read == scenario)
    #expect(problems.isEmpty)
    #expect(scenario.query.utf8.allSatisfy { (0x21...0x7E).contains($0) })
  }

  @Test func `a query escapes what is not plain and reads what forms write`() throws {
    var scenario = Scenario()
    scenario[.model] = "Mistral 7B & “größer”"
    #expect(scenario.query == "model=Mistral%207B%20%26%20%E2%80%9Cgr%C3%B6%C3%9Fer%E2%80%9D")
    let (read, problems) = Scenario.read(query: "model=Mistral+7B&input=&x")
    #expect(read[.model] == "Mistral 7B")
    #expect(read[.input] == nil)
    #expect(problems.count == 1)
  }

  @Test func `numbers of a load stand for load and amount`() throws {
    let scenario = try Scenario(pairs: [(name: "rate", value: "2.5")])
    #expect(scenario.query == "amount=2.5&load=rate")
    #expect(scenario.arguments == ["--rate", "2.5"])
    let offline = try Scenario(pairs: [(name: "offline", value: "yes")])
    #expect(offline.arguments == ["--offline"])
  }

  @Test func `two loads at once are refused`() {
    #expect(throws: ScenarioProblem.self) {
      try Scenario(pairs: [(name: "rate", value: "2"), (name: "batch", value: "2")])
    }
  }

  @Test func `flags of models stand once for all or once for each`() throws {
    var scenario = Scenario()
    scenario[.model] = "a"
    scenario[.model, 2] = "b"
    scenario[.weights] = "fp8"
    #expect(scenario.arguments == ["--model", "a", "--model", "b", "--weights", "fp8"])
    scenario[.weights, 2] = "bf16"
    scenario[.success, 2] = "0.5"
    #expect(
      scenario.arguments == [
        "--model", "a", "--model", "b", "--weights", "fp8", "--weights", "bf16", "--success",
        "auto",
        "--success", "0.5",
      ])
  }

  @Test func `a price counts for a further model on the same device only`() {
    var scenario = Scenario()
    scenario[.price] = "2"
    scenario[.device] = "H100-SXM-80GB"
    #expect(scenario.effective(.price, 2) == "2")
    scenario[.device, 2] = "L40S-48GB"
    #expect(scenario.effective(.price, 2) == nil)
    #expect(scenario.effective(.device, 3) == "H100-SXM-80GB")
  }

  @Test(arguments: [
    ("modell", "perhaps model is meant"), ("devise", "perhaps device is meant"),
    ("x", "fields are model"),
    ("input2", "perhaps input is meant"), ("device5", "perhaps device is meant"),
  ])
  func `an unknown field gets the nearest one`(name: String, hint: String) {
    let (_, problems) = Scenario.read(pairs: [(name: name, value: "1")])
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains(hint) == true, "\(problems)")
  }

  @Test(arguments: [
    "%", "%%%", "a=%zz", "&&&===", "model=\u{0}", "model=%00%01", "=1", "model", "%F0%28",
    String(repeating: "a", count: 100_000), String(repeating: "model=1&", count: 900),
  ])
  func `no query stops the program`(query: String) {
    let (scenario, _) = Scenario.read(query: query)
    #expect(scenario.texts.count < 40)
  }
}

/// Scenarios of any fields with any texts.
enum RandomScenario {
  static func make(using generator: inout SeededGenerator) -> Scenario {
    var scenario = Scenario()
    for field in ScenarioField.allCases where Bool.random(using: &generator) {
      for number in 1...(field.isPerModel ? Scenario.mostModels : 1)
      where Bool.random(using: &generator) {
        scenario[field, number] = text(using: &generator)
      }
    }
    return scenario
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    let letters = Array("abcXYZ019.-%&=+ /?#“ü\u{301}\t")
    let count = Int.random(in: 0...12, using: &generator)
    return String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
  }
}
