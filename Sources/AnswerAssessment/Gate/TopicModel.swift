// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Tells whether an answer is about its question, by the words that answers to known questions use.
///
/// An answer is about something else when another known question fits it far better than its own. A question that is not known is
/// represented by the words of its prompt and exhibits, and then the verdict needs a wider gap.
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
  /// For each word the topics that use it, with its weight there.
  private let users: [String: [(topic: Int, weight: Double)]]
  /// How rare a lemma is in answers, as a logarithm.
  let rarity: [String: Double]
  let usualRarity: Double
  let limits: TopicLimits

  /// How many of the heaviest words make a whole.
  private static let counted = 40
  /// The share of common words from which two prompts are the same question.
  private static let same = 0.9
  /// Answers of fewer words of content are not judged.
  private static let fewestWords = 40
  /// How many deeds make a story.
  private static let fewestDeeds = 2

  /// Creates a model.
  public init(
    topics: [Topic], rarity: [String: Double], usualRarity: Double, limits: TopicLimits
  ) {
    self.topics = topics
    var users: [String: [(topic: Int, weight: Double)]] = [:]
    for (number, topic) in topics.enumerated() {
      for (word, weight) in topic.words { users[word, default: []].append((number, weight)) }
    }
    self.users = users
    self.rarity = rarity
    self.usualRarity = usualRarity
    self.limits = limits
  }

  /// Whether an answer is about something else than its question.
  func isElsewhere(_ reading: Reading, question: Question) -> Bool {
    let answer = Self.words(of: reading.tokens)
    guard answer.count >= Self.fewestWords else { return false }
    let prompt = Self.words(of: Reading.tokens(of: question.prompt))
    let fits = fits(of: answer)
    var own: Double?
    var best = 0.0
    for (topic, fit) in zip(topics, fits) {
      if own == nil, Self.overlap(topic.prompt, prompt) >= Self.same {
        own = fit
      } else {
        best = max(best, fit)
      }
    }
    guard best >= limits.other else { return false }
    if let own { return own < best * limit(of: question, reading) }
    return stated(question).fit(answer) < limits.unknown * best
  }

  /// How well an answer fits each topic.
  private func fits(of answer: Set<String>) -> [Double] {
    var sums = [Double](repeating: 0, count: topics.count)
    for word in answer.sorted() {
      for use in users[word] ?? [] { sums[use.topic] += use.weight }
    }
    return zip(sums, topics).map { $1.whole > 0 ? $0 / $1.whole : 0 }
  }

  /// A story may be about anything, so long as it is one.
  private func limit(of question: Question, _ reading: Reading) -> Double {
    guard question.kind == .behavioral else { return limits.known }
    return Self.tellsDeeds(reading) ? limits.story : limits.known
  }

  /// Whether somebody says what they did.
  private static func tellsDeeds(_ reading: Reading) -> Bool {
    let tokens = reading.tokens
    let deeds = zip(tokens.indices, tokens).count { index, token in
      guard token.form == "i" || token.form == "we" else { return false }
      return tokens[(index + 1)..<min(index + 4, tokens.count)].contains {
        WordLists.irregularPast.contains($0.form)
          || ($0.form.utf8.count > 3 && $0.form.hasSuffix("ed"))
      }
    }
    return deeds >= fewestDeeds
  }

  /// The topic of a question that is not known, from its own words.
  private func stated(_ question: Question) -> Topic {
    let text = question.prompt + " " + (question.exhibits ?? "")
    let words = Self.words(of: Reading.tokens(of: text))
    return Topic(
      prompt: [],
      words: Dictionary(uniqueKeysWithValues: words.map { ($0, rarity[$0] ?? usualRarity) }))
  }

  /// Returns the lemmas of the words of content.
  static func words(of tokens: [Token]) -> Set<String> {
    var words: Set<String> = []
    for token in tokens
    where token.kind == .word && token.form.utf8.count > 2
      && !WordLists.functionWords.contains(formOf: token)
    {
      words.insert(token.lemma)
    }
    return words
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

/// How small the fit of an answer to its own question may be, as a share of its fit to the best other one.
public struct TopicLimits: Hashable, Sendable {
  /// For a question that is known.
  public let known: Double
  /// For a known question that asks for a story, when the answer tells one.
  public let story: Double
  /// For a question that is not known.
  public let unknown: Double
  /// The fit that the other question needs before anything is said.
  public let other: Double

  /// Creates limits.
  public init(known: Double, story: Double, unknown: Double, other: Double) {
    self.known = known
    self.story = story
    self.unknown = unknown
    self.other = other
  }
}
