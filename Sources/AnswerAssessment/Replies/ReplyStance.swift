// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// On which side of an argument a reply comes down, and how it gets there.
struct ReplyStance {
  /// One sign of a side.
  struct Sign {
    let agrees: Bool
    let force: Force
    /// The word where it stands.
    let token: Int
  }

  /// How much a sign decides.
  enum Force: Int, Comparable {
    /// A nod or a doubt.
    case weak
    /// Agreement or an objection.
    case strong
    /// A position held or given up.
    case decision

    static func < (left: Force, right: Force) -> Bool { left.rawValue < right.rawValue }
  }

  /// All signs, in the order of the text.
  let signs: [Sign]

  init(of view: ReplyView) {
    let said = Self.said(in: view)
    signs = (said + Self.turns(in: view, after: said)).sorted { $0.token < $1.token }
  }

  /// The sign that decides: the last one of the greatest force; nil when there is none.
  var last: Sign? {
    let force = signs.map(\.force).max()
    return signs.last { $0.force == force }
  }

  /// The last sign of full agreement; nil when there is none.
  var agreement: Sign? { signs.last { $0.agrees && $0.force >= .strong } }

  /// The last objection, or the position held; nil when there is none.
  var objection: Sign? { signs.last { !$0.agrees && $0.force >= .strong } }

  private static func said(in view: ReplyView) -> [Sign] {
    let lists: [(ReplyLexicon, Bool, Force)] = [
      (.agree, true, .strong), (.grant, true, .weak), (.disagree, false, .strong),
      (.doubt, false, .weak), (.keep, false, .decision), (.yield, true, .decision),
    ]
    let signs = lists.flatMap { list, agrees, force in
      view.places(of: list).compactMap { sign(at: $0, agrees, force, in: view) }
    }
    return signs + errors(in: view)
  }

  private static func sign(
    at place: Range<Int>, _ agrees: Bool, _ force: Force, in view: ReplyView
  ) -> Sign? {
    let clause = view.reading.clauses[view.reading.clause(of: place.lowerBound)]
    guard !view.isSupposed(clause), !(agrees && force == .strong && clause.isUnderCondition) else {
      return nil
    }
    guard !startsWithDenial(place, in: view) else {
      return Sign(agrees: false, force: .strong, token: place.lowerBound)
    }
    if view.isDenied(place) { return denied(place, agrees, force) }
    let isHeld =
      agrees && force == .strong && (isConceding(clause, in: view) || isMaybe(clause, in: view))
    return Sign(agrees: agrees, force: isHeld ? .weak : force, token: place.lowerBound)
  }

  /// What a sign becomes under a negation: no agreement is an objection, no objection only a nod.
  private static func denied(_ place: Range<Int>, _ agrees: Bool, _ force: Force) -> Sign? {
    switch (agrees, force) {
    case (true, .weak): nil
    case (true, _): Sign(agrees: false, force: force, token: place.lowerBound)
    case (false, .decision): Sign(agrees: true, force: .weak, token: place.lowerBound)
    case (false, _): Sign(agrees: true, force: .weak, token: place.lowerBound)
    }
  }

  /// Whether a phrase of agreement holds its own denial: "not convinced".
  private static func startsWithDenial(_ place: Range<Int>, in view: ReplyView) -> Bool {
    let words = view.reading.tokens[place].map(\.form)
    return words.last == "convinced" && (words.contains("not") || words.contains("n't"))
  }

  /// Whether a clause only grants something before the main clause objects: "although you are right".
  private static func isConceding(_ clause: Clause, in view: ReplyView) -> Bool {
    guard let marker = clause.marker, marker.kind == .contrast else { return false }
    let word = view.reading.tokens[marker.tokens.lowerBound].form
    return ["although", "though", "even", "while"].contains(word)
  }

  private static func isMaybe(_ clause: Clause, in view: ReplyView) -> Bool {
    view.reading.tokens[clause.tokens].contains {
      ["may", "might", "maybe", "perhaps", "probably"].contains($0.form)
    }
  }
}

extension ReplyStance {
  /// The words that call something an error: one's own is admitted, the other's is an objection.
  private static let errorWords: Set<String> = ["wrong", "incorrect"]

  private static func errors(in view: ReplyView) -> [Sign] {
    let tokens = view.reading.tokens
    return tokens.indices.compactMap { place in
      guard errorWords.contains(tokens[place].form) else { return nil }
      let clause = view.reading.clauses[view.reading.clause(of: place)]
      guard !view.isSupposed(clause) else { return nil }
      let isOwn = isOwn(before: place, in: clause.tokens, view)
      if view.reading.negated[place] { return Sign(agrees: !isOwn, force: .weak, token: place) }
      return Sign(agrees: isOwn, force: .strong, token: place)
    }
  }

  /// Whether the nearest word before an error is the speaker's: "my figure was wrong", "40 was wrong".
  private static func isOwn(before place: Int, in clause: Range<Int>, _ view: ReplyView) -> Bool {
    for index in (clause.lowerBound..<place).reversed() {
      let token = view.reading.tokens[index]
      if ["i", "my", "mine", "our", "we", "me"].contains(token.form) { return true }
      if ["you", "your", "that", "this", "it", "the", "argument"].contains(token.form) {
        return false
      }
      if token.kind == .number {
        return view.earlier.tokens.contains { $0.kind == .number && $0.form == token.form }
      }
    }
    return false
  }

  /// A "but" with a statement of its own behind agreement turns it, unless it says what is changed.
  private static func turns(in view: ReplyView, after said: [Sign]) -> [Sign] {
    let changes = view.asserted(.change)
    return view.reading.clauses.compactMap { clause -> Sign? in
      let first = clause.tokens.lowerBound
      guard let marker = clause.marker, marker.kind == .contrast, !isConceding(clause, in: view),
        !view.isSupposed(clause), view.content(clause.tokens).count >= 2,
        said.contains(where: { $0.agrees && $0.token < first }),
        !said.contains(where: { $0.agrees && clause.tokens.contains($0.token) }),
        !changes.contains(where: { clause.tokens.contains($0.lowerBound) })
      else { return nil }
      return Sign(agrees: false, force: .strong, token: first)
    }
  }
}
