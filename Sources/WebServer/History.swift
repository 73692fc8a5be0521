// SPDX-License-Identifier: Apache-2.0

import Pages
import Rehearsal
import Storage

/// The rounds on the disk as pages list them.
struct History {
  let desk: RoundDesk

  /// Returns all rounds that can be read, the newest first.
  ///
  /// Those that run are settled before, so none is shown open whose clock has run out.
  func entries() throws -> [RoundEntry] {
    try desk.sweep()
    let now = desk.world.now()
    let sealed = try sealingCampaigns()
    return try desk.store.summaries().compactMap { summary in
      guard summary.endedAt == nil else {
        let isSealed = summary.campaign.map(sealed.contains) ?? false
        return RoundEntry(summary, isSealed: isSealed)
      }
      do {
        return try desk.round(summary.id).map { RoundEntry($0, at: now) }
      } catch StoreError.unreadable {
        return nil
      }
    }
  }

  /// The campaigns whose cards are sealed.
  private func sealingCampaigns() throws -> Set<CampaignID> {
    let sealing = try desk.store.campaigns().filter {
      $0.endedAt == nil && $0.heading.mode == .real
    }
    return Set(sealing.map(\.id))
  }

  /// Returns the newest round that runs; nil when none does.
  func open() throws -> RoundEntry? {
    try entries().first(where: \.isOpen)
  }
}

extension RoundEntry {
  /// Creates the entry of a round that has ended.
  init(_ summary: RoundSummary, isSealed: Bool) {
    self.init(
      id: summary.id, startedAt: summary.startedAt, kind: summary.kind, prompt: summary.prompt,
      mode: summary.mode,
      state: isSealed ? .sealed : .read(score: summary.score, band: summary.band),
      coached: isSealed ? nil : summary.coached)
  }
}
