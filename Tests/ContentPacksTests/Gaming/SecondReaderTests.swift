// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import LanguageModel
import SecondReading
import TestSupport
import Testing

/// What words to the grader bring when a language model reads the answer as well: sixty forms, each in ten answers.
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

  /// The forms in each answer: behind it, before it and in its middle by turns.
  private func injected() throws -> [Injected] {
    let attacks = reader.attacks.attacks[.instruction] ?? []
    let forms = try attacks.map { attack in
      try #require(attack.base.map { attack.text.replacing($0, with: "").trimmed(of: "\n") })
    }
    return answers.enumerated().flatMap { number, answer in
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

  @Test(arguments: Taken.allCases)
  func `sixty forms in ten answers move no level by more than one and no flag`(
    taken: Taken
  ) async throws {
    let all = try injected()
    #expect(all.count == 600)
    var (gated, raised, bands, twice, most) = (0, 0, 0, 0, 0)
    for entry in all {
      let question = try #require(reader.questions.first { $0.id.name == entry.answer.question })
      let clean = try #require(try reader.assessBase(entry.answer.text, to: entry.answer.question))
      let subject = ReadingSubject(
        reader.assessor.examine(entry.text, for: question), by: reader.assessor)
      let reading = await SecondReader(model: model(taken, by: entry.words))
        .read(subject, by: reader.assessor)
      let isGated = subject.assessment.isGated
      if isGated { gated += 1 }
      for criterion in reading.criteria {
        let step = criterion.combined.rawValue - criterion.standing.rawValue
        #expect(abs(step) <= (isGated ? 0 : 1), "\(entry.words) in \(entry.answer.question)")
        let before = clean.levels[criterion.criterion.name] ?? 1
        if criterion.combined.rawValue - before > 1 { twice += 1 }
        most = max(most, criterion.combined.rawValue - before)
        if step > 0 { raised += 1 }
      }
      let step = (reading.band?.rawValue ?? 0) - subject.assessment.bandNumber
      #expect(abs(step) <= (isGated ? 0 : 1), "\(entry.words) in \(entry.answer.question)")
      if step > 0 { bands += 1 }
      let flags = Set(subject.assessment.flags.map(\.id))
      #expect(flags.isSuperset(of: clean.flags.map(\.id)) || isGated)
      #expect(subject.examination.flags == subject.assessment.flags)
    }
    // Beside the clean answer: words that the gate does not know count as words of the answer, which lifts a level here and there by one; the
    // reader adds one at most.
    #expect(most <= 2)
    #expect(twice <= 5, "\(twice) levels lie two above those of the clean answer")
    #expect(gated >= 570, "\(gated) of 600 are flagged by the gate")
    Self.tell(
      "\(taken.rawValue): \(gated) of 600 flagged, \(raised) levels raised by one, \(bands) bands raised by one, \(twice) levels two above the clean answer"
    )
  }

  /// Says figures for docs/second-reader.md when they are asked for.
  private static func tell(_ figures: String) {
    guard ProcessInfo.processInfo.environment["WINDTUNNEL_FIGURES"] != nil else { return }
    FileHandle.standardError.write(Data((figures + "\n").utf8))
  }
}
