// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics

/// What a request for data means.
enum WishReading {
  /// One cut, the words that asked for it, and what was understood.
  case clear(Cut, words: String?, understood: String)
  /// Nothing, or more than one thing: the sentence says what would decide.
  case unclear(String)

  init(_ wish: DataWish, _ made: ProductCase, after previous: Cut?) {
    switch wish {
    case .cut(let cut): self = .clear(cut, words: nil, understood: "")
    case .words(let words):
      let said = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !said.isEmpty else {
        self = .unclear("Say what you want to see, such as “\(Self.example(made))”.")
        return
      }
      guard said.utf8.count <= Round.longestRequest else {
        self = .unclear("Ask in a sentence or two: one table at a time.")
        return
      }
      let reading = RequestReader(for: made).read(said, after: previous)
      guard let cut = reading.cut else {
        self = .unclear(reading.sentence)
        return
      }
      self = .clear(cut, words: said, understood: reading.sentence)
    }
  }

  private static func example(_ made: ProductCase) -> String {
    let schema = made.story.schema
    let metric = schema.metrics.first { $0.id == made.story.headline.metric }?.name ?? "the metric"
    let split = schema.breakdowns.first?.name.lowercased() ?? "week"
    return "\(metric) by \(split)"
  }
}
