// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

extension PackContents {
  /// Whether anything in here changes how answers are read.
  var holdsRules: Bool {
    !lexicons.isEmpty || !evidence.isEmpty || !flags.isEmpty || !wordings.isEmpty
  }

  /// Returns the rules ready for use.
  ///
  /// - Throws: ``PackFailure`` when a term of a lexicon holds nothing that the reader of answers takes for a word.
  func ruleSet() throws(PackFailure) -> RuleSet {
    let written = evidence.flatMap(\.words) + flags.flatMap(\.words)
    let words = Dictionary(written.map { ($0.name, $0) }) { first, _ in first }
    do {
      return try RuleSet(
        lexicons: lexicons.map(\.value) + words.values.sorted { $0.name < $1.name },
        evidence: evidence.map(\.value), flags: flags.map(\.value),
        wording: wordings.last?.value, questions: questions.map(\.value))
    } catch {
      throw PackFailure([problem(error)])
    }
  }

  private func problem(_ error: RuleError) -> PackProblem {
    var place: Place?
    if case .emptyTerm(let lexicon) = error {
      place = lexicons.first { $0.id == lexicon }?.place
    }
    return PackProblem(
      file: place?.file ?? "packs", line: place?.line ?? 1, column: place?.column ?? 1,
      message: "\(error)", mend: "remove it")
  }
}
