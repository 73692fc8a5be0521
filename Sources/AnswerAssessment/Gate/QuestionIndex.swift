// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent
import Synchronization

/// What the questions of a library say, so that an answer can be compared with all of them at once.
///
/// It is built when the first answer is compared: reading the questions costs more than starting the program may.
final class QuestionIndex: Sendable {
  /// How well an answer fits its own question and the best other one.
  struct Comparison {
    let own: Double
    let other: Double
  }

  private let questions: [Question]
  private let rarity: TermRarity
  private let built = Mutex<Statements?>(nil)

  /// The questions about the matter of another one, by its text.
  private let kin = TextMemory<Set<Int>>()

  /// The share of its value that a question has in common with another one from which both are about one matter: who answers the one
  /// may well speak as if to the other.
  private static let related = 0.25

  init(_ questions: [Question], rarity: TermRarity) {
    self.questions = questions
    self.rarity = rarity
  }

  /// Compares an answer with its question and with the questions of the library.
  ///
  /// The question may be one of them, or one that the library has never seen; one about the same matter is not taken for another.
  func comparison(of answer: Set<StatedTerm>, to question: Question) -> Comparison {
    let statements = statements()
    let fits = statements.fits(of: answer, rarity)
    let text = Self.text(of: question)
    let kin = self.kin.value(of: text) {
      statements.numbers(sharing: Self.related, with: QuestionStatement($0, rarity), rarity)
    }
    let others = fits.indices.lazy.filter { !kin.contains($0) }.map { fits[$0] }
    let own =
      statements.numbers[text].map { fits[$0] }
      ?? QuestionStatement(text, rarity).fit(answer, rarity)
    return Comparison(own: own, other: others.max() ?? 0)
  }

  private func statements() -> Statements {
    built.withLock { kept in
      if let kept { return kept }
      let made = Statements(questions.map(Self.text), rarity)
      kept = made
      return made
    }
  }

  private static func text(of question: Question) -> String {
    guard let exhibits = question.exhibits else { return question.prompt }
    return question.prompt + "\n\n" + exhibits
  }
}

/// The statements of all questions, by their terms.
private struct Statements {
  /// The number of each question by its text.
  let numbers: [String: Int]
  private let all: [QuestionStatement]
  /// The numbers of the questions that hold a term.
  private let holders: [StatedTerm: [Int]]

  init(_ texts: [String], _ rarity: TermRarity) {
    all = texts.map { QuestionStatement($0, rarity) }
    var holders: [StatedTerm: [Int]] = [:]
    for (number, statement) in all.enumerated() {
      for term in statement.terms { holders[term, default: []].append(number) }
    }
    self.holders = holders
    numbers = Dictionary(
      texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns how well an answer fits each question.
  func fits(of answer: Set<StatedTerm>, _ rarity: TermRarity) -> [Double] {
    var sums = [Int](repeating: 0, count: all.count)
    for term in answer {
      guard let holders = holders[term] else { continue }
      let weight = rarity.weight(of: term)
      for number in holders { sums[number] += weight }
    }
    return zip(all, sums).map { $0.fit(sum: $1) }
  }

  /// Returns the numbers of the questions that have so much of their value in common with a statement, or it with them.
  func numbers(
    sharing share: Double, with statement: QuestionStatement, _ rarity: TermRarity
  ) -> Set<Int> {
    var common = [Int](repeating: 0, count: all.count)
    for term in statement.terms {
      let weight = rarity.weight(of: term)
      for number in holders[term] ?? [] { common[number] += weight }
    }
    return Set(
      all.indices.filter { number in
        Double(common[number]) >= share * Double(min(all[number].value, statement.value))
      })
  }
}
