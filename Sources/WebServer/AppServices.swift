// SPDX-License-Identifier: Apache-2.0

public import ContentPacks
public import ModelAsking
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
  /// Fits of its memory model that nobody asked for.
  let fits: FitRunner
  /// Questions, rubrics, personas and loops.
  public let library: PackLibrary
  /// Where the data live, as a person would look for it.
  public let location: String
  /// The way to a language model of one's own, where one is connected.
  public let models: ModelGate
  /// The same, for what a model says in a room and explains.
  let voice: VoiceAccess
  /// Rounds that such a model reads a second time.
  let readings: SecondReadingRunner
  /// Where a connection is tried.
  let trials: ModelTrials
  /// What explanations rest on.
  let facts: FactsAtHand
  /// The packs as they were read.
  let packs: HealthFacts.Packs
  /// When the server was made.
  let startedAt: Instant
  /// Checks of the whole store.
  let checks: StoreChecks
  /// Models that were given by their files.
  let pasted = PastedModels()

  /// Creates the services; without an access, no language model is reached.
  ///
  /// - Parameters:
  ///   - campaigns: Where campaigns are conducted.
  ///   - library: The content.
  ///   - location: Where the data live, as a person would look for it.
  ///   - overlay: The folder whose packs are laid over those of the program, and how many files it has; nil when there is none.
  ///   - access: How language models are reached.
  ///   - voice: How a room reaches one; the gate of `access` when nil.
  public init(
    campaigns: CampaignDesk, library: PackLibrary, location: String,
    overlay: (folder: String, files: Int)? = nil, models access: ModelAccess = .none,
    voice: VoiceAccess? = nil
  ) {
    let rounds = campaigns.rounds
    let world = rounds.world
    checks = StoreChecks(check: { try rounds.store.check() }, now: world.now)
    packs = .read(
      questions: library.questions.count, overlay: overlay?.folder, files: overlay?.files ?? 0)
    let gate = ModelGate(store: rounds.store, access: access, now: world.now)
    let readings = SecondReadingRunner(gate: gate, job: access.reading)
    models = gate
    self.voice = voice ?? VoiceAccess(gate)
    self.readings = readings
    trials = ModelTrials(gate: gate, now: world.now)
    // Beside the request: its reply does not wait for the reading.
    let telling = campaigns.onScored { round in Task { await readings.begin(round) } }
    desk = telling.rounds
    self.campaigns = telling
    self.library = library
    let trainer = Trainer(rounds: telling.rounds, library: library)
    self.trainer = trainer
    fits = FitRunner(trainer: trainer)
    self.location = location
    facts = FactsAtHand(library)
    startedAt = world.now()
  }
}
