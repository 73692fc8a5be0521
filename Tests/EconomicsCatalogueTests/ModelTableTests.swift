// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

struct ModelTableTests {
  @Test func `at least 72 models have dimensions, and the others say why not`() {
    let shaped = Catalogue.models.filter { $0.shape != nil }
    #expect(shaped.count >= 72)
    for model in Catalogue.models {
      #expect((model.shape == nil) == (model.facts.confidence == .none), "\(model.id)")
      #expect((model.shape == nil) == model.facts.shapeSources.isEmpty, "\(model.id)")
    }
  }

  @Test func `models without published dimensions are listed`() {
    let bare = Catalogue.models.filter { $0.shape == nil }.map(\.id)
    #expect(
      bare == [
        "ministral-3b-2410", "devstral-small-2-2512", "mistral-medium-3.5", "voxtral-small-24b",
        "voxtral-tts", "leanstral-1.5", "shieldstral-1.0",
      ])
  }

  @Test func `no two models share a name`() {
    #expect(Set(Catalogue.models.map(\.id)).count == Catalogue.models.count)
  }

  /// Counts that publishers made of more, or of less, than the language model; the note of each says which.
  static let exceptions: Set<String> = [
    "gemma-3-4b total", "gemma-3-4b active", "gemma-3-12b total", "gemma-3-12b active",
    "gpt-oss-120b active", "gpt-oss-20b active", "mistral-large-3 active", "mistral-small-4 active",
    "qwen3-30b-a3b active",
  ]

  @Test(arguments: Catalogue.models.filter { $0.shape != nil && !$0.facts.countsAreFromName })
  func `the dimensions give the published count, within rounding or 1.5%`(model: ModelEntry) throws
  {
    let count = try #require(model.shape).parameters
    let facts = model.facts
    let cases = [("total", facts.total, count.total), ("active", facts.active, count.active)]
    for (name, published, computed) in cases {
      let published = try #require(published)
      let allowed = max(published.rounding.value, 0.015 * published.value.value)
      let isNear = abs(published.value.value - computed.value) <= allowed * (1 + 1e-9)
      #expect(
        isNear == !Self.exceptions.contains("\(model.id) \(name)"),
        "\(name): \(published.text)B published, \(computed.value / 1e9)B counted")
      if !isNear { #expect(!facts.note.isEmpty) }
    }
  }

  /// Counts of 10^9 weights that were computed from the dimensions by others.
  @Test(arguments: [
    ("mixtral-8x7b", 46.7, 12.88), ("llama-3.1-8b", 8.03, 8.03), ("llama-3.1-70b", 70.55, 70.55),
    ("llama-3.1-405b", 405.85, 405.85), ("qwen3-30b-a3b", 30.53, 3.35),
    ("qwen3-235b-a22b", 235.09, 22.19), ("deepseek-v3", 671.03, 37.55),
    ("mistral-large-3", 673.42, 39.95), ("mistral-small-4", 118.97, 6.63),
    ("llama-4-scout", 107.77, 17.17), ("llama-4-maverick", 400.71, 17.18),
    ("codestral-mamba-7b", 7.28, 7.28), ("mistral-large-4", 1048.2, 51.18),
    ("llama-30b", 32.53, 32.53),
    ("falcon-180b", 179.52, 179.52),
  ])
  func `every kind of layer is counted`(model: String, total: Double, active: Double) throws {
    let count = try #require(Catalogue.model(id: model)?.shape).parameters
    #expect(abs(count.total.value / 1e9 - total) < 0.05)
    #expect(abs(count.active.value / 1e9 - active) < 0.05)
  }

  @Test func `layers of several kinds are kept apart`() throws {
    func layers(_ id: String) throws -> [LayerGroup] {
      try #require(Catalogue.model(id: id)?.shape).layers
    }
    #expect(try layers("gemma-3-27b").map(\.count) == [52, 10])
    #expect(try layers("gpt-oss-20b").map(\.count) == [12, 12])
    #expect(try layers("ministral-8b-2410").map(\.count) == [27, 9])
    #expect(try layers("llama-4-maverick").map(\.count) == [24, 12, 12])
    #expect(try layers("llama-4-maverick").map(\.feedForward.routedExperts) == [0, 128, 128])
    #expect(try layers("deepseek-v3").map(\.count) == [3, 58])
    guard case .attention(let windowed) = try layers("llama-4-scout")[0].mixer else {
      Issue.record("the first layers of Llama 4 Scout have attention")
      return
    }
    #expect(windowed.window == 8_192)
  }

  @Test func `facts are those of the docs`() throws {
    let mixtral = try #require(Catalogue.model(id: "mixtral-8x7b")).facts
    #expect(mixtral.licence == "Apache 2.0")
    #expect(mixtral.repository == "mistralai/Mixtral-8x7B-Instruct-v0.1")
    #expect(mixtral.released == DateStamp("2023-12-11"))
    #expect(mixtral.documentedMemory[16] == .gigabytes(94))
    let eight = try #require(Catalogue.model(id: "ministral-8b-2410")).facts
    #expect(eight.contextInConfiguration == 32_768)
    #expect(eight.contextInDocs == 131_072)
    #expect(Catalogue.model(id: "ministral-8b-2410")?.shape?.contextLimit == 131_072)
  }

  @Test func `the context limit is never less than the docs or the configuration say`() {
    for model in Catalogue.models {
      guard let limit = model.shape?.contextLimit else { continue }
      #expect(limit >= model.facts.contextInConfiguration ?? 0, "\(model.id)")
      #expect(limit >= model.facts.contextInDocs ?? 0, "\(model.id)")
    }
  }
}
