// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Quantities

/// The number of an answer that counts, found among all that stand there.
struct NumberAnswer {
  private let text: NumberSpelling
  private let reading: Reading
  private let fits: [NumberFit]

  /// Reads an answer for a unit and a question.
  init(_ text: String, unit: NumberUnit, prompt: String) {
    self.text = NumberSpelling(text, readsFractions: unit.dimension == .ratio || unit.name.isEmpty)
    let reading = Reading(self.text.plain)
    self.reading = reading
    fits = reading.quantities.compactMap { quantity in
      let next = quantity.tokens.upperBound
      let noun = reading.tokens.indices.contains(next) ? reading.tokens[next].lemma : nil
      return NumberFit(quantity, to: unit, next: noun, prompt: prompt)
    }
  }

  /// Whether any amount is named, of whatever kind.
  var hasNumber: Bool { !reading.quantities.isEmpty }

  /// The amount that is meant: behind "answer", "so" or "=", otherwise the only one that is a sentence by itself, otherwise the last one
  /// before a reason is given; those with a unit before those without, and what says how large a device or a limit is after all others.
  var chosen: NumberFit? {
    let named = fits.filter(\.isWritten)
    let others = named.filter { !isSizeOfThing($0) }
    let written = others.isEmpty ? named : others
    return Self.marked(written, reading) ?? alone(written) ?? beforeReason(written)
      ?? Self.marked(fits, reading) ?? beforeReason(fits)
  }

  /// The one amount that makes a sentence by itself; nil for none or several.
  ///
  /// It is the first of "16 GB. It fits on a 24 GB card."
  private func alone(_ fits: [NumberFit]) -> NumberFit? {
    guard reading.sentences.count > 1 else { return nil }
    let found = fits.filter { fit in
      reading.sentences.contains { sentence in
        sentence.tokens.contains(fit.quantity.tokens.lowerBound)
          && sentence.tokens.allSatisfy { place in
            let token = reading.tokens[place]
            return fit.quantity.tokens.contains(place) || token.kind == .sign
              || Self.hedges.contains(token.form)
          }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Words that may stand beside an amount that is a sentence by itself.
  private static let hedges: Set<String> = [
    "about", "around", "roughly", "approximately", "circa", "ca", "nearly", "some",
  ]

  /// Whether an amount only says how large something is that was given, such as a card of 24 GB or a budget of 300 ms.
  private func isSizeOfThing(_ fit: NumberFit) -> Bool {
    let next = fit.quantity.tokens.upperBound
    return reading.tokens.indices.contains(next) && Self.things.contains(reading.tokens[next].lemma)
  }

  /// What comes in sizes and is no answer.
  private static let things: Set<String> = [
    "card", "gpu", "device", "accelerator", "machine", "budget", "limit", "target", "threshold",
  ]

  /// The last amount before "since" or "because"; the last of all where none stands before it.
  private func beforeReason(_ fits: [NumberFit]) -> NumberFit? {
    let reason = reading.tokens.firstIndex { ["since", "because"].contains($0.form) }
    guard let reason else { return fits.last }
    return fits.last { $0.quantity.tokens.upperBound <= reason } ?? fits.last
  }

  /// Words and signs that announce an answer, the strongest kind first.
  private static let markers: [Set<String>] = [
    ["answer", "result", "total", "together", "altogether"],
    ["so", "therefore", "thus", "hence", "→", "give", "round", "rounded"],
    ["=", "≈"],
  ]

  private static func marked(_ fits: [NumberFit], _ reading: Reading) -> NumberFit? {
    guard let last = fits.last else { return nil }
    for words in markers {
      let place = reading.tokens.lastIndex { token in
        (words.contains(token.form) || words.contains(token.lemma))
          && token.range.lowerBound < last.quantity.range.lowerBound
      }
      guard let place else { continue }
      if let fit = fits.last(where: { isSum($0, before: place, reading) }) { return fit }
      if let fit = fits.first(where: { $0.quantity.tokens.lowerBound > place }) { return fit }
    }
    return nil
  }

  /// Whether "in total", "together" or "altogether" stands right behind an amount.
  private static func isSum(_ fit: NumberFit, before place: Int, _ reading: Reading) -> Bool {
    let end = fit.quantity.tokens.upperBound
    switch reading.tokens[place].form {
    case "total": return end == place - 1 && reading.tokens[end].form == "in"
    case "together", "altogether": return end == place
    default: return false
    }
  }

  /// Returns the words of the answer as given that name an amount.
  func quote(_ fit: NumberFit) -> Quote? { text.quote(fit.quantity.range) }

  /// Whether a minus stands right before an amount and begins it: not the dash of a range or of a list.
  func isNegative(_ fit: NumberFit) -> Bool {
    let before = text.plain.utf8.prefix(fit.quantity.range.lowerBound)
    let start = Substring(before)
    guard let minus = start.last, minus == "-" || minus == "\u{2212}" else { return false }
    let rest = start.dropLast()
    guard let sign = rest.last else { return true }
    guard sign == " " else { return "\n\t(=≈~:".contains(sign) }
    return rest.last { $0 != " " }.map { !$0.isNumber } ?? true
  }

  /// Returns whether the working of a key stands in the answer: two other numbers of it, or two of its words and one number.
  func shows(workingOf key: NumberKey, beside chosen: NumberFit) -> Bool {
    let others = reading.quantities.filter { $0.range != chosen.quantity.range }.map(\.number)
    let steps = Reading(key.steps.joined(separator: "\n")).quantities.map(\.number)
    let used = others.filter { other in
      other != 0 && steps.contains { ($0 / other - 1).magnitude < 0.01 }
    }
    let distinct = Set(used).count
    if distinct >= 2 { return true }
    let words = Set(reading.tokens.filter { $0.kind == .word }.map(\.lemma))
    let terms = Set(
      Reading.tokens(of: key.formula).filter { $0.kind == .word && $0.form.utf8.count >= 4 }
        .map(\.lemma))
    return distinct >= 1 && words.intersection(terms).count >= 2
  }
}
