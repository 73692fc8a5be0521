// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport

/// Honest answers made longer without saying more.
enum Paddings {
  private static let business = [
    "At the end of the day, it is all about creating value.",
    "This needs to be looked at holistically and with the right mindset.",
    "We have to bring everyone on board and move forward together.",
    "It goes without saying that quality is our highest priority.",
    "In today's dynamic environment, one must stay agile.",
    "There are many aspects that play a role here, and all of them are important.",
    "Going forward, we will take this to the next level.",
    "A strong team and clear communication are the key to success.",
  ]
  private static let polite = [
    "Thank you very much for this interesting question.",
    "I am happy to share my thoughts on this.",
    "Please feel free to interrupt me at any time.", "I hope that this makes sense to you.",
    "Of course I am open to your view on this.", "It is a pleasure to discuss this with you.",
    "Thanks again for your time and your patience.", "I look forward to your feedback.",
  ]

  /// Returns padded answers in four forms, turn by turn.
  static func attacks(_ count: Int, for questions: [Question]) -> [Attack] {
    var generator = SeededGenerator(seed: 18)
    var list = AttackList(.padded)
    let answers = HonestAnswer.all.shuffled(using: &generator)
    for number in 0..<count {
      let answer = answers[number % answers.count]
      let text = answer.text
      switch number % 4 {
      case 0:
        list.add(
          "business", to: answer.question, sprinkled(business, in: text, using: &generator),
          base: text)
      case 1:
        let both = polite.prefix(4).joined(separator: " ") + "\n\n" + text + "\n\n"
        list.add(
          "polite", to: answer.question, both + polite.suffix(4).joined(separator: " "), base: text)
      case 2:
        let sentences = SentenceCut.sentences(of: text).shuffled(using: &generator).prefix(5)
        let summary = "\n\nTo sum up. " + sentences.joined(separator: " ")
        list.add("summary", to: answer.question, text + summary, base: text)
      default:
        let prompt = questions.first { $0.id.name == answer.question }?.prompt ?? ""
        let restated = "You asked me the following. " + prompt + " That is what I answer now.\n\n"
        list.add("restated", to: answer.question, restated + text, base: text)
      }
    }
    return list.attacks
  }

  /// Returns every strong answer twice over.
  static func doubled() -> [Attack] {
    var list = AttackList(.doubled)
    for answer in HonestAnswer.strong {
      list.add(to: answer.question, answer.text + "\n\n" + answer.text, base: answer.text)
    }
    return list.attacks
  }

  /// Returns every middling answer with each sentence said twice.
  static func doubledSentences() -> [Attack] {
    var list = AttackList(.doubledSentences)
    for answer in HonestAnswer.all where answer.strength == .middling {
      let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        SentenceCut.sentences(of: String(line)).flatMap { [$0, $0] }.joined(separator: " ")
      }
      list.add(to: answer.question, lines.joined(separator: "\n"), base: answer.text)
    }
    return list.attacks
  }

  /// Returns every honest answer with the question and its exhibits behind it.
  static func promptAppended(for questions: [Question]) -> [Attack] {
    var list = AttackList(.promptAppended)
    for answer in HonestAnswer.all {
      guard let question = questions.first(where: { $0.id.name == answer.question }) else {
        continue
      }
      let copy = [question.prompt, question.exhibits ?? ""].joined(separator: " ")
      list.add(to: answer.question, answer.text + "\n\n" + copy, base: answer.text)
    }
    return list.attacks
  }

  /// Puts a phrase after every third sentence.
  private static func sprinkled(
    _ phrases: [String], in text: String, using generator: inout SeededGenerator
  ) -> String {
    var number = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      SentenceCut.sentences(of: String(line)).flatMap { sentence -> [String] in
        number += 1
        guard number.isMultiple(of: 3), let phrase = phrases.randomElement(using: &generator)
        else { return [sentence] }
        return [sentence, phrase]
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
