// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What a campaign can ask, beside the questions and cases that are generated.
public struct QuestionShelf: Sendable {
  /// The questions of the packs.
  public let questions: [Question]
  public let personas: [Persona]
  public let curveballs: [Curveball]

  /// Creates a shelf.
  public init(questions: [Question], personas: [Persona], curveballs: [Curveball]) {
    self.questions = questions
    self.personas = personas
    self.curveballs = curveballs
  }
}

/// Numbers that are drawn from the seed of a campaign: the same place gives the same number, whatever was drawn elsewhere.
struct CampaignDraw {
  let seed: UInt64

  /// Returns the number of a place, such as the question of the second item of the third stage.
  ///
  /// Source of the mixing: SplitMix64, Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
  func number(_ purpose: Purpose, stage: Int, item: Int) -> UInt64 {
    let place = UInt64(purpose.rawValue) << 32 | UInt64(stage) << 16 | UInt64(item)
    return Self.mixed(Self.mixed(seed &+ 0x9e37_79b9_7f4a_7c15) ^ place)
  }

  /// What a number is drawn for.
  enum Purpose: Int {
    case question = 1
    case round, curveball
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
