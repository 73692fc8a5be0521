// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// A value with the place where it was written.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let place: Place
}

/// One piece of content as it was read, with what it refers to.
struct Item<Value: Sendable>: Sendable {
  /// The name by which other content refers to it, and by which an overlay replaces it.
  let id: String
  let value: Value
  let place: Place
  /// The names of other content in it.
  var references: [Reference] = []
  /// The places inside it that later checks point at: the criteria of a rubric, the examples of a rule.
  var parts: [Located<String>] = []
  /// The lexicons that words written in a rule make.
  var words: [Lexicon] = []
}

/// A name in one piece of content that must exist elsewhere.
struct Reference: Sendable {
  let target: Target
  let name: String
  let place: Place
  /// What holds the name, for the problem: "criterion `PS1`".
  let owner: String
  /// The kind of question that the name must belong to; nil when any will do.
  var kind: QuestionKind?

  /// What a name may stand for.
  enum Target: String, Sendable {
    case criterion
    case evidence = "evidence type"
    case flag
    case lexicon
    case persona
    case question = "question or family"
    case rubric = "rubric of kind"
  }
}

extension Fields {
  /// Returns the references that names of this mapping make.
  func references(
    _ target: Reference.Target, _ names: [Located<String>], kind: QuestionKind? = nil
  ) -> [Reference] {
    names.map {
      Reference(target: target, name: $0.value, place: $0.place, owner: subject, kind: kind)
    }
  }

  /// Returns the references that kinds of question make to their rubrics.
  func references(_ kinds: [Located<QuestionKind>]) -> [Reference] {
    references(.rubric, kinds.map { Located(value: $0.value.rawValue, place: $0.place) })
  }
}
