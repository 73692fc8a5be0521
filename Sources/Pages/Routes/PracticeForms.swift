// SPDX-License-Identifier: Apache-2.0

public import SpacedRepetition

/// What the buttons of a drill send.
public struct DrillForm: Hashable, Sendable, Codable {
  /// The card that is asked.
  public var card: String
  /// Which review of the card it is.
  public var review: Int
  /// What has been written.
  public var answer: String

  /// Creates a form.
  public init(card: String, review: Int, answer: String = "") {
    self.card = card
    self.review = review
    self.answer = answer
  }

  /// Reads the form; a field that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      card: try fields.decodeIfPresent(String.self, forKey: .card) ?? "",
      review: try fields.decodeIfPresent(Int.self, forKey: .review) ?? 0,
      answer: try fields.decodeIfPresent(String.self, forKey: .answer) ?? "")
  }
}

/// What asks for the next drill.
public struct NextDrillForm: Hashable, Sendable, Codable {
  /// The card to ask; nil for the one that comes next.
  public var card: String?
  /// The card that was skipped just now.
  public var skipped: String?
  /// The minutes beyond those of the day.
  public var extra: Int?
}

/// What is sent to rate an answer otherwise.
public struct RatingForm: Hashable, Sendable, Codable {
  /// The rating as it was chosen; empty when none was.
  public var rating: String
  /// Why, as it was typed.
  public var reason: String

  /// Creates a form.
  public init(rating: String = "", reason: String = "") {
    self.rating = rating
    self.reason = reason
  }

  /// Reads the form; a field that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rating: try fields.decodeIfPresent(String.self, forKey: .rating) ?? "",
      reason: try fields.decodeIfPresent(String.self, forKey: .reason) ?? "")
  }

  /// The rating that was chosen; nil when it is none.
  public var chosen: Rating? { Rating.allCases.first { "\($0.rawValue)" == rating } }
}
