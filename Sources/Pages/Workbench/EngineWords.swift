// SPDX-License-Identifier: Apache-2.0

import Markup

extension Message {
  /// What goes into a model; elsewhere a prompt is what a person is asked.
  static let prompt = Message(label: "Prompt", meaning: "model")
  /// What comes out of a model; elsewhere it is what a button says.
  static let answer = Message(label: "Answer", meaning: "model")
}

/// Returns words of an engine within a sentence of ours; in a page in another language they say which one they are in.
func engineWords(_ words: String) -> HTML {
  InterfaceLanguage.current == .english ? .text(words) : span(.languageOfCode) { words }
}
