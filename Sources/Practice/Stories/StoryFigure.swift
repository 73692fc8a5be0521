// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Drills
import Quantities

/// An amount of a story with what it is said about.
struct StoryFigure: Hashable, Sendable {
  let amount: StoryAmount
  /// What it is said about: the words around it.
  let about: Set<String>
  let role: Role?
  /// The times that its sentence names, in seconds or as words.
  let periods: [Period]
  /// The bytes of its sentence.
  let sentence: Range<Int>

  /// What an amount is in a comparison.
  enum Role: Hashable, Sendable {
    case before, after, target, change
  }

  /// A time that a sentence names.
  enum Period: Hashable, Sendable {
    case length(Double)
    case word(String)
  }

  /// Returns the amounts of a text in order.
  static func all(in reading: Reading) -> [StoryFigure] {
    let amounts = StoryAmount.all(in: reading)
    return amounts.indices.compactMap { index in
      let first = amounts[index].quantity.tokens.lowerBound
      let place =
        reading.clauses.isEmpty ? nil : reading.clauses[reading.clause(of: first)].sentence
      guard let place else { return nil }
      let surroundings = FigureSurroundings(
        reading: reading, amounts: amounts, index: index, sentence: reading.sentences[place])
      return StoryFigure(
        amount: amounts[index], about: surroundings.about, role: surroundings.role,
        periods: surroundings.periods, sentence: reading.sentences[place].range)
    }
  }
}

/// The words around an amount, within its sentence.
private struct FigureSurroundings {
  /// How many words before and behind an amount say what it is about; the subject mostly comes before it.
  private static let wordsBefore = 10
  private static let wordsBehind = 5

  let reading: Reading
  let amounts: [StoryAmount]
  let index: Int
  let sentence: Sentence

  private var own: Range<Int> { amounts[index].quantity.tokens }

  var about: Set<String> {
    var words = meanings(in: left)
    words.formUnion(meanings(in: right))
    if words.isEmpty { words = meanings(in: sentence.tokens) }
    return words.union(amounts[index].counted)
  }

  private func meanings(in range: Range<Int>) -> Set<String> {
    let amounts = reading.quantities(in: sentence.tokens)
    return Set(
      range.compactMap { place in
        let token = reading.tokens[place]
        if amounts.contains(where: { $0.tokens.contains(place) }) { return nil }
        return FigureWords.moves.contains(token.lemma) ? nil : StoryWords.meaning(of: token)
      })
  }

  /// From the amount of the same measure before, unless the two are ends of one change.
  private var left: Range<Int> {
    let start = max(sentence.tokens.lowerBound, own.lowerBound - Self.wordsBefore)
    let blocking = amounts[..<index].last { other in
      other.measure == amounts[index].measure && other.quantity.tokens.upperBound > start
        && !isChange(from: other)
    }
    return max(start, blocking?.quantity.tokens.upperBound ?? start)..<own.lowerBound
  }

  private var right: Range<Int> {
    let end = min(sentence.tokens.upperBound, own.upperBound + Self.wordsBehind)
    guard own.upperBound < end else { return own.upperBound..<own.upperBound }
    let stop = (own.upperBound..<end).first { FigureWords.stops.contains(reading.tokens[$0].form) }
    let next = amounts.dropFirst(index + 1).first?.quantity.tokens.lowerBound
    return own.upperBound..<max(own.upperBound, min(stop ?? end, next ?? end))
  }

  /// Whether another amount and this one are the ends of one change: "from 40% to 30%".
  private func isChange(from other: StoryAmount) -> Bool {
    let gap =
      other.quantity.tokens
      .upperBound..<max(
        own.lowerBound, other.quantity.tokens.upperBound)
    return gap.count <= 3 && gap.contains { FigureWords.toEnd.contains(reading.tokens[$0].form) }
  }

  var role: StoryFigure.Role? {
    let start = max(sentence.tokens.lowerBound, own.lowerBound - 4)
    let words = (start..<own.lowerBound).map { reading.tokens[$0].form }
    let next =
      own.upperBound < sentence.tokens.upperBound ? reading.tokens[own.upperBound].form : ""
    if words.last == "by" || FigureWords.differences.contains(next) { return .change }
    if words.last == "from" { return .before }
    if let last = amounts[..<index].last, last.measure == amounts[index].measure,
      isChange(from: last)
    {
      return .after
    }
    if words.contains(where: { FigureWords.targets.contains($0) }) { return .target }
    if words.contains(where: { FigureWords.ends.contains($0) }) { return .after }
    if words.contains(where: { FigureWords.starts.contains($0) }) || next == "before" {
      return .before
    }
    return nil
  }

  var periods: [StoryFigure.Period] {
    var result: [StoryFigure.Period] = []
    for quantity in reading.quantities(in: sentence.tokens) where quantity.tokens != own {
      if quantity.dimension == .date { result.append(.word(String(quantity.number))) }
      if quantity.dimension == .duration, quantity.value >= 86_400 {
        result.append(.length(quantity.value))
      }
    }
    for place in sentence.tokens where FigureWords.times.contains(reading.tokens[place].form) {
      result.append(.word(reading.tokens[place].form))
    }
    return result
  }
}

/// Words that say what an amount is in a comparison.
private enum FigureWords {
  static let moves = words(
    """
    fall rise drop grow go come move reach land end stay shrink climb improve cut raise reduce increase decrease halve double
    lose gain save get bring push measure report show see parameter about roughly around almost nearly percent
    """)
  static let stops: Set<String> = [",", ";", "and", "but", "(", ")", "while", "whereas", ":"]
  static let toEnd: Set<String> = ["to", "→", ">", "into"]
  static let differences: Set<String> = [
    "more", "less", "fewer", "higher", "lower", "faster", "slower", "cheaper", "better", "worse",
    "increase", "reduction", "drop", "improvement", "growth",
  ]
  static let targets: Set<String> = [
    "target", "goal", "plan", "planned", "aim", "aimed", "promised", "wanted", "needed", "limit",
    "budget", "ceiling", "under", "below", "forecast", "projected", "expected", "hoped",
  ]
  static let ends: Set<String> = [
    "reached", "after", "afterwards", "landed", "ended", "became", "rose", "fell", "dropped",
    "grew", "climbed", "finally", "now",
  ]
  static let starts: Set<String> = [
    "before", "baseline", "previously", "originally", "initially", "until",
  ]
  static let times: Set<String> = [
    "first", "second", "third", "january", "february", "april", "june", "july", "august",
    "september", "october", "november", "december",
  ]

  private static func words(_ list: String) -> WordSet {
    WordSet(
      list.split(whereSeparator: \.isWhitespace).compactMap {
        Reading.tokens(of: String($0)).first?.lemma
      })
  }
}
