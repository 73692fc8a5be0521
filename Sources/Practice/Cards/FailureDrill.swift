// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Drills
import InterviewContent
import Quantities
import Workbench

/// Makes a drill of something that went wrong in a round.
struct FailureDrill {
  let failure: Failure

  /// How many words an answer to one line may have: a minute of speech at 150 words a minute.
  private static let mostWords = 150

  func drill() throws(NoDrill) -> Drill {
    switch failure.kind {
    case .line(let id, let name, let level): line(id, name, level)
    case .flag(let id, let name): flag(id, name)
    case .claim(let claim): try ClaimDrill(claim: claim).drill()
    }
  }

  /// The same question, read for one line alone.
  private func line(_ id: Criterion.ID, _ name: String, _ level: Level) -> Drill {
    var last = "Last time “\(name)” came out at level \(level.rawValue) of 5."
    if let quote = failure.quote { last += " You said: “\(quote.text)”" }
    if !failure.better.isEmpty { last += "\nMissing: \(failure.better)" }
    let task =
      "This time the answer is read for “\(name)” alone, in at most \(Self.mostWords) words."
    return Drill(
      template: "failure-line", seed: 0,
      prompt: [asked, last, task].joined(separator: "\n\n"), target: Seconds(180),
      key: .explanation(
        ExplanationKey(
          question: failure.question, mostWords: Self.mostWords, criteria: [id])))
  }

  /// The passage anew, without the flag.
  private func flag(_ id: FlagID, _ name: String) -> Drill {
    let passage = failure.quote?.text ?? ""
    let said =
      passage.isEmpty
      ? "\(asked)\n\nLast time the answer was marked “\(name)”. \(failure.better)"
      : "In a round you said: “\(passage)”\n\nIt was marked “\(name)”. \(failure.better)"
    let task =
      passage.isEmpty
      ? "Answer again in at most \(Self.mostWords) words, so that the mark is gone."
      : "Write the passage again, so that the mark is gone and what replaces it stands there."
    return Drill(
      template: "failure-flag", seed: 0, prompt: "\(said)\n\n\(task)", target: Seconds(120),
      key: .explanation(
        ExplanationKey(
          question: failure.question, mostWords: Self.mostWords,
          rewrite: Rewrite(flag: id, name: name, passage: passage, better: failure.better))))
  }

  private var asked: String {
    [failure.question.prompt, failure.question.exhibits].compactMap(\.self)
      .joined(separator: "\n\n")
  }
}

/// Makes a drill of a number that was wrong: what it should have been.
struct ClaimDrill {
  let claim: Claim

  func drill() throws(NoDrill) -> Drill {
    guard let expected = claim.expected else { return try fact() }
    let middle = (expected.low + expected.high) / 2
    guard middle.isFinite, middle != 0 else { throw .noNumber(text: claim.text) }
    let half = abs(expected.high - expected.low) / 2 / abs(middle)
    let steps = [claim.formula, "It is \(Self.shown(expected))."].filter { !$0.isEmpty }
    return Drill(
      template: "failure-claim", seed: 0,
      prompt: ([said, question(expected.unit)] + inputs(besides: expected)).joined(separator: "\n"),
      target: Seconds(90),
      key: .number(
        NumberKey(
          value: middle, unit: expected.unit, tolerance: half + claim.tolerance,
          formula: claim.formula, steps: steps, source: claim.source)),
      hint: claim.formula.isEmpty ? nil : claim.formula)
  }

  /// A day or a licence: what stands behind the last colon of the formula.
  private func fact() throws(NoDrill) -> Drill {
    let answer = claim.formula.split(separator: ": ").last.map(String.init) ?? ""
    guard claim.kind == .datedFact, !answer.isEmpty else { throw .noNumber(text: claim.text) }
    return Drill(
      template: "failure-claim", seed: 0, prompt: "\(said)\nWhat would have been right?",
      target: Seconds(30), key: .fact(FactKey(answer: answer, source: claim.source)))
  }

  private var said: String { "In a round you said: “\(claim.text)”. That does not hold." }

  private func question(_ unit: String) -> String {
    unit.isEmpty ? "What should the number be?" : "What should it be, in \(Self.name(of: unit))?"
  }

  /// What goes into the formula, without what would give the answer away.
  private func inputs(besides expected: Claim.Expected) -> [String] {
    let given = claim.inputs.filter { input in
      input.unit != expected.unit || input.value < expected.low || input.value > expected.high
    }
    guard !given.isEmpty else { return [] }
    let list = given.map { "\($0.name) \(Self.amount($0.value, $0.unit))" }
    return ["Given: \(list.joined(separator: ", "))."]
  }

  private static func shown(_ expected: Claim.Expected) -> String {
    expected.low == expected.high
      ? amount(expected.low, expected.unit)
      : "\(DecimalText.text(expected.low, digits: 4)) to \(amount(expected.high, expected.unit))"
  }

  private static func amount(_ value: Double, _ unit: String) -> String {
    let number = DecimalText.text(value, digits: 4)
    switch unit {
    case "": return number
    case "%", "x": return number + unit
    default: return "\(number) \(unit)"
    }
  }

  private static func name(of unit: String) -> String {
    switch unit {
    case "%": "percent"
    case "x": "times"
    default: unit
    }
  }
}
