// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import Drills
import InterviewContent
import Quantities
import Rehearsal
import Testing

/// The drills in words of the program, with the assessor that reads them.
struct WordDrills: Sendable {
  static let embedded = Result { () throws(PackFailure) in WordDrills(try PackLibrary.embedded()) }

  let templates: [DrillTemplate]
  let checker: DrillChecker
  /// Reads points only: every answer is fine to its judge.
  let lenient: DrillChecker

  private init(_ library: PackLibrary) {
    let assessor = Assessor(
      rules: library.rules, rubrics: QuestionKind.allCases.compactMap { library.rubrics[$0] })
    let judge: DrillChecker.Judge = { question, text in
      CheckedAssessor(assessor, for: question).assess(text).assessment
    }
    templates = library.drills
    checker = DrillChecker(judge: judge)
    lenient = DrillChecker { question, _ in
      Assessment(
        questionID: question.id, kind: question.kind, rubricVersion: "", criteria: [], flags: [],
        score: 100, band: .strongHire, nextSteps: [], notices: [])
    }
  }

  /// The explanations with their keys.
  var explanations: [(drill: Drill, key: ExplanationKey)] {
    templates.compactMap { template in
      let drill = template.drill(seed: 0)
      guard case .explanation(let key) = drill.key else { return nil }
      return (drill, key)
    }
  }

  /// The contrasts with their keys.
  var contrasts: [(drill: Drill, key: ContrastKey)] {
    templates.compactMap { template in
      let drill = template.drill(seed: 0)
      guard case .contrast(let key) = drill.key else { return nil }
      return (drill, key)
    }
  }

  /// Returns the drill of a template.
  func drill(_ id: String, seed: UInt64 = 0) throws -> Drill {
    try #require(templates.first { $0.id == id }).drill(seed: seed)
  }

  /// Returns how an answer to a drill is read.
  func result(
    _ text: String, to drill: Drill, after elapsed: Seconds = Seconds(20), hint: Bool = false
  ) -> DrillResult {
    checker.check(DrillAnswer(text: text, elapsed: elapsed, tookHint: hint), to: drill)
  }
}

/// Whether every quote is exactly the bytes of an answer where it says it stands.
func quotesStand(_ result: DrillResult, in text: String) -> Bool {
  let bytes = Array(text.utf8)
  return (result.found + result.missed).compactMap(\.quote).allSatisfy { quote in
    quote.start >= 0 && quote.end <= bytes.count && quote.start < quote.end
      && Array(quote.text.utf8) == Array(bytes[quote.start..<quote.end])
  }
}
