// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// Words of the candidate, with the card and the bytes where they stand.
public struct CardQuote: Hashable, Sendable, Codable {
  public let place: CardPlace
  /// The role of the interviewer who heard it.
  public let role: String
  /// The words, with their bytes in the text of the card.
  public let quote: Quote

  /// Creates a quote of a card; nil when these words do not stand there, byte for byte.
  public init?(_ quote: Quote, in card: InterviewCard) {
    let bytes = card.text.utf8
    guard quote.start >= 0, quote.start < quote.end, quote.end <= bytes.count else { return nil }
    let said = bytes.dropFirst(quote.start).prefix(quote.end - quote.start)
    guard said.elementsEqual(quote.text.utf8) else { return nil }
    place = card.place
    role = card.role
    self.quote = quote
  }

  /// Whether two quotes share words.
  func overlaps(_ other: CardQuote) -> Bool {
    place == other.place && quote.start < other.quote.end && other.quote.start < quote.end
  }

  /// Whether the words come before others, in the order of the rounds.
  func isBefore(_ other: CardQuote) -> Bool {
    (place, quote.start) < (other.place, other.quote.start)
  }
}
