// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Pages
import Quantities
import Testing
import Workbench

/// Pages of the workbench on a basis of their own, so that a new fit of the model changes no golden file.
enum WorkbenchSamples {
  /// A basis with plausible shares and overheads, on 2026-11-24.
  static func basis() throws -> Basis {
    Basis(
      calibration: try Calibration([
        "bandwidth": 0.8, "matrix": 0.7, "attention": 0.5, "cache": 0.75, "software": 0.9,
        "link": 0.6, "cacheShare": 0.9, "hop": 2e-6, "layer": 3e-5, "step": 5e-4,
        "sequence": 5e-6, "token": 3e-7, "request": 5e-3, "tile": 16, "overlap": 2,
        "reserve": 2e9, "mostSequences": 512, "chunk": 4096, "spreadLow": 0.8, "spreadHigh": 1.25,
      ]),
      assumptions: try MemoryAssumptions(
        share: Interval(0.9, low: 0.85, high: 0.95),
        runtime: Interval(2e9, low: 1e9, high: 4e9), tokensPerStep: 4096, pageTokens: 16,
        sources: []), today: try #require(Day("2026-11-24")))
  }

  /// Returns a scenario of a query without mistakes in its names.
  static func scenario(_ query: String) throws -> Scenario {
    let (scenario, problems) = Scenario.read(query: query)
    try #require(problems.isEmpty)
    return scenario
  }

  /// Returns the page of a query.
  static func page(_ query: String) throws -> WorkbenchPage {
    WorkbenchPage(try scenario(query), on: try basis())
  }

  /// One model with a price of its own, so that no list of prices counts.
  static let one =
    "model=mistral-7b-v0.3&device=L40S-48GB&price=1-1.4&input=1000&output=200&load=concurrency"
    + "&amount=4&itl=40&api=0.2%2F0.4"
  /// Two models and four mistakes.
  static let wrong =
    "model=mistral-7b&model2=no+such+model&device=H100-SXM-80GB&input=-5&output=nan&load=rate&itl=1e30"
  /// A model that cannot fit beside one that does.
  static let tooLarge =
    "model=mistral-7b-v0.3&model2=llama-3.1-70b&device=T4-16GB&devices=1&price=0.5"

  /// The states that have golden files.
  static let goldens = [
    (name: "workbench-one", query: one), (name: "workbench-wrong", query: wrong),
  ]

  /// A model that is given by its file.
  static func file(_ text: String, label: String = "mine") throws -> WorkbenchPage {
    var scenario = try scenario("model2=mistral-7b-v0.3&price=2")
    scenario.configurations[1] = ModelConfiguration(label: label, text: text)
    return WorkbenchPage(scenario, on: try basis())
  }

  /// The dimensions of a small model.
  static let configuration = """
    {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 5632, "num_hidden_layers": 22,
     "num_attention_heads": 32, "num_key_value_heads": 4, "vocab_size": 32000,
     "max_position_embeddings": 2048, "tie_word_embeddings": false, "torch_dtype": "bfloat16"}
    """
}
