// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities

/// What one round says about an ability.
struct RoundEvidence: Hashable, Sendable {
  let id: String
  let day: Day
  let kind: QuestionKind
  let band: Band
  let isReal: Bool
  let hints: Int
}

/// The rounds of a person, sorted and held to those that count on a day.
struct EvidenceBook: Sendable {
  /// The rounds that were read and count, oldest first.
  private(set) var used: [RoundEvidence] = []
  /// The same rounds as they came.
  private(set) var rounds: [RehearsedRound] = []
  /// The rounds of a kind that are too old, and those that were not reached or could not be read.
  private(set) var tooOld: [QuestionKind: Int] = [:]
  private(set) var unread: [QuestionKind: [RehearsedRound]] = [:]
  private(set) var days: [String: Day] = [:]

  /// Takes the rounds that ended on a day or before; of two with one name, the earlier.
  init(_ all: [RehearsedRound], on day: Day, offset: Seconds, model: ReadinessModel) {
    var known: Set<String> = []
    for round in all.sorted(by: Self.isBefore) {
      guard let ended = Day(round.endedAt, offset: offset), ended <= day,
        known.insert(round.id).inserted
      else { continue }
      let kind = round.question.kind
      guard day.days(since: ended) <= model.oldestDays else {
        tooOld[kind, default: 0] += 1
        continue
      }
      days[round.id] = ended
      guard let band = round.assessment?.band else {
        unread[kind, default: []].append(round)
        continue
      }
      rounds.append(round)
      used.append(
        RoundEvidence(
          id: round.id, day: ended, kind: kind, band: band, isReal: round.isReal,
          hints: round.hints))
    }
  }

  /// An order that does not depend on how the rounds were handed in.
  private static func isBefore(_ left: RehearsedRound, _ right: RehearsedRound) -> Bool {
    (left.endedAt, left.id, left.assessment?.band?.rawValue ?? 0)
      < (right.endedAt, right.id, right.assessment?.band?.rawValue ?? 0)
  }

  /// The rounds of a kind that count, oldest first.
  func used(_ kind: QuestionKind) -> [RoundEvidence] { used.filter { $0.kind == kind } }
}
