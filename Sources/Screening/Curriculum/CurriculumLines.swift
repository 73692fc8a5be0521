// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent

/// The lines of a CV, and which of them may show a deed.
struct CurriculumLines {
  private let reading: Reading
  private let curriculum: CurriculumText

  /// How many pieces make a bare list, and how many words each has at most, on average.
  private static let list = (pieces: 4, words: 2.5)
  /// How many words may come for one that carries grammar; lines of CVs leave out many, bare words all.
  private static let wordsPerFunctionWord = 12
  /// How many kinds of evidence one line may show; more is a list of what a reader wants to see.
  private static let mostKinds = 4

  init(_ reading: Reading, of curriculum: CurriculumText) {
    self.reading = reading
    self.curriculum = curriculum
  }

  /// Returns the evidence in the order of the lines; a line that was there before gives none.
  func evidence() -> [CurriculumEvidence] {
    let repeated = repeatedSentences()
    let found = CurriculumRules.rules.evidence(inNotes: reading)
    let firm = Dictionary(grouping: found.filter { $0.grade >= .specific }, by: \.sentence)
      .mapValues(\.count)
    return found.compactMap { piece in
      let kind = CurriculumEvidence.Kind(rawValue: piece.type.name)
      let sentence = reading.sentences[piece.sentence]
      let use = curriculum.use(at: sentence.range.lowerBound)
      guard let kind, use != .nothing, !repeated.contains(piece.sentence) else { return nil }
      let isSpecific =
        piece.grade >= .specific && use == .whole && (firm[piece.sentence] ?? 0) <= Self.mostKinds
        && mayShowDeed(sentence)
      return CurriculumEvidence(
        kind: kind, grade: isSpecific ? .specific : .mentioned, quote: piece.quote)
    }
  }

  /// The share of words in bare lists outside a section of skills.
  var listShare: Double {
    var (all, listed) = (0, 0)
    for sentence in reading.sentences
    where curriculum.use(at: sentence.range.lowerBound) == .whole {
      let words = words(of: sentence)
      all += words
      listed += isBareList(sentence) || !hasGrammar(sentence) && words > 6 ? words : 0
    }
    return all == 0 ? 0 : Double(listed) / Double(all)
  }

  private func mayShowDeed(_ sentence: Sentence) -> Bool {
    sentence.kind != .heading && sentence.kind != .code && !sentence.isQuestion
      && !isBareList(sentence) && hasGrammar(sentence)
  }

  private func isBareList(_ sentence: Sentence) -> Bool {
    let pieces =
      1
      + reading.tokens[sentence.tokens].count { [",", "/", "|", ";", "•", "·"].contains($0.form) }
    return pieces >= Self.list.pieces
      && Double(words(of: sentence)) <= Self.list.words * Double(pieces)
  }

  private func hasGrammar(_ sentence: Sentence) -> Bool {
    let grammatical = reading.tokens[sentence.tokens].count {
      $0.kind == .word && WordLists.functionWords.contains(formOf: $0)
    }
    return grammatical * Self.wordsPerFunctionWord >= words(of: sentence)
  }

  private func words(of sentence: Sentence) -> Int {
    reading.tokens[sentence.tokens].count { $0.kind != .sign }
  }

  private func repeatedSentences() -> Set<Int> {
    var seen: Set<[String]> = []
    return Set(
      reading.sentences.indices.filter { index in
        let forms = reading.tokens[reading.sentences[index].tokens]
          .filter { $0.kind != .sign }.map(\.form)
        return !seen.insert(forms).inserted
      })
  }
}
