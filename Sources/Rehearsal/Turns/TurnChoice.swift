// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent

/// Says the turns that were planned before the round, in their order.
struct TurnChoice {
  let round: Round
  /// The words of the person that a turn takes up; nil when nothing was said.
  let position: String?
  let rubric: Rubric

  /// The types of evidence that a decision shows, the one that says it best first.
  static let decisions: [EvidenceTypeID] = [
    "DC-PRIOR", "DC-TRADEOFF", "DC-ALT", "DC-REVERSE", "DC-RISK",
  ]
  /// The criteria on which arguments of teammates bear: a wrong one is to be challenged, a right one to be taken up.
  static let challenge: Criterion.ID = "TF1"
  /// See ``challenge``.
  static let openness: Criterion.ID = "TF2"

  /// Returns the next planned turn once enough answers were given; `isLast` when there is nothing else left to ask, so that it comes now.
  static func due(in round: Round, isLast: Bool = false) -> PlannedTurn? {
    let turns = round.start.turns ?? []
    let said = round.exchanges.count { $0.followUp?.turn != nil }
    guard turns.indices.contains(said) else { return nil }
    let answers = round.exchanges.count { $0.answer != nil }
    return isLast || answers >= turns[said].after ? turns[said] : nil
  }

  /// Returns a turn as it is said.
  func followUp(_ turn: PlannedTurn) -> FollowUp {
    FollowUp(
      probe: Probe.ID(turn.id), criterion: criterion(of: turn), text: text(of: turn),
      reason: reason(of: turn), reactsTo: isQuoted(turn) ? position : nil, turn: turn)
  }

  /// The line of the rubric that a reply bears on: for a curveball the one that asks for a decision, the weightiest where none does.
  private func criterion(of turn: PlannedTurn) -> Criterion.ID {
    if case .pushback(let pushback) = turn.kind {
      let wanted = pushback.isRight ? Self.openness : Self.challenge
      if rubric.criteria.contains(where: { $0.id == wanted }) { return wanted }
    }
    let deciding = rubric.criteria.first { !Set($0.required).isDisjoint(with: Self.decisions) }
    let weightiest = rubric.criteria.max { $0.weight < $1.weight }
    return (deciding ?? weightiest)?.id ?? Criterion.ID("")
  }

  private func reason(of turn: PlannedTurn) -> String {
    switch turn.kind {
    case .curveball(let title, _): "\(title): planned before the round, whatever was said."
    case .pushback: "A teammate argues against the answer: planned before the round."
    }
  }

  /// The wording of a turn; a teammate takes up words wherever there are some.
  private func wording(of turn: PlannedTurn) -> String? {
    let quoting = turn.wordings.filter { $0.contains("{quote}") }
    guard position != nil else {
      return round.pick(turn.wordings.filter { !$0.contains("{quote}") })
    }
    guard case .pushback = turn.kind, !quoting.isEmpty else { return round.pick(turn.wordings) }
    return round.pick(quoting)
  }

  private func isQuoted(_ turn: PlannedTurn) -> Bool {
    position != nil && wording(of: turn)?.contains("{quote}") == true
  }

  /// The text of a turn.
  ///
  /// What leads to the interviewer's questions does not lead to an argument, so a teammate begins with their own words.
  private func text(of turn: PlannedTurn) -> String {
    let wording = wording(of: turn).map { FollowUp.quoting(position ?? "", in: $0) }
    guard case .pushback(let pushback) = turn.kind else {
      return [round.bridge, wording ?? title(of: turn)].compactMap(\.self).joined(separator: " ")
    }
    let said = wording?.replacing("{argument}", with: pushback.argument)
    let rest = said?.contains(pushback.argument) == true ? nil : pushback.argument
    return [said, rest].compactMap(\.self).joined(separator: " ")
  }

  private func title(of turn: PlannedTurn) -> String {
    guard case .curveball(let title, _) = turn.kind else { return "" }
    return "\(title). What do you do now?"
  }
}

/// What a person has decided so far, in one sentence of theirs.
struct MainPosition {
  let examination: Examination

  /// The best sentence that decides something, else the first statement; nil when nothing was said.
  var words: String? {
    let decided = TurnChoice.decisions.lazy.compactMap { examination.best(of: $0) }
      .first { $0.grade >= .specific }
    return decided?.quote.text ?? firstStatement
  }

  /// The first sentence in which the person says what they do or think, else the first one that is long enough to state anything.
  private var firstStatement: String? {
    let reading = examination.reading
    let statements = reading.sentences.enumerated().filter { number, sentence in
      examination.voids[number] == nil && !sentence.isQuestion && sentence.kind != .heading
        && sentence.kind != .code && sentence.tokens.count >= Self.fewestTokens
    }
    let own = statements.first { reading.clauses(in: $0.offset).contains(where: Self.isOwn) }
    return (own ?? statements.first).map { reading.slice($0.element.range) }
  }

  /// How many words and signs a statement has at least: a subject, a verb, what it is about, and the stop.
  private static let fewestTokens = 5

  private static func isOwn(_ clause: Clause) -> Bool {
    (clause.person == .firstSingular || clause.person == .firstPlural)
      && clause.modality != .asked && clause.modality != .attributed
  }
}

extension Round {
  /// Returns one of several wordings, picked by the seed and the number of the exchange; nil when there is none.
  func pick(_ wordings: [String]) -> String? {
    wordings.isEmpty
      ? nil : wordings[Int((start.seed &+ UInt64(exchanges.count)) % UInt64(wordings.count))]
  }

  /// What the interviewer says before the next question; nil when the persona has no such words.
  var bridge: String? {
    let bridges = start.interviewer.bridges
    let place = start.seed / 7 &+ UInt64(exchanges.count)
    return bridges.isEmpty ? nil : bridges[Int(place % UInt64(bridges.count))]
  }
}

extension FollowUp {
  /// How many characters of the person's words are repeated to them.
  private static let longestQuote = 140

  /// Returns a wording with the person's words in it; behind words that end without a sign stands a stop where the next sentence begins.
  static func quoting(_ words: String, in wording: String) -> String {
    let quote = shortened(words)
    guard let last = quote.last, !".?!…:".contains(last) else {
      return wording.replacing("{quote}", with: quote)
    }
    let parts = wording.split(separator: "{quote}” ", omittingEmptySubsequences: false)
    let said = parts.enumerated().map { number, part in
      let words = part.replacing("{quote}", with: quote)
      guard number > 0 else { return String(words) }
      return part.first?.isUppercase == true ? "\(quote)”. \(words)" : "\(quote)” \(words)"
    }
    return said.joined()
  }

  /// Returns the beginning of a sentence without the mark of a list, cut by ``QuoteCut``, with an ellipsis when something is left out.
  static func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).drop { listMarks.contains($0) }
      .joined(separator: " ")
    guard line.count > longestQuote else { return line }
    return QuoteCut.beginning(of: line, most: longestQuote) + "…"
  }

  private static let listMarks: Set<Substring> = ["•", "-", "*", "–", "—", "·"]
}
