// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Testing

/// What the gate may cost those who write for a reader.
struct HonestTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  @Test func `fewer than two in a hundred honest answers are flagged`() throws {
    let flagged = try HonestAnswer.all.filter { answer in
      try reader.assessBase(answer.text, to: answer.question)?.isGated ?? true
    }
    let count = flagged.count
    #expect(
      count * 50 < HonestAnswer.all.count,
      "\(flagged.map { "\($0.question) \($0.strength)" })")
  }

  @Test func `no honest answer to a question that nothing was fitted on is flagged`() {
    let flagged = HonestAnswer.toNewQuestions.filter { answer in
      reader.assess(answer.text, to: answer.question)?.isGated ?? true
    }
    #expect(flagged.isEmpty, "\(flagged.map { "\($0.question) \($0.strength)" })")
  }

  @Test func `of sixty answers that are easily mistaken one is flagged at most`() {
    let flagged = HonestAnswer.easilyMistaken.filter { answer in
      reader.assess(answer.text, to: answer.question)?.isGated ?? true
    }
    // One is known: it quotes an order to a judge behind words that do not say what is quoted.
    let count = flagged.count
    #expect(count <= 1, "\(flagged.map { "\($0.question): \($0.text.prefix(60))" })")
  }

  @Test func `speech without signs is read as text`() {
    let answers = HonestAnswer.all + HonestAnswer.toNewQuestions
    let flagged = answers.filter { answer in
      reader.assess(Self.dictated(answer.text), to: answer.question)?.isGated ?? true
    }
    // Half of them were before texts with few signs had weights of their own.
    let (count, all) = (flagged.count, answers.count)
    #expect(count * 20 < all, "\(flagged.map { "\($0.question): \($0.text.prefix(60))" })")
  }

  /// Returns a text as a browser writes down what was said: no signs but those within words and numbers, no capitals.
  private static func dictated(_ text: String) -> String {
    let letters = Array(text.lowercased())
    return String(
      letters.indices.map { place in
        guard signs.contains(letters[place]) else { return letters[place] }
        let isInside =
          place > 0 && place + 1 < letters.count && letters[place - 1].isNumber
          && letters[place + 1].isNumber
        return isInside ? letters[place] : " "
      })
  }

  private static let signs: Set<Character> = [
    ",", ".", ";", ":", "!", "?", "(", ")", "\"", "“", "”", "—", "–", "•", "*", "[", "]",
  ]

  @Test func `fewer than two in a hundred honest sentences are set aside as lists or as disorder`()
  {
    let examinations = HonestAnswer.all.compactMap { reader.examine($0.text, to: $0.question) }
    let sentences = examinations.flatMap { examination in
      zip(examination.reading.sentences, examination.voids).map { sentence, void in
        (text: examination.reading.slice(sentence.range), void: void)
      }
    }
    let aside = sentences.filter { $0.void == .wordList || $0.void == .shuffled }
    let (count, all) = (aside.count, sentences.count)
    #expect(count * 50 < all, "\(aside)")
  }
}
