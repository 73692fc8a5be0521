// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent

/// The screening of applications: rules first, then a reviewer's reading, both explained.
public enum Screening {
  /// Returns what the first pass will say about a CV, as soon as it is handed in.
  ///
  /// - Parameter text: The text of the CV.
  /// - Returns: Every rule about the CV with its outcome, in a fixed order.
  public static func rules(ofCurriculum text: String) -> [ScreeningRule] {
    CurriculumScreen(curriculum: text.isEmpty ? nil : CurriculumReading(text)).outcomes()
  }

  /// Returns what comes of an application.
  ///
  /// - Parameters:
  ///   - curriculum: The text of the CV; nil when none was handed in or it could not be read.
  ///   - curriculumProblem: Why a CV that was handed in could not be read; nil otherwise.
  ///   - questionnaire: The answer to the question, as given.
  ///   - question: The question.
  ///   - assessment: The assessment of the answer by the rubric of screening.
  ///   - examination: What was seen in the same answer.
  ///   - checkedClaims: How many numbers of the answer were recomputed and found right.
  ///   - wordsPerPage: How many words a page holds.
  /// - Returns: Both passes and the verdict.
  public static func report(
    curriculum: String?, curriculumProblem: String? = nil, questionnaire: String,
    question: Question, assessment: Assessment, examination: Examination, checkedClaims: Int = 0,
    wordsPerPage: Int = PageCount.usualWordsPerPage
  ) -> ScreeningReport {
    let pages = PageCount(of: questionnaire, wordsPerPage: wordsPerPage)
    let curriculum = curriculum.map { CurriculumReading($0) }
    let rules = RuleScreen(
      questionnaire: questionnaire, pages: pages, examination: examination, assessment: assessment,
      curriculum: curriculum, curriculumProblem: curriculumProblem
    ).outcomes()
    let density = InformationDensity(
      of: examination, checkedClaims: checkedClaims, words: pages.words)
    let framing = FramingOrder(of: examination)
    let reviewer = ReviewerReading(curriculum: curriculum)
    let criteria = [
      reviewer.relevance, reviewer.experience,
      ReviewerReading.response(assessment, density: density, framing: framing),
    ]
    return ScreeningReport(
      questionID: question.id, pages: pages, rules: rules, criteria: criteria, density: density,
      framing: framing, curriculum: curriculum,
      verdict: ScreeningVerdict(rules: rules, criteria: criteria))
  }

  /// Returns what comes of an application whose answer an assessor reads now.
  public static func report(
    curriculum: String?, curriculumProblem: String? = nil, questionnaire: String,
    question: Question, assessor: Assessor, checkedClaims: Int = 0,
    wordsPerPage: Int = PageCount.usualWordsPerPage
  ) -> ScreeningReport {
    let examination = assessor.examine(questionnaire, for: question)
    return report(
      curriculum: curriculum, curriculumProblem: curriculumProblem, questionnaire: questionnaire,
      question: question, assessment: assessor.judge(examination), examination: examination,
      checkedClaims: checkedClaims, wordsPerPage: wordsPerPage)
  }
}
