// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// Which parts an answer has, where each begins, how much of its words each takes, and who acts in it.
struct AnswerShapeView {
  let shape: AnswerShape

  var body: HTML {
    section(.class("answer-shape"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "How the answer is built" }
      p(.class("detail")) { "In its own order, replies included. No level depends on it." }
      ul {
        for part in shape.inOrder { li { found(part) } }
        for part in shape.missing {
          li(.class("detail")) { "\(Message(label: part.name)): not found" }
        }
      }
      if shape.own + shape.shared > 0 {
        p { "Told with “I”: \(shape.own); with “we”: \(shape.shared)." }
      }
    }
  }

  private static let headingID = ElementID("answer-shape")

  private func found(_ part: AnswerShape.Part) -> Message {
    let share = "\(Int((part.share * 100).rounded()))%"
    return
      "\(Message(label: part.name)): from sentence \(part.sentence ?? 0), \(share) of the words"
  }
}
