// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
import Quantities

/// How a person did on one kind of question so far.
public struct KindRecord: Hashable, Sendable {
  public let kind: QuestionKind
  /// The bands of rounds on the clock without help, the oldest first.
  public let real: [Band]
  /// The bands of all other rounds.
  public let coached: [Band]

  /// Reads the records of kinds from rounds; rounds that were not read count as not taken.
  public static func all(_ kinds: [QuestionKind], in rounds: [RehearsedRound]) -> [KindRecord] {
    let sorted = rounds.sorted { ($0.endedAt, $0.id) < ($1.endedAt, $1.id) }
    return kinds.map { kind in
      let bands = sorted.filter { $0.question.kind == kind }
        .compactMap { round in round.assessment?.band.map { (round.isReal && round.hints == 0, $0) }
        }
      return KindRecord(
        kind: kind, real: bands.filter(\.0).map(\.1), coached: bands.filter { !$0.0 }.map(\.1))
    }
  }

  /// How far it has come.
  public var standing: Standing {
    if let last = real.last { return last.passes ? .passing : .weak }
    return coached.isEmpty ? .unseen : .untested
  }

  /// How far a kind has come, the neediest first.
  public enum Standing: Int, Hashable, Sendable, Comparable {
    case unseen, weak, untested, passing

    public static func < (left: Standing, right: Standing) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Why it is rehearsed, in a sentence.
  var reason: String {
    let name = kind.title
    switch standing {
    case .unseen: return "\(name): not rehearsed yet."
    case .untested: return "\(name): rehearsed with help only; now on the clock."
    case .weak:
      let below = real.count { !$0.passes }
      return "\(name): \(below) of \(real.count) on the clock below the line."
    case .passing: return "\(name): \(real.last?.title ?? "") last time; keep it."
    }
  }
}
