// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing
import Workbench

struct MemoryTests {
  /// The caches of 16-bit keys and values that were published or follow from published dimensions; in GiB.
  ///
  /// Sources: vLLM blog 2026-01-08 (16 tokens of Mistral 7B take 2 MiB), Mooncake read-me (128k tokens of Llama 3 70B take 40 GB).
  @Test(arguments: [
    ("mistral-7b-v0.3", 32_768, 4.0), ("mistral-7b-v0.3", 8192, 1.0),
    ("llama-3.1-70b", 131_072, 40),
    ("llama-2-7b", 4096, 2.0), ("mistral-large-2-2407", 131_072, 44), ("mixtral-8x7b", 32_768, 4.0),
    ("mistral-7b-v0.1", 32_768, 0.5),
  ])
  func `the cache of a sequence is what was published`(
    model: String, tokens: Int, gibibytes: Double
  ) throws {
    let plan = try one("model=\(model)&context=\(tokens)&sequences=1").memory()
    #expect(plan.cache.value == gibibytes * 1_073_741_824)
  }

  @Test func `two sequences keep twice as much, an 8-bit cache half`() throws {
    let query = "model=mistral-7b-v0.3&context=4096"
    let single = try one(query + "&sequences=1").memory()
    let double = try one(query + "&sequences=2").memory()
    let narrow = try one(query + "&sequences=2&cache=fp8").memory()
    #expect(double.cache.value == 2 * single.cache.value)
    #expect(narrow.cache.value == single.cache.value)
  }

  @Test func `without a load one sequence is planned for`() throws {
    #expect(try one("model=mistral-7b-v0.3").memory().plan.sequences == 1)
    #expect(try one("model=mistral-7b-v0.3&concurrency=9&replicas=2").memory().plan.sequences == 5)
    #expect(try one("model=mistral-7b-v0.3&batch=9&sequences=3").memory().plan.sequences == 3)
  }

  @Test func `the parts of a device add up to what is used`() throws {
    let plan = try one("model=mixtral-8x7b&weights=fp8&context=8192&sequences=16").memory()
    let sum = plan.parts.map(\.figure.value).reduce(0, +)
    #expect(abs(sum / plan.total.value - 1) < 1e-9)
    #expect(plan.verdict == .fits)
  }

  @Test func `the most sequences fit, and twice as many do not`() throws {
    let query = "model=llama-3.1-8b&device=L4-24GB&context=8192"
    let plan = try one(query).memory()
    let most = Int(plan.mostSequences.value)
    #expect(most >= 1)
    let full = try one(query + "&sequences=\(most)").memory()
    #expect(full.verdict != .doesNotFit)
    let over = try one(query + "&sequences=\(2 * most + 8)").memory()
    #expect(over.verdict == .doesNotFit)
    #expect(over.reason?.contains("L4-24GB") == true)
  }

  @Test func `a group is chosen on which the model fits, and not a larger one`() throws {
    let seventy = try one("model=llama-3.1-70b&device=H100-SXM-80GB")
    #expect(seventy.deployment.layout.tensor == 2)
    #expect(seventy.layout.reason?.contains("2 devices that share each matrix") == true)
    let seven = try one("model=mistral-7b-v0.3&device=H100-SXM-80GB")
    #expect(seven.deployment.layout.tensor == 1)
    #expect(try one("model=llama-3.1-70b&tp=4").layout.reason == nil)
  }

  @Test func `devices beyond a group make copies`() throws {
    let layout = try one("model=llama-3.1-70b&devices=8").deployment.layout
    #expect(layout.tensor == 2)
    #expect(layout.replicas == 4)
    let given = try one("model=llama-3.1-70b&devices=8&tp=4").deployment.layout
    #expect(given.replicas == 2)
    #expect(try problem("model=llama-3.1-70b&devices=6&tp=4").key == ScenarioKey(.devices))
  }
}
