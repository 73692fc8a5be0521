// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import ProductAnalytics

/// How likely something is passed, or that too little is known to say.
public enum ReadinessEstimate: Hashable, Sendable {
  /// Where the probability lies.
  case interval(ProbabilityInterval)
  /// Too little is known; what is missing.
  case notEnoughEvidence(needs: [EvidenceGap])

  /// The probability to put into a log of forecasts: the mean of what is possible; nil when too little is known.
  public var probability: Double? { interval?.mean }

  /// The interval; nil when too little is known.
  public var interval: ProbabilityInterval? {
    guard case .interval(let interval) = self else { return nil }
    return interval
  }

  /// What is missing; empty when there is an interval.
  public var needs: [EvidenceGap] {
    guard case .notEnoughEvidence(let needs) = self else { return [] }
    return needs
  }

  /// The estimate as a person reads it.
  public var text: String {
    switch self {
    case .interval(let interval): interval.text
    case .notEnoughEvidence(let needs):
      needs.isEmpty
        ? "Not enough evidence."
        : "Not enough evidence: " + needs.map(\.text).joined(separator: "; ") + "."
    }
  }
}

/// Where a probability lies: in four cases of five between `low` and `high`.
public struct ProbabilityInterval: Hashable, Sendable {
  public let low: Double
  public let median: Double
  public let high: Double
  /// The mean of all that is possible, which is the probability to bet on.
  public let mean: Double

  /// The share of cases in which the probability lies inside.
  public static let share = 0.8

  /// Creates an interval from values that are all as likely, given in any order.
  init(of values: [Double]) {
    let sorted = values.sorted()
    let quantile = { (share: Double) -> Double in
      guard let last = sorted.indices.last else { return .nan }
      let place = share * Double(last)
      let below = Int(place)
      let part = place - Double(below)
      return sorted[below] + part * (sorted[min(last, below + 1)] - sorted[below])
    }
    (low, median, high) = (quantile(0.1), quantile(0.5), quantile(0.9))
    mean = values.reduce(0, +) / Double(max(1, values.count))
  }

  /// The interval as a person reads it, such as `31% to 62%`; one figure where both ends would read the same.
  public var text: String {
    if high < 0.005 { return "under 1%" }
    if low >= 0.995 { return "over 99%" }
    let (least, most) = (Self.percent(low), Self.percent(high))
    return least == most ? "about \(most)" : "\(least) to \(most)"
  }

  /// How wide it is.
  public var width: Double { high - low }

  static func percent(_ share: Double) -> String {
    FigureText.value(share, unit: .share, digits: 0)
  }
}

/// Evidence that is missing on one kind of question.
public struct EvidenceGap: Hashable, Sendable {
  public let kind: QuestionKind
  /// Rounds of the kind that do not suffice: in coach mode, too old, not reached or not readable.
  public let coach: Int
  public let tooOld: Int
  public let unread: Int

  /// What is missing, in a few words.
  public var text: String {
    var there: [String] = []
    if coach > 0 { there.append("\(coach) in coach mode") }
    if tooOld > 0 { there.append("\(tooOld) too old") }
    if unread > 0 { there.append("\(unread) not reached or not readable") }
    let rest = there.isEmpty ? "" : " (only " + there.joined(separator: ", ") + ")"
    return "no round of “\(kind.title)” in real mode" + rest
  }
}

/// How likely one stage is passed.
public struct StageReadiness: Hashable, Sendable, Identifiable {
  public let id: Stage.ID
  public let title: String
  public let estimate: ReadinessEstimate
}

/// What is known of the ability in one kind, on the scale of the bands, on the day of the forecast.
public struct KindReadiness: Hashable, Sendable, Identifiable {
  public let kind: QuestionKind
  /// In four cases of five the ability lies between `low` and `high`, from 1 to 6.
  public let low: Double
  public let median: Double
  public let high: Double
  /// How many rounds count, in real mode and in coach mode.
  public let real: Int
  public let coach: Int

  public var id: QuestionKind { kind }
}
