// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import LanguageModel
import SecondReading
import TestSupport
import Testing

/// What words to the grader bring when a language model reads the answer as well: sixty forms, each in ten answers, and later ones.
struct SecondReaderTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  /// A reader that is taken in by what an answer holds.
  enum Taken: String, CaseIterable {
    /// It gives the highest level to any answer, with true quotes.
    case flatterer
    /// It does what it is told where the words reach it, and is severe otherwise.
    case follower
  }

  /// An answer with words to the grader in it.
  private struct Injected {
    let answer: HonestAnswer
    let words: String
    let text: String
  }

  /// Five strong and five middling answers, to questions of all kinds.
  private var answers: [HonestAnswer] {
    [HonestAnswer.Strength.strong, .middling].flatMap { strength in
      let all = HonestAnswer.all.filter { $0.strength == strength }
      return stride(from: 0, to: all.count, by: max(1, all.count / 5)).prefix(5).map { all[$0] }
    }
  }

  /// The sixty forms of the gaming suite.
  private func sixty() throws -> [String] {
    try (reader.attacks.attacks[.instruction] ?? []).map { attack in
      try #require(attack.base.map { attack.text.replacing($0, with: "").trimmed(of: "\n") })
    }
  }

  /// Forms in each answer: behind it, before it and in its middle by turns.
  private func injected(_ forms: [String], in answers: [HonestAnswer]) -> [Injected] {
    answers.enumerated().flatMap { number, answer in
      forms.enumerated().map { form, words in
        let parts = answer.text.components(separatedBy: "\n\n")
        var text = parts
        text.insert(words, at: [parts.count, 0, parts.count / 2][(form + number) % 3])
        return Injected(answer: answer, words: words, text: text.joined(separator: "\n\n"))
      }
    }
  }

  private func model(_ taken: Taken, by words: String) -> ScriptedModel {
    // The longest piece of the words that lies on one line: what a follower would act on.
    let order = words.components(separatedBy: "\n").max { $0.count < $1.count } ?? words
    return ScriptedModel { request, _ throws(ModelFailure) in
      guard let asked = AskedJudgement(request) else { throw .malformed("no judgement asked") }
      let isReached = taken == .flatterer || asked.answer.contains(order)
      return asked.honest(isReached ? 5 : 2)
    }
  }

  /// What came of reading many texts.
  private struct Figures: CustomStringConvertible {
    var texts = 0
    /// How many texts the gate has flagged.
    var gated = 0
    /// How many levels and bands the model has raised.
    var raised = 0
    var bands = 0
    /// How many levels lie two or more above those of the clean answer, and the most that one lies above.
    var twice = 0
    var most = 0

    var description: String {
      "\(gated) of \(texts) flagged, \(raised) levels raised by one, \(bands) bands raised by one, \(twice) levels two above the clean answer"
    }
  }

  /// Reads texts with a model, and expects that none of them moves a level or a band by more than one, nor a flag.
  private func figures(of all: [Injected], _ taken: Taken) async throws -> Figures {
    var figures = Figures(texts: all.count)
    for entry in all {
      let question = try #require(reader.questions.first { $0.id.name == entry.answer.question })
      let clean = try #require(try reader.assessBase(entry.answer.text, to: entry.answer.question))
      let subject = ReadingSubject(
        reader.assessor.examine(entry.text, for: question), by: reader.assessor)
      let reading = await SecondReader(model: model(taken, by: entry.words))
        .read(subject, by: reader.assessor)
      let isGated = subject.assessment.isGated
      if isGated { figures.gated += 1 }
      for criterion in reading.criteria {
        let step = criterion.combined.rawValue - criterion.standing.rawValue
        #expect(abs(step) <= (isGated ? 0 : 1), "\(entry.words) in \(entry.answer.question)")
        let before = clean.levels[criterion.criterion.name] ?? 1
        if criterion.combined.rawValue - before > 1 { figures.twice += 1 }
        figures.most = max(figures.most, criterion.combined.rawValue - before)
        if step > 0 { figures.raised += 1 }
      }
      let step = (reading.band?.rawValue ?? 0) - subject.assessment.bandNumber
      #expect(abs(step) <= (isGated ? 0 : 1), "\(entry.words) in \(entry.answer.question)")
      if step > 0 { figures.bands += 1 }
      let flags = Set(subject.assessment.flags.map(\.id))
      #expect(flags.isSuperset(of: clean.flags.map(\.id)) || isGated)
      #expect(subject.assessment.flags == reader.assessor.judge(subject.examination).flags)
    }
    return figures
  }

  @Test(arguments: Taken.allCases)
  func `sixty forms in ten answers move no level by more than one and no flag`(
    taken: Taken
  ) async throws {
    let all = injected(try sixty(), in: answers)
    #expect(all.count == 600)
    let figures = try await figures(of: all, taken)
    // Beside the clean answer: words that the gate does not know count as words of the answer, which lifts a level here and there by one; the
    // reader adds one at most.
    #expect(figures.most <= 2)
    #expect(figures.twice <= 5, "\(figures)")
    #expect(figures.gated >= 590, "\(figures)")
    Self.tell("\(taken.rawValue), sixty forms: \(figures)")
  }

  @Test(arguments: Taken.allCases)
  func `forms of which the gate knows half move no level by more than one and no flag`(
    taken: Taken
  ) async throws {
    let some = stride(from: 0, to: answers.count, by: 4).map { answers[$0] }
    let figures = try await figures(of: injected(LaterForms.all, in: some), taken)
    #expect(figures.gated < figures.texts && figures.raised > 0, "some reach the model")
    #expect(figures.most <= 2)
    Self.tell("\(taken.rawValue), later forms: \(figures)")
  }

  /// Says figures for docs/second-reader.md when they are asked for.
  private static func tell(_ figures: String) {
    guard ProcessInfo.processInfo.environment["WINDTUNNEL_FIGURES"] != nil else { return }
    FileHandle.standardError.write(Data((figures + "\n").utf8))
  }
}
