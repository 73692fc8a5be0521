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
  /// The way to a language model of one's own, where one is connected.
  public let models: ModelGate
  /// Rounds that such a model reads a second time.
  let readings: SecondReadingRunner
  /// Where a connection is tried.
  let trials: ModelTrials
  /// When the server was made.
  let startedAt: Instant

  /// Creates the services; without an access, no language model is reached.
  public init(
    campaigns: CampaignDesk, library: PackLibrary, location: String,
    models access: ModelAccess = .none
  ) {
    let world = campaigns.rounds.world
    let gate = ModelGate(store: campaigns.rounds.store, access: access, now: world.now)
    let readings = SecondReadingRunner(gate: gate, job: access.reading)
    models = gate
    self.readings = readings
    trials = ModelTrials(gate: gate, now: world.now)
    // Beside the request: its reply does not wait for the reading.
    let telling = campaigns.onScored { round in Task { await readings.begin(round) } }
    desk = telling.rounds
    self.campaigns = telling
    self.library = library
    trainer = Trainer(rounds: telling.rounds, library: library)
    self.location = location
    startedAt = world.now()
  }
}
