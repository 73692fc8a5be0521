// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities

/// What a person said best and what went wrong most, over all rounds.
struct BestLines {
  /// The rounds, the newest first.
  let rounds: [RehearsedRound]
  let offset: Seconds

  /// The longest line that is worth a place on a sheet, in bytes of UTF-8.
  private static let longest = 240
  /// The shortest one, so that it says something.
  private static let shortest = 20

  /// Returns the lines of level 4 and 5 about a kind of question, the best first, none twice.
  func of(_ kind: QuestionKind) -> [DaySheet.Line] {
    var seen: Set<String> = []
    let found = rounds.filter { $0.question.kind == kind }.flatMap { round in
      (round.assessment?.criteria ?? []).filter { ($0.level ?? .one) >= .four }.flatMap {
        criterion in
        criterion.quotes.map { (criterion.level ?? .four, line($0, criterion, round)) }
      }
    }
    return found.enumerated()
      .sorted { ($1.element.0, $0.offset) < ($0.element.0, $1.offset) }
      .map(\.element.1)
      .filter { Self.fits($0.text) && seen.insert($0.text).inserted }
  }

  private static func fits(_ text: String) -> Bool {
    (shortest...longest).contains(text.utf8.count)
  }

  private func line(
    _ quote: Quote, _ criterion: CriterionResult, _ round: RehearsedRound
  ) -> DaySheet.Line {
    DaySheet.Line(
      text: quote.text, why: criterion.name, day: Day(round.endedAt, offset: offset),
      round: round.id)
  }

  /// The flags and weak lines that were seen in most rounds, each with the person's own better words.
  var reminders: [DaySheet.Reminder] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    var criterionOf: [String: Criterion.ID] = [:]
    for round in rounds {
      guard let assessment = round.assessment else { continue }
      var names = Set(assessment.flags.map(\.name))
      for criterion in assessment.criteria where (criterion.level ?? .five) <= .two {
        names.insert(criterion.name)
        criterionOf[criterion.name] = criterion.id
      }
      for name in names.sorted() {
        if counts[name] == nil { order.append(name) }
        counts[name, default: 0] += 1
      }
    }
    let ranked = order.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    return ranked.map { _, name in
      DaySheet.Reminder(
        name: name, rounds: counts[name] ?? 0,
        better: criterionOf[name].flatMap(better))
    }
  }

  private func better(_ criterion: Criterion.ID) -> DaySheet.Line? {
    for round in rounds {
      for result in round.assessment?.criteria ?? []
      where result.id == criterion && (result.level ?? .one) >= .four {
        if let quote = result.quotes.first(where: { Self.fits($0.text) }) {
          return line(quote, result, round)
        }
      }
    }
    return nil
  }
}
