// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelVoice
import Quantities
public import Rehearsal
public import Storage

/// Lets a connected model say a follow-up in its own words, after the follow-up is on the disk.
///
/// No transaction is open while it waits. Whatever goes wrong, the built-in wording stands, and the room goes on.
public struct Phraser: Sendable {
  private let desk: RoundDesk
  private let voice: VoiceAccess

  /// Creates what says the follow-ups of the rounds of a desk.
  public init(desk: RoundDesk, voice: VoiceAccess) {
    self.desk = desk
    self.voice = voice
  }

  /// Returns a round after its open follow-up was said in other words; as it was when nobody is to be asked.
  public func phrased(_ round: Round) async -> Round {
    guard let connection = await voice.connection(for: .phrasing),
      let (exchange, phrasing) = desk.interviewer.phrasing(in: round, at: desk.world.now()),
      let model = await voice.model(round.id, .phrasing)
    else { return round }
    let began = desk.world.now()
    let seed = Int(truncatingIfNeeded: (round.start.seed &+ UInt64(exchange)) & 0x7fff_ffff)
    let reply = await PatientCall.reply(
      of: model, to: phrasing.request(seed: seed), within: voice.patience)
    let (text, refusal) = Self.read(reply, by: PhrasingCheck(phrasing))
    let result = PhrasedFollowUp(
      text: text, model: connection.model, address: connection.url,
      waited: desk.world.now() - began, refusal: refusal)
    // When it cannot be written down, the built-in wording is on the disk and stands.
    return (try? desk.phrase(round.id, exchange: exchange, result)) ?? round
  }

  private static func read(
    _ reply: Result<ChatReply, ModelFailure>, by check: PhrasingCheck
  ) -> (text: String?, refusal: String?) {
    switch reply {
    case .failure(let failure): return (nil, "no reply: \(failure)")
    case .success(let reply):
      do { return (try check.question(in: reply).text, nil) } catch {
        return (nil, error.rawValue)
      }
    }
  }
}
