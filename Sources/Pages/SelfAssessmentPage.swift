// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
public import Rehearsal

/// Asks how a round went before its score is shown.
public struct SelfAssessmentPage: Page {
  public let round: RoundID
  /// What was asked in the round.
  public let prompt: String
  /// Whether the card stays sealed until a committee opens it.
  public let isSealed: Bool
  /// Whether the campaign comes next, which says how the application was read, and not the scorecard.
  public let leadsToCampaign: Bool
  /// Why the answer was not taken; nil when there was none.
  public let problem: String?

  /// Creates the page.
  public init(
    round: RoundID, prompt: String, isSealed: Bool, leadsToCampaign: Bool = false,
    problem: String? = nil
  ) {
    self.round = round
    self.prompt = prompt
    self.isSealed = isSealed
    self.leadsToCampaign = leadsToCampaign
    self.problem = problem
  }

  public func render() -> String {
    Layout("How did it go?", with: .outlook) {
      h1 { "How do you think it went?" }
      p(.class("lead")) {
        "Say it before you see the score. Beside the score it shows how well you judge yourself; it "
        "changes nothing in the reading."
      }
      p(.class("prompt"), .ownDirection) { prompt }
      if let problem { p(.class("problem"), .role("alert")) { Message(label: problem) } }
      Markup.form(.class("guess"), .post, .action(.guess(round))) {
        fieldset {
          legend { "Your band" }
          for band in Band.allCases.reversed() { choice(band) }
        }
        p(.class("actions")) {
          button(.class("primary"), .type("submit")) {
            isScoreNext ? "Show the scorecard" : "Write it down"
          }
          button(.type("submit"), .name("skip"), .value("1")) {
            isScoreNext ? "Show it without a guess" : "Go on without a guess"
          }
        }
      }
      if isSealed {
        p(.class("detail")) { "The card stays sealed until the committee opens all of them." }
      }
    }.render()
  }

  private var isScoreNext: Bool { !isSealed && !leadsToCampaign }

  private func choice(_ band: Band) -> HTML {
    label(.class("choice")) {
      input(.type("radio"), .name("band"), .value("\(band.rawValue)"))
      span(.class("choice-text")) { "\(band.rawValue) · \(Message(label: band.title))" }
    }
  }
}
