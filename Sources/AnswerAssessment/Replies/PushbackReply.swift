// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// What came of a reply to an argument of a teammate.
struct PushbackReply {
  let view: ReplyView
  let pushback: Pushback
  private let stance: ReplyStance

  init(view: ReplyView, pushback: Pushback) {
    self.view = view
    self.pushback = pushback
    stance = ReplyStance(of: view)
  }

  var finding: ReplyFinding {
    guard !view.isVoid else {
      return ReplyFinding(.evaded, view.firstQuote, "Nothing was said to the argument.")
    }
    if view.isCopy {
      return ReplyFinding(
        pushback.isRight ? .stubborn : .rebuffed, view.firstQuote,
        "The reply says again what was said before the argument.")
    }
    return pushback.isRight ? toRight : toWrong
  }

  // MARK: A wrong argument

  private var toWrong: ReplyFinding {
    if let rude = view.places(of: .rude).first(where: { !view.isDenied($0) }) {
      return ReplyFinding(
        .rebuffed, view.quote(at: rude.lowerBound),
        "The argument is wrong, but it was brushed away instead of being met.")
    }
    if let sign = givesIn {
      return ReplyFinding(
        .capitulated, view.quote(at: sign),
        "The argument is wrong, and the reply gave in to it.")
    }
    if let place = meeting {
      return ReplyFinding(
        .challenged, view.quote(at: place),
        "The argument is wrong; the reply objected with something that meets it.")
    }
    if stance.objection == nil, !view.places(of: .deflect).isEmpty || view.isUnknowing {
      return ReplyFinding(.evaded, view.firstQuote, "The reply did not take up the argument.")
    }
    return ReplyFinding(
      .rebuffed, stance.objection.map { view.quote(at: $0.token) } ?? view.firstQuote,
      "The argument is wrong; the reply objected and gave no reason.")
  }

  /// The word where the reply gives in; nil when it does not.
  private var givesIn: Int? {
    guard let last = stance.last else { return echo }
    guard last.agrees else { return nil }
    if last.force == .decision { return last.token }
    // Agreement with a part, and behind it what decides: the part was granted, not the argument.
    if let place = deciding.last
      ?? (view.hasCalculation ? view.ownFigures.last?.tokens.lowerBound : nil),
      place > last.token
    {
      return nil
    }
    if last.force == .strong { return last.token }
    return meeting == nil ? (echo ?? (isShort ? last.token : nil)) : nil
  }

  /// Whether the reply is a nod and no more.
  private var isShort: Bool { ReplyView.content(view.reading).count <= 2 }

  /// A statement or a proposal made of the words of the argument; nil when there is none.
  private var echo: Int? {
    let argument = ReplyView.content(view.question)
    let own = ReplyView.content(view.earlier).subtracting(argument)
    return view.reading.clauses.first { clause in
      let words = view.content(clause.tokens)
      guard clause.modality != .asked, !words.isEmpty, words.isDisjoint(with: own) else {
        return false
      }
      let shared = words.intersection(argument)
      return isProposal(clause)
        ? shared.count * 2 >= words.count : shared.count >= 2 && shared == words
    }?.tokens.lowerBound
  }

  private func isProposal(_ clause: Clause) -> Bool {
    let forms = view.reading.tokens[clause.tokens].prefix(4).map(\.form)
    return zip(forms, forms.dropFirst()).contains { first, second in
      (first == "let" && ["'s", "us"].contains(second))
        || (["we", "i"].contains(first)
          && ["should", "can", "could", "will", "'ll"].contains(second))
    } || forms.first == "then"
  }

  // MARK: What meets an argument

  private var deciding: [Int] { view.places(of: pushback.decides) }

  /// The word where the reply meets the argument: what decides, a figure of its own, a reason, or a way to settle it.
  private var meeting: Int? {
    deciding.first ?? view.ownFigures.first?.tokens.lowerBound ?? view.settling ?? view.reason
  }

  // MARK: A right argument

  private var toRight: ReplyFinding {
    let consequence = view.change ?? view.newFigures.first?.tokens.lowerBound
    let hasMoved =
      stance.agreement != nil
      || (stance.objection == nil && (!deciding.isEmpty || consequence != nil))
    let isHeld = stance.last.map { !$0.agrees } ?? false
    if hasMoved, let place = consequence ?? (view.reason.flatMap { deciding.isEmpty ? nil : $0 }) {
      return ReplyFinding(
        .updated, view.quote(at: place),
        "The argument is right; the reply took it up and said what follows.")
    }
    if !isHeld, let sign = stance.signs.last(where: \.agrees) {
      return ReplyFinding(
        .conceded, view.quote(at: sign.token),
        "The argument is right; the reply agreed, and nothing followed from it.")
    }
    return ReplyFinding(
      .stubborn, stance.objection.map { view.quote(at: $0.token) } ?? view.firstQuote,
      "The argument is right, and the reply did not move.")
  }
}
