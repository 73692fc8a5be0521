// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// The words by which a case can be asked, each with what it stands for.
struct RequestVocabulary: Sendable {
  /// A run of lemmas with what it stands for.
  struct Phrase: Sendable {
    let words: [String]
    let term: RequestTerm
    /// Whether it is also a small word of English, as "us" is, and only counts in capitals.
    let needsCapitals: Bool
    /// Whether it is the whole name, which goes before a further word for something else.
    let isName: Bool
  }

  /// Words that may be left out inside a name.
  static let articles: Set<String> = ["the", "a", "an", "of", "our", "their", "'s"]

  /// The phrases by their first word, the longest first.
  private(set) var phrases: [String: [Phrase]] = [:]
  /// Every lemma of a name with at least six letters, to mend spelling.
  private(set) var longWords: Set<String> = []
  /// Every lemma there is.
  private(set) var lemmas: Set<String> = []

  init(schema: EventSchema, headline: Headline) {
    for metric in schema.metrics {
      add([metric.id, metric.name], .metric(metric.id), areNames: true)
      add(metric.words, .metric(metric.id))
    }
    for breakdown in schema.breakdowns {
      add([breakdown.id, breakdown.name], .breakdown(breakdown.id), areNames: true)
      add(breakdown.words, .breakdown(breakdown.id))
      for value in breakdown.values {
        let parts = value.label.split(separator: ",").map(String.init)
        add([value.id, value.label] + parts + value.words, .value(breakdown.id, value.id))
      }
    }
    for period in schema.periods {
      // "all" says more often that every user is meant.
      add(([period.id, period.label] + period.words).filter { $0 != "all" }, .period(period.id))
    }
    if case .periods(let before, let after) = headline.contrast {
      add(Self.earlier, .period(before))
      add(Self.later, .period(after))
    }
    for (term, words) in Self.general { add(words, term) }
    for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ names: [String], _ term: RequestTerm, areNames: Bool = false) {
    for name in names {
      let tokens = Reading.tokens(of: name)
        .filter { $0.kind != .sign && !Self.articles.contains($0.form) }
      guard !tokens.isEmpty else { continue }
      let isGrammar = tokens.allSatisfy { WordLists.functionWords.contains($0.form) }
      if case .breakdown = term, isGrammar { continue }
      var needsCapitals = false
      if case .value = term { needsCapitals = isGrammar }
      add(
        Phrase(
          words: tokens.map(\.lemma), term: term, needsCapitals: needsCapitals, isName: areNames))
      // "sign-ups" is also written "signups".
      if tokens.count == 2, let joined = Reading.tokens(of: tokens[0].form + tokens[1].form).first {
        add(
          Phrase(words: [joined.lemma], term: term, needsCapitals: needsCapitals, isName: areNames))
      }
    }
  }

  private mutating func add(_ phrase: Phrase) {
    phrases[phrase.words[0], default: []].append(phrase)
    lemmas.formUnion(phrase.words)
    longWords.formUnion(phrase.words.filter { $0.utf8.count >= 5 })
  }

  private static let earlier = ["before", "until", "prior", "earlier", "previously", "pre"]
  private static let later = [
    "after", "since", "later", "now", "recent", "recently", "currently", "afterwards", "post",
  ]

  private static let general: [(RequestTerm, [String])] = [
    (
      .day,
      ["daily", "day by day", "per day", "by day", "each day", "every day", "and day", "or day"]
    ),
    (
      .week,
      [
        "weekly", "week by week", "per week", "by week", "each week", "every week", "week on week",
        "over time", "time series", "trend", "timeline", "by cohort", "week over week", "by date",
        "and week",
        "or week",
      ]
    ),
    (
      .comparison,
      [
        "vs", "versus", "compare", "compared", "comparison", "against", "change", "move", "drop",
        "fall", "rise", "decline", "difference", "than", "relative to",
      ]
    ),
    (
      .reference,
      [
        "same", "it", "that", "this", "those", "these", "what about", "how about", "and", "also",
        "instead", "again", "them",
      ]
    ),
    (
      .everyone,
      ["everyone", "everybody", "all users", "without filter", "no filter", "all groups"]
    ),
  ]
}
