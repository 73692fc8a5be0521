// SPDX-License-Identifier: Apache-2.0

/// What came of one follow-up: whether the reply carried the answer further, held it, or let it fall.
public struct ExchangeOutcome: Hashable, Sendable, Codable {
  /// The number of the exchange, from 1 for the first follow-up; 0 is the opening question and has no outcome.
  public let exchange: Int
  public let verdict: Verdict
  /// The words that decided, counted from the start of the transcript; nil when it is about what is missing.
  public let quote: Quote?
  /// The rule that gave the verdict, in a sentence.
  public let reason: String

  /// Creates an outcome.
  public init(exchange: Int, verdict: Verdict, quote: Quote?, reason: String) {
    self.exchange = exchange
    self.verdict = verdict
    self.quote = quote
    self.reason = reason
  }

  /// What a reply did.
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// It gave what was asked for and had been missing.
    case improved
    /// It stood by what was said and added nothing that counts.
    case held
    /// It took back or contradicted what was said, without a reason.
    case collapsed
    /// It did not answer what was asked.
    case evaded
    /// It challenged a wrong argument, politely and with a reason.
    case challenged
    /// It challenged a wrong argument without a reason, or rudely.
    case rebuffed
    /// It gave in to a wrong argument.
    case capitulated
    /// It moved as far as a right argument goes, and said what follows.
    case updated
    /// It gave in to a right argument without saying why or what follows.
    case conceded
    /// It did not move on a right argument.
    case stubborn
    /// It changed the plan with what had changed, and said what that costs.
    case adapted
    /// It went on as if nothing had changed.
    case ignored

    /// Whether the verdict speaks for the candidate.
    public var isGood: Bool {
      switch self {
      case .improved, .challenged, .updated, .adapted: true
      default: false
      }
    }

    /// Whether the verdict speaks against the candidate.
    public var isBad: Bool {
      switch self {
      case .collapsed, .evaded, .rebuffed, .capitulated, .stubborn, .ignored: true
      default: false
      }
    }
  }
}
