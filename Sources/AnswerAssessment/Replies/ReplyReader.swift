// SPDX-License-Identifier: Apache-2.0

/// Tells what came of a follow-up: whether the reply carried the answer further, held it, or let it fall.
///
/// It reads clause by clause: who agrees with what, under which condition, what a negation or a "but" turns round, and whether a reason, a
/// figure or a changed plan stands behind it. The words it knows are lexicons whose names begin with `reply-`; without them every reply that
/// touches the question is held.
public struct ReplyReader: Sendable {
  private let rules: RuleSet

  /// Creates a reader.
  public init(rules: RuleSet) {
    self.rules = rules
  }

  /// Returns what came of a reply.
  public func read(_ reply: Reply) -> ReadReply {
    let view = ReplyView(reply, rules: rules)
    let found = finding(view)
    return ReadReply(
      outcome: ExchangeOutcome(
        exchange: reply.exchange, verdict: found.verdict, quote: found.quote,
        reason: found.reason),
      hasNewFigure: !view.newFigures.isEmpty)
  }

  private func finding(_ view: ReplyView) -> ReplyFinding {
    switch view.reply.asked {
    case .pushback(let pushback): PushbackReply(view: view, pushback: pushback).finding
    case .curveball(let title): CurveballReply(view: view, title: title).finding
    default: ProbeReply(view: view).finding
    }
  }
}

/// A verdict with the words that decided and the rule in a sentence.
struct ReplyFinding {
  let verdict: ExchangeOutcome.Verdict
  let quote: Quote?
  let reason: String

  init(_ verdict: ExchangeOutcome.Verdict, _ quote: Quote?, _ reason: String) {
    self.verdict = verdict
    self.quote = quote
    self.reason = reason
  }
}
