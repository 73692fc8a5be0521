// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// A request for data, and when it was made.
public struct DataRequest: Hashable, Sendable {
  /// What was asked.
  public let cut: Cut
  /// Seconds since the start of the round.
  public let seconds: Double

  /// Creates a request; a time that is none or before the start counts as the start.
  public init(_ cut: Cut, seconds: Double) {
    self.cut = cut
    self.seconds = seconds.isFinite && seconds > 0 ? min(seconds, 1e9) : 0
  }
}

/// What the requests for data of a round were worth.
///
/// Of 100 points, 70 are for the request that shows the cause and 30 for those that rule out decoys. What a request brings beyond the ones
/// before is counted, times 0.9 for each request before it and times 20 minutes / (20 minutes + time): the right question as the first
/// is worth 70, as the tenth 27. A request that brings nothing costs 3 points after the first three of them, so that asking for
/// everything gains nothing. All of these numbers are ours.
public struct RequestScore: Codable, Hashable, Sendable {
  /// What one request was worth.
  public struct Entry: Codable, Hashable, Sendable {
    /// What kind of use it was.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// It shows the cause.
      case decisive
      /// It rules out a decoy.
      case rulesOut
      /// It tells when or where, and decides nothing.
      case context
      /// It brings nothing that was not known.
      case nothingNew
      /// It was asked before.
      case repeated
    }

    /// What kind of use it was.
    public let kind: Kind
    /// The mechanism that it shows or rules out; nil otherwise.
    public let mechanism: String?
    /// What the cut is worth by itself, from 0 to 1.
    public let value: Double
    /// What it added to the score; below 0 when it cost.
    public let points: Double
    /// Seconds since the start of the round.
    public let seconds: Double
    /// The use in one sentence, for the scorecard.
    public let sentence: String
  }

  /// The requests, in the order of time.
  public let entries: [Entry]
  /// From 0 to 100.
  public let total: Double

  /// Whether the data that show the cause were asked for.
  public var showsCause: Bool { entries.contains { $0.kind == .decisive } }

  static let causePoints = 70.0
  static let decoyPoints = 30.0
  /// What each request before one leaves of its worth.
  static let keptByEach = 0.9
  /// The time after which half of the worth is left, in seconds.
  static let halfTime = 1200.0
  /// What a request that brings nothing costs.
  static let cost = 3.0
  /// How many requests that bring nothing are free.
  static let free = 3
  /// From which value on a cut shows what it is about, alone or with one period only.
  static let shown = 0.5

  /// Scores the requests of a round.
  public init(_ requests: [DataRequest], key: AnswerKey) {
    var tally = RequestTally(key: key)
    let ordered = requests.enumerated()
      .sorted { ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset) }
      .map(\.element)
    entries = ordered.map { tally.entry(for: $0) }
    total = min(100, max(0, entries.map(\.points).reduce(0, +)))
  }
}

/// What is known after some requests.
private struct RequestTally {
  private let key: AnswerKey
  private let rulable: Int
  private var known: [String: Double] = [:]
  private var seen: Set<Cut> = []
  private var asked = 0
  private var useless = 0
  private var kept = 1.0

  init(key: AnswerKey) {
    self.key = key
    rulable = max(1, key.decoys.count { !$0.check.cuts.isEmpty })
  }

  mutating func entry(for request: DataRequest) -> RequestScore.Entry {
    let worth = key.cutValues.value(of: request.cut)
    let shown = key.cutValues.decisive.first { $0.value.reason == worth.reason }
    let isRepeated = !seen.insert(request.cut).inserted
    let subject = shown?.mechanism ?? worth.reason
    let before = known[subject] ?? 0
    let gain = max(0, worth.value - before)
    let discount = kept * RequestScore.halfTime / (RequestScore.halfTime + request.seconds)
    known[subject] = max(before, worth.value)
    asked += 1
    kept *= RequestScore.keptByEach

    let isCause = shown?.mechanism == key.cause.mechanism.id
    let full = shown?.value.value ?? 1
    let kind = kind(isRepeated, gain, isCause, shown != nil, worth.value / full)
    var points = 0.0
    switch kind {
    case .decisive: points = RequestScore.causePoints * gain * discount
    case .rulesOut: points = RequestScore.decoyPoints / Double(rulable) * gain / full * discount
    case .context: break
    case .nothingNew, .repeated:
      useless += 1
      if useless > RequestScore.free { points = -RequestScore.cost }
    }
    return RequestScore.Entry(
      kind: kind, mechanism: kind == .decisive || kind == .rulesOut ? shown?.mechanism : nil,
      value: worth.value, points: points, seconds: request.seconds,
      sentence: sentence(kind, worth, points, request))
  }

  private func kind(
    _ isRepeated: Bool, _ gain: Double, _ isCause: Bool, _ isShown: Bool, _ clearness: Double
  ) -> RequestScore.Entry.Kind {
    if isRepeated { return .repeated }
    if gain < 0.04 { return .nothingNew }
    if isShown, clearness >= RequestScore.shown { return isCause ? .decisive : .rulesOut }
    return gain >= 0.1 ? .context : .nothingNew
  }

  private func sentence(
    _ kind: RequestScore.Entry.Kind, _ worth: CutValue, _ points: Double, _ request: DataRequest
  ) -> String {
    let minutes = FigureText.number(request.seconds / 60, digits: 0)
    let place = "Request \(asked), after \(minutes) min: "
    let figure = FigureText.number(abs(points), digits: 0)
    let sum = figure == "1" ? "1 point" : "\(figure) points"
    switch kind {
    case .decisive, .rulesOut: return place + "\(worth.reason) \(sum)."
    case .context: return place + worth.reason
    case .nothingNew:
      return place + "brings nothing that decides."
        + (points < 0 ? " It costs \(sum)." : "")
    case .repeated:
      return place + "was asked before." + (points < 0 ? " It costs \(sum)." : "")
    }
  }
}
