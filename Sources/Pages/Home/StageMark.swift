// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities
public import Rehearsal

/// A stage of a loop as a point on a line.
public struct StageMark: Hashable, Sendable {
  /// How far a stage is.
  public enum State: Hashable, Sendable {
    case over, present, ahead
  }

  /// The stage as its pack names it; nil for the committee at the end.
  public let title: String?
  /// How long it takes, with its preparation; nil for the committee.
  public let length: Seconds?
  public let state: State

  /// Returns the line of a loop that nobody has begun.
  public static func line(of loop: Loop) -> [StageMark] {
    loop.stages.map { StageMark($0, .ahead) } + [committee(.ahead)]
  }

  /// Returns the line of a campaign as it stands.
  public static func line(of campaign: Campaign) -> [StageMark] {
    let present = campaign.stages.firstIndex { !$0.isOver }
    let stages = campaign.stages.enumerated().map { number, progress in
      StageMark(
        progress.stage, progress.isOver ? .over : number == present ? .present : .ahead)
    }
    let isDecided = campaign.decision != nil
    return stages + [committee(isDecided ? .over : present == nil ? .present : .ahead)]
  }

  private init(_ stage: Stage, _ state: State) {
    title = stage.title
    length = stage.preparation + stage.discussion
    self.state = state
  }

  private init(committee state: State) {
    title = nil
    length = nil
    self.state = state
  }

  private static func committee(_ state: State) -> StageMark { StageMark(committee: state) }
}
