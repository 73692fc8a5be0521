// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// An explanation to give in a short time, as a pack states it.
public struct ExplanationCard: Hashable, Sendable {
  /// The name, `explain-…`.
  public let id: String
  public let title: String
  public let topic: String
  /// What is asked, without the limit of time.
  public let prompt: String
  /// The kind whose rubric reads the answer.
  public let kind: QuestionKind
  /// How long it may take to say.
  public let length: Length
  /// The lines of the rubric that decide; all when empty.
  public let criteria: [Criterion.ID]
  public let points: [KeyPoint]
  public let hint: String
  /// The last day it is asked, as `2026-12-31`; nil for what does not grow old.
  public let expires: String?

  /// How long an explanation may be.
  public enum Length: Int, Hashable, Sendable, CaseIterable {
    case seconds30 = 30
    case seconds60 = 60
    case seconds90 = 90

    /// The most words, at 150 a minute as said in ``ExplanationKey``.
    public var mostWords: Int { rawValue * 150 / 60 }

    /// The time in which an answer that is typed is in time.
    ///
    /// Ours: three times as long as it takes to say, as if 50 words were typed a minute and 150 said.
    public var target: Seconds { Seconds(rawValue * 3) }
  }

  /// Creates a card.
  public init(
    id: String, title: String, topic: String, prompt: String, kind: QuestionKind, length: Length,
    criteria: [Criterion.ID], points: [KeyPoint], hint: String, expires: String? = nil
  ) {
    self.id = id
    self.title = title
    self.topic = topic
    self.prompt = prompt
    self.kind = kind
    self.length = length
    self.criteria = criteria
    self.points = points
    self.hint = hint
    self.expires = expires
  }

  /// The template that makes its drill.
  public var template: DrillTemplate {
    DrillTemplate(id: id, title: title, kind: .explanation, topic: topic, expires: expires) { _ in
      drill
    }
  }

  private var drill: Drill {
    let question = Question(id: Question.ID(id), kind: kind, prompt: prompt)
    let key = ExplanationKey(
      question: question, mostWords: length.mostWords, criteria: criteria, points: points)
    let limit = "In \(length.rawValue) seconds, \(length.mostWords) words at most: "
    return Drill(
      template: id, seed: 0, prompt: limit + prompt, target: length.target,
      key: .explanation(key), hint: hint)
  }
}
