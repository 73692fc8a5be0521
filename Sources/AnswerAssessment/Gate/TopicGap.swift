// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// How much better another question must fit than an answer's own before the answer is taken to be about the other one.
///
/// Set on 750 answers to their own questions against the strong ones on other questions, model-labelled: two of the first are lost. See
/// docs/assessor.md.
enum TopicGap {
  /// A question with exhibits gives an answer plenty to share with it.
  private static let exhibits = 0.9
  /// Without exhibits an honest answer may share little with the question.
  private static let open = 2.2
  /// A story shares least of all: it brings its own world.
  private static let story = 3.3
  /// A story where none was asked for: of 879 answers to their own questions, model-labelled, 16 tell one, and to all of them their own
  /// question fits better than any other.
  private static let notAsked = 1.2
  /// Such a story to a question with exhibits.
  private static let storyToExhibits = 0.4
  /// What might be a story.
  private static let littleTold = 2.0
  /// What is none, though one was asked for.
  private static let nothingTold = 1.2

  /// Returns the least gap for a question; `deeds` counts what the answer tells, as ``Deeds`` does.
  static func least(for question: Question, deeds: Int) -> Double {
    let isUnasked = question.kind != .behavioral && deeds >= Deeds.ofStory
    if question.exhibits != nil { return isUnasked ? storyToExhibits : exhibits }
    guard question.kind == .behavioral else { return isUnasked ? notAsked : open }
    if deeds >= Deeds.ofStory { return story }
    return deeds >= Deeds.fewest ? littleTold : nothingTold
  }
}
