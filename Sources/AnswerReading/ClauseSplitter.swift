// SPDX-License-Identifier: Apache-2.0

/// Cuts sentences into clauses.
struct ClauseSplitter {
  /// A clause before it is known how it is meant.
  struct Span {
    var tokens: Range<Int>
    let sentence: Int
    var marker: DiscourseMarker?
  }

  private let bytes: [UInt8]
  private let tokens: [Token]
  private let brackets: Brackets
  private let coordination: Coordination

  /// How many words a fronted clause has at least before a comma may end it: "If we wait, …".
  private static let fewestFronted = 2

  init(bytes: [UInt8], tokens: [Token], sentences: [Sentence]) {
    self.bytes = bytes
    self.tokens = tokens
    brackets = Brackets(tokens: tokens, sentences: sentences)
    coordination = Coordination(tokens: tokens)
  }

  /// Returns the clauses in order; together they hold every token once.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func spans(of sentences: [Sentence], markers: [DiscourseMarker]) -> [Span] {
    var result: [Span] = []
    var next = 0
    for (number, sentence) in sentences.enumerated() {
      let first = next
      while next < markers.count, markers[next].tokens.lowerBound < sentence.tokens.upperBound {
        next += 1
      }
      result += spans(of: sentence, number, markers[first..<next].filter(\.opensClause)[...])
    }
    return result
  }

  private func spans(
    of sentence: Sentence, _ number: Int, _ markers: ArraySlice<DiscourseMarker>
  ) -> [Span] {
    let first = sentence.tokens.lowerBound
    var result: [Span] = []
    var open = Span(tokens: first..<first, sentence: number, marker: nil)
    var words = 0
    var insideMarker = first
    var left = markers
    for index in sentence.tokens where sentence.kind != .code {
      if let marker = left.first, marker.tokens.lowerBound == index {
        left.removeFirst()
        if words > 0 {
          result.append(close(&open, at: index))
          words = 0
        }
        open.marker = marker
        insideMarker = marker.tokens.upperBound
      } else if words > 0, index >= insideMarker, index > first,
        cuts(before: index, of: open, words, in: sentence.tokens)
      {
        result.append(close(&open, at: index))
        words = 0
      }
      if index >= insideMarker, isContent(index) { words += 1 }
    }
    open.tokens = open.tokens.lowerBound..<sentence.tokens.upperBound
    if words == 0, open.marker == nil, !result.isEmpty {
      let last = result.count - 1
      result[last].tokens = result[last].tokens.lowerBound..<open.tokens.upperBound
    } else {
      result.append(open)
    }
    return result
  }

  private func close(_ span: inout Span, at index: Int) -> Span {
    let closed = Span(
      tokens: span.tokens.lowerBound..<index, sentence: span.sentence, marker: span.marker)
    span = Span(tokens: index..<index, sentence: span.sentence, marker: nil)
    return closed
  }

  /// Whether a token says something, as conjunctions and signs alone do not.
  private func isContent(_ index: Int) -> Bool {
    tokens[index].kind != .sign
      && !Self.fillers.contains(formOf: tokens[index])
  }

  private static let fillers: WordSet = ["and", "or", "but", "so", "then", "well", "um", "uh"]
  private static let joints: WordSet = ["and", "or", "nor", "then"]

  private func cuts(before index: Int, of open: Span, _ words: Int, in sentence: Range<Int>) -> Bool
  {
    if brackets.opens(at: index) || brackets.closed(before: index) { return true }
    if tokens[index - 1].kind == .sign {
      switch tokens[index - 1].form {
      case ";": return true
      case ":": return gap(before: index).contains(where: LineForm.isSpace)
      case ",": return cutsAtComma(before: index, of: open, words, in: sentence)
      default: break
      }
    }
    if hasDash(before: index) { return true }
    guard Self.joints.contains(formOf: tokens[index]) else { return false }
    switch tokens[index].form {
    case "and", "or", "nor":
      return coordination.opensClause(at: index + 1, before: sentence.upperBound)
    case "then": return open.marker?.kind == .condition && words >= 2
    default: return false
    }
  }

  private func cutsAtComma(
    before index: Int, of open: Span, _ words: Int, in sentence: Range<Int>
  ) -> Bool {
    let token = tokens[index]
    if token.kind == .number { return false }
    if let marker = open.marker, marker.kind != .result {
      let isLongEnough = words >= (marker.kind == .relative ? 2 : Self.fewestFronted)
      if isLongEnough, token.form != "and", token.form != "or" { return true }
    }
    if VerbFinder.isSpeaker(at: index, in: tokens) { return true }
    return ["that", "this", "there", "these", "those"].contains(token.form)
      && VerbFinder.isAuxiliary(at: index + 1, in: tokens, before: sentence.upperBound)
  }

  private func gap(before index: Int) -> ArraySlice<UInt8> {
    bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
  }

  /// Whether a dash that parts statements stands here: a long one, or a short one between spaces; not one between numbers.
  private func hasDash(before index: Int) -> Bool {
    let gap = gap(before: index)
    guard gap.count >= 2 else { return false }
    let isLong = gap.count == 3 && gap.starts(with: [0xE2, 0x80, 0x94])
    if tokens[index].kind == .number && tokens[index - 1].kind == .number { return false }
    if isLong { return true }
    guard gap.first.map(LineForm.isSpace) == true, gap.last.map(LineForm.isSpace) == true else {
      return gap.elementsEqual("--".utf8)
    }
    let sign = gap.drop(while: LineForm.isSpace).prefix { !LineForm.isSpace($0) }
    return sign.elementsEqual("-".utf8) || sign.elementsEqual("--".utf8)
      || sign.elementsEqual([0xE2, 0x80, 0x93]) || sign.elementsEqual([0xE2, 0x80, 0x94])
  }
}
