// SPDX-License-Identifier: Apache-2.0

/// What good answers of many families have in common, in general terms.
enum Look {
  static let figures = "Gives each figure with its unit and says what it assumes."
  static let change = "Says which figure or event would change the choice."
  static let evaluate =
    "Says which measurement on the client's own data decides, and its threshold."
  static let options = "Compares at least two ways, with what each gives up."
  static let lean = "Tries the smallest thing that can work before adding devices."
  static let mechanism = "Names the mechanism that causes the effect, not only the effect."
  static let money = "Carries the figures through to money for a finished piece of work."
  static let bottleneck = "Finds the part that limits first, and shows it with a number."
  static let risk = "Names who is hurt when it goes wrong, and what happens then."
  static let person = "Keeps a person where an action cannot be undone."
  static let split = "Splits the whole into parts that add up, and works on the largest."

  /// What a written questionnaire is read for.
  static let written = [
    "Says which metric is meant, over which time and for whom, before any cure.",
    "Names rival readings of the figure and, for each, the cheapest check that tells them apart.",
    "Ends in one action with an owner, a date and a threshold for going on or stopping.",
    "Keeps to two pages, and says nothing that would fit any other question.",
  ]
  /// What an exchange with teammates is read for.
  static let fit = [
    "Takes a position with a reason and a figure, and says how sure it is.",
    "Meets a wrong argument once, politely, with the mechanism or the number that decides.",
    "Changes the position as far as a right argument goes, and says what changed.",
    "Asks for the cheapest check where neither side has the figure.",
  ]
}

/// A short form for the figures of a family.
func reference(
  _ name: String, _ value: String, _ formula: String, _ source: String = "economics engine"
) -> ReferenceFigure {
  ReferenceFigure(name: name, value: value, formula: formula, source: source)
}
