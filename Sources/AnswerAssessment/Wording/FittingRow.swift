// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// What a wording model is fitted on: one answer as the model and the rules see it.
package struct FittingRow: Sendable {
  /// The phrases of each sentence as a pack writes them; none where the sentence was set aside.
  package let phrases: [[String]]
  /// Whether a sentence shows specific evidence.
  package let shown: [Bool]
  /// The level by evidence alone of each criterion that the question opens, caps left out.
  package let evidence: [(criterion: String, level: Int)]
  /// The classes of the words of each sentence, for the order of words.
  package let skeletons: [[String]]
  /// The numbers of ``SentenceSigns``.
  package let signs: [Double]
  /// The lemmas of the words of content, and those of the question with its exhibits and without.
  package let words: [String]
  package let questionWords: [String]
  package let promptWords: [String]
  /// The flags that rules and figures raise, in the order of the text.
  package let flags: [String]
  /// The flags that ``LikelyFailures`` may raise: those that are about the kind of question and that no evidence clears.
  package let open: [String]
}

extension Assessor {
  /// Returns what a model would be fitted on.
  package func fittingRow(of examination: Examination) -> FittingRow {
    let (reading, question) = (examination.reading, examination.question)
    let copied = CopyMask(sources: [question.prompt, question.exhibits ?? ""]).mask(reading)
    let specific = Set(examination.evidence.filter { $0.grade >= .specific }.map(\.sentence))
    let rubric = rubric(of: question.kind)
    let judgement = Judgement(examination: examination, rubric: rubric, rules: rules)
    let signs = SentenceSigns(of: reading)
    let asked = Reading.tokens(of: question.prompt + " " + (question.exhibits ?? ""))
    return FittingRow(
      phrases: reading.sentences.indices.map { number in
        guard examination.voids[number] == nil else { return [] }
        return WordingPhrase.phrases(of: reading.sentences[number], in: reading, copied: copied)
          .map { $0.name(in: reading) }
      },
      shown: reading.sentences.indices.map(specific.contains),
      evidence: rubric.criteria.map { ($0, judgement.level(of: $0)) }
        .filter { judgement.unassessed($0.0, $0.1) == nil }
        .map { ($0.0.id.name, $0.1.uncapped(.plain).rawValue) },
      skeletons: SentenceSigns.skeletonNames(of: reading), signs: signs.numbers,
      words: TopicModel.words(of: reading.tokens).sorted(),
      questionWords: TopicModel.words(of: asked).sorted(),
      promptWords: TopicModel.words(of: Reading.tokens(of: question.prompt)).sorted(),
      flags: examination.flags.map(\.id.name),
      open: LikelyFailures.open(in: examination, rules: rules).map(\.name).sorted())
  }
}

extension WordingPhrase {
  /// The phrase as a pack writes it.
  fileprivate func name(in reading: Reading) -> String {
    var names: [String] = []
    var place = tokens.lowerBound
    while place < tokens.upperBound {
      if let amount = reading.quantities(in: place..<tokens.upperBound).first,
        amount.tokens.lowerBound == place
      {
        names.append(WordingKey.amountName(amount))
        place = max(place + 1, amount.tokens.upperBound)
      } else {
        if let name = WordingKey.name(of: reading.tokens[place]) { names.append(name) }
        place += 1
      }
    }
    return names.joined(separator: " ")
  }
}
