// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
public import Quantities
public import Rehearsal

/// How a round was read: the verdict with its range, the answer with its marks explained in the margin, and each level with the words
/// that it rests on.
public struct ScorecardPage: Page {
  /// The round; over, and read if its scorecard is there.
  public let round: Round
  /// The rounds before it with which it can be compared.
  public let earlier: EarlierAttempts
  /// The band that its person expected before the score was shown; nil where none was said.
  public let guess: Band?
  /// How a second reading by a model of one's own stands; nil when none is switched on.
  package let reading: SecondReadingStatus?

  /// Creates the page.
  public init(
    round: Round, earlier: EarlierAttempts = EarlierAttempts(), guess: Band? = nil
  ) {
    self.init(round: round, earlier: earlier, guess: guess, reading: nil)
  }

  /// Creates the page with how a second reading stands.
  package init(
    round: Round, earlier: EarlierAttempts = EarlierAttempts(), guess: Band? = nil,
    reading: SecondReadingStatus?
  ) {
    self.round = round
    self.earlier = earlier
    self.guess = guess
    self.reading = reading
  }

  public func render() -> String {
    Layout(
      name, width: .wide, with: round.start.handout == nil ? .scorecard : .caseScorecard
    ) {
      ScorecardView(round: round, earlier: earlier, guess: guess, reading: reading).body
    }.render()
  }

  private var name: Message { "Scorecard, \(Message(label: round.start.question.kind.title))" }

  /// Returns the scorecard as a file that stands alone.
  ///
  /// - Parameters:
  ///   - moment: When it is made.
  ///   - version: The version of the program that makes it.
  /// - Returns: The whole document.
  public func file(madeAt moment: Instant, by version: String) -> String {
    StandaloneFile(
      name: name,
      sheets: [.roundStyle, .scorecardStyle]
        + (round.start.handout == nil
          ? [] : [.chartStyle, .drawingStyle, .casesStyle, .caseKeyStyle])
        + [.paperStyle],
      madeAt: moment, version: version,
      content: ScorecardView(round: round, earlier: EarlierAttempts()).body
    ).text()
  }
}
