// SPDX-License-Identifier: Apache-2.0

import AnswerReading
public import ProductAnalytics

/// Reads requests for data in the words of a conversation: "completion by account type before and after 12 May".
///
/// The words of the case are taken as they are, in other forms, joined ("signups") and with one letter wrong in long words. What is not
/// said is taken from the request before or from the case, and the sentence of the reading says so.
public struct RequestReader: Sendable {
  /// How many words are read.
  ///
  /// A request is a sentence or two; what comes later is left.
  static let mostWords = 200

  private let world: RequestWorldView
  private let vocabulary: RequestVocabulary

  /// Creates a reader for a case.
  public init(for made: ProductCase) {
    self.init(
      schema: made.story.schema, calendar: made.story.calendar, headline: made.story.headline)
  }

  /// Creates a reader for what can be asked, the dates, and the change that is told.
  public init(schema: EventSchema, calendar: CaseCalendar, headline: Headline) {
    world = RequestWorldView(schema: schema, calendar: calendar, headline: headline)
    vocabulary = RequestVocabulary(schema: schema, headline: headline)
  }

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - words: what was asked.
  ///   - previous: the cut before, on which "the same by region" leans; nil when there is none.
  /// - Returns: One cut, several with a question, or none with what can be asked.
  public func read(_ words: String, after previous: Cut? = nil) -> CutReading {
    // A word is rarely longer than 40 bytes; the cut keeps a megabyte from being read.
    let head = String(words.unicodeScalars.prefix(Self.mostWords * 40))
    let tokens = Array(Reading.tokens(of: head).prefix(Self.mostWords))
    let scan = RequestScanner(vocabulary: vocabulary, tokens: tokens, text: head).scan()
    return RequestChoice(scan: scan, world: world, previous: previous).reading
  }
}

/// What a request is read against.
struct RequestWorldView: Sendable {
  let schema: EventSchema
  let calendar: CaseCalendar
  let headline: Headline

  /// The periods of a cut that names none.
  var usualPeriods: [Period.ID] {
    switch headline.contrast {
    case .periods(let before, let after): [before, after]
    case .groups(_, _, _, let period): [period]
    }
  }

  /// The period of a course of time that names none: the longest.
  var longestPeriod: Period.ID? {
    schema.periods.max { $0.days.count < $1.days.count }?.id
  }

  /// What can be asked, a sentence for each list; names have commas, so semicolons part them.
  var menu: String {
    let metrics = schema.metrics.map(\.name).joined(separator: "; ")
    let splits = schema.breakdowns.map { $0.name.lowercasedFirst } + ["day", "week"]
    let periods = schema.periods.map(\.label).joined(separator: "; ")
    return "You can ask for \(metrics). Each can be split by \(splits.joined(separator: "; ")). "
      + "The periods are \(periods)."
  }
}

extension String {
  /// The words with a small first letter, but for abbreviations.
  var lowercasedFirst: String {
    guard let first, !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
    return first.lowercased() + dropFirst()
  }
}
