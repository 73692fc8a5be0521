// SPDX-License-Identifier: Apache-2.0

/// Finds the markers of a text and settles what those mean that have several senses.
struct MarkerFinder {
  let tokens: [Token]

  /// Returns the markers of all sentences in order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func markers(in sentences: [Sentence]) -> [DiscourseMarker] {
    sentences.filter { $0.kind != .code }.flatMap(markers)
  }

  private func markers(in sentence: Sentence) -> [DiscourseMarker] {
    var result: [DiscourseMarker] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard
        let (entry, count) = MarkerLexicon.table.longest(
          at: index, in: tokens, before: sentence.tokens.upperBound)
      else {
        index += 1
        continue
      }
      let span = index..<(index + count)
      if let sense = sense(of: entry, span, in: sentence) {
        result.append(
          DiscourseMarker(kind: sense.kind, tokens: span, opensClause: sense.opensClause))
      }
      index = span.upperBound
    }
    return result
  }

  private func sense(
    of entry: MarkerLexicon.Entry, _ span: Range<Int>, in sentence: Sentence
  ) -> (kind: DiscourseMarker.Kind, opensClause: Bool)? {
    let context = Context(
      span: span, sentence: sentence.tokens, isQuestion: sentence.isQuestion, tokens: tokens)
    switch entry {
    case .plain(let kind): return (kind, true)
    case .inside(let kind): return (kind, context.isFirst)
    case .since: return (context.namesTime ? .time : .reason, !context.namesTime)
    case .while: return (context.previous == "," ? .contrast : .time, true)
    case .so: return context.isConsequence ? (.result, true) : nil
    case .yet: return [",", "and", ";", ""].contains(context.previous) ? (.contrast, true) : nil
    case .then:
      return context.opensStatement && (context.hasVerb || context.isSpoken) ? (.time, true) : nil
    case .ask(let kind): return context.isAsked ? nil : (kind, true)
    case .relative: return context.isAsked || context.isFirst ? nil : (.relative, true)
    case .say: return context.isExample ? (.condition, true) : nil
    case .still: return context.isFirst && context.next == "," ? (.contrast, true) : nil
    case .but: return context.isException ? nil : (.contrast, true)
    case .given: return context.opensStatement ? (.reason, true) : nil
    }
  }

  /// The words around a marker.
  private struct Context {
    let previous: String
    let previousLemma: String
    let next: String
    let nextKind: Token.Kind
    let isFirst: Bool
    let isQuestion: Bool
    /// Whether a verb stands close behind, so that a statement follows and not a noun alone.
    let hasVerb: Bool

    private static let reachToVerb = 5

    init(span: Range<Int>, sentence: Range<Int>, isQuestion: Bool, tokens: [Token]) {
      let before = span.lowerBound > sentence.lowerBound ? tokens[span.lowerBound - 1] : nil
      let after = span.upperBound < sentence.upperBound ? tokens[span.upperBound] : nil
      previous = before?.form ?? ""
      previousLemma = before?.lemma ?? ""
      next = after?.form ?? ""
      nextKind = after?.kind ?? .sign
      isFirst =
        before == nil || (before?.kind == .sign && span.lowerBound == sentence.lowerBound + 1)
      self.isQuestion = isQuestion
      let end = min(span.upperBound + Self.reachToVerb, sentence.upperBound)
      let words = (span.upperBound..<end).prefix { tokens[$0].kind != .sign }
      hasVerb = words.contains {
        VerbFinder.isAuxiliary(at: $0, in: tokens, before: end) || VerbFinder.isPast(tokens[$0])
      }
    }

    /// Whether a subject or a noun phrase follows.
    var opensStatement: Bool {
      EnglishGrammar.speakers.contains(next) || EnglishGrammar.determiners.contains(next)
    }

    /// Whether a pronoun follows that is a subject.
    var isSpoken: Bool { EnglishGrammar.speakers.contains(next) }

    /// Whether a point in time follows, as in "since May".
    var namesTime: Bool {
      nextKind == .number || (MarkerLexicon.times.contains(next) && !(next == "the" && hasVerb))
        || (previous == "ever" || previous == "long")
    }

    /// Whether "so" means "therefore".
    var isConsequence: Bool {
      if MarkerLexicon.notBehindSo.contains(next) || MarkerLexicon.notBeforeSo.contains(previous) {
        return false
      }
      return isFirst || [",", ";", "and", ")", ":"].contains(previous) || opensStatement
    }

    /// Whether the marker opens a question inside the sentence ("ask which"), or the sentence itself is that question.
    var isAsked: Bool {
      EnglishGrammar.askingVerbs.contains(previousLemma) || previous == "as"
        || EnglishGrammar.askingVerbs.contains(previous) || (isFirst && isQuestion)
    }

    /// Whether "say" introduces an example and is no verb.
    var isExample: Bool {
      let isApart = isFirst || [",", "(", ";", ":"].contains(previous)
      let isSubject = EnglishGrammar.speakers.contains(next) || next == ","
      return isApart && (isSubject || nextKind == .number)
    }

    /// Whether "but" means "except".
    var isException: Bool {
      ["nothing", "all", "anything", "everything", "none"].contains(previous)
    }
  }
}
