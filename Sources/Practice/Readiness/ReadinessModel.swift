// SPDX-License-Identifier: Apache-2.0

/// What the forecast assumes about people, rounds and interviewers; docs/readiness.md gives reasons and figures.
///
/// A person has an ability for each kind of question, on the scale of the bands: `shared + own(kind)`, normal around a centre that follows
/// from the pass rates of the loop. The own part wanders from day to day. A round shows a band: the ability, plus what the question and the
/// day do, plus the error of the reader, rounded to 1 to 6 (an ordinal probit model; McCullagh, "Regression Models for Ordinal Data",
/// Journal of the Royal Statistical Society B 42, 1980).
public struct ReadinessModel: Hashable, Sendable {
  /// Printed with every report, so that two reports can be compared fairly.
  public var version = "2026-11-29"
  /// How much people differ in what all kinds share, and in each kind beyond that: standard deviations in bands.
  ///
  /// Ours: together 1.2 bands, half of the variance in each.
  public var sharedSpread = 0.85
  public var ownSpread = 0.85
  /// What the question and the day do to one person's performance, in bands.
  ///
  /// From reliabilities of employment interviews, 0.74 for raters of one interview and 0.44 for interviews by different people (Huffcutt,
  /// Culbertson and Weyhrauch 2013, read in a summary on peopleanalyst.com on 2026-11-29): of the variance 0.44 is the person, 0.30 the
  /// interview, 0.26 the rater. With a person's 1.2 bands that makes 1.2 × √(0.30 / 0.44).
  public var questionSpread = 0.99
  /// How far one interviewer of the loop is off, in bands: 1.2 × √(0.26 / 0.44), from the same source.
  public var raterSpread = 0.92
  /// How far the assessor of this program is off, in bands.
  ///
  /// From its quadratic kappa of 0.84 on ordinary answers that were left out, and the variance of their bands, 4.15 (docs/assessor.md):
  /// √(2 × (1 − 0.84) × 4.15). Model-labelled.
  public var assessorSpread = 1.15
  /// How much the own part wanders, in bands for the root of a day: half a band in a month.
  ///
  /// Ours. For comparison: retests without coaching gain 0.26 standard deviations on average (Hausknecht and others, Journal of Applied
  /// Psychology 92, 2007), which would be 0.3 bands.
  public var dailyWander = 0.09
  /// How much higher a band comes out in coach mode, without the clock; ours, no source.
  public var coachOffset = 0.5
  /// What coach mode adds to the noise, in bands; ours, no source.
  public var coachSpread = 0.7
  /// What each hint adds to the noise, in bands, and how many count at most; ours, since its price is in the level already.
  public var hintSpread = 0.4
  public var mostHints = 4
  /// How much of a pass rate's distance from one half the centre takes over; ours.
  ///
  /// Less than all, since the rates are one article's figures and those who take a late stage were selected by the earlier ones.
  public var passRateWeight = 0.5
  /// Rounds that are older count no more, in days; ours.
  public var oldestDays = 180
  /// The rate of flags that are vetoes, for each card: a beta distribution.
  ///
  /// Its mean is 2%: of 118 model-labelled answers with a median band of 4 or more, raters saw such a flag in one.
  public var vetoHits = 0.5
  public var vetoMisses = 24.5
  /// After how many days a flag, or a round without one, counts half; ours.
  public var vetoHalfLife = 90.0
  /// How many points stand for the posterior, and how many for comparisons.
  public var points = 512
  public var comparisonPoints = 128

  /// The model of this version.
  public static let published = ReadinessModel()

  /// Creates a model with the published constants.
  public init() {}

  /// The noise of one card of the real loop, in bands.
  public var cardSpread: Double { root(questionSpread, raterSpread) }

  /// The noise of the band that the assessor gives to one round, in bands.
  public func roundSpread(isReal: Bool, hints: Int) -> Double {
    let counted = Double(min(max(0, hints), mostHints)).squareRoot()
    let coach = isReal ? 0 : coachSpread
    return root(questionSpread, assessorSpread, coach, hintSpread * counted)
  }

  /// How much people differ in one kind, in bands.
  public var abilitySpread: Double { root(sharedSpread, ownSpread) }

  private func root(_ spreads: Double...) -> Double {
    spreads.map { $0 * $0 }.reduce(0, +).squareRoot()
  }
}
