// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Passages with a source and a date each, and a way to find those that a question is about.
///
/// They are ranked by BM25 over words without their endings. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and
/// Beyond, Foundations and Trends in Information Retrieval 3 (4), 2009; k1 = 1.2, b = 0.75 and the weight of a word as in the documentation of
/// `BM25Similarity` of Apache Lucene 10.3.1, read 2026-11-30.
public struct FactShelf: Sendable {
  /// All passages.
  public let passages: [FactPassage]
  /// For each word the passages that hold it, with how often.
  private let places: [String: [(passage: Int, count: Double)]]
  private let lengths: [Double]
  private let meanLength: Double

  private static let saturation = 1.2
  private static let lengthWeight = 0.75
  /// How often a word of a title counts; ours: a title says what a passage is about.
  private static let titleWeight = 2.0
  /// The share of a question, by the weight of its words, that a passage must hold; below it the packs say nothing about it; ours.
  public static let leastShare = 0.5

  /// Creates a shelf; of two passages with one text the first is kept.
  ///
  /// - Complexity: O(*n*) in the length of the passages.
  public init(_ passages: [FactPassage]) {
    var seen: Set<String> = []
    self.passages = passages.filter { seen.insert($0.text).inserted }
    var places: [String: [(passage: Int, count: Double)]] = [:]
    var lengths: [Double] = []
    for (number, passage) in self.passages.enumerated() {
      var counts: [String: Double] = [:]
      for word in Self.words(of: passage.title) { counts[word, default: 0] += Self.titleWeight }
      for word in Self.words(of: passage.text) { counts[word, default: 0] += 1 }
      for (word, count) in counts { places[word, default: []].append((number, count)) }
      lengths.append(counts.values.reduce(0, +))
    }
    self.places = places
    self.lengths = lengths
    meanLength = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
  }

  /// Returns the passages that a question is about, the best first; none when the shelf says nothing about it.
  ///
  /// - Complexity: O(*m*) in the number of places where its words stand.
  public func find(_ question: String, atMost count: Int = 4) -> [FactPassage] {
    let words = Set(
      Self.words(of: String(question.prefix(Self.longestQuestion))).flatMap(written))
    var scores: [Int: (score: Double, met: Double)] = [:]
    var whole = 0.0
    for word in words {
      let found = places[word] ?? []
      let weight = rarity(found.count)
      whole += weight
      for place in found {
        let length =
          1 - Self.lengthWeight + Self.lengthWeight * lengths[place.passage] / meanLength
        let gain =
          weight * place.count * (Self.saturation + 1) / (place.count + Self.saturation * length)
        scores[place.passage, default: (0, 0)].score += gain
        scores[place.passage, default: (0, 0)].met += weight
      }
    }
    let fitting = scores.filter { $0.value.met >= Self.leastShare * whole }
    let ordered = fitting.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
    return ordered.prefix(count).map { passages[$0.key] }
  }

  /// Returns the words that a short name stands for where no passage holds it; else the word itself.
  private func written(_ word: String) -> [String] {
    guard places[word] == nil, let name = Self.shortNames[word] else { return [word] }
    return Self.words(of: name)
  }

  /// Short names that people ask for and the passages write out; ours.
  private static let shortNames = [
    "moe": "mixture of experts", "rag": "retrieval", "ttft": "time to first token",
    "tpot": "time per output token", "itl": "time between tokens", "p95": "95th percentile",
    "p99": "99th percentile", "p90": "90th percentile", "quant": "quantization",
    "licens": "licence",
  ]

  /// The most characters of a question that are read.
  public static let longestQuestion = 400

  /// How much a word tells: the rarer, the more.
  ///
  /// With one added under the logarithm it is never negative.
  private func rarity(_ found: Int) -> Double {
    let all = Double(passages.count)
    return Self.logarithm(1 + (all - Double(found) + 0.5) / (Double(found) + 0.5))
  }

  /// The natural logarithm of a number of at least one, from its binary exponent and a series for the rest.
  private static func logarithm(_ value: Double) -> Double {
    let part = (value.significand - 1) / (value.significand + 1)
    var (term, sum) = (part, part)
    for odd in stride(from: 3.0, through: 31, by: 2) {
      term *= part * part
      sum += term / odd
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  /// The words that a text is found by: words of content without their endings and in American spelling, and numbers.
  static func words(of text: String) -> [String] {
    Reading.tokens(of: text).filter { token in
      token.kind != .sign && !WordLists.functionWords.contains(token.form)
        && !asking.contains(token.lemma)
    }.map { Spelling.american($0.lemma) }
  }

  /// Words of questions that say nothing about their subject; ours.
  private static let asking: Set<String> = [
    "explain", "mean", "meaning", "tell", "describe", "define", "definition", "please", "once",
    "more",
    "again", "example", "work", "works", "help", "understand", "know", "say", "called", "exactly",
    "difference", "actually", "really", "would", "like", "s", "t", "statistical",
  ]
}
