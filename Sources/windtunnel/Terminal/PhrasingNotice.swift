// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelAsking
import Quantities
import Rehearsal

/// What a round in the terminal says about the language model that may say its follow-ups.
struct PhrasingNotice {
  private let connection: ModelConnection

  /// Creates the notice; nil where no model is used for that.
  init?(_ voice: VoiceAccess) async {
    guard let connection = await voice.connection(for: .phrasing) else { return nil }
    self.connection = connection
  }

  /// Who may be asked, and what it is sent, before anything is.
  var before: String {
    """
    \(connection.model) at \(connection.url) may say the next questions in its own words; our rules choose what is asked. It gets that \
    question, the interviewer's role, the opening question, the exhibits and your last answer, and nothing else. \
    Sending can take up to \(Int(Round.longestPhrasing.roundedUp)) seconds longer; the clock gives them back, and Ctrl-C ends the wait.
    """
  }

  /// Whose words were shown, or why the built-in wording stands.
  static func after(_ phrasing: PhrasedFollowUp) -> String {
    let place = "\(phrasing.model) at \(phrasing.address)"
    return phrasing.text == nil
      ? "The built-in wording: \(place) was asked, and \(reason(phrasing))."
      : "In the words of \(place); what is asked was chosen by Windtunnel."
  }

  private static func reason(_ phrasing: PhrasedFollowUp) -> String {
    let refusal = phrasing.refusal ?? "nothing came of it"
    return refusal.hasPrefix("no reply") ? "gave no reply" : "its words did not pass the check"
  }
}
