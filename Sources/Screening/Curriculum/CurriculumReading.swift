// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// What a CV shows of the work that this role asks for.
///
/// Names, schools, dates of birth, nationality, family, gender, photo, leisure, prizes and the length of a career are blanked first, so they
/// cannot change anything. Evidence is counted by kinds and distinct lines, so length cannot either.
public struct CurriculumReading: Hashable, Sendable, Codable {
  /// How many words were read, those that were blanked left out.
  public let words: Int
  /// How many words the CV has as given.
  public let allWords: Int
  /// The parts under known headings, in order.
  public let sections: [CurriculumSection]
  /// The evidence, in the order of the text.
  public let evidence: [CurriculumEvidence]
  /// Words about the person, which were not read, in the order of the text.
  public let personal: [PersonalDetail]
  /// The language when it is not English, such as "French"; nil when it is, or when there are too few words to tell.
  public let otherLanguage: String?
  /// The share of the words read, from 0 to 1, that stand in bare lists outside a section of skills.
  public let listShare: Double

  /// Reads a CV.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String) {
    let curriculum = CurriculumText(text)
    let reading = Reading(curriculum.text)
    sections = curriculum.sections
    personal = curriculum.personal
    words = WordRun.words(in: curriculum.text)
    allWords = WordRun.words(in: text)
    if case .other(let language) = reading.language {
      (otherLanguage, evidence, listShare) = (language, [], 0)
      return
    }
    otherLanguage = nil
    let lines = CurriculumLines(reading, of: curriculum)
    evidence = lines.evidence().map { $0.worded(as: text) }
    listShare = lines.listShare
  }

  /// Returns the evidence of a kind and grade.
  public func evidence(
    of kind: CurriculumEvidence.Kind, _ grade: CurriculumEvidence.Grade
  ) -> [CurriculumEvidence] {
    evidence.filter { $0.kind == kind && $0.grade == grade }
  }
}
