// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent

/// What the scripted candidate of the sample says to one question.
struct SampleWords {
  /// The name or the family of the question that is asked.
  let question: String
  /// How many days after the application its stage is held; nil where it goes on the same day.
  let day: Int?
  /// The answer, then a reply to each follow-up.
  let answers: [String]

  private static let separator = "---"

  /// Reads the words of an item, counted from 0; nil when the candidate says nothing to it.
  init?(stage: Stage.ID, item: Int) {
    guard let text = EmbeddedFiles.text["sample/\(stage)/\(item + 1).txt"] else { return nil }
    self.init(text: text)
  }

  /// Reads the words of a file; nil when it does not say which question they are for.
  init?(text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(omittingEmptySubsequences: false) { $0 == Self.separator }
      .map { $0.joined(separator: "\n") }
    let head = parts.first ?? ""
    guard let question = Self.value("ask", in: head) else { return nil }
    self.question = question
    day = Self.value("day", in: head).flatMap { Int($0) }
    answers = parts.dropFirst().map { $0.trimmingCharacters(in: .newlines) }
  }

  private static func value(_ key: String, in head: String) -> String? {
    head.split(separator: "\n").first { $0.hasPrefix("\(key): ") }
      .map { String($0.dropFirst(key.count + 2)) }
  }

  /// The curriculum of the candidate.
  static var curriculum: String { EmbeddedFiles.text["sample/cv.md"] ?? "" }
}

extension Loop {
  /// The loop with the questions to which the candidate of the sample has something to say.
  var forSample: Loop {
    Loop(
      id: id, title: title, stages: stages.map(\.forSample), committee: committee,
      remarks: remarks, length: length, provenance: provenance)
  }
}

extension Stage {
  fileprivate var forSample: Stage {
    Stage(
      id: id, title: title, kinds: kinds, interviewers: interviewers, preparation: preparation,
      discussion: discussion, followUps: followUps, appointment: appointment,
      items: items.enumerated().map { number, item in
        SampleWords(stage: id, item: number).map { item.asking($0.question) } ?? item
      })
  }
}

extension StageItem {
  fileprivate func asking(_ question: String) -> StageItem {
    StageItem(
      title: title, kind: kind, source: source, among: [question], interviewer: interviewer,
      preparation: preparation, discussion: discussion, followUps: followUps,
      hasCurveball: hasCurveball)
  }
}
