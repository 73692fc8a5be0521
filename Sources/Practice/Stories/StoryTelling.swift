// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Drills
public import InterviewContent
public import Quantities

/// A round in which a story of the bank was told.
public struct StoryTelling: Hashable, Sendable {
  public let story: StoryID
  public let round: String
  public let endedAt: Instant
  /// What was asked.
  public let question: String
  /// How it was recognised, in a sentence.
  public let reason: String
}

/// The words of a round, which decide for most rounds that no story was told.
struct RoundWords: Sendable {
  let round: RehearsedRound
  let tokens: [AnswerReading.Token]
  let words: StoryWords

  init(_ round: RehearsedRound) {
    self.round = round
    tokens = Reading.tokens(of: round.text)
    words = StoryWords(tokens[...])
  }
}

/// A round that was read once.
struct RoundText: Sendable {
  let round: RehearsedRound
  let reading: Reading
  let words: StoryWords
  let amounts: [StoryAmount]

  init(_ text: RoundWords) {
    round = text.round
    reading = Reading(round.text)
    words = text.words
    amounts = StoryAmount.all(in: reading)
  }
}

/// Finds which story was told in a round: by words taken over in order, by what it is about, and by the numbers.
struct TellingFinder {
  /// How much of a round has to be words of the story in their order.
  ///
  /// Ours; the words in order of two different stories are none.
  private static let copiedShare = 0.25
  /// How many meanings a round and a story have to share at least.
  private static let fewestShared = 6
  /// The overlap of meaning, by rarity, that is enough alone, with one number, and with two.
  private static let overlaps = [0.45, 0.30, 0.20]

  /// How many stories, the likeliest first, are looked at closely for a round.
  private static let mostCandidates = 3

  private let stories: [StoryText]
  private let weights: [String: Double]
  private let totals: [Double]
  private let mask: CopyMask

  init(_ stories: [StoryText]) {
    self.stories = stories
    weights = Self.weights(of: stories.map(\.words))
    totals = stories.map { [weights] story in
      story.words.meanings.reduce(0) { $0 + (weights[$1] ?? 0) }
    }
    mask = CopyMask(sources: stories.map(\.reading.text))
  }

  /// Returns the weight of each meaning: the fewer stories hold it, the more it says which one it is.
  static func weights(of texts: [StoryWords]) -> [String: Double] {
    var counts: [String: Int] = [:]
    for text in texts {
      for meaning in text.meanings { counts[meaning, default: 0] += 1 }
    }
    return counts.mapValues { Double(texts.count + 1) / Double($0) }.mapValues(logarithm)
  }

  /// Returns the binary logarithm by halving, exact enough for a weight.
  private static func logarithm(_ value: Double) -> Double {
    var (rest, whole) = (value, 0.0)
    while rest >= 2 {
      rest /= 2
      whole += 1
    }
    return whole + rest - 1
  }

  /// A story that may have been told in a round, with what its words say.
  struct Candidate {
    let story: Int
    /// The share of the words of the round that stand in the story in their order.
    let copied: Double
    let overlap: Double
  }

  /// Returns the stories that may have been told by the words of a round alone; none for most rounds, which are read no further.
  func candidates(in round: RoundWords) -> [Candidate] {
    guard let least = Self.overlaps.last else { return [] }
    let copied = copiedWords(in: round.tokens)
    let overlaps = stories.indices.map { overlap(of: $0, round.words) }
    let likeliest = stories.indices.sorted { (overlaps[$1], $0) < (overlaps[$0], $1) }
      .prefix(Self.mostCandidates)
    return Set(likeliest).union(copied.keys).sorted()
      .map { story in
        let share = Double(copied[story] ?? 0) / Double(max(1, round.tokens.count))
        return Candidate(story: story, copied: share, overlap: overlaps[story])
      }
      .filter { $0.copied >= Self.copiedShare || $0.overlap >= least }
  }

  /// Returns which of some stories was told; nil when none was.
  func telling(in round: RoundText, among candidates: [Candidate]) -> StoryTelling? {
    let best = candidates.compactMap { match($0, round) }.max { $0.strength < $1.strength }
    guard let best else { return nil }
    return StoryTelling(
      story: stories[best.story].story.id, round: round.round.id, endedAt: round.round.endedAt,
      question: round.round.question.prompt, reason: best.reason)
  }

  /// How many words of a reading stand in each story in their order.
  private func copiedWords(in tokens: [AnswerReading.Token]) -> [Int: Int] {
    mask.matches(tokens).reduce(into: [:]) { $0[$1.source, default: 0] += $1.tokens.count }
  }

  private struct Match {
    let story: Int
    let strength: Double
    let reason: String
  }

  /// How much of the meaning of the shorter one the other holds, by rarity; 0 when they share too few words.
  private func overlap(of index: Int, _ words: StoryWords) -> Double {
    let shared = stories[index].words.shared(with: words)
    guard shared.count >= Self.fewestShared else { return 0 }
    let weight = shared.reduce(0) { $0 + (weights[$1] ?? 0) }
    let own = words.meanings.reduce(0) { $0 + (weights[$1] ?? 1) }
    return weight / max(1e-9, min(totals[index], own))
  }

  private func match(_ candidate: Candidate, _ round: RoundText) -> Match? {
    let (index, share, overlap) = (candidate.story, candidate.copied, candidate.overlap)
    if share >= Self.copiedShare {
      let percent = Int((share * 100).rounded())
      return Match(
        story: index, strength: 1 + share,
        reason: "\(percent)% of the words are those of the story, in their order.")
    }
    let story = stories[index]
    let numbers = sharedNumbers(story, round)
    guard overlap >= Self.overlaps[min(numbers.count, 2)] else { return nil }
    return Match(
      story: index, strength: overlap + 0.05 * Double(numbers.count),
      reason: reason(story.words.shared(with: round.words), numbers, in: story))
  }

  private func sharedNumbers(_ story: StoryText, _ round: RoundText) -> [String] {
    var seen: Set<String> = []
    return story.figures.filter { figure in
      figure.amount.quantity.number > 2
        && round.amounts.contains { figure.amount.agrees(with: $0) }
    }
    .map(\.amount.quote.text).filter { seen.insert($0).inserted }
  }

  private func reason(_ shared: [String], _ numbers: [String], in story: StoryText) -> String {
    let rare = shared.sorted { (weights[$1] ?? 0, $0) < (weights[$0] ?? 0, $1) }.prefix(5)
    let words = rare.compactMap { story.words.forms[$0] }.joined(separator: ", ")
    let told = "It speaks of \(words)"
    return numbers.isEmpty
      ? told + "." : told + ", with the numbers \(numbers.prefix(3).joined(separator: ", "))."
  }
}
