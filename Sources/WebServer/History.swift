// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Pages
import Rehearsal
import Storage

/// The rounds on the disk as pages list them.
///
/// Those that run are settled before anything is listed, so none is shown open whose clock has run out.
struct History {
  let desk: RoundDesk

  /// Returns a part of the rounds, the newest first, without those that cannot be read.
  func entries(_ part: ListPart) throws -> [RoundEntry] {
    try desk.sweep()
    return try entries(of: desk.store.summaries(part))
  }

  /// Returns the entries of some rounds, without those that cannot be read.
  func entries(of summaries: [RoundSummary]) throws -> [RoundEntry] {
    let sealed = try sealingCampaigns()
    return try summaries.compactMap { summary in
      guard summary.endedAt == nil else {
        let isOfSealed = summary.campaign.map(sealed.contains) ?? false
        let isSealed = isOfSealed && summary.kind != .screening
        return RoundEntry(summary, isSealed: isSealed)
      }
      return try openEntry(summary.id)
    }
  }

  /// Returns the newest round that runs; nil when none does.
  func open() throws -> RoundEntry? {
    try desk.sweep()
    for id in try desk.store.openRounds().reversed() {
      if let entry = try openEntry(id), entry.isOpen { return entry }
    }
    return nil
  }

  /// Returns the entry of a round that runs; nil when it cannot be read.
  private func openEntry(_ id: RoundID) throws -> RoundEntry? {
    do {
      return try desk.round(id).map { RoundEntry($0, at: desk.world.now()) }
    } catch StoreError.unreadable {
      return nil
    }
  }

  /// The campaigns whose cards are sealed.
  private func sealingCampaigns() throws -> Set<CampaignID> {
    Set(try desk.store.openCampaigns().filter { $0.heading.mode == .real }.map(\.id))
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
