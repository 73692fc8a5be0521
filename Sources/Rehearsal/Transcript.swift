// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// All that a person said in a round as one text, with the place of each exchange in it.
///
/// Answers are joined by a blank line, so no sentence reaches from one into the next, and every quote lies within one of them.
public struct Transcript: Hashable, Sendable {
  /// The answers, joined.
  public private(set) var text = ""
  /// Where each answer lies in `text`, in bytes of UTF-8; one range for each answered exchange.
  public private(set) var ranges: [Range<Int>] = []

  /// Creates the transcript of the answered exchanges, in order.
  public init(of exchanges: [Exchange]) {
    for answer in exchanges.compactMap(\.answer) {
      if !ranges.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += answer.text
      ranges.append(start..<text.utf8.count)
    }
  }

  /// Returns the exchange in which a quote of the whole text stands, and the quote counted from the start of that answer.
  ///
  /// - Returns: nil when the quote lies in no single answer.
  public func place(of quote: Quote) -> (exchange: Int, quote: Quote)? {
    guard
      let exchange = ranges.firstIndex(where: {
        $0.lowerBound <= quote.start && quote.end <= $0.upperBound
      })
    else { return nil }
    let offset = ranges[exchange].lowerBound
    return (
      exchange, Quote(start: quote.start - offset, end: quote.end - offset, text: quote.text)
    )
  }
}
