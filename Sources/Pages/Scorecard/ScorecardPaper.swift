// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
public import Rehearsal

/// A scorecard to be printed: every number with how it follows and every exhibit stand in it, and nothing is folded.
///
/// The page of the scorecard loads most of that only when it is wanted.
public struct ScorecardPaper: Page {
  /// The round; over and read.
  public let round: Round

  /// Creates the page of a round that has a scorecard.
  public init(round: Round) {
    self.round = round
  }

  public func render() -> String {
    PageParts.$current.withValue(nil) {
      Layout(
        "Scorecard, \(Message(label: round.start.question.kind.title))", width: .wide,
        with: round.start.handout == nil ? .scorecard : .caseScorecard
      ) {
        div(.class("scorecard screen-only")) {
          p {
            "All of the scorecard stands on this page, and nothing is folded: print it with your "
            "browser. "
            a(.href(.scorecard(round.id))) { "Back to the scorecard" }
          }
        }
        ScorecardView(round: round, earlier: EarlierAttempts()).body.opened
      }.render()
    }
  }
}
