// SPDX-License-Identifier: Apache-2.0

/// What a part of a story has to hold, so that a panel can believe it.
///
/// Source: mission items 37, 40, 44, 48 and 50, from an article on such interviews (sirjohnnymai.com, read on 2026-11-24), and the lines of
/// the rubric for past experience.
public enum StoryNeed: String, Hashable, Sendable, CaseIterable {
  case when, who, size
  case hardship, limit
  case ownDecision, alternative, reason
  case amount, before, period, measurement
  case practice

  /// The part that has to hold it.
  public var part: StoryPart {
    switch self {
    case .when, .who, .size: .situation
    case .hardship, .limit: .constraint
    case .ownDecision, .alternative, .reason: .decision
    case .amount, .before, .period, .measurement: .numbers
    case .practice: .learning
    }
  }

  /// What it is, in a few words.
  public var title: String {
    switch self {
    case .when: "When it was"
    case .who: "Who was concerned"
    case .size: "How large it was"
    case .hardship: "What made it hard"
    case .limit: "The limit as a number"
    case .ownDecision: "What you decided yourself"
    case .alternative: "What you turned down"
    case .reason: "Why"
    case .amount: "A result with its unit"
    case .before: "The value before"
    case .period: "Over which time"
    case .measurement: "How it was measured"
    case .practice: "What you do differently"
    }
  }

  /// What to add where it is missing.
  public var advice: String {
    switch self {
    case .when: "Say when it was: a month, a quarter or a year."
    case .who: "Say who was concerned: your role, the users or the customer."
    case .size: "Say how large it was: users, calls a day, money or people."
    case .hardship: "Say what stood in the way: time, money, people, hardware, data or rules."
    case .limit: "Give the limit as a number with its unit, or as a date."
    case .ownDecision: "Say what you decided, in a sentence that begins with I."
    case .alternative: "Name the option that you turned down."
    case .reason: "Say why you chose this one, in a sentence with because."
    case .amount: "Give what came of it as a number with its unit."
    case .before: "Give the value before beside the value after."
    case .period: "Say over which time it was measured."
    case .measurement: "Say how it was measured: a test, a count, a sample, the logs."
    case .practice: "Say what you do differently since, so that one could see it in your calendar."
    }
  }
}
