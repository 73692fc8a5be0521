// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Quantities

/// Two answers to one question, one of which would pass, as a pack states it.
public struct ContrastCard: Hashable, Sendable {
  /// The name, `contrast-…`.
  public let id: String
  public let title: String
  /// What the weaker answer lacks, in a word or two.
  public let topic: String
  public let key: ContrastKey
  /// The last day it is asked, as `2026-12-31`; nil for what does not grow old.
  public let expires: String?

  /// The time in which an answer is in time.
  ///
  /// Ours: two answers of about 90 words to read and a sentence to write.
  public static let target = Seconds(90)

  /// Creates a card.
  public init(id: String, title: String, topic: String, key: ContrastKey, expires: String? = nil) {
    self.id = id
    self.title = title
    self.topic = topic
    self.key = key
    self.expires = expires
  }

  /// The template that makes its drill; with an odd seed the two answers change places, so that no place can be learned by heart.
  public var template: DrillTemplate {
    DrillTemplate(id: id, title: title, kind: .contrast, topic: topic, expires: expires) { seed in
      drill(isTurned: seed & 1 == 1)
    }
  }

  private func drill(isTurned: Bool) -> Drill {
    let key = isTurned ? key.turned : key
    let prompt = """
      Two candidates answer the same question. Which answer would pass, the first or the second, and why?

      Question: \(key.question)

      First:
      \(key.first)

      Second:
      \(key.second)
      """
    return Drill(
      template: id, seed: isTurned ? 1 : 0, prompt: prompt, target: Self.target,
      key: .contrast(key))
  }
}

extension ContrastKey {
  /// The same with its answers in each other's place.
  var turned: ContrastKey {
    ContrastKey(
      question: question, kind: kind, first: second, second: first, firstPasses: !firstPasses,
      reasons: reasons, why: why)
  }
}
