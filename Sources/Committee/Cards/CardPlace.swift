// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Where a card belongs: a stage of the loop and an item of that stage.
public struct CardPlace: Hashable, Sendable, Codable, Comparable {
  public let stage: Stage.ID
  /// The place of the stage in the loop, from 1.
  public let stageNumber: Int
  public let stageTitle: String
  /// The place of the item in its stage, from 0.
  public let item: Int

  /// Creates a place.
  public init(stage: Stage.ID, stageNumber: Int, stageTitle: String, item: Int) {
    self.stage = stage
    self.stageNumber = stageNumber
    self.stageTitle = stageTitle
    self.item = item
  }

  /// Returns the places of all cards of a loop, in order; a stage without items has one.
  ///
  /// `without` names stages that give no card, such as a screening that a reader settles alone.
  public static func all(in loop: Loop, without: Set<Stage.ID> = []) -> [CardPlace] {
    loop.stages.enumerated().flatMap { number, stage in
      without.contains(stage.id)
        ? []
        : (0..<max(1, stage.items.count)).map { item in
          CardPlace(stage: stage.id, stageNumber: number + 1, stageTitle: stage.title, item: item)
        }
    }
  }

  public static func < (left: CardPlace, right: CardPlace) -> Bool {
    (left.stageNumber, left.item, left.stage) < (right.stageNumber, right.item, right.stage)
  }

  /// The place as a person reads it, such as `Team fit, item 2`.
  public var title: String { "\(stageTitle), item \(item + 1)" }
}
