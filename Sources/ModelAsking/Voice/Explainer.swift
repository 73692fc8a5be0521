// SPDX-License-Identifier: Apache-2.0

import LanguageModel
public import ModelVoice

/// Lets a connected model explain a term from the passages that were found for it.
public struct Explainer: Sendable {
  private let voice: VoiceAccess

  /// The longest that a person waits for an explanation; ours.
  private static let patience = Duration.seconds(60)

  /// Creates what explains over a way to a model.
  public init(_ voice: VoiceAccess) {
    self.voice = voice
  }

  /// Returns what a model makes of the passages; nil when there are none, or nobody is to be asked.
  public func explanation(of explaining: Explaining) async -> TermExplanation? {
    guard !explaining.passages.isEmpty, await voice.connection(for: .conversation) != nil,
      let model = await voice.model(nil, .conversation)
    else { return nil }
    let reply = await PatientCall.reply(
      of: model, to: explaining.request(), within: Self.patience)
    switch reply {
    case .failure(let failure): return .failed("\(failure)")
    case .success(let reply):
      let sentences = ConversationCheck(explaining).sentences(in: reply)
      return sentences.isEmpty ? .nothingHeld : .said(sentences)
    }
  }
}
