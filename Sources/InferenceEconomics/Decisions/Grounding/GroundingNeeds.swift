// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How often the facts change that answers rest on.
public enum Volatility: String, Hashable, Sendable, CaseIterable, Codable {
  case hours, days, months, stable

  /// How often they change in a month of 730 hours, as these words are meant here.
  ///
  /// Hours: from once an hour to once a day. Days: from once a day to once a month. Months: from once a month to once a
  /// year. Stable: at most once a year. The single value is the geometric mean of the ends, and half a year's worth for
  /// stable.
  public var changesPerMonth: Interval<One> {
    let day = 365.0 / 12
    let year = 1.0 / 12
    return switch self {
    case .hours: Interval(Ratio((730 * day).squareRoot()), low: Ratio(day), high: 730)
    case .days: Interval(Ratio(day.squareRoot()), low: 1, high: Ratio(day))
    case .months: Interval(Ratio(year.squareRoot()), low: Ratio(year), high: 1)
    case .stable: Interval(Ratio(year / 2), low: 0, high: Ratio(year))
    }
  }
}

/// How many claims without support an answer may hold.
public enum ClaimTolerance: String, Hashable, Sendable, CaseIterable, Codable {
  /// Every claim must be shown to be true: law, medicine, money.
  case none
  /// A wrong claim is a defect that is counted.
  case low
  /// Ideas, drafts, chat.
  case high
}

/// What answers must do.
public struct GroundingNeeds: Hashable, Sendable {
  /// The requests of a month.
  public let requests: Interval<Per<Request, Month>>
  /// The size of the body of facts; 0 when answers need none beside the question.
  public let knowledge: Tokens
  /// The longest context in which the model still finds what it needs, not the one it accepts.
  public let usableContext: Tokens
  /// Whether the model saw the facts when it was trained.
  public let isKnownToModel: Bool
  /// Whether answers must say where each claim comes from.
  public let needsCitations: Bool
  /// Whether answers need a format, a tone or words of their own that a prompt does not bring about.
  public let needsFormat: Bool
  /// The time that may be added before the first token; `nil` when it does not matter.
  public let latencyBudget: Time?

  /// Creates needs.
  ///
  /// - Parameters:
  ///   - requests: The requests of a month, 0 to 10^13.
  ///   - knowledge: The size of the body of facts, 0 to 10^13 tokens.
  ///   - usableContext: The longest context in which the model still finds what it needs, 0 to 10^9 tokens.
  ///   - isKnownToModel: Whether the model saw the facts when it was trained.
  ///   - needsCitations: Whether answers must say where each claim comes from.
  ///   - needsFormat: Whether answers need a format that a prompt does not bring about.
  ///   - latencyBudget: The time that may be added before the first token, 0 to 10^6 s.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    requests: Interval<Per<Request, Month>>, knowledge: Tokens, usableContext: Tokens,
    isKnownToModel: Bool = false, needsCitations: Bool = false, needsFormat: Bool = false,
    latencyBudget: Time? = nil
  ) throws(EconomicsError) {
    try Check.range("requests of a month", requests, 0...1e13)
    try Check.range("tokens of knowledge", knowledge.value, 0...1e13)
    try Check.range("usable context", usableContext.value, Allowed.tokens)
    if let latencyBudget { try Check.range("latency budget", latencyBudget.value, 0...1e6) }
    self.requests = requests
    self.knowledge = knowledge
    self.usableContext = usableContext
    self.isKnownToModel = isKnownToModel
    self.needsCitations = needsCitations
    self.needsFormat = needsFormat
    self.latencyBudget = latencyBudget
  }

  /// Creates needs that were derived from checked ones.
  init(
    unchecked requests: Interval<Per<Request, Month>>, knowledge: Tokens, usableContext: Tokens,
    isKnownToModel: Bool, needsCitations: Bool, needsFormat: Bool, latencyBudget: Time?
  ) {
    self.requests = requests
    self.knowledge = knowledge
    self.usableContext = usableContext
    self.isKnownToModel = isKnownToModel
    self.needsCitations = needsCitations
    self.needsFormat = needsFormat
    self.latencyBudget = latencyBudget
  }

  /// Whether answers rest on facts beside the question.
  var needsFacts: Bool { knowledge > .zero }
}
