// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import ModelVoice
import Synchronization

/// The shelf of facts, made when it is first needed.
final class FactsAtHand: Sendable {
  private let library: PackLibrary
  private let made = Mutex<FactShelf?>(nil)

  init(_ library: PackLibrary) {
    self.library = library
  }

  /// The shelf.
  var shelf: FactShelf {
    made.withLock { made in
      let shelf = made ?? library.factShelf()
      made = shelf
      return shelf
    }
  }
}
