// SPDX-License-Identifier: Apache-2.0

import InterviewContent
package import LanguageModel
package import Markup
package import Rehearsal

/// How a second reading stands.
public enum SecondReadingState: Hashable, Sendable {
  /// Another one is under way.
  case waiting
  /// So many criteria are done, of so many where that is known.
  case running(done: Int, all: Int?)
  case done
  case cancelled
  /// It came to nothing; why, where that is known.
  case failed(String?)
}

/// What a scorecard says about its second reading: which model reads it, how far it is, and how to begin or end that.
package struct SecondReadingStatus: Sendable {
  let round: RoundID
  let connection: ModelConnection
  /// How it stands; nil when none was begun since the program started.
  let state: SecondReadingState?
  /// Whether a second reading of the round is kept.
  let isRead: Bool

  /// Creates the part.
  package init(
    round: RoundID, connection: ModelConnection, state: SecondReadingState?, isRead: Bool = false
  ) {
    self.round = round
    self.connection = connection
    self.state = state
    self.isRead = isRead
  }

  package var body: HTML {
    section(.class("screen-only second-reading"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Read by a model of your own" }
      p(.role("status")) { words }
      ModelNotice(connection, for: .secondReading).body
      p(.class("detail")) {
        "Our own reader stays the authority: committee, practice and readiness use its levels only."
      }
      if isUnderWay { underWay } else { again }
    }
  }

  private static let headingID = ElementID("second-reading")

  private var isUnderWay: Bool {
    switch state {
    case .waiting, .running: true
    case .done, .cancelled, .failed, nil: false
    }
  }

  @HTMLBuilder private var words: HTML {
    switch state {
    case .waiting: "It waits until another round has been read."
    case .running(_, nil): "It reads this round now."
    case .running(let done, let all?):
      "It reads this round now: \(done) of \(all) criteria are done."
    case .cancelled: "The second reading was cancelled; nothing of it is kept."
    case .failed(let reason):
      "The second reading came to nothing. Your scorecard is whole without it."
      if let reason {
        " "
        span(.ownDirection) { engineSentence(reason) }
      }
    case .done: "It has read this round."
    case nil: isRead ? "It has read this round." : "It has not read this round."
    }
  }

  private var underWay: HTML {
    form(.class("actions"), .post, .action(.model(.readingEnd(round)))) {
      a(.class("button"), .href(.scorecard(round))) { "Look again" }
      button(.type("submit")) { "Cancel the second reading" }
    }
  }

  private var again: HTML {
    form(.class("actions"), .post, .action(.model(.reading(round)))) {
      button(.type("submit")) {
        isRead || state != nil ? "Let it read once more" : "Let it read this round"
      }
    }
  }
}
