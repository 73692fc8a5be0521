// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Lets checked figures count: right ones for the evidence of their sentence, wrong ones against it.
///
/// Where a sentence holds both, the wrong one decides. So one more right figure never lowers a grade, and one more wrong figure never
/// raises one.
struct FigureEffect {
  private let rules: RuleSet
  private let reading: Reading
  /// The wrong figures with what would be right, in the order given; those in words of the question left out.
  private let wrong: [(range: Range<Int>, message: String)]
  private let wrongSentences: Set<Int>
  private let computedSentences: Set<Int>

  /// Creates the effect of figures on an answer; a figure that stands in no sentence has none.
  init(of figures: [CheckedFigure], in view: AnswerView, rules: RuleSet) {
    self.rules = rules
    reading = view.reading
    var wrong: [(Range<Int>, String)] = []
    var (wrongSentences, computedSentences): (Set<Int>, Set<Int>) = ([], [])
    for figure in figures {
      let sentences = Self.sentences(around: figure.range, in: view.reading)
        .filter { view.voids[$0] != .copied }
      guard !sentences.isEmpty else { continue }
      switch figure.verdict {
      case .restated: break
      case .computed: computedSentences.formUnion(sentences)
      case .wrong(let message):
        wrong.append((figure.range, message))
        wrongSentences.formUnion(sentences)
      }
    }
    self.wrong = wrong
    self.wrongSentences = wrongSentences
    self.computedSentences = computedSentences.subtracting(wrongSentences)
  }

  private static func sentences(around range: Range<Int>, in reading: Reading) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= reading.text.utf8.count else { return 0..<0 }
    let sentences = reading.sentences
    let first = sentences.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = sentences.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  /// Returns evidence with mentions made specific by right figures.
  func raised(_ evidence: [Evidence]) -> [Evidence] {
    guard !computedSentences.isEmpty else { return evidence }
    return evidence.map { piece in
      guard piece.grade == .mentioned, role(of: piece) == .computed,
        computedSentences.contains(piece.sentence)
      else { return piece }
      return piece.graded(.specific)
    }
  }

  /// Returns evidence with what rests on wrong figures left as a mention.
  func lowered(_ evidence: [Evidence]) -> [Evidence] {
    guard !wrongSentences.isEmpty else { return evidence }
    return evidence.map { piece in
      guard role(of: piece) != .ignored, wrongSentences.contains(piece.sentence) else {
        return piece
      }
      return piece.graded(.mentioned, holdsWrongFigure: true)
    }
  }

  /// A flag for each wrong figure, in the order of the text.
  var flags: [FlagResult] {
    wrong.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { range, message in
      FlagResult(
        id: Assessor.wrongNumberFlag, name: "Wrong number", message: message,
        quote: Quote(of: range, in: reading))
    }
  }

  private func role(of piece: Evidence) -> FigureRole {
    rules.evidenceByID[piece.type]?.figures ?? .ignored
  }
}
