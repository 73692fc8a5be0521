// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

/// What the first pass says about a CV, before and after the questionnaire is written.
struct CurriculumScreen {
  let curriculum: CurriculumReading?
  /// Why a CV that was handed in could not be read.
  var problem: String?

  /// A CV of fewer words is refused, one of more pages is remarked on; ours.
  static let length = (fewestWords: 60, mostPages: 2)
  /// The share of words in bare lists from which a CV is set aside; ours.
  static let listShare = 0.5

  /// The rules about the CV; one alone when there is nothing to read.
  func outcomes() -> [ScreeningRule] {
    guard let curriculum else {
      let reason =
        problem.map { "It could not be read: \($0)." }
        ?? "No CV was handed in; give one as PDF, DOCX, Markdown, plain text or JSON Resume."
      return [rule(.curriculumThere, .fail, reason)]
    }
    return [
      rule(.curriculumThere, .pass, "It holds \(curriculum.allWords) words."),
      length(of: curriculum), language(of: curriculum), sentences(of: curriculum),
      personal(of: curriculum),
    ]
  }

  private func length(of curriculum: CurriculumReading) -> ScreeningRule {
    let fewest = Self.length.fewestWords
    if curriculum.words < fewest {
      return rule(
        .curriculumLength, .fail,
        "\(curriculum.words) words about work are fewer than \(fewest); say what you did.")
    }
    let most = Self.length.mostPages * PageCount.usualWordsPerPage
    if curriculum.allWords > most {
      return rule(
        .curriculumLength, .remark,
        "\(curriculum.allWords) words are more than \(Self.length.mostPages) pages; all was read here, a person may stop."
      )
    }
    return rule(.curriculumLength, .pass, "\(curriculum.words) words about work.")
  }

  private func language(of curriculum: CurriculumReading) -> ScreeningRule {
    guard let language = curriculum.otherLanguage else {
      return rule(.curriculumLanguage, .pass, "Nothing says otherwise.")
    }
    return rule(
      .curriculumLanguage, .fail,
      "It is in \(language), and only English is read; hand in an English one.")
  }

  private func sentences(of curriculum: CurriculumReading) -> ScreeningRule {
    let share = "\(Int((curriculum.listShare * 100).rounded()))% of the words stand in bare lists"
    return curriculum.listShare > Self.listShare
      ? rule(.curriculumSentences, .fail, "\(share); say what you did with what result.")
      : rule(.curriculumSentences, .pass, "\(share), those under skills left out.")
  }

  private func personal(of curriculum: CurriculumReading) -> ScreeningRule {
    let details = curriculum.personal.filter(\.kind.isBetterLeftOut)
    guard !details.isEmpty else {
      return rule(.curriculumPersonal, .pass, "Nothing about age, family or the like was seen.")
    }
    var kinds: [String] = []
    for detail in details where !kinds.contains(detail.kind.title) {
      kinds.append(detail.kind.title)
    }
    return ScreeningRule(
      id: .curriculumPersonal, outcome: .remark,
      reason: "Leave this out, it is not read: \(kinds.joined(separator: ", ")).",
      source: .curriculum, quotes: details.map(\.quote))
  }

  private func rule(
    _ id: ScreeningRule.ID, _ outcome: ScreeningRule.Outcome, _ reason: String
  ) -> ScreeningRule {
    ScreeningRule(id: id, outcome: outcome, reason: reason, source: .curriculum)
  }
}
