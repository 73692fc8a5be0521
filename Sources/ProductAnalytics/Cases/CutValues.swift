// SPDX-License-Identifier: Apache-2.0

/// What a request for data is worth for finding the cause.
public struct CutValue: Hashable, Sendable {
  /// From 0 (of no use) to 1 (shows the cause).
  public let value: Double
  /// What it is good for, in one sentence.
  public let reason: String
}

/// What requests for data are worth in one case: what shows the cause, what rules out a decoy, what tells the time.
public struct CutValues: Hashable, Sendable {
  /// A cut that decides something.
  public struct Decisive: Hashable, Sendable {
    /// The cut.
    public let cut: Cut
    /// What it is worth, and why.
    public let value: CutValue
    /// The mechanism that it shows or rules out.
    public let mechanism: Mechanism.ID
  }

  /// The cuts that show the cause or rule out a decoy, the most valuable first.
  public let decisive: [Decisive]
  private let headline: Metric.ID
  private let clues: [Clue]

  init(cause: AnswerKey.Finding, decoys: [AnswerKey.Finding], story: CaseStory) {
    headline = story.headline.metric
    clues = story.clues
    let shows = cause.check.cuts.map { cut in
      Decisive(
        cut: cut, value: CutValue(value: 1, reason: "Shows the cause: \(cause.check.finding)"),
        mechanism: cause.mechanism.id)
    }
    let rulesOut = decoys.flatMap { decoy in
      decoy.check.cuts.map { cut in
        Decisive(
          cut: cut,
          value: CutValue(
            value: 0.4, reason: "Rules out \(decoy.mechanism.name): \(decoy.check.finding)"),
          mechanism: decoy.mechanism.id)
      }
    }
    decisive = shows + rulesOut
  }

  /// Returns what a cut is worth.
  ///
  /// The same metric split the same way counts in full with both periods or by day, a little less with one of them or
  /// for a part of the users.
  public func value(of cut: Cut) -> CutValue {
    let known =
      decisive.map { ($0.cut, $0.value) }
      + clues.map { ($0.cut, CutValue(value: $0.value, reason: $0.reason)) }
    let candidates = known.compactMap { known, worth -> CutValue? in
      let likeness = Self.likeness(of: cut, to: known)
      guard likeness > 0 else { return nil }
      return CutValue(value: worth.value * likeness, reason: worth.reason)
    }
    let fallback = fallbackValue(of: cut)
    guard let best = candidates.max(by: { $0.value < $1.value }), best.value >= fallback.value
    else { return fallback }
    return best
  }

  /// From 0 for another question to 1 for the same.
  private static func likeness(of cut: Cut, to known: Cut) -> Double {
    guard cut.metric == known.metric, cut.split == known.split else { return 0 }
    var likeness = 1.0
    if !Set(known.periods).isSubset(of: cut.periods) {
      likeness *= Set(known.periods).isDisjoint(with: cut.periods) ? 0.3 : 0.6
    }
    if Set(cut.filter) != Set(known.filter) {
      likeness *= known.filter.isEmpty ? 0.7 : 0
    }
    return likeness
  }

  private func fallbackValue(of cut: Cut) -> CutValue {
    guard cut.metric == headline else {
      return CutValue(value: 0.05, reason: "Neither shows the cause nor rules one out.")
    }
    switch cut.split {
    case .day, .week:
      return CutValue(value: 0.3, reason: "Shows when it began.")
    case .breakdown:
      return CutValue(value: 0.1, reason: "Shows that the change is not in these groups.")
    case nil:
      return CutValue(value: 0.05, reason: "Repeats what was told.")
    }
  }
}
