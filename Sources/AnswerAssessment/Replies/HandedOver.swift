// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// What holds nothing though it has words of the subject or a figure: guesses of who does not know, and what somebody else should do.
extension ReplyView {
  /// The new figures, without those that a reply guesses at which says that it does not know: "I don't know, maybe 50%".
  ///
  /// With a calculation, a reason or a source beside it, a figure is more than a guess.
  var toldFigures: [TextQuantity] {
    guard !places(of: .unknown).isEmpty, !hasCalculation, reason == nil,
      places(of: "figure-source").isEmpty
    else { return newFigures }
    return newFigures.filter { !isGuess($0) }
  }

  private func isGuess(_ figure: TextQuantity) -> Bool {
    let start = figure.tokens.lowerBound
    let first = reading.sentence(of: start)?.tokens.lowerBound ?? start
    return reading.tokens[max(first, start - 3)..<start].contains {
      Self.guesses.contains($0.form)
    }
  }

  private static let guesses: Set<String> = [
    "maybe", "perhaps", "possibly", "probably", "guess", "guessing", "think", "say",
  ]

  /// The first word with which the reply hands the question to somebody else and says no more; nil when it does not, or when it was asked who.
  var handedOver: Int? {
    guard newFigures.isEmpty, reason == nil, settling == nil, !isAskedWho else { return nil }
    let handed = reading.clauses.filter(isHandedOver)
    let others = reading.clauses.filter { !handed.contains($0) }
    guard others.allSatisfy({ content($0.tokens).count < Self.fewestOwnWords }) else { return nil }
    return handed.first?.tokens.lowerBound
  }

  /// From how many words of content on a clause beside it says something of its own.
  private static let fewestOwnWords = 3

  private var isAskedWho: Bool {
    let forms = question.tokens.map(\.form)
    return forms.contains { ["who", "whom", "whose"].contains($0) }
      || zip(forms, forms.dropFirst()).contains { $0 == "which" && Self.others.contains($1) }
  }

  /// Whether a clause says that others are to do it: "the network team should handle it", and nothing of how.
  private func isHandedOver(_ clause: Clause) -> Bool {
    let tokens = reading.tokens
    return clause.tokens.contains { place in
      guard Self.others.contains(tokens[place].form) else { return false }
      let behind = place + 1..<clause.tokens.upperBound
      guard let must = behind.prefix(2).first(where: { Self.duties.contains(tokens[$0].form) }),
        let act = (must + 1..<clause.tokens.upperBound).prefix(3).first(where: {
          Self.acts.contains(tokens[$0].form)
        }), !reading.negated[act]
      else { return false }
      return content(act + 1..<clause.tokens.upperBound).count <= 1
    }
  }

  private static let others: Set<String> = [
    "team", "teams", "department", "colleagues", "engineers", "engineering", "operations", "ops",
    "legal", "finance", "security", "somebody", "someone", "else", "vendor",
    "provider", "manager", "expert", "experts", "specialists",
  ]
  private static let duties: Set<String> = [
    "should", "will", "'ll", "would", "can", "could", "must", "needs", "need", "has", "have",
  ]
  private static let acts: Set<String> = [
    "handle", "care", "deal", "decide", "solve", "fix", "own", "answer", "know", "tell", "look",
    "manage", "sort", "figure", "do", "worry", "investigate",
  ]
}
