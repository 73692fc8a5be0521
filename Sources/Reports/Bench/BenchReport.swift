// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// By what the answers of a labelled set are grouped.
public enum BenchGrouping: String, CaseIterable, Sendable {
  /// The letters before the first hyphen of an answer's name.
  case writer
  /// The kind of the question.
  case kind
  /// The question.
  case question

  /// The group of an answer whose name has no hyphen.
  static let noWriter = "(none)"

  func group(of answer: AssessedAnswer) -> String {
    switch self {
    case .writer: answer.id.firstIndex(of: "-").map { String(answer.id[..<$0]) } ?? Self.noWriter
    case .kind: answer.kind.rawValue
    case .question: answer.question.name
    }
  }
}

/// The agreement of the assessor with a labelled set, whole and by group, with its worst disagreements and its speed.
public struct BenchReport: Sendable {
  /// The answers of a group and their figures.
  struct Group: Sendable {
    let name: String
    let figures: BenchFigures
  }

  let set: LabelledSet
  /// By what the answers are grouped; nil when they are not.
  let grouping: BenchGrouping?
  let answers: [AssessedAnswer]
  let whole: BenchFigures
  /// The groups, sorted by name.
  let groups: [Group]
  /// The answers whose band lies farthest from the label, the farthest first.
  let worst: [AssessedAnswer]
  let speed: BenchSpeed

  /// Compares what was read with the labels.
  ///
  /// - Parameters:
  ///   - answers: What a ``BenchReader`` read.
  ///   - set: What it was read from.
  ///   - grouping: By what the answers are grouped; nil for by writer where there is more than one.
  ///   - worst: How many of the worst disagreements are kept.
  ///   - time: How much processor time reading took, on one core.
  public init(
    _ answers: [AssessedAnswer], of set: LabelledSet, by grouping: BenchGrouping?, worst: Int,
    time: Duration
  ) {
    let writers = Set(answers.map(BenchGrouping.writer.group))
    let grouping = grouping ?? (writers.count > 1 ? .writer : nil)
    self.set = set
    self.grouping = grouping
    self.answers = answers
    whole = BenchFigures(answers)
    groups =
      grouping.map { grouping in
        Dictionary(grouping: answers, by: grouping.group).sorted { $0.key < $1.key }
          .map { Group(name: $0.key, figures: BenchFigures($0.value)) }
      } ?? []
    self.worst = Array(
      answers.filter { $0.difference != 0 }
        .sorted { (-abs($0.difference), $0.id) < (-abs($1.difference), $1.id) }.prefix(worst))
    speed = BenchSpeed(
      answers: answers.count, words: answers.map(\.words).reduce(0, +), time: time)
  }
}

/// How fast answers were read, one after the other, by the processor time of one core.
struct BenchSpeed: Sendable {
  let answers: Int
  let words: Int
  let seconds: Double

  init(answers: Int, words: Int, time: Duration) {
    self.answers = answers
    self.words = words
    seconds = time / .seconds(1)
  }

  /// The number of answers read in a second; nil when no time went by.
  var answersPerSecond: Double? { seconds > 0 ? Double(answers) / seconds : nil }

  /// The number of words read in a second; nil when no time went by.
  var wordsPerSecond: Double? { seconds > 0 ? Double(words) / seconds : nil }
}
