// SPDX-License-Identifier: Apache-2.0

import Markup

/// A loop as a line of stages: what is over, where one stands, what is to come.
struct StageLine {
  let marks: [StageMark]

  var body: HTML {
    ol(.class("stage-line")) {
      for mark in marks { point(mark) }
    }
  }

  private func point(_ mark: StageMark) -> HTML {
    li(.class(look(mark.state)), .currentStep(mark.state == .present)) {
      span(.class("stage-name")) { name(mark) }
      if let length = mark.length {
        span(.class("detail")) { lengthInWords(length) }
      }
      spokenState(mark.state)
    }
  }

  @HTMLBuilder private func name(_ mark: StageMark) -> HTML {
    if let title = mark.title {
      bdi(.ownDirection) { Message(label: title) }
    } else {
      "Committee"
    }
  }

  @HTMLBuilder private func spokenState(_ state: StageMark.State) -> HTML {
    switch state {
    case .over: span(.class("spoken-only")) { "over" }
    case .present: span(.class("spoken-only")) { "you are here" }
    case .ahead: HTML.nothing
    }
  }

  private func look(_ state: StageMark.State) -> StaticString {
    switch state {
    case .over: "over"
    case .present: "present"
    case .ahead: "ahead"
    }
  }
}

extension Attribute {
  /// Says which of several steps is the one at hand.
  fileprivate static func currentStep(_ isCurrent: Bool) -> Attribute {
    Attribute("aria-current", isCurrent ? "step" : nil)
  }
}
