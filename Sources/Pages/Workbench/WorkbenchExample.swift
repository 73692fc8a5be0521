// SPDX-License-Identifier: Apache-2.0

public import Workbench

extension Scenario {
  /// What is shown when nothing was chosen: an assistant for support, a small model against a large one.
  public static var example: Scenario {
    var scenario = Scenario()
    scenario[.model] = "mistral-7b-v0.3"
    scenario[.model, 2] = "llama-3.1-70b"
    scenario[.weights] = "fp8"
    scenario[.input] = "1500"
    scenario[.output] = "300"
    scenario[.load] = LoadKind.concurrency.rawValue
    scenario[.amount] = "16"
    scenario[.ttft] = "1000"
    scenario[.itl] = "50"
    scenario[.requests] = "4000000"
    return scenario
  }
}
