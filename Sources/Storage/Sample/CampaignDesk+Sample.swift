// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Quantities
public import Rehearsal

/// The sample: a finished campaign of a scripted candidate.
extension CampaignDesk {
  /// The day of the application of the sample; long past, so that what a person does stands above it.
  private static let sampleApplied = Day("2026-01-05")
  /// Draws the sample; the same seed and words give the same sample.
  private static let sampleSeed: UInt64 = 7

  /// Makes the sample, or returns the one that is there.
  ///
  /// Its rounds are taken with the words of a script, read by the interviewers and decided by the committee as any other. That happens in
  /// memory; what came of it is written down in one transaction, all of it or nothing.
  ///
  /// - Parameter loop: The loop that it takes; one with a committee.
  /// - Returns: The sample, decided.
  /// - Throws: `CampaignError` when the loop or the packs have not what the sample asks; ``StoreError`` when it cannot be written down.
  @discardableResult
  public func makeSample(of loop: Loop) throws -> Campaign {
    if let made = try rounds.store.campaign(.sample) { return made }
    guard let applied = Self.sampleApplied else { throw CampaignError.noCommittee(loop.id) }
    let clock = SampleClock(at: applied.start + .minutes(9 * 60))
    let scratch = CampaignDesk(
      rounds: RoundDesk(
        store: try RoundStore.inMemory(), interviewer: rounds.interviewer,
        world: clock.world(seed: Self.sampleSeed)),
      conductor: conductor)
    _ = try scratch.start(
      Choice(loop: loop.forSample, mode: .real, applied: applied, id: .sample))
    let candidate = SampleCandidate(desk: scratch, clock: clock, applied: applied.start)
    let taken = try candidate.take(.sample)
    try rounds.store.takeOver(taken, from: scratch.rounds.store)
    return taken
  }

  /// Deletes the sample with all its rounds; nothing when there is none.
  ///
  /// - Throws: ``StoreError``.
  public func deleteSample() throws {
    try rounds.store.deleteSample()
  }
}
