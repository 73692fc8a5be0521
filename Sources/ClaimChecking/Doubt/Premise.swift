// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Tells numbers that an answer sets out from: it supposes them, or they stand before what follows from them.
///
/// That other numbers make one of them says nothing of it.
struct Premise {
  let scene: Scene

  /// Returns why a number is rather one to set out from; nil when it is not.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isSupposed(finding, amount) { return "It is supposed, and does not follow." }
    return isFollowed(finding, amount)
      ? "What it would follow from is said to follow from it." : nil
  }

  // MARK: Supposed

  /// Whether words right before a number suppose it, and other numbers only happen to make it: `and lose, let's say, a tenth of it`.
  private func isSupposed(_ finding: Finding, _ amount: Amount) -> Bool {
    guard Self.found.contains(finding.source) || finding.kind == .littlesLaw,
      !scene.text.has(Self.given, in: scene.segment(of: amount))
    else { return false }
    let own = scene.surroundings(of: amount).lowerBound..<amount.tokens.lowerBound
    guard !scene.text.has(Self.concluding, in: own) else { return false }
    return Self.supposing.stands(in: own, of: scene.text) || isSaid(amount) || isBehindAside(amount)
  }

  /// Sources of findings that put numbers together because they stand there.
  private static let found: Set<String> = [Finding.arithmetic, Finding.exhibit]
  private static let given: WordSet = ["given", "exhibit", "exhibits", "stated", "brief"]
  private static let concluding = Words.lemmas(
    "= → ≈ makes make gives give hence thus therefore")
  private static let supposing: PhraseList = [
    ["let", "'s", "say"], ["lets", "say"], ["let", "us", "say"], ["suppose"], ["supposing"],
    ["assume"], ["assuming"], ["imagine"], ["imagining"], ["hypothetically"],
    ["sake", "of", "argument"], ["call", "it"], ["i", "believe"], ["i", "suppose"],
    ["if", "i", "remember"], ["if", "memory", "serves"],
  ]

  /// Whether a bare "say" stands right before a number and nobody says it: `with say 30 users`, `at, say, 4k`.
  private func isSaid(_ amount: Amount) -> Bool {
    let text = scene.text
    let start = scene.sentence(of: amount).lowerBound
    var place = amount.tokens.lowerBound - 1
    while place > start, text.form(place) == "," || text.form(place) == "about" { place -= 1 }
    guard place >= start, text.form(place) == "say" else { return false }
    guard place > start else { return true }
    return text.tokens[place - 1].kind == .sign || Self.leading.contains(text.form(place - 1) ?? "")
  }

  private static let leading: Set<String> = [
    "at", "with", "of", "for", "by", "in", "on", "after", "over", "if", "and", "or", "so", "only",
  ]

  /// Whether an aside that supposes is set off right before a number: `, for the sake of argument, 10%`.
  private func isBehindAside(_ amount: Amount) -> Bool {
    let comma = amount.tokens.lowerBound - 1
    guard comma > scene.sentence(of: amount).lowerBound, scene.text.form(comma) == "," else {
      return false
    }
    let aside = scene.segment(around: (comma - 1)..<comma)
    return aside.count <= Self.longest && scene.text.amounts(in: aside).isEmpty
      && Self.supposing.stands(in: aside, of: scene.text)
  }

  /// An aside has at most so many words.
  private static let longest = 6

  // MARK: Followed

  /// Whether a number of the text that it would follow from stands only behind it and is said to follow: `each lasts half an hour: that's 54,000`.
  private func isFollowed(_ finding: Finding, _ amount: Amount) -> Bool {
    let told = finding.inputs.filter { $0.from == .text }
    guard !told.isEmpty else { return false }
    let near = scene.text.amounts(in: scene.context(of: amount))
    return told.contains { input in
      let places = near.filter { $0.index != amount.index && input.tells($0) }
      return !places.isEmpty
        && places.allSatisfy { $0.index > amount.index && isSaidToFollow($0) }
    }
  }

  /// Whether words between an amount and the one before it say that it follows.
  private func isSaidToFollow(_ amount: Amount) -> Bool {
    let first = amount.tokens.lowerBound
    let before = scene.text.amounts(in: scene.before(amount)).last
    let start = max(before?.tokens.upperBound ?? 0, first - 5)
    return Self.following.stands(in: start..<first, of: scene.text)
  }

  private static let following: PhraseList = [
    ["that", "'s"], ["that", "is"], ["this", "is"], ["which", "is"], ["so"], ["makes"], ["make"],
    ["gives"], ["give"], ["means"], ["equals"], ["hence"], ["thus"], ["therefore"], ["="], ["→"],
    ["≈"], ["comes", "to"], ["come", "to"],
  ]
}
