// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelAsking
import ModelVoice
import Reports

/// What a connected model makes of passages about a term, for commands and rooms of the terminal.
struct TerminalGuide {
  private let voice: VoiceAccess

  /// Creates a guide over a way to a model.
  init(_ voice: VoiceAccess) {
    self.voice = voice
  }

  /// Returns what the model makes of the passages, after saying what it is sent; nil when none is to be asked.
  ///
  /// Ctrl-C ends the wait; the passages stand alone then.
  func explanation(of explaining: Explaining) async -> ModelExplanation? {
    guard !explaining.passages.isEmpty,
      let guide = await voice.connection(for: .conversation)
    else { return nil }
    StandardError.write(
      TerminalStyle.current.wrap(
        "\(guide.model) at \(guide.url) is sent your question and these passages, and nothing else. Ctrl-C ends the wait."
      ) + "\n\n")
    let explanation = await Interrupt.cancelling { [voice] in
      await Explainer(voice).explanation(of: explaining)
    }
    return explanation.map { ModelExplanation($0, model: guide.model, address: guide.url) }
  }
}
