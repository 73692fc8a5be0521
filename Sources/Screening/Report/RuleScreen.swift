// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent

/// The first pass: what can be decided without reading for content.
struct RuleScreen {
  let questionnaire: String
  let pages: PageCount
  let examination: Examination
  let assessment: Assessment
  let curriculum: CurriculumReading?
  /// Why a CV that was handed in could not be read.
  let curriculumProblem: String?

  /// Fewer words than these say hardly anything; ours.
  static let fewestWords = (fail: 1, remark: 80)
  /// The share of copied words from which it is remarked on, and from which the answer is set aside; ours.
  static let copied = (remark: 0.15, fail: 0.5)

  /// Returns every rule with its outcome, in a fixed order.
  func outcomes() -> [ScreeningRule] {
    [length, words, language, copies, gate]
      + CurriculumScreen(curriculum: curriculum, problem: curriculumProblem).outcomes()
  }

  private var length: ScreeningRule {
    guard let cut = pages.cut else {
      return rule(
        .questionnaireLength, .pass,
        "\(counted(pages.words)) of at most \(pages.wordLimit), at \(pages.wordsPerPage) words a page; \(pages.wordsLeft) left."
      )
    }
    return rule(
      .questionnaireLength, .fail,
      "\(counted(pages.words)) at \(pages.wordsPerPage) words a page are more than \(pages.pageLimit) pages, so it is set aside; cut \(counted(pages.wordsOver)). What stands beyond the limit is quoted.",
      [cut])
  }

  private var words: ScreeningRule {
    if pages.words < Self.fewestWords.fail {
      return rule(.questionnaireWords, .fail, "There is no word in it; answer the question.")
    }
    if pages.words < Self.fewestWords.remark {
      return rule(
        .questionnaireWords, .remark,
        "\(counted(pages.words)) leave little to read; \(pages.wordsLeft) more would be read.")
    }
    return rule(.questionnaireWords, .pass, "\(counted(pages.words)).")
  }

  private var language: ScreeningRule {
    guard case .language(let name) = examination.refusal else {
      return rule(.questionnaireLanguage, .pass, "Nothing says otherwise.")
    }
    return rule(
      .questionnaireLanguage, .fail,
      "It is in \(name), and only English is read; write it in English.")
  }

  private var copies: ScreeningRule {
    let matches = Assessor.mask(of: examination.question).matches(examination.reading)
    let tokens = examination.reading.tokens
    let all = tokens.count { $0.kind != .sign }
    let copied = matches.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
      .count { tokens[$0].kind != .sign }
    let share = all == 0 ? 0 : Double(copied) / Double(all)
    let quotes = matches.map { match in
      Quote(
        tokens[match.tokens.lowerBound].range
          .lowerBound..<tokens[match.tokens.upperBound - 1].range.upperBound, of: questionnaire)
    }
    let figure = "\(Int((share * 100).rounded()))% of the words are those of the question"
    if share >= Self.copied.fail {
      return rule(.questionnaireCopies, .fail, "\(figure); say what you make of it.", quotes)
    }
    if share >= Self.copied.remark {
      return rule(.questionnaireCopies, .remark, "\(figure); they count for nothing.", quotes)
    }
    return rule(.questionnaireCopies, .pass, "\(figure).")
  }

  private var gate: ScreeningRule {
    if let flag = assessment.flags.first(where: { $0.id == Assessor.gamingFlag }) {
      return rule(.questionnaireGate, .fail, flag.message, flag.quote.map { [$0] } ?? [])
    }
    let voids = examination.voids.indices.filter { index in
      examination.voids[index].map { $0 != .copied } ?? false
    }
    guard !voids.isEmpty else {
      return rule(.questionnaireGate, .pass, "No sentence was set aside as a list or a repetition.")
    }
    let quotes = voids.map { Quote(examination.reading.sentences[$0].range, of: questionnaire) }
    return rule(
      .questionnaireGate, .remark,
      "\(voids.count == 1 ? "A sentence was" : "\(voids.count) sentences were") set aside as lists or repetitions and give nothing.",
      quotes)
  }

  private func rule(
    _ id: ScreeningRule.ID, _ outcome: ScreeningRule.Outcome, _ reason: String,
    _ quotes: [Quote] = []
  ) -> ScreeningRule {
    ScreeningRule(id: id, outcome: outcome, reason: reason, source: .questionnaire, quotes: quotes)
  }

  private func counted(_ words: Int) -> String { words == 1 ? "1 word" : "\(words) words" }
}
