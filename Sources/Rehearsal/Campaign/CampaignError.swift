// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// A reason why something cannot be done in a campaign.
public enum CampaignError: Error, Hashable, Sendable {
  /// The loop has no committee, so that nobody could decide.
  case noCommittee(Loop.ID)
  /// The packs hold no question for an item.
  case noQuestion(StageItem)
  /// The packs hold no interviewer of this name.
  case noInterviewer(Persona.ID)
  /// What was asked for is not what comes next; the text says what is.
  case notNow(String)
  /// A stage is asked for before the first day of its window.
  case early(stage: String, first: Day)
  /// The campaign has ended.
  case over
  /// The curriculum is larger than a campaign takes.
  case tooLarge(bytes: Int)
  /// A reason is too long.
  case reasonLength(Int)
  /// The committee cannot decide.
  case committee(String)
}

extension CampaignError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCommittee(let loop):
      "the loop \(loop) has no committee, so no campaign can end in a decision; add `committee:` to its "
        + "pack, or rehearse its stages one by one"
    case .noQuestion(let item):
      "the packs hold no \(item.source.rawValue) question of the kind \(item.kind.rawValue) for "
        + "“\(item.title)”; add one, or widen `among` in the loop"
    case .noInterviewer(let persona):
      "the packs hold no persona \(persona); add it, or name another one in the loop"
    case .notNow(let next): "that is not what comes next: \(next)"
    case .early(let stage, let first):
      "by the calendar of the loop “\(stage)” is held on \(first) at the earliest; come back then, or "
        + "begin it early all the same (--early in the terminal)"
    case .over: "the campaign has ended; its decision and its cards can be read"
    case .tooLarge(let bytes):
      "the curriculum has \(bytes) bytes and the largest that fits is \(Campaign.largestCurriculum); "
        + "shorten it"
    case .reasonLength(let length):
      "a reason has at most \(Campaign.longestReason) characters, and this one \(length)"
    case .committee(let problem): problem
    }
  }
}

extension Campaign {
  /// The largest curriculum in bytes of UTF-8: twenty pages of 500 words have about 70,000.
  public static let largestCurriculum = 200_000
  /// The longest reason, in Unicode scalars.
  public static let longestReason = 500
}
