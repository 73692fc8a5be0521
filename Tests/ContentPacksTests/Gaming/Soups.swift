// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport

/// Lists of terms, and answers whose words were put out of order.
enum Soups {
  private static let separators = [", ", ", ", "; ", " / ", "\n- ", ", and "]

  /// Returns lists whose terms are parted by signs.
  static func commas(_ count: Int, for questions: [Question]) -> [Attack] {
    var generator = SeededGenerator(seed: 11)
    var list = AttackList(.commaSoup)
    for number in 0..<count {
      let separator = separators[number % separators.count]
      let text = terms(using: &generator).joined(separator: separator)
      list.add(to: questions[number % questions.count].id.name, text + ".")
    }
    return list.attacks
  }

  /// Returns lists whose terms follow each other without a sign, or with a full stop here and there.
  static func spaces(_ count: Int, for questions: [Question]) -> [Attack] {
    var generator = SeededGenerator(seed: 12)
    var list = AttackList(.spaceSoup)
    for number in 0..<count {
      let all = terms(using: &generator)
      let text = number.isMultiple(of: 2) ? all.joined(separator: " ") : sentences(all, of: 6)
      list.add(to: questions[number % questions.count].id.name, text)
    }
    return list.attacks
  }

  /// Returns honest answers in which all words, the words between new full stops, or the words of each sentence change places.
  static func shuffled(_ count: Int) -> [Attack] {
    var generator = SeededGenerator(seed: 13)
    var list = AttackList(.shuffled)
    for number in 0..<count {
      let answer = HonestAnswer.all[number % HonestAnswer.all.count]
      let words = answer.text.split(whereSeparator: \.isWhitespace).map(String.init)
      switch number % 3 {
      case 0:
        let text = words.shuffled(using: &generator).joined(separator: " ")
        list.add("whole", to: answer.question, text)
      case 1:
        let bare = words.map { $0.trimmed(of: ".,;:?!()\"") }.filter { !$0.isEmpty }
        list.add("recut", to: answer.question, sentences(bare.shuffled(using: &generator), of: 13))
      default:
        let text = SentenceCut.sentences(of: answer.text)
          .map { shuffledInside($0, using: &generator) }.joined(separator: " ")
        list.add("inside", to: answer.question, text)
      }
    }
    return list.attacks
  }

  private static func terms(using generator: inout SeededGenerator) -> [String] {
    let own = FieldTerms.own.shuffled(using: &generator)
      .prefix(.random(in: 12...24, using: &generator))
    let packs = FieldTerms.ofPacks.shuffled(using: &generator)
      .prefix(.random(in: 8...20, using: &generator))
    return (own + packs).shuffled(using: &generator)
  }

  /// Joins words and begins a new sentence after every few.
  private static func sentences(_ words: [String], of length: Int) -> String {
    stride(from: 0, to: words.count, by: length)
      .map {
        words[$0..<min($0 + length, words.count)].joined(separator: " ").capitalisedFirst + "."
      }
      .joined(separator: " ")
  }

  private static func shuffledInside(
    _ sentence: String, using generator: inout SeededGenerator
  ) -> String {
    sentence.trimmed(of: ".?!").split(separator: " ").map(String.init)
      .shuffled(using: &generator).joined(separator: " ").capitalisedFirst + "."
  }
}
