// SPDX-License-Identifier: Apache-2.0

package import LanguageModel
package import Markup

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
      "\(who), puts the follow-ups into its own words; our rules choose them. It gets the follow-up, the interviewer's role and your answer."
    case .conversation:
      "\(who), explains from our facts alone. It gets what you ask and the passages that were found for it."
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
