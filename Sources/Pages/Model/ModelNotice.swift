// SPDX-License-Identifier: Apache-2.0

package import LanguageModel
package import Markup
import Quantities
import Rehearsal

/// Which model at which address gets what of the page it stands on; for every page where a model of one's own is asked.
package struct ModelNotice {
  private let connection: ModelConnection
  private let use: ModelUse

  /// Creates the notice; show it only where the connection is switched on for the use.
  package init(_ connection: ModelConnection, for use: ModelUse) {
    self.connection = connection
    self.use = use
  }

  package var body: HTML {
    p(.class("detail model-notice")) {
      words
      " "
      a(.href(.model(.home))) { "What it is sent, and when" }
    }
  }

  private var words: Message {
    let who = connection.shownPlace
    return switch use {
    case .secondReading:
      "\(who), reads this round beside our own reader, which decides. It gets the question with its exhibits, your answers and what the levels mean."
    case .phrasing:
      "\(who), may say the next question in its own words; our rules choose what is asked. It gets that question, the interviewer's role, the opening question, the exhibits and your last answer, and nothing else. Sending can take up to \(Int(Round.longestPhrasing.roundedUp)) seconds longer; the clock gives them back."
    case .conversation:
      "\(who), explains from our facts alone. It gets your question and these passages, and nothing else."
    }
  }
}

extension ModelConnection {
  /// The model with its address and where that is, as in `mistral-small at http://127.0.0.1:11434/v1, on this machine`.
  var shownPlace: Message {
    isOnThisMachine
      ? "\(shownModel) at \(url.withoutMarks), on this machine"
      : "\(shownModel) at \(url.withoutMarks), not on this machine"
  }

  /// The name of the model without characters that would turn the words around it.
  var shownModel: String { model.withoutMarks }

  /// Whether the address is on this machine, whatever a resolver says.
  var isOnThisMachine: Bool { (try? ModelAddress(url))?.isLoopback == true }
}

extension String {
  /// The text without control characters and marks of direction.
  fileprivate var withoutMarks: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }))
  }
}
