// SPDX-License-Identifier: Apache-2.0

import AnswerReading
public import LanguageModel
import Quantities

/// Keeps of an explanation the sentences that stand in the passages that they cite.
///
/// Numbers, names, most words, denials and directions are compared. What a sentence makes of them is not understood: it may join two true
/// things wrongly, which is why the passages are shown beside it.
public struct ConversationCheck: Sendable {
  let explaining: Explaining
  private let passages: [CheckedPassage]

  /// Creates a check for one question.
  public init(_ explaining: Explaining) {
    self.explaining = explaining
    passages = explaining.passages.map { CheckedPassage($0) }
  }

  /// The most bytes of a reply that are looked at; ours.
  static let mostBytes = 8_000
  /// The most sentences that are shown; ours.
  static let mostSentences = 8
  /// The share of a sentence's words of content that stand in what it cites; ours.
  static let leastShare = 0.6

  /// Returns the sentences that may be shown, in order; none when the reply says nothing that stands in the passages.
  public func sentences(in reply: ChatReply) -> [CitedSentence] {
    reply.ending == .withheld ? [] : sentences(in: reply.text)
  }

  /// Returns the sentences that may be shown, from the words alone.
  public func sentences(in words: String) -> [CitedSentence] {
    guard words.utf8.count <= Self.mostBytes else { return [] }
    let kept = SentenceCutter.sentences(of: words).compactMap { text, citations in
      holds(text, citations) ? CitedSentence(text: text, citations: Self.ordered(citations)) : nil
    }
    return Array(kept.prefix(Self.mostSentences))
  }

  private static func ordered(_ citations: [Int]) -> [Int] { Set(citations).sorted() }

  private func holds(_ text: String, _ citations: [Int]) -> Bool {
    guard !citations.isEmpty, let last = text.last, ".!".contains(last),
      citations.allSatisfy({ passages.indices.contains($0 - 1) })
    else { return false }
    let cited = Set(citations).map { passages[$0 - 1] }
    guard !TextSigns.hasMore(text, than: cited.map(\.text).joined(separator: "\n")) else {
      return false
    }
    let reading = Reading(text)
    return isEnglish(reading) && areKnown(reading, cited) && hasDirections(of: cited, text)
  }

  private func isEnglish(_ reading: Reading) -> Bool {
    if case .other = reading.language { return false }
    return reading.tokens.contains { WordLists.functionWords.contains($0.form) }
  }

  private func areKnown(_ reading: Reading, _ cited: [CheckedPassage]) -> Bool {
    let forms = cited.reduce(into: Set<String>()) { $0.formUnion($1.forms) }
    let digits = reading.tokens.filter { $0.form.contains(where: \.isNumber) }
    guard digits.allSatisfy({ forms.contains($0.form) }),
      NameFinder.names(in: reading).allSatisfy(forms.contains),
      reading.forms.intersection(PhrasingWords.amounts).isSubset(of: forms)
    else { return false }
    let amounts = cited.flatMap(\.amounts)
    guard reading.quantities.allSatisfy({ amounts.contains(CitedAmount($0)) }) else { return false }
    let content = reading.content.subtracting(PhrasingWords.glue)
    let known = cited.reduce(into: Set<String>()) { $0.formUnion($1.content) }
    return Double(content.count(where: known.contains)) >= Self.leastShare * Double(content.count)
      && !content.isEmpty
  }

  /// Whether what a sentence denies is denied in the passages too, and what goes up in it does not go down in them.
  private func hasDirections(of cited: [CheckedPassage], _ text: String) -> Bool {
    let plain = PlainWords(text)
    func stands(_ words: [String]) -> Bool { words.contains(where: plain.holds) }
    func isCited(_ words: [String]) -> Bool {
      cited.contains { words.contains(where: $0.plain.holds) }
    }
    if stands(Self.denials), !isCited(Self.denials) { return false }
    return Self.opposites.allSatisfy { one, other in
      (!stands(one) || isCited(one) || !isCited(other))
        && (!stands(other) || isCited(other) || !isCited(one))
    }
  }

  private static let denials = [
    "not", "no", "never", "none", "neither", "nor", "cannot", "can't", "don't", "doesn't", "isn't",
    "aren't", "won't", "without", "nothing", "wasn't", "didn't",
  ]
  private static let opposites: [([String], [String])] = [
    (
      ["raise", "raises", "increase", "increases", "grow", "grows", "rise", "rises", "up", "more"],
      [
        "lower", "lowers", "reduce", "reduces", "shrink", "shrinks", "fall", "falls", "down",
        "less",
        "decrease", "decreases", "fewer",
      ]
    ),
    (
      ["faster", "sooner", "quicker", "shorter", "shortens"],
      ["slower", "later", "longer", "lengthens", "delays"]
    ),
    (["larger", "bigger", "higher", "most", "above"], ["smaller", "least", "below", "lowest"]),
    (["cheaper"], ["dearer", "costlier"]), (["always"], ["sometimes", "rarely"]),
    (["before"], ["after"]),
  ]
}

/// A passage taken apart once.
private struct CheckedPassage {
  let text: String
  let forms: Set<String>
  let content: Set<String>
  let amounts: [CitedAmount]
  let plain: PlainWords

  init(_ passage: FactPassage) {
    text = passage.title + ". " + passage.text
    let reading = Reading(text)
    forms = reading.forms
    content = reading.content
    amounts = reading.quantities.map { CitedAmount($0) }
    plain = PlainWords(text)
  }
}

/// An amount with its unit, apart from how it is spelt.
private struct CitedAmount: Hashable {
  let low: Double
  let high: Double
  let dimension: Dimension
  let style: TextQuantity.Style

  init(_ quantity: TextQuantity) {
    (low, high) = (quantity.low, quantity.high)
    dimension = quantity.dimension
    style = quantity.style
  }
}
