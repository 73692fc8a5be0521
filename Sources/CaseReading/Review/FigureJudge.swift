// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics
import Quantities

/// Compares the figures of an answer with those of the key.
///
/// Right needs the value and words for what it is. Wrong needs metric, group and side in one clause, and a value that stands nowhere in the
/// key or the exhibits: a figure that is called wrong and is right does more harm than one that is passed over.
struct FigureJudge: Sendable {
  private let meanings: [FigureMeaning]
  private let headline: Metric.ID
  private let metrics: PhraseFinder<Metric.ID>
  private let values: PhraseFinder<Cut.Filter>
  private let guards: PhraseFinder<Bool>
  /// Every share that was handed out or stands in the key.
  private let knownShares: [Double]

  init(key: AnswerKey, story: CaseStory, exhibits: [Exhibit]) {
    let schema = story.schema
    headline = story.headline.metric
    // What the prompt tells is no find.
    let told = Reading(story.prompt).quantities
    meanings = key.figures.map { FigureMeaning($0, schema: schema) }
      .filter { meaning in
        meaning.figure.id != "relative-change" || !told.contains(where: meaning.isValue)
      }
    metrics = PhraseFinder(
      schema.metrics.flatMap { metric in ([metric.name] + metric.words).map { ($0, metric.id) } },
      gap: 1)
    values = PhraseFinder(
      schema.breakdowns.flatMap { breakdown in
        breakdown.values.flatMap { value in
          (value.label.split(separator: ",").map(String.init) + value.words)
            .map { ($0, Cut.Filter(breakdown.id, value.id)) }
        }
      }, gap: 1)
    guards = PhraseFinder(Self.guardWords.map { ($0, true) })
    var shares = key.figures.filter { $0.unit == .share }.map { abs($0.value) }
    for exhibit in exhibits {
      for row in exhibit.rows {
        for (cell, column) in zip(row, exhibit.columns) where column.unit == .share {
          if case .number(let value) = cell { shares.append(abs(value)) }
        }
      }
    }
    knownShares = shares.sorted()
  }

  /// Words of goals and of certainty, whose numbers are no findings.
  private static let guardWords = [
    "target", "goal", "aim", "sure", "confident", "confidence", "power", "significance", "interval",
    "should", "must", "threshold", "assume", "suppose", "chance", "likely", "probability",
    "back to",
    "instead of", "bring", "restore", "recover",
  ]

  /// Words for everybody but a group.
  private static let restWords: Set<String> = [
    "other", "others", "rest", "else", "remaining", "elsewhere", "without", "excluding", "non",
  ]

  /// Returns the figures that are right and those that are wrong, once for each.
  func uses(
    in reading: Reading, copied: [Bool], cues: (Int) -> [PhraseFinder<Cue>.Match]
  ) -> (right: [CaseReview.FigureUse], wrong: [CaseReview.FigureUse]) {
    var right: [CaseReview.FigureUse] = []
    var wrong: [CaseReview.FigureUse] = []
    var number = 0
    var context: (sentence: Int, value: Context)?
    for quantity in reading.quantities {
      let first = quantity.tokens.lowerBound
      while reading.sentences[number].tokens.upperBound <= first { number += 1 }
      guard isClaim(quantity, in: reading, sentence: number, copied) else { continue }
      if context?.sentence != number {
        context = (number, Context(self, reading, number, cues(number)))
      }
      guard let whole = context?.value else { continue }
      let clause = whole.narrowed(to: reading.clauses[reading.clause(of: first)].tokens)
      if let meaning = rightMeaning(quantity, clause, whole) {
        if !right.contains(where: { $0.figure == meaning.figure.id }) {
          right.append(use(meaning, quantity, reading))
        }
      } else if let meaning = wrongMeaning(quantity, clause, reading),
        !wrong.contains(where: { $0.figure == meaning.figure.id })
      {
        wrong.append(use(meaning, quantity, reading))
      }
    }
    return (right, wrong)
  }

  private func isClaim(
    _ quantity: TextQuantity, in reading: Reading, sentence: Int, _ copied: [Bool]
  ) -> Bool {
    let first = quantity.tokens.lowerBound
    let clause = reading.clauses[reading.clause(of: first)]
    let whole = reading.sentences[sentence]
    return !copied[first] && !reading.negated[first] && clause.modality == .asserted
      && clause.tense != .imperative && clause.tense != .future && !whole.isQuestion
      && whole.kind != .code && whole.tokens.count <= 600
  }

  private func use(
    _ meaning: FigureMeaning, _ quantity: TextQuantity, _ reading: Reading
  ) -> CaseReview.FigureUse {
    CaseReview.FigureUse(
      figure: meaning.figure.id, name: meaning.figure.name,
      said: FigureMeaning.value(quantity, in: meaning.figure.unit) ?? quantity.value,
      value: meaning.figure.value, passage: reading.passage(quantity.range))
  }

  /// What the words around an amount are about.
  struct Context {
    let range: Range<Int>
    let metricMatches: [PhraseFinder<Metric.ID>.Match]
    let valueMatches: [PhraseFinder<Cut.Filter>.Match]
    let effects: [Int]
    let guarded: [Int]
    let rest: [Int]
    let reading: Reading

    init(
      _ judge: FigureJudge, _ reading: Reading, _ number: Int, _ cues: [PhraseFinder<Cue>.Match]
    ) {
      range = reading.sentences[number].tokens
      metricMatches = judge.metrics.matches(in: range, of: reading.tokens)
      valueMatches = judge.values.matches(in: range, of: reading.tokens)
      effects = cues.filter { $0.value == .effect }.map(\.tokens.lowerBound)
      guarded = judge.guards.matches(in: range, of: reading.tokens).map(\.tokens.lowerBound)
      rest = range.filter { FigureJudge.restWords.contains(reading.tokens[$0].form) }
      self.reading = reading
    }

    private init(_ whole: Context, _ clause: Range<Int>) {
      range = clause
      metricMatches = whole.metricMatches.filter { clause.contains($0.tokens.lowerBound) }
      valueMatches = whole.valueMatches.filter { clause.contains($0.tokens.lowerBound) }
      effects = whole.effects.filter(clause.contains)
      guarded = whole.guarded.filter(clause.contains)
      rest = whole.rest.filter(clause.contains)
      reading = whole.reading
    }

    func narrowed(to clause: Range<Int>) -> Context { Context(self, clause) }

    var metrics: Set<Metric.ID> { Set(metricMatches.map(\.value)) }
    var values: Set<Cut.Filter> { Set(valueMatches.map(\.value)) }

    /// Whether the group of a figure is the one that is spoken of.
    func isAbout(_ group: FigureMeaning.Group) -> Bool {
      switch group {
      case .all: values.isEmpty && rest.isEmpty
      case .value(let filter): values.contains(filter) && rest.isEmpty
      case .rest: !rest.isEmpty
      }
    }
  }

  private func rightMeaning(
    _ quantity: TextQuantity, _ clause: Context, _ whole: Context
  ) -> FigureMeaning? {
    guard clause.guarded.isEmpty else { return nil }
    let groups = clause.values.isEmpty && clause.rest.isEmpty ? whole : clause
    let metrics = clause.metrics.isEmpty ? whole.metrics : clause.metrics
    let fitting = meanings.filter { meaning in
      guard meaning.isValue(quantity) else { return false }
      guard let metric = meaning.metric else {
        return !meaning.words.matches(in: whole.range, of: whole.reading.tokens).isEmpty
      }
      let isNamed =
        metrics.contains(metric)
        || (metrics.isEmpty && metric == headline
          && !(groups.values.isEmpty && whole.effects.isEmpty))
      return isNamed && groups.isAbout(meaning.group)
    }
    let said = FigureMeaning.value(quantity, in: fitting.first?.figure.unit ?? .share) ?? 0
    let side = side(of: quantity, in: whole.reading)
    return fitting.min { left, right in
      let leftSide = side == nil || left.metric == nil || left.isAfter == side
      let rightSide = side == nil || right.metric == nil || right.isAfter == side
      if leftSide != rightSide { return leftSide }
      return abs(abs(left.figure.value) - abs(said)) < abs(abs(right.figure.value) - abs(said))
    }
  }

  /// The side that the word before an amount names: "from" the first, "to" the second; nil when it names none.
  private func side(of quantity: TextQuantity, in reading: Reading) -> Bool? {
    var index = quantity.tokens.lowerBound - 1
    while index >= 0,
      ["about", "around", "roughly", "only", "nearly", "just"].contains(reading.tokens[index].form)
    {
      index -= 1
    }
    guard index >= 0 else { return nil }
    switch reading.tokens[index].form {
    case "to": return true
    case "from": return false
    default: return nil
    }
  }

  private func wrongMeaning(
    _ quantity: TextQuantity, _ clause: Context, _ reading: Reading
  ) -> FigureMeaning? {
    guard clause.guarded.isEmpty, quantity.limit == nil, quantity.style == .percent,
      quantity.dimension == .ratio, let isAfter = side(of: quantity, in: reading),
      clause.metrics == [headline],
      reading.clauses[reading.clause(of: quantity.tokens.lowerBound)].tense == .past,
      !isKnown(quantity.value)
    else { return nil }
    return meanings.first { meaning in
      meaning.metric == headline && meaning.isAfter == isAfter && meaning.figure.unit == .share
        && meaning.group != .rest && clause.values.count <= 1 && clause.isAbout(meaning.group)
    }
  }

  /// Whether a share stands in the key or in what was handed out, within a tenth.
  private func isKnown(_ share: Double) -> Bool {
    knownShares.contains { abs($0 - share) <= max(0.1 * $0, 0.005) }
  }
}
