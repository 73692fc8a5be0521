// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
public import Practice
public import Quantities
public import SpacedRepetition

/// What came of a session of drills.
public struct DrillSession: Sendable {
  /// A drill that was answered.
  public struct Answered: Sendable {
    public let review: Review
    /// The number of its event in the log.
    public let sequence: Int
    /// In how many days the card is due again; nil when it left the deck.
    public let days: Int?

    /// Creates an entry.
    public init(_ review: Review, sequence: Int, days: Int?) {
      self.review = review
      self.sequence = sequence
      self.days = days
    }
  }

  /// An answer that could not be taken.
  public struct Refused: Sendable {
    /// The line of the file, from 1.
    public let line: Int
    public let reason: String

    /// Creates an entry.
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  public private(set) var answered: [Answered] = []
  public private(set) var refused: [Refused] = []
  /// Why it ended, in a sentence; empty while it goes on.
  public var ending = ""
  /// The fit of the memory model that was due after it; nil when none was.
  public var fit: ParameterFit?

  /// Creates a session in which nothing was answered yet.
  public init() {}

  /// Takes a drill in that was answered.
  public mutating func take(_ entry: Answered) { answered.append(entry) }

  /// Takes an answer in that was refused.
  public mutating func take(_ entry: Refused) { refused.append(entry) }

  /// How many answers got each rating, from again to easy.
  public var counts: [(rating: Rating, count: Int)] {
    Rating.allCases.map { rating in
      (rating, answered.count { $0.review.result.rating == rating })
    }
  }

  /// How long the answers took.
  public var elapsed: Seconds { answered.reduce(.zero) { $0 + $1.review.answer.elapsed } }
}

extension DrillSession {
  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("drill"),
      "reviews": .list(answered.map(\.json)),
      "refused": .list(
        refused.map { ["line": .number($0.line), "error": .text($0.reason)] }),
      "summary": [
        "answered": .number(answered.count),
        "ratings": .object(
          Dictionary(uniqueKeysWithValues: counts.map { ("\($0.rating)", .number($0.count)) })),
        "seconds": .number(Int(elapsed.milliseconds / 1000)), "ending": .text(ending),
        "fit": fit.map { FitReport($0).json } ?? .null,
      ],
    ]
  }

  /// Returns the summary, with a line end at the end.
  public func text(style: TerminalStyle) -> String {
    let count = answered.count == 1 ? "1 drill" : "\(answered.count) drills"
    let parts = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.rating)" }
    let minutes = (elapsed.milliseconds + 59_999) / 60_000
    let rated = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    let time = answered.isEmpty ? "" : ", \(minutes) min"
    let head = style.bold("\(count) answered\(rated)\(time).")
    let lines = refused.map { style.wrap("Line \($0.line): \($0.reason)", indent: "  ") }
    let fitted = fit.map { "The memory model was fitted anew. " + FitReport($0).text }
    let rest = [ending, fitted ?? ""].filter { !$0.isEmpty }.map { style.wrap($0) }
    return ([head] + lines + rest).joined(separator: "\n") + "\n"
  }
}

extension DrillSession.Answered {
  /// The review with what was asked and how it was read.
  public var json: JSONValue {
    let result = review.result
    return [
      "card": .text(review.card.name), "event": .number(sequence),
      "kind": .text(review.drill.kind.rawValue), "template": .text(review.drill.template),
      "seed": .text("\(review.drill.seed)"), "prompt": .text(review.drill.prompt),
      "answer": .text(review.answer.text), "hint": .flag(review.answer.tookHint),
      "seconds": .number(Int(review.answer.elapsed.milliseconds / 1000)),
      "rating": .text("\(result.rating)"), "reason": .text(result.reason),
      "found": .list(result.found.map(DrillFindingJSON.value)),
      "missed": .list(result.missed.map(DrillFindingJSON.value)),
      "reference": .texts(result.reference), "days": .optional(days.map(Double.init)),
    ]
  }
}
