// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Drills
public import InterviewContent

/// That a story can be told for a prompt, and why.
public struct StoryCoverage: Hashable, Sendable {
  public let story: StoryID
  /// The name of the prompt.
  public let prompt: String
  public let strength: Strength
  /// Why, in a sentence.
  public let reason: String
  /// The words that show it; empty when it was marked by hand.
  public let words: [StoryQuote]

  /// How well a story fits a prompt.
  public enum Strength: Int, Hashable, Sendable, Comparable {
    /// Of the right kind, or about some of what is asked.
    case partly = 1
    /// It answers what is asked.
    case full
    /// The person says so.
    case byHand

    public static func < (left: Strength, right: Strength) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

/// Finds which prompts stories cover.
struct CoverageFinder {
  /// The share of what a question is about, by rarity, that a story of the right kind has to hold to answer it fully.
  ///
  /// Ours, chosen on stories written for the purpose; nobody has measured them on others.
  private static let shareOfKind = 0.30
  /// The same for a question of no kind: fully, and partly.
  private static let shareAlone = 0.50
  private static let shareTouched = 0.38
  /// How many words a story and a question of no kind share at least.
  private static let fewestShared = 3

  let prompts: [StoryPrompt]
  private let asked: [StoryWords]
  private let weights: [String: Double]

  init(_ prompts: [StoryPrompt]) {
    self.prompts = prompts
    asked = prompts.map { prompt in
      StoryWords(text: prompt.question?.prompt ?? "")
    }
    weights = TellingFinder.weights(of: asked.filter { !$0.isEmpty })
  }

  /// Returns what a story covers, in the order of the prompts.
  func coverage(of text: StoryText) -> [StoryCoverage] {
    let kinds = Dictionary(uniqueKeysWithValues: StoryKind.allCases.map { ($0, kind($0, text)) })
    let marked = Set(text.story.covers)
    return prompts.indices.compactMap { index in
      let prompt = prompts[index]
      if marked.contains(prompt.id) {
        return StoryCoverage(
          story: text.story.id, prompt: prompt.id, strength: .byHand, reason: "You marked it.",
          words: [])
      }
      let kind = prompt.kind.flatMap { kinds[$0] ?? nil }
      guard prompt.question != nil else {
        return kind.map { coverage(prompt, text, $0.strength, $0.reason, $0.words) }
      }
      return prompt.kind == nil
        ? alone(index, text) : kind.flatMap { ofKind(index, text, $0) }
    }
  }

  private func coverage(
    _ prompt: StoryPrompt, _ text: StoryText, _ strength: StoryCoverage.Strength, _ reason: String,
    _ words: [StoryQuote]
  ) -> StoryCoverage {
    StoryCoverage(
      story: text.story.id, prompt: prompt.id, strength: strength, reason: reason, words: words)
  }

  private struct KindMatch {
    let strength: StoryCoverage.Strength
    let reason: String
    let words: [StoryQuote]
  }

  /// Whether a story is of a kind: its core, and all that goes with it, or all but one.
  private func kind(_ kind: StoryKind, _ text: StoryText) -> KindMatch? {
    let signs = StoryKindSigns.of(kind)
    guard let core = signs.core.words(in: text) else { return nil }
    let others = signs.others.map { ($0.name, $0.words(in: text)) }
    let found = others.filter { $0.1 != nil }
    guard found.count + 1 >= others.count else { return nil }
    let names = ([signs.core.name] + found.map(\.0)).joined(separator: ", ")
    return KindMatch(
      strength: found.count == others.count ? .full : .partly, reason: "It has \(names).",
      words: [core] + found.compactMap(\.1))
  }

  /// A question of a kind: fully when the story is of that kind and about what is asked.
  private func ofKind(_ index: Int, _ text: StoryText, _ kind: KindMatch) -> StoryCoverage? {
    let (share, shared) = share(of: index, in: text)
    let isFull = kind.strength == .full && share >= Self.shareOfKind && shared.count >= 2
    let about = shared.isEmpty ? "" : " It speaks of \(list(shared, in: text))."
    return coverage(
      prompts[index], text, isFull ? .full : .partly, kind.reason + about, kind.words)
  }

  /// A question of no kind: by what it is about alone.
  private func alone(_ index: Int, _ text: StoryText) -> StoryCoverage? {
    let (share, shared) = share(of: index, in: text)
    guard share >= Self.shareTouched, shared.count >= Self.fewestShared else { return nil }
    return coverage(
      prompts[index], text, share >= Self.shareAlone ? .full : .partly,
      "It speaks of \(list(shared, in: text)).", quotes(of: shared, in: text))
  }

  private func share(of index: Int, in text: StoryText) -> (Double, [String]) {
    let words = asked[index]
    let total = words.meanings.reduce(0) { $0 + (weights[$1] ?? 0) }
    guard total > 0 else { return (0, []) }
    let shared = words.shared(with: text.words)
    return (shared.reduce(0) { $0 + (weights[$1] ?? 0) } / total, shared)
  }

  private func list(_ shared: [String], in text: StoryText) -> String {
    let rare = shared.sorted { (weights[$1] ?? 0, $0) < (weights[$0] ?? 0, $1) }
    return rare.prefix(5).compactMap { text.words.forms[$0] }.joined(separator: ", ")
  }

  /// How many places are quoted for a question of no kind.
  private static let mostQuotes = 4

  private func quotes(of shared: [String], in text: StoryText) -> [StoryQuote] {
    let wanted = Set(shared)
    var seen: Set<String> = []
    var result: [StoryQuote] = []
    for index in text.reading.tokens.indices where result.count < Self.mostQuotes {
      guard let meaning = StoryWords.meaning(of: text.reading.tokens[index]),
        wanted.contains(meaning), seen.insert(meaning).inserted,
        let quote = text.quote(index..<(index + 1))
      else { continue }
      result.append(quote)
    }
    return result
  }
}
