// SPDX-License-Identifier: Apache-2.0

/// What the wording of an answer says about it: weights of phrases, and how they and the evidence make levels and a band.
///
/// The weights are fitted on answers that were rated, so they know how strong and weak answers tend to be worded and understand nothing.
/// They are one input beside evidence, figures and flags, they count nothing in sentences that were set aside, and each can be shown.
public struct WordingModel: Hashable, Sendable {
  /// The weight of each phrase by its key.
  let weights: KeyTable<Double>
  /// How wording and evidence make levels.
  public let levels: LevelFit
  /// How wording and evidence make the band.
  public let band: BandFit
  /// What tells sentences from lists; nil when nothing does.
  public let order: OrderModel?
  /// What tells whether an answer is about its question; nil when nothing does.
  public let topics: TopicModel?
  /// What answers have in common that fail in a certain way; nil when rules alone raise flags.
  public let failures: FailureModel?

  /// Creates a model; a phrase that is no word, amount or pair of them is left out.
  public init(
    phrases: [(phrase: String, weight: Double)], levels: LevelFit, band: BandFit,
    order: OrderModel? = nil, topics: TopicModel? = nil, failures: FailureModel? = nil
  ) {
    self.failures = failures
    self.order = order
    self.topics = topics
    weights = KeyTable(
      Dictionary(
        phrases.compactMap { entry in WordingKey.written(entry.phrase).map { ($0, entry.weight) } },
        uniquingKeysWith: { first, _ in first }))
    self.levels = levels
    self.band = band
  }
}

/// How levels follow: `usual + wording × value of the wording + evidence × level by evidence alone`, rounded, from 1 to 5.
///
/// Both slopes are positive, so that more evidence never lowers a level.
public struct LevelFit: Hashable, Sendable {
  /// The start for each criterion.
  public let starts: [String: Double]
  /// The start for a criterion that is not among them.
  public let usual: Double
  /// Levels for each step of the value of the wording.
  public let wording: Double
  /// Levels for each level by evidence alone.
  public let evidence: Double
  /// How far a stricter or a looser reading lies from the level.
  public let spread: Double

  /// Creates a fit.
  public init(
    starts: [String: Double], usual: Double, wording: Double, evidence: Double, spread: Double
  ) {
    self.starts = starts
    self.usual = usual
    self.wording = wording
    self.evidence = evidence
    self.spread = spread
  }
}

/// How the band follows: `start + wording × value of the wording + evidence × mean level by evidence alone − flags × number of
/// different flags`, put through a rising curve, rounded, from 1 to 6.
///
/// The curve is needed because raters find most answers clearly weak or clearly strong: a straight line through such labels puts too many
/// answers into the middle.
public struct BandFit: Hashable, Sendable {
  public let start: Double
  /// Bands for each step of the value of the wording.
  public let wording: Double
  /// Bands for each level by evidence alone, in the mean of the criteria.
  public let evidence: Double
  /// Bands that each different flag takes.
  public let flags: Double
  /// What the sum is put through; nil for itself.
  public let curve: BandCurve?

  /// Creates a fit.
  public init(
    start: Double, wording: Double, evidence: Double, flags: Double = 0, curve: BandCurve? = nil
  ) {
    self.flags = flags
    self.start = start
    self.wording = wording
    self.evidence = evidence
    self.curve = curve
  }
}
