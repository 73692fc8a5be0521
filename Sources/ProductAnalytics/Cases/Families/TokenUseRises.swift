// SPDX-License-Identifier: Apache-2.0

/// The tokens of a session of a coding assistant rise by about a fifth, and growth is about to be announced.
///
/// One of four things did it: the same text makes more tokens since a model came with another tokenizer, one client
/// resends whole files, a campaign brought people with long files, or one account's program sends huge contexts. The
/// others leave their traces and do little. A tiny client that rose far and a later change are always there.
public struct TokenUseRises: CaseFamily {
  public static let id = "token-use-rises"
  public static let title = "Tokens of a session rise"
  public static let summary =
    "Sessions of a coding assistant take more tokens than a month ago, and growth is to be announced."

  enum Cause: String, CaseIterable {
    case tokenizer = "another-tokenizer"
    case files = "whole-files"
    case campaign = "campaign-mix"
    case program = "one-program"
  }

  static let before = EightWeeks.before
  static let after = EightWeeks.after
  static let whole = EightWeeks.whole

  let draw: ParameterDraw
  let cause: Cause
  let calendar: CaseCalendar
  /// Sessions a day.
  let traffic: Double
  /// The median characters of an ordinary session.
  let length: Double
  /// The relative rise that the cause is made for.
  let size: Double
  /// The share of sessions from the editor.
  let editorShare: Double
  let version: String
  let audience: String
  let engineers: Int

  /// Draws all parameters.
  public init(_ draw: ParameterDraw) {
    self.draw = draw
    cause = draw.pick("cause", .tokenizer, .files, .campaign, .program)
    calendar = CaseCalendar(start: draw.whole("start", in: 10...280))
    traffic = draw.number("traffic", in: 300...360)
    length = draw.number("length", in: 24_000...40_000)
    size = draw.number("size", in: 0.19...0.215)
    editorShare = draw.number("editor", in: 0.22...0.3)
    version = draw.pick("version", "2.1", "3.0", "3.2", "4.0")
    audience = draw.pick(
      "audience", "embedded developers", "data engineers", "maintainers of old code",
      "compiler teams")
    engineers = draw.whole("engineers", in: 2...5)
  }

  func role(_ possible: Cause) -> Mechanism.Role { possible == cause ? .cause : .decoy }

  /// The day on which a possible cause began: the first of the later weeks for the cause, about then for the others.
  func day(_ possible: Cause) -> Int {
    possible == cause ? 28 : draw.whole("day of \(possible.rawValue)", in: 25...30)
  }

  var notebookDay: Int { draw.whole("day of the notebook", in: 26...30) }

  var rewardDay: Int { draw.whole("day of the reward", in: 40...45) }
}
