// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
public import InterviewContent

/// Finds what went wrong in a round and is worth a card.
///
/// Lines of the rubric at level 1 or 2, failures that were flagged, and numbers that were wrong. A line at 3 counts only where no line
/// is lower and the round missed the passing band by one: then it decided.
public enum FailureFinder {
  /// The most that one round gives: more would not be learnt before the next round.
  public static let most = 5

  /// What a flag or a wrong number weighs: as much as a line of a quarter of the score at level 2.
  ///
  /// A choice of ours; lines weigh their share of the score in percent times the levels they lack to 4.
  static let weightOfFault = 50

  /// Returns the failures of a round, the weightiest first; none for a round that was not answered or could not be read.
  ///
  /// - Complexity: O(*n* log *n*) in the number of lines, flags and claims.
  public static func failures(in round: RehearsedRound) -> [Failure] {
    guard let assessment = round.assessment, assessment.score != nil, round.isAnswered else {
      return []
    }
    let wrong = round.claims.filter { $0.verdict == .wrong }
    let all =
      claims(wrong, of: round)
      + flags(assessment, of: round, without: wrong.isEmpty ? [] : [Assessor.wrongNumberFlag])
      + lines(assessment, of: round)
    return all.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(most).map(\.element.failure)
  }

  private typealias Weighed = (weight: Int, failure: Failure)

  private static func claims(_ wrong: [Claim], of round: RehearsedRound) -> [Weighed] {
    var seen: Set<String> = []
    return wrong.filter { seen.insert($0.text).inserted }.map { claim in
      let quote = Quote(start: claim.start, end: claim.end, text: claim.text)
      return (weightOfFault, failure(of: round, .claim(claim), quote, claim.reason))
    }
  }

  private static func flags(
    _ assessment: Assessment, of round: RehearsedRound, without: Set<FlagID>
  ) -> [Weighed] {
    var seen = without
    return assessment.flags.filter { seen.insert($0.id).inserted }.map { flag in
      let kind = Failure.Kind.flag(id: flag.id, name: flag.name)
      return (weightOfFault, failure(of: round, kind, flag.quote, flag.message))
    }
  }

  private static func lines(_ assessment: Assessment, of round: RehearsedRound) -> [Weighed] {
    let rated = assessment.criteria.compactMap { line in line.level.map { (line, $0) } }
    var low = rated.filter { $0.1 <= .two }
    if low.isEmpty, assessment.band == .leaningNo,
      let decided = rated.filter({ $0.1 == .three }).max(by: { $0.0.weight < $1.0.weight })
    {
      low = [decided]
    }
    return low.map { line, level in
      let step = assessment.nextSteps.first { $0.criterion == line.id }
      let kind = Failure.Kind.line(id: line.id, name: line.name, level: level)
      return (
        line.weight * (4 - level.rawValue),
        failure(
          of: round, kind, step?.said ?? line.quotes.first, step?.better ?? line.nextStep)
      )
    }
  }

  private static func failure(
    of round: RehearsedRound, _ kind: Failure.Kind, _ quote: Quote?, _ better: String
  ) -> Failure {
    Failure(round: round.id, question: round.question, kind: kind, quote: quote, better: better)
  }
}

extension RehearsedRound {
  /// Whether anything was said.
  fileprivate var isAnswered: Bool { text.contains { !$0.isWhitespace } }
}

extension Failure {
  /// The name of its card: the same for the same failure, so that looking twice adds nothing.
  public var cardID: CardID {
    switch kind {
    case .line(let id, _, _): CardID("failure-\(round)-\(id)")
    case .flag(let id, _): CardID("failure-\(round)-flag-\(id)")
    case .claim(let claim): CardID("failure-\(round)-claim-\(claim.start)")
    }
  }

  /// What failed, in a few words.
  public var title: String {
    switch kind {
    case .line(_, let name, _): name
    case .flag(_, let name): name
    case .claim(let claim): claim.kind.title
    }
  }
}
