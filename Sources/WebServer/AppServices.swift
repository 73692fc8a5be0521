// SPDX-License-Identifier: Apache-2.0

public import ContentPacks
import Quantities
import Rehearsal
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
  /// When the server was made.
  let startedAt: Instant

  /// Creates the services.
  public init(
    campaigns: CampaignDesk, library: PackLibrary, location: String, models: ModelAccess = .none
  ) {
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
