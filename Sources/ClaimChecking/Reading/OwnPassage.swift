// SPDX-License-Identifier: Apache-2.0

extension Scene {
  /// The passage in which an amount stands: its places say nothing of another one.
  func passage(of amount: Amount) -> Passage {
    amount.origin == .exhibit ? exhibits ?? text : text
  }
}
