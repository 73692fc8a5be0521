// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal

/// The band and the score, with how far to trust them.
struct VerdictView {
  let assessment: Assessment
  /// Both with the levels that were set by hand; nil when none was.
  let coached: CoachedResult?
  /// The band that its person expected; nil where none was said.
  let guess: Band?

  var body: HTML {
    section(.class("verdict"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { assessment.band.map { Message(label: $0.title) } ?? "Not assessed" }
      if let score = assessment.score {
        p(.class("score")) {
          strong { "\(score)" }
          " of 100"
        }
      }
      p(.class("range-words")) { rangeInWords }
      if let guess, let band = assessment.band {
        p(.class("notice")) { Self.compared(guess, with: band) }
      }
      if let coached {
        p(.class("notice")) {
          "With the levels set by hand: "
          strong { coached.words }
          ". The machine’s reading above stays as it was."
        }
      }
      for notice in assessment.notices {
        p(.class("notice"), .ownDirection) { Message(engine: notice) }
      }
    }
  }

  private static let headingID = ElementID("verdict")

  /// What was expected, and how far the reading is from it.
  private static func compared(_ guess: Band, with band: Band) -> Message {
    let said = Message(label: guess.title)
    let distance = guess.rawValue - band.rawValue
    if distance == 0 { return "You had said: \(said). The reading says the same." }
    let bands = counted(abs(distance), "band")
    return distance > 0
      ? "You had said: \(said). The reading is \(bands) lower."
      : "You had said: \(said). The reading is \(bands) higher."
  }

  private var rangeInWords: Message {
    guard assessment.score != nil, !levels.isEmpty else {
      return "There is no score, because nothing in this round could be assessed."
    }
    return "The weighted mean of \(counted(levels.count, "level"))\(unassessed). \(doubt)"
  }

  private var levels: [CriterionResult] { assessment.criteria.filter { $0.level != nil } }

  private var unassessed: Message {
    let count = assessment.criteria.count - levels.count
    return switch count {
    case 0: ""
    case 1: "; \(count) criterion could not be assessed"
    default: "; \(counted(count, "criterion", "criteria")) could not be assessed"
    }
  }

  /// How many levels would move under another reading, so that nobody takes the score for a point.
  private var doubt: Message {
    let lower = levels.filter { $0.low != $0.level }.count
    let higher = levels.filter { $0.high != $0.level }.count
    guard lower + higher > 0 else {
      return "A stricter and a looser reading give the same levels; "
        + "it is still one machine's reading."
    }
    return "A stricter reading would lower \(Self.part(lower)) "
      + "and a looser one would raise \(Self.part(higher)): "
      + "read the score as a neighbourhood, and make nothing of a few points."
  }

  private static func part(_ count: Int) -> Message {
    count == 0 ? "none of them" : "\(count) of them"
  }
}
