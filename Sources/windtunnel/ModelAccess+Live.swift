// SPDX-License-Identifier: Apache-2.0

import Foundation
import ModelAsking
import ModelClient
import Rehearsal
import Storage

extension ModelAccess {
  /// The way to language models over the network, with keys of the environment.
  static func live(reading: SecondReadingJob? = nil) -> ModelAccess {
    ModelAccess(
      variable: { ProcessInfo.processInfo.environment[$0] },
      make: { ModelClient(connection: $0, key: $1) }, reading: reading)
  }
}

extension ModelGate {
  /// The way to the model that is connected in a store.
  static func live(_ store: RoundStore) -> ModelGate {
    ModelGate(store: store, access: .live(), now: World.live().now)
  }
}

extension VoiceAccess {
  /// The way to the model that is connected in a store, for what it says and explains.
  static func live(_ store: RoundStore) -> VoiceAccess { VoiceAccess(ModelGate.live(store)) }
}
