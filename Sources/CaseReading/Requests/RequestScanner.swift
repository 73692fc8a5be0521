// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// The words of a request with what they stand for.
struct RequestScan: Sendable {
  let tokens: [Token]
  let mentions: [RequestMention]
  /// Words that carry meaning and stand for nothing in the case.
  let unread: [Int]
}

/// Finds what the words of a request stand for.
struct RequestScanner {
  private let vocabulary: RequestVocabulary
  private let tokens: [Token]
  private let bytes: [UInt8]
  /// The lemmas, mended.
  private let words: [String]
  /// Each word joined with the next.
  private let pairs: [String]

  init(vocabulary: RequestVocabulary, tokens: [Token], text: String) {
    self.vocabulary = vocabulary
    self.tokens = tokens
    bytes = Array(text.utf8)
    words = tokens.map { Self.mended($0, vocabulary) }
    pairs = tokens.indices.map { index in
      guard index + 1 < tokens.count, tokens[index].kind == .word, tokens[index + 1].kind == .word
      else { return "" }
      return Reading.tokens(of: tokens[index].form + tokens[index + 1].form).first?.lemma ?? ""
    }
  }

  private static func mended(_ token: Token, _ vocabulary: RequestVocabulary) -> String {
    guard token.kind == .word, token.form.utf8.count >= Spelling.leastLetters,
      token.form.utf8.count < 40, !vocabulary.lemmas.contains(token.lemma),
      !WordLists.functionWords.contains(token.form), !RequestFiller.words.contains(token.lemma)
    else { return token.lemma }
    return Spelling.mend(token.lemma, by: vocabulary.longWords)
      ?? Spelling.mend(token.form, by: vocabulary.longWords) ?? token.lemma
  }

  /// Goes over the words once, taking the longest name at each place.
  func scan() -> RequestScan {
    var mentions: [RequestMention] = []
    var unread: [Int] = []
    var index = 0
    while index < tokens.count {
      if let mention = mention(at: index) {
        mentions.append(mention)
        index = mention.tokens.upperBound
      } else {
        if isContent(index) { unread.append(index) }
        index += 1
      }
    }
    return RequestScan(tokens: tokens, mentions: mentions, unread: unread)
  }

  private func isContent(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].form.utf8.count > 1 && !isInDate(index)
      && !WordLists.functionWords.contains(tokens[index].form)
      && !RequestFiller.words.contains(tokens[index].lemma)
      && !RequestFiller.words.contains(tokens[index].form)
  }

  /// Whether it is the month of a date: "12th of May".
  private func isInDate(_ index: Int) -> Bool {
    RequestDates.month(tokens[index].form) != nil
      && (max(0, index - 3)..<min(tokens.count, index + 2)).contains { tokens[$0].kind == .number }
  }

  private func mention(at start: Int) -> RequestMention? {
    var terms: [RequestTerm] = []
    var best = (words: 0, end: start)
    for first in [words[start], pairs[start]] where !first.isEmpty {
      for phrase in vocabulary.phrases[first] ?? [] where phrase.words.count >= best.words {
        guard let end = end(of: phrase, from: start) else { continue }
        if phrase.words.count > best.words {
          terms = []
          best = (phrase.words.count, end)
        }
        guard !terms.contains(phrase.term) else { continue }
        if phrase.isName { terms.insert(phrase.term, at: 0) } else { terms.append(phrase.term) }
      }
    }
    return terms.isEmpty ? nil : RequestMention(terms: terms, tokens: start..<best.end)
  }

  /// Where a phrase ends that begins at a token; nil when it does not stand there.
  private func end(of phrase: RequestVocabulary.Phrase, from start: Int) -> Int? {
    var index = start
    for (place, word) in phrase.words.enumerated() {
      while place > 0, index < tokens.count,
        RequestVocabulary.articles.contains(tokens[index].form) || tokens[index].form == ","
      {
        index += 1
      }
      guard index < tokens.count else { return nil }
      if words[index] == word {
        index += 1
      } else if pairs[index] == word {
        index += 2
      } else {
        return nil
      }
    }
    return !phrase.needsCapitals || isInCapitals(start..<index) ? index : nil
  }

  private func isInCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      bytes[tokens[index].range].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
  }
}

/// Words of requests that ask for nothing in particular.
enum RequestFiller {
  static let words: Set<String> = Set(
    Reading.tokens(
      of: """
        show see give tell look want like need please thank thanks know get pull data number numbers figure figures table chart graph
        report rate share percent percentage value values users user customers customer people accounts account split break broken
        breakdown segment segmented cut slice group grouped compare view query run check exactly only just how happen happened
        develop developed evolve evolved course period week weeks day days month months time last past previous two three four level
        terms come came created create there hi hello okay ok yes could would let's go start started drop fell fall fallen down up
        type may monday tuesday wednesday thursday friday saturday sunday yesterday today side exclude excluding ignore ignoring
        ignored except remove removing minus non filter filtered without among across per each every half first second third th st nd
        rd speakers cohort cohorts worse better interested wonder curious possible available perhaps maybe actually
        """
    ).flatMap { [$0.form, $0.lemma] })
}
