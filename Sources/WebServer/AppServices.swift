// SPDX-License-Identifier: Apache-2.0

public import ContentPacks
import Quantities
import Rehearsal
import Reports
public import Storage

/// What the pages of the server work with.
public struct AppServices: Sendable {
  /// Where rounds are conducted and kept.
  public let desk: RoundDesk
  /// Where campaigns are conducted.
  public let campaigns: CampaignDesk
  /// Where practice is conducted.
  public let trainer: Trainer
  /// Questions, rubrics, personas and loops.
  public let library: PackLibrary
  /// Where the data live, as a person would look for it.
  public let location: String
  /// The way to a language model of the person's own.
  public let models: ModelAccess
  /// What explanations rest on.
  let facts: FactsAtHand
  /// The packs as they were read.
  let packs: HealthFacts.Packs
  /// When the server was made.
  let startedAt: Instant
  /// Checks of the whole store.
  let checks: StoreChecks

  /// Creates the services.
  ///
  /// - Parameters:
  ///   - campaigns: Where campaigns are conducted.
  ///   - library: The content.
  ///   - location: Where the data live, as a person would look for it.
  ///   - overlay: The folder whose packs are laid over those of the program, and how many files it has; nil when there is none.
  ///   - models: The way to a language model of the person's own.
  public init(
    campaigns: CampaignDesk, library: PackLibrary, location: String,
    overlay: (folder: String, files: Int)? = nil, models: ModelAccess = .none
  ) {
    let rounds = campaigns.rounds
    checks = StoreChecks(check: { try rounds.store.check() }, now: rounds.world.now)
    packs = .read(
      questions: library.questions.count, overlay: overlay?.folder, files: overlay?.files ?? 0)
    desk = campaigns.rounds
    self.campaigns = campaigns
    self.library = library
    trainer = Trainer(rounds: campaigns.rounds, library: library)
    self.location = location
    self.models = models
    facts = FactsAtHand(library)
    startedAt = campaigns.rounds.world.now()
  }
}
