// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import ModelVoice
import Testing

struct FactShelfTests {
  static let shelf = Result { try PackLibrary.embedded().factShelf() }

  @Test func `every passage says something, and where it is from`() throws {
    let shelf = try Self.shelf.get()
    print("passages: \(shelf.passages.count)")
    #expect(shelf.passages.count > 300)
    for passage in shelf.passages {
      #expect(
        !passage.text.isEmpty && !passage.source.isEmpty && !passage.date.isEmpty, "\(passage.id)")
    }
    #expect(Set(shelf.passages.map(\.id)).count == shelf.passages.count)
  }

  @Test func `a small shelf ranks as worked out by hand`() {
    func passage(_ id: String, _ title: String, _ text: String) -> FactPassage {
      FactPassage(id: id, title: title, text: text, source: "s", date: "2026-01-01")
    }
    let shelf = FactShelf([
      passage("a", "Paged cache", "Blocks hold tokens."),
      passage("b", "Batches", "A batch shares the weights; a cache is not shared."),
      passage("c", "Rent", "An hour of a device is rented."),
    ])
    #expect(shelf.find("cache").map(\.id) == ["a", "b"])
    #expect(shelf.find("What is a batch?").map(\.id) == ["b"])
    #expect(shelf.find("Who won the cup?").isEmpty)
    #expect(shelf.find("").isEmpty)
    #expect(FactShelf([]).find("cache").isEmpty)
  }

  @Test(
    arguments: [
      "What is the weather in Paris tomorrow?", "Who won the football match?",
      "How do I bake sourdough bread?", "asdf qwer", "Which horse is fastest?",
    ])
  func `the packs say nothing about other things`(question: String) throws {
    #expect(try Self.shelf.get().find(question).isEmpty)
  }

  @Test(
    arguments: [
      ("quantisation", "quantization"), ("MoE", "mixture of experts"), ("RAG", "retrieval"),
      ("TTFT", "time to first token"), ("license", "licence"),
    ])
  func `the other spelling and a short name find the same`(asked: String, written: String) throws {
    let shelf = try Self.shelf.get()
    let found = shelf.find(asked).map(\.id)
    #expect(!found.isEmpty)
    #expect(found == shelf.find(written).map(\.id))
  }

  @Test func `a huge question is cut, not refused`() throws {
    let question = "KV cache " + String(repeating: "x ", count: 200_000)
    #expect(try Self.shelf.get().find(question).count <= 4)
  }
}
