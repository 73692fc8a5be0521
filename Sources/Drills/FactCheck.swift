// SPDX-License-Identifier: Apache-2.0

import Quantities
import SpacedRepetition

/// Reads the answer to a fact drill: by letter, by place or in words where choices were shown, otherwise in words or as a number.
struct FactCheck {
  let key: FactKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    let said = FactWords(answer.text)
    let options = FactChoices.options(of: key, seed: drill.seed)
    let choice = options.isEmpty ? .written : FactChoice.read(answer.text, among: options, of: key)
    // The letter A alone is an answer, though in other answers it is a word that says nothing.
    guard !said.words.isEmpty || choice.isOne else {
      return result(.again, "Nothing was written.")
    }
    let isRight: Bool
    switch choice {
    case .written: isRight = FactReading(key: key).isRight(answer.text) && !isTorn(said)
    case .none: return result(.again, "It names none of the answers that were shown.")
    case .several: return result(.again, "It names more than one answer.")
    case .one(let option): isRight = option == key.answer
    }
    guard isRight else { return result(.again, "The right answer: \(key.answer).") }
    return rated(answer, said, isFromMemory: options.isEmpty)
  }

  private func rated(_ answer: DrillAnswer, _ said: FactWords, isFromMemory: Bool) -> DrillResult {
    if answer.tookHint { return result(.again, "It is right, with a hint.", isFound: true) }
    if answer.elapsed > drill.target + drill.target {
      return result(.hard, "It is right and took more than twice the time.", isFound: true)
    }
    let isInTime = answer.elapsed <= drill.target
    if isInTime, SourceDate(in: key.source)?.isSaid(in: said) == true {
      return result(.easy, "It is right, with the date of the source.", isFound: true)
    }
    let unit = FactReading(key: key).unitWords
    if isInTime, isFromMemory, said.words.contains(where: unit.contains) {
      return result(.easy, "It is right from memory, with the unit.", isFound: true)
    }
    return result(
      .good, isFromMemory ? "It is right, from memory." : "It is right.", isFound: true)
  }

  /// Whether two answers are offered at once.
  private func isTorn(_ said: FactWords) -> Bool {
    said.words.contains("or") && !FactWords(key.answer).words.contains("or")
  }

  private func result(_ rating: Rating, _ reason: String, isFound: Bool = false) -> DrillResult {
    let finding = DrillFinding(name: key.answer)
    let good = key.expires.map { "Good until \($0)." }
    return DrillResult(
      rating: rating, reason: reason, found: isFound ? [finding] : [],
      missed: isFound ? [] : [finding],
      reference: ["Answer: \(key.answer)", "Source: \(key.source)"] + (good.map { [$0] } ?? []))
  }
}
