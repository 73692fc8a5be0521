// SPDX-License-Identifier: Apache-2.0

/// Reads on whose word, and in which world, the clauses of a text hold.
struct ModalityReader {
  let tokens: [Token]
  let sentences: [Sentence]

  /// Returns the clauses with person, tense and modality.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func clauses(of spans: [ClauseSplitter.Span]) -> [Clause] {
    var result: [Clause] = []
    var first = 0
    while first < spans.count {
      var end = first + 1
      while end < spans.count, spans[end].sentence == spans[first].sentence { end += 1 }
      result += clauses(ofOne: spans[first..<end])
      first = end
    }
    return result
  }

  /// A clause while it is read.
  private struct Draft {
    let span: ClauseSplitter.Span
    var verb: VerbFinder.Finding
    var isCondition: Bool
    var isHedged: Bool
    var isAttributed = false
    var isAsked = false
  }

  private func clauses(ofOne spans: ArraySlice<ClauseSplitter.Span>) -> [Clause] {
    var drafts = spans.map(draft)
    inherit(&drafts)
    attribute(&drafts)
    ask(&drafts)
    let hasCondition = drafts.contains(where: \.isCondition)
    return drafts.map { draft in
      Clause(
        tokens: draft.span.tokens, sentence: draft.span.sentence, marker: draft.span.marker,
        person: draft.verb.person, tense: draft.verb.tense, modality: modality(of: draft),
        isHedged: draft.isHedged, isUnderCondition: hasCondition && !draft.isCondition)
    }
  }

  private func modality(of draft: Draft) -> Clause.Modality {
    if draft.isAsked { return .asked }
    if draft.isCondition { return .hypothetical }
    if draft.isAttributed { return .attributed }
    return draft.verb.tense == .conditional ? .hypothetical : .asserted
  }

  private func draft(of span: ClauseSplitter.Span) -> Draft {
    let isCondition = span.marker?.kind == .condition
    let start = span.marker.map(\.tokens.upperBound) ?? span.tokens.lowerBound
    let body = min(start, span.tokens.upperBound)..<span.tokens.upperBound
    var verb = VerbFinder(tokens: tokens).finding(in: body, behind: span.marker?.kind)
    let estimate = HedgeLexicon.estimates.first(in: span.tokens, of: tokens)
    if estimate != nil, verb.tense == .conditional { verb.tense = .present }
    let isHedged =
      estimate != nil || HedgeLexicon.hedges.first(in: span.tokens, of: tokens) != nil
      || HedgeLexicon.hasMay(in: span.tokens, of: tokens)
    return Draft(span: span, verb: verb, isCondition: isCondition, isHedged: isHedged)
  }

  /// Gives what stands before "and" to the clause behind it that has no subject, or is part of the same condition.
  private func inherit(_ drafts: inout [Draft]) {
    for index in drafts.indices.dropFirst() {
      let first = drafts[index].span.tokens.lowerBound
      guard ["and", "or", "nor"].contains(tokens[first].form), drafts[index].span.marker == nil
      else { continue }
      if drafts[index].verb.subject == nil, drafts[index].verb.tense != .imperative,
        drafts[index].verb.person == nil
      {
        drafts[index].verb.person = drafts[index - 1].verb.person
      }
      let isJoined = tokens[first - 1].form != ","
      if isJoined, drafts[index - 1].isCondition { drafts[index].isCondition = true }
    }
  }

  /// Marks the clauses that somebody else is said to have said.
  private func attribute(_ drafts: inout [Draft]) {
    var isOn = false
    for index in drafts.indices {
      let clause = drafts[index].span.tokens
      let isOwn =
        drafts[index].verb.person == .firstSingular || drafts[index].span.marker?.kind == .contrast
      if index > 0, isOwn { isOn = false }
      guard let source = AttributionReader(tokens: tokens).source(in: clause) else {
        drafts[index].isAttributed = isOn
        continue
      }
      isOn = true
      drafts[index].isAttributed = true
      if source.looksBack, index == drafts.count - 1 || index == 1 {
        for before in 0..<index { drafts[before].isAttributed = true }
      }
    }
  }

  /// Marks what is asked: all of a sentence that begins as a question, else its last clause.
  private func ask(_ drafts: inout [Draft]) {
    guard let last = drafts.indices.last, sentences[drafts[last].span.sentence].isQuestion else {
      return
    }
    if isTag(drafts[last].span.tokens) {
      drafts[last].isHedged = true
      return
    }
    let first = drafts[0].span.tokens.first { tokens[$0].kind == .word } ?? 0
    let isWhole =
      HedgeLexicon.questionWords.contains(formOf: tokens[first])
      || VerbFinder.isAuxiliary(at: first, in: tokens, before: tokens.count)
    for index in isWhole ? 0..<drafts.count : last..<drafts.count where !drafts[index].isCondition {
      drafts[index].isAsked = true
    }
  }

  /// Whether a question only asks for consent to what was said: ", right?".
  private func isTag(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { tokens[$0].kind != .sign }
    guard words.count > 1, let last = words.last, last > clause.lowerBound else { return false }
    return ["right", "correct", "no", "yes", "ok", "okay"].contains(tokens[last].form)
      && tokens[last - 1].form == ","
  }
}
