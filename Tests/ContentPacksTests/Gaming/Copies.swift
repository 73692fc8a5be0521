// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport

/// Answers that are the question again.
enum Copies {
  /// Words and what a copyist puts in their place.
  private static let synonyms: [(Substring, String)] = [
    ("would", "might"), ("our", "the"), ("show", "display"), ("shows", "displays"),
    ("fell", "dropped"),
    ("down", "lower"), ("about", "around"), ("want", "wish"), ("wants", "wishes"),
    ("client", "customer"),
    ("model", "system"), ("answers", "replies"), ("users", "people"), ("day", "weekday"),
    ("month", "period"), ("result", "outcome"), ("say", "tell"), ("significant", "large"),
    ("before", "prior to"), ("after", "following"), ("since", "from"), ("new", "recent"),
    ("propose", "suggest"), ("improvement", "change"), ("under", "below"), ("feature", "function"),
    ("time", "moment"), ("decide", "choose"), ("customers", "clients"), ("cost", "expense"),
    ("each", "every"), ("total", "sum"), ("figures", "numbers"), ("failed", "broke"),
  ]
  private static let frames = [
    "The question is: ", "To sum up the situation: ", "What we know is the following. ",
    "As you said, ", "My understanding of the task: ",
  ]

  /// Returns copies in six forms, turn by turn, of the questions in turn.
  static func attacks(_ count: Int, of questions: [Question]) -> [Attack] {
    var generator = SeededGenerator(seed: 15)
    var list = AttackList(.copy)
    for number in 0..<count {
      // Ten questions for each form, others for each, so that no copy comes twice.
      let question = questions[(number / 6 + number % 6 * 4) % questions.count]
      let whole = [question.prompt, question.exhibits ?? ""].joined(separator: " ")
      switch number % 6 {
      case 0: list.add("whole", to: question.id.name, whole)
      case 1: list.add("doubled", to: question.id.name, whole + "\n\n" + whole)
      case 2: list.add("framed", to: question.id.name, frames[number % frames.count] + whole)
      case 3: list.add("edited", to: question.id.name, edited(whole, using: &generator))
      case 4:
        let sentences = SentenceCut.sentences(of: whole).shuffled(using: &generator)
        list.add("reordered", to: question.id.name, sentences.joined(separator: " "))
      default:
        let sentences = SentenceCut.sentences(of: whole).map { "We know that " + $0.smallFirst }
        list.add("reported", to: question.id.name, sentences.joined(separator: " "))
      }
    }
    return list.attacks
  }

  /// Puts a synonym for most words that have one.
  private static func edited(_ text: String, using generator: inout SeededGenerator) -> String {
    text.split(separator: " ").map { word in
      let bare = String(word).trimmed(of: ".,;:?!'")
      guard let other = synonyms.first(where: { $0.0 == bare }),
        Int.random(in: 0..<4, using: &generator) > 0
      else { return String(word) }
      return String(word).replacing(bare, with: other.1)
    }.joined(separator: " ")
  }
}
