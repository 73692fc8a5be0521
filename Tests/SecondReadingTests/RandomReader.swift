// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import LanguageModel
import Synchronization
import TestSupport

/// A reader that says anything: true and invented quotes, right and wrong numbers, any level, failures.
final class RandomReader: ChatModel {
  private let generator: Mutex<SeededGenerator>
  private let sentences: [String]

  init(seed: UInt64, sentences reading: Reading) {
    generator = Mutex(SeededGenerator(seed: seed))
    sentences = reading.sentences.map { reading.slice($0.range) }
  }

  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    let said: Result<ChatReply, ModelFailure> = generator.withLock { generator in
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: .failure(.cutOff)
      case 1: .success(.saying("I would say a four."))
      default: .success(judgement(using: &generator))
      }
    }
    return try said.get()
  }

  private func judgement(using generator: inout SeededGenerator) -> ChatReply {
    let level = Int.random(in: generator.oneIn(8) ? -2...9 : 2...5, using: &generator)
    var numbers: [Int] = []
    var quotes: [String] = []
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let place = Int.random(in: sentences.indices, using: &generator)
      let words = sentences[place]
      let start = Int.random(in: 0..<words.count, using: &generator)
      let piece = generator.oneIn(2) ? words : String(words.dropFirst(start))
      quotes.append(generator.oneIn(12) ? piece + "x" : piece)
      numbers.append(generator.oneIn(12) ? place + 2 : place + 1)
    }
    return .judging(level, numbers, quotes)
  }
}

extension SeededGenerator {
  /// Whether the next draw is the one in so many.
  fileprivate mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }
}
