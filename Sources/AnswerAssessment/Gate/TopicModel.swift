// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Tells whether an answer is about its question.
///
/// An answer is about something else when another question fits it far better than its own. For the questions that it was fitted on it
/// knows the words that answers use. Any other question, one from a file or a generated one, stands for itself: its prompt and
/// exhibits are compared with the answer as those of all questions of the library are, by the words and amounts that both use, the rare ones
/// counting for more.
public struct TopicModel: Sendable {
  /// What answers to one question speak about.
  public struct Topic: Hashable, Sendable {
    /// The words of the prompt, by which the question is recognised.
    let prompt: Set<String>
    /// The weights of words, lemmas, that answers to it use.
    let words: [String: Double]
    /// The sum of the heaviest weights: the value of an answer with all of them.
    let whole: Double

    /// Creates a topic.
    ///
    /// `prompt` are the lemmas of the words of content of the prompt.
    public init(prompt: Set<String>, words: [String: Double]) {
      self.prompt = prompt
      self.words = words
      whole = TopicModel.whole(words)
    }

    func fit(_ answer: Set<String>) -> Double {
      guard whole > 0 else { return 0 }
      return words.filter { answer.contains($0.key) }.values.sorted().reduce(0, +) / whole
    }
  }

  let topics: [Topic]
  /// The words that topics use, numbered in the order of the alphabet.
  private let vocabulary: WordIndex
  /// For each word, by its number, the topics that use it, with its weight there.
  private let users: [[(topic: Int, weight: Double)]]
  /// The topics of prompts that were asked about before.
  private let ownTopics = TextMemory<Int?>()
  /// How rare a lemma is in answers, as a logarithm.
  let rarity: [String: Double]
  let usualRarity: Double
  let limits: TopicLimits

  /// What a word or an amount that an answer shares with a question is worth.
  var termRarity: TermRarity { TermRarity(words: rarity, usual: usualRarity) }

  /// How many of the heaviest words make a whole.
  private static let counted = 40
  /// The share of common words from which two prompts are the same question.
  private static let same = 0.9
  /// Answers of fewer words of content are not judged.
  private static let fewestWords = 40
  /// The fit to its own question from which an answer is about it, if no other known question fits better.
  private static let sure = 0.3

  /// Creates a model.
  public init(
    topics: [Topic], rarity: [String: Double], usualRarity: Double, limits: TopicLimits
  ) {
    self.topics = topics
    var users: [String: [(topic: Int, weight: Double)]] = [:]
    for (number, topic) in topics.enumerated() {
      for (word, weight) in topic.words { users[word, default: []].append((number, weight)) }
    }
    let words = users.keys.sorted()
    vocabulary = WordIndex(words)
    self.users = words.map { users[$0] ?? [] }
    self.rarity = rarity
    self.usualRarity = usualRarity
    self.limits = limits
  }

  /// Whether an answer is about something else than its question, which may be known or not.
  func isElsewhere(_ reading: Reading, question: Question, among asked: QuestionIndex) -> Bool {
    let content = reading.tokens.lazy.filter(Self.isContent)
    guard Self.differentWords(content, atLeast: Self.fewestWords) else { return false }
    let deeds = Deeds.count(in: reading)
    let known = Set(content.compactMap { vocabulary.number(lemmaOf: $0) })
    if let verdict = isElsewhere(known, question: question, deeds: deeds) { return verdict }
    let fits = asked.comparison(of: StatedTerm.terms(of: reading), to: question)
    return fits.own < fits.other - TopicGap.least(for: question, deeds: deeds)
  }

  /// Whether an answer is about something else, by what answers to known questions use; nil when that does not tell.
  ///
  /// `answer` are the numbers of its words in the vocabulary.
  private func isElsewhere(_ answer: Set<Int>, question: Question, deeds: Int) -> Bool? {
    guard let own = ownTopics.value(of: question.prompt, by: topic) else { return nil }
    let fits = fits(of: answer)
    let best = fits.indices.filter { $0 != own }.map { fits[$0] }.max().map { max(0, $0) } ?? 0
    // A story may be about anything, so long as it is one.
    let isStory = question.kind == .behavioral && deeds >= Deeds.fewest
    let limit = isStory ? limits.story : limits.known
    if best >= limits.other, fits[own] < best * limit { return true }
    return fits[own] >= max(best, Self.sure) ? false : nil
  }

  /// Returns the topic whose question a prompt is; nil when it is none of them.
  private func topic(of prompt: String) -> Int? {
    let words = Self.words(of: Reading.tokens(of: prompt))
    return topics.firstIndex { Self.overlap($0.prompt, words) >= Self.same }
  }

  /// How well an answer fits each topic; the words in one order, so that rounding is the same in every run.
  private func fits(of answer: Set<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: topics.count)
    for word in answer.sorted() {
      for use in users[word] { sums[use.topic] += use.weight }
    }
    return zip(sums, topics).map { $1.whole > 0 ? $0 / $1.whole : 0 }
  }

  /// Whether a token is a word of content.
  static func isContent(_ token: Token) -> Bool {
    token.kind == .word && token.form.utf8.count > 2
      && !WordLists.functionWords.contains(formOf: token)
  }

  /// Whether words have so many different lemmas.
  private static func differentWords(_ words: some Sequence<Token>, atLeast fewest: Int) -> Bool {
    var keys: Set<UInt64> = []
    var others: Set<String> = []
    for word in words {
      if word.lemmaKey.isPlain {
        keys.insert(word.lemmaKey.bits)
      } else {
        others.insert(word.lemma)
      }
      if keys.count + others.count >= fewest { return true }
    }
    return false
  }

  /// Returns the lemmas of the words of content.
  static func words(of tokens: [Token]) -> Set<String> {
    Set(tokens.lazy.filter(isContent).map(\.lemma))
  }

  private static func whole(_ words: [String: Double]) -> Double {
    words.values.sorted(by: >).prefix(counted).reduce(0, +)
  }

  private static func overlap(_ first: Set<String>, _ second: Set<String>) -> Double {
    let common = first.count { second.contains($0) }
    let all = first.count + second.count - common
    return all == 0 ? 1 : Double(common) / Double(all)
  }
}

extension TopicModel: Hashable {
  public static func == (left: TopicModel, right: TopicModel) -> Bool {
    left.topics == right.topics && left.rarity == right.rarity && left.limits == right.limits
      && left.usualRarity == right.usualRarity
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(topics)
  }
}

/// How small the fit of an answer to its own question may be, as a share of its fit to the best other one, among questions that are known.
public struct TopicLimits: Hashable, Sendable {
  /// For a question that asks for no story.
  public let known: Double
  /// For a question that asks for a story, when the answer tells one.
  public let story: Double
  /// The fit that the other question needs before anything is said.
  public let other: Double

  /// Creates limits.
  public init(known: Double, story: Double, other: Double) {
    self.known = known
    self.story = story
    self.other = other
  }
}
