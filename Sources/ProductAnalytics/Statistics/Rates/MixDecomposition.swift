// SPDX-License-Identifier: Apache-2.0

/// A segment in two periods.
public struct SegmentChange: Hashable, Sendable {
  /// The name of the segment.
  public let name: String
  /// The rate before; nil when the segment had no trials.
  public let before: Proportion?
  /// The rate after; nil when the segment had no trials.
  public let after: Proportion?

  /// Creates a segment.
  ///
  /// - Parameters:
  ///   - name: The name of the segment.
  ///   - before: The rate before; nil for a segment that is new.
  ///   - after: The rate after; nil for a segment that is gone.
  public init(name: String, before: Proportion?, after: Proportion?) {
    self.name = name
    self.before = before
    self.after = after
  }
}

/// A change of a rate, taken apart into what happened inside of segments and how their shares moved.
///
/// With shares w and rates r, before (0) and after (1), each segment adds w0 (r1 - r0) within, (w1 - w0) (r0 - R0) by mix, and
/// (w1 - w0) (r1 - r0) by both at once, where R0 is the rate of all before. The three add up to the change. Source: Kitagawa,
/// "Components of a difference between two rates", JASA 50, 1955; three parts as in Oaxaca, International Economic Review 14, 1973.
/// A segment without trials in one of the periods has no change of rate: all it adds is mix.
public struct MixDecomposition: Hashable, Sendable {
  /// What one segment adds.
  public struct Part: Hashable, Sendable {
    /// The segment.
    public let segment: SegmentChange
    /// Its share of the trials before.
    public let shareBefore: Double
    /// Its share of the trials after.
    public let shareAfter: Double
    /// What the change of its rate adds at its share before.
    public let within: Double
    /// What the change of its share adds at its rate before.
    public let mix: Double
    /// What both changes add together.
    public let interaction: Double

    /// All that the segment adds.
    public var total: Double { within + mix + interaction }
  }

  /// What each segment adds, in the order given.
  public let parts: [Part]
  /// The rate of all before.
  public let before: Double
  /// The rate of all after.
  public let after: Double

  /// Takes a change apart.
  ///
  /// - Throws: ``StatisticsError/tooFew(what:count:needed:)`` when one of the periods has no trials at all.
  public init(_ segments: [SegmentChange]) throws(StatisticsError) {
    let old = Totals(segments.map(\.before))
    let new = Totals(segments.map(\.after))
    guard old.trials > 0 else { throw .tooFew(what: "trials before", count: 0, needed: 1) }
    guard new.trials > 0 else { throw .tooFew(what: "trials after", count: 0, needed: 1) }
    before = old.rate
    after = new.rate
    parts = segments.map { Self.part($0, old: old, new: new) }
  }

  private static func part(_ segment: SegmentChange, old: Totals, new: Totals) -> Part {
    let shares = (old: old.share(of: segment.before), new: new.share(of: segment.after))
    let rateBefore = (segment.before ?? segment.after)?.rate ?? old.rate
    let rateAfter = (segment.after ?? segment.before)?.rate ?? old.rate
    let (move, change) = (shares.new - shares.old, rateAfter - rateBefore)
    return Part(
      segment: segment, shareBefore: shares.old, shareAfter: shares.new,
      within: shares.old * change, mix: move * (rateBefore - old.rate), interaction: move * change)
  }

  /// All successes and trials of a period, as numbers that cannot overflow.
  private struct Totals {
    var successes = 0.0
    var trials = 0.0

    init(_ proportions: [Proportion?]) {
      for case .some(let proportion) in proportions {
        successes += Double(proportion.successes)
        trials += Double(proportion.trials)
      }
    }

    var rate: Double { successes / trials }

    func share(of proportion: Proportion?) -> Double {
      proportion.map { Double($0.trials) / trials } ?? 0
    }
  }
}

extension MixDecomposition {
  /// The change of the rate of all.
  public var change: Double { after - before }
  /// What the changes of rates inside of segments add.
  public var within: Double { parts.reduce(0) { $0 + $1.within } }
  /// What the changes of shares add.
  public var mix: Double { parts.reduce(0) { $0 + $1.mix } }
  /// What both add together.
  public var interaction: Double { parts.reduce(0) { $0 + $1.interaction } }
  /// What the changes of rates add at the mean of the shares before and after; with ``evenMix`` it is the whole change.
  public var evenWithin: Double { within + interaction / 2 }
  /// What the changes of shares add at the mean of the rates before and after.
  public var evenMix: Double { mix + interaction / 2 }

  /// Whether the rate of all and the rate of every segment moved in opposite directions (Simpson's paradox).
  ///
  /// Source: Simpson, "The interpretation of interaction in contingency tables", JRSS B 13, 1951. At least two segments must
  /// have trials in both periods; a segment whose rate stood still is no reversal.
  public var isSimpsonReversal: Bool {
    let changes = parts.compactMap { part -> Double? in
      guard let old = part.segment.before, let new = part.segment.after else { return nil }
      return new.rate - old.rate
    }
    guard changes.count >= 2, change != 0 else { return false }
    return changes.allSatisfy { change > 0 ? $0 < 0 : $0 > 0 }
  }
}
