// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent
import Quantities

/// Finds in a part of a story what it has to hold.
struct StoryNeedReader {
  let text: StoryText

  /// Returns the words that meet a need; nil when nothing does.
  func words(for need: StoryNeed) -> StoryQuote? {
    switch need {
    case .when: dated(.situation) ?? text.first(of: StoryLexicon.time, in: .situation)
    case .who: text.first(of: StoryLexicon.people, in: .situation)
    case .size: amount(in: .situation) { Self.sizes.contains($0.dimension) }
    case .hardship:
      text.first(of: StoryLexicon.hardship, in: .constraint)
        ?? text.first(of: Self.hardEvidence, in: .constraint)
    case .limit: limit
    case .ownDecision: ownDecision
    case .alternative:
      text.first(of: StoryLexicon.turnedDown, in: .decision)
        ?? text.first(of: ["DC-ALT"], in: .decision)
    case .reason: reason
    case .amount: result
    case .before: before
    case .period: period
    case .measurement: text.first(of: StoryLexicon.measured, in: .numbers)
    case .practice: practice
    }
  }

  /// The words that show something else in the place of a need: "we decided", or what anybody would say.
  func instead(of need: StoryNeed) -> StoryQuote? {
    switch need {
    case .ownDecision: text.first(of: StoryLexicon.sharedDecision, in: .decision)
    case .practice: text.first(of: StoryLexicon.platitudes, in: .learning)
    case .amount, .before: text.first(of: StoryLexicon.vagueResult, in: .numbers)
    default: nil
    }
  }

  private static let sizes: Set<Dimension> = [.count, .money, .rate, .tokens, .memory, .parameters]
  private static let hardEvidence: Set<EvidenceTypeID> = [
    "TE-LAT", "TE-COST", "TE-MEM", "TE-EVAL", "DC-RISK",
  ]
  /// A day, the shortest time over which a result is measured.
  private static let day = 86_400.0

  private func quantities(in part: StoryPart) -> ArraySlice<TextQuantity> {
    text.reading.quantities(in: text.range(of: part))
  }

  private func amount(
    in part: StoryPart, where isWanted: (TextQuantity) -> Bool
  ) -> StoryQuote? {
    quantities(in: part).first(where: isWanted).flatMap { text.quote($0.tokens) }
  }

  private func dated(_ part: StoryPart) -> StoryQuote? {
    amount(in: part) { $0.dimension == .date }
  }

  /// Whether an amount has a unit or says what is counted.
  private func isResult(_ quantity: TextQuantity) -> Bool {
    switch quantity.dimension {
    case .date, .percentile: return false
    case .count: break
    default: return true
    }
    let next = quantity.tokens.upperBound
    guard quantity.per == nil, text.range(of: .numbers).contains(next) else {
      return quantity.per != nil
    }
    let token = text.reading.tokens[next]
    return token.kind == .word
      && (!WordLists.functionWords.contains(token.form) || token.form == "of")
  }

  private var ownDecision: StoryQuote? {
    let range = text.range(of: .decision)
    for start in range where text.reading.tokens[start].form == "i" {
      let end = min(start + 6, range.upperBound)
      let verb = StoryLexicon.decisions.first(in: text.reading, (start + 1)..<end)
      guard let verb, !text.reading.negated[verb.lowerBound],
        !(start..<verb.lowerBound).contains(where: { text.reading.tokens[$0].form == "we" })
      else { continue }
      return text.quote(start..<verb.upperBound)
    }
    return nil
  }

  private var reason: StoryQuote? {
    let range = text.range(of: .decision)
    let marker = text.reading.markers(in: range).first { $0.kind == .reason }
    return marker.flatMap { text.quote($0.tokens) }
      ?? text.first(of: StoryLexicon.reasons, in: .decision)
  }

  /// The amount that is said to be the limit, or else the last time or sum of money, or else the first amount; the size of a model is none.
  private var limit: StoryQuote? {
    let all = quantities(in: .constraint).filter {
      $0.dimension != .percentile && $0.dimension != .parameters
    }
    let found =
      all.first { isCalled(StoryLexicon.limits, $0) }
      ?? all.first { isCalled(StoryLexicon.bounds, $0) }
      ?? all.last { $0.dimension == .duration || $0.dimension == .money } ?? all.first
    return found.flatMap { text.quote($0.tokens) }
  }

  /// How far a word such as limit may stand from the amount that it is about, in words.
  private static let reach = 4

  /// Whether one of some words stands right behind an amount, or before it with no other amount and no stop between.
  private func isCalled(_ words: Set<String>, _ amount: TextQuantity) -> Bool {
    let (range, tokens) = (text.range(of: .constraint), text.reading.tokens)
    let next = amount.tokens.upperBound
    if range.contains(next), words.contains(tokens[next].form) { return true }
    let start = max(range.lowerBound, amount.tokens.lowerBound - Self.reach)
    let between = (start..<amount.tokens.lowerBound).reversed().prefix {
      tokens[$0].kind == .word || tokens[$0].form == ":"
    }
    return between.contains { words.contains(tokens[$0].form) }
  }

  /// An amount that came of it; of a change its end, not what stood before.
  private var result: StoryQuote? {
    guard let first = quantities(in: .numbers).first(where: isResult) else { return nil }
    let end = changes.first { $0.start.tokens == first.tokens }?.end
    return text.quote((end ?? first).tokens)
  }

  /// Amounts that are the two ends of one change, such as 410 and 690 in "from 410 to 690 a week".
  private var changes: [(start: TextQuantity, end: TextQuantity)] {
    let all = Array(quantities(in: .numbers))
    return zip(all, all.dropFirst()).compactMap {
      start, end -> (start: TextQuantity, end: TextQuantity)? in
      guard start.number != end.number, isResult(end),
        start.tokens.upperBound < end.tokens.lowerBound
      else { return nil }
      let gap = start.tokens.upperBound..<end.tokens.lowerBound
      // A bare number takes its unit from the amount behind it.
      let isOneMeasure =
        start.dimension == end.dimension && start.dimension != .count
        || start.dimension == .count && start.unit.isEmpty && gap.count == 1
      let isChange =
        gap.count <= 3 && gap.contains { Self.toEnd.contains(text.reading.tokens[$0].form) }
      return isOneMeasure && isChange ? (start: start, end: end) : nil
    }
  }

  private static let toEnd: Set<String> = ["to", "→", ">", "into"]

  /// The two ends of a change; or two amounts of one dimension with a word between or before them that makes one of them the value before.
  private var before: StoryQuote? {
    if let change = changes.first {
      return text.quote(change.start.tokens.lowerBound..<change.end.tokens.upperBound)
    }
    let all = quantities(in: .numbers).filter(isResult)
    for (index, first) in all.enumerated() {
      for second in all.dropFirst(index + 1) where first.dimension == second.dimension {
        let sentence = text.reading.clauses[text.reading.clause(of: first.tokens.lowerBound)]
          .sentence
        let start = max(
          text.reading.sentences[sentence].tokens.lowerBound, text.range(of: .numbers).lowerBound)
        let span = start..<min(second.tokens.upperBound + 4, text.range(of: .numbers).upperBound)
        guard StoryLexicon.before.first(in: text.reading, span) != nil else { continue }
        return text.quote(first.tokens.lowerBound..<second.tokens.upperBound)
      }
    }
    return nil
  }

  private var period: StoryQuote? {
    amount(in: .numbers) { $0.dimension == .duration && $0.value >= Self.day }
      ?? dated(.numbers) ?? text.first(of: StoryLexicon.period, in: .numbers)
  }

  /// A sentence about what is done differently that says more than what anybody would.
  private var practice: StoryQuote? {
    let range = text.range(of: .learning)
    for sentence in text.reading.sentences where range.overlaps(sentence.tokens) {
      let own = sentence.tokens.clamped(to: range)
      guard let marker = StoryLexicon.practice.first(in: text.reading, own) ?? rule(in: own),
        StoryLexicon.platitudes.first(in: text.reading, own) == nil,
        own.count(where: { StoryLexicon.isParticular(text.reading.tokens[$0]) }) >= 3
      else { continue }
      return text.quote(marker.lowerBound..<own.upperBound)
    }
    return nil
  }

  /// Whether a word puts one thing before another; "the first launch" does not.
  private func isOrder(_ place: Int) -> Bool {
    let tokens = text.reading.tokens
    return StoryLexicon.orders.contains(tokens[place].form)
      && !(tokens[place].form == "first"
        && ["the", "a", "my", "our", "his", "her", "their"].contains(tokens[place - 1].form))
  }

  /// Where a sentence says in the present what the speaker does before something else: "I fix latency before the model"; nil when it does not.
  private func rule(in own: Range<Int>) -> Range<Int>? {
    let (tokens, reading) = (text.reading.tokens, text.reading)
    return own.dropLast().lazy.compactMap { place -> Range<Int>? in
      guard tokens[place].form == "i", tokens[place + 1].kind == .word,
        !WordLists.functionWords.contains(tokens[place + 1].form),
        !StoryLexicon.opinions.contains(tokens[place + 1].form),
        reading.clauses[reading.clause(of: place)].tense == .present,
        own.contains(where: { $0 > place + 1 && isOrder($0) })
      else { return nil }
      return place..<place + 2
    }.first
  }
}
