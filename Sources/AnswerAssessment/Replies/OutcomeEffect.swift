// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What an outcome does to the level of the criterion that was probed.
///
/// An answer that falls under a follow-up counts as it stood after the fall, and one that meets a teammate's argument has shown that it can.
/// A better reply never leads to a lower level.
public struct OutcomeEffect: Hashable, Sendable {
  public let criterion: Criterion.ID
  /// The highest level that is left; nil when nothing is held down.
  public let highest: Level?
  /// The level that was shown at least; nil when nothing is raised.
  public let least: Level?
  /// Whether a later reply that improves the same criterion lifts the cap.
  public let isPassing: Bool
  /// Whether the follow-up gives the opening for the criterion, so that it is assessed even where the question gave none.
  public let opens: Bool
  public let outcome: ExchangeOutcome

  /// Creates the effect of a reply.
  ///
  /// `before` is the level of the criterion before the reply; nil when it had none. The limits are ours: a fall leaves a level below what the
  /// rubric asks for (2) and so does silence to an argument, agreement without a consequence and changed conditions that were passed over leave the middle (3).
  public init(
    of read: ReadReply, asked: Reply.Asked, criterion: Criterion.ID, before: Level?
  ) {
    self.criterion = criterion
    outcome = read.outcome
    let isPushback = if case .pushback = asked { true } else { false }
    opens = isPushback
    isPassing = read.outcome.verdict == .evaded
    least =
      switch read.outcome.verdict {
      case .challenged, .updated: read.hasNewFigure ? .four : .three
      default: nil
      }
    highest =
      switch read.outcome.verdict {
      case .collapsed, .capitulated, .stubborn, .rebuffed: .two
      case .ignored where isPushback: .two
      case .conceded, .ignored: .three
      case .evaded where isPushback: .two
      case .evaded: Self.afterEvasion(asked, before)
      case .improved, .held, .challenged, .updated, .adapted: nil
      }
  }

  /// No higher than before the question; at most 3 when it asked for something missing.
  private static func afterEvasion(_ asked: Reply.Asked, _ before: Level?) -> Level? {
    guard let before else { return nil }
    return asked.isForMissing ? min(before, .three) : before
  }
}

extension Assessor {
  /// Returns an assessment with the effects of outcomes, in the order of the exchanges.
  ///
  /// Levels, score and band follow by the rules that hold for levels set by hand: see ``regrade(_:with:)``.
  public func adjusted(_ assessment: Assessment, by effects: [OutcomeEffect]) -> Assessment {
    let rubric = rubric(of: assessment.kind)
    let criteria = assessment.criteria.map { result in
      OutcomeLevel(
        result: result, criterion: rubric.criteria.first { $0.id == result.id },
        effects: effects.filter { $0.criterion == result.id }
      ).adjusted
    }
    return regraded(
      assessment, criteria,
      nextSteps: OutcomeSteps(criteria: criteria, effects: effects)
        .merged(into: assessment.nextSteps))
  }

  /// Returns an assessment in which some criteria are held down at a level, with the reason.
  public func held(
    _ assessment: Assessment, _ held: Set<Criterion.ID>, at highest: Level, because reason: String
  ) -> Assessment {
    let rubric = rubric(of: assessment.kind)
    let criteria = assessment.criteria.map { result in
      guard held.contains(result.id), let level = result.level, level > highest else {
        return result
      }
      let criterion = rubric.criteria.first { $0.id == result.id }
      return CriterionResult(
        id: result.id, name: result.name, weight: result.weight, level: highest,
        low: min(result.low ?? highest, highest), high: highest,
        meaning: criterion?.anchors.meaning(of: highest) ?? result.meaning,
        reason: "\(result.reason) \(reason)", quotes: result.quotes, nextStep: result.nextStep)
    }
    return regraded(assessment, criteria, nextSteps: assessment.nextSteps)
  }

  /// Returns an assessment with other levels, and the score and the band that follow.
  private func regraded(
    _ assessment: Assessment, _ criteria: [CriterionResult], nextSteps: [NextStep]
  ) -> Assessment {
    guard criteria != assessment.criteria else { return assessment }
    let levels = Dictionary(
      criteria.compactMap { result in result.level.map { (result.id, $0) } },
      uniquingKeysWith: { $1 })
    let result = regrade(assessment, with: levels)
    return Assessment(
      questionID: assessment.questionID, kind: assessment.kind,
      rubricVersion: assessment.rubricVersion, criteria: criteria, flags: assessment.flags,
      score: result?.score ?? assessment.score, band: result?.band ?? assessment.band,
      nextSteps: nextSteps, notices: assessment.notices)
  }
}

extension Explanation {
  /// Returns the same explanation of another assessment of the same answer, such as one with the effects of outcomes.
  public func with(_ other: Assessment) -> Explanation {
    let results = Dictionary(other.criteria.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return Explanation(
      assessment: other, sentences: sentences,
      criteria: criteria.map { entry in
        ExplainedCriterion(
          result: results[entry.result.id] ?? entry.result, cap: entry.cap, types: entry.types)
      }, shape: shape)
  }
}
