// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks the licence that a sentence gives a model, against the catalogue.
///
/// It looks at models instead of amounts: the number is in the name.
struct LicenceCheck {
  /// Returns the findings, each with the tokens it is about.
  func findings(in scene: Scene) -> [(Range<Int>, Finding)] {
    let text = scene.text
    return text.models.enumerated().compactMap { place, mention in
      let licences = Set(mention.thing.entries.compactMap { $0.facts.licence })
      guard !mention.thing.isBareSize, licences.count == 1, let licence = licences.first else {
        return nil
      }
      let sentence = text.sentence(text.sentence(at: mention.tokens.lowerBound))
      let next =
        text.models.dropFirst(place + 1).first {
          sentence.contains($0.tokens.lowerBound) && !$0.thing.isBareSize
        }?.tokens.lowerBound ?? sentence.upperBound
      let behind = mention.tokens.upperBound
      guard
        let said = SaidLicence.before(mention.tokens.lowerBound, of: text)
          ?? SaidLicence.first(in: behind..<max(behind, min(next, behind + 14)), of: text)
      else { return nil }
      let start = min(mention.tokens.lowerBound, said.tokens.lowerBound)
      let words = start..<max(behind, said.tokens.upperBound)
      if text.has(Cues.willWould, in: behind..<said.tokens.lowerBound) { return nil }
      let agrees = said.licences.contains(licence)
      return (
        words,
        Finding(
          kind: .datedFact, verdict: agrees != said.isNegated ? .right : .wrong,
          formula: "licence of \(mention.thing.name): \(licence)",
          inputs: [],
          source: mention.thing.entries.first.map {
            $0.facts.sources.map { "\($0)" }.joined(separator: ", ")
          } ?? "", reason: "The licence of these weights is \(licence).", stated: 0, span: words)
      )
    }
  }
}

/// A licence as people speak of it.
struct SaidLicence {
  let licences: Set<String>
  let tokens: Range<Int>
  let isNegated: Bool

  /// The licence that is put before a name: `the Apache-licensed Medium 3.5`, `MIT-licensed Phi`.
  static func before(_ name: Int, of text: Passage) -> SaidLicence? {
    var place = name - 1
    while fillers.contains(text.form(place) ?? "") { place -= 1 }
    guard licensed.contains(text.form(place) ?? "") else { return nil }
    place -= 1
    if text.form(place) == "2.0" { place -= 1 }
    // Two words before the last one of the licence: "revenue capped MIT".
    let end = place + 1
    for start in max(0, place - 2)..<end {
      if let said = first(in: start..<end, of: text), said.tokens.upperBound == end {
        return said
      }
    }
    return nil
  }

  private static let licensed: Set<String> = ["licensed", "licenced"]
  private static let fillers: Set<String> = ["mistral", "model", "open", "new"]

  /// The first licence that is named in a range.
  static func first(in range: Range<Int>, of text: Passage) -> SaidLicence? {
    let range = range.clamped(to: 0..<text.tokens.count)
    for index in range where firsts.contains(formOf: text.tokens[index]) {
      for (words, licences) in spoken
      where words.indices.allSatisfy({
        index + $0 < range.upperBound && text.form(index + $0) == words[$0]
      }) {
        if words == ["mit"], index > range.lowerBound,
          ["modified", "capped"].contains(text.form(index - 1) ?? "")
        {
          continue
        }
        let isNegated = text.has(
          ["not", "n't", "no", "never", "without"], in: max(range.lowerBound, index - 3)..<index)
        return SaidLicence(
          licences: licences, tokens: index..<(index + words.count), isNegated: isNegated)
      }
    }
    return nil
  }

  private static let firsts = WordSet(spoken.compactMap(\.0.first))
  private static let spoken: [([String], Set<String>)] = [
    (["modified", "mit"], ["Modified MIT"]), (["revenue", "capped", "mit"], ["Modified MIT"]),
    (["apache"], ["Apache 2.0"]), (["mit"], ["MIT"]),
    (["research", "only"], ["MRL"]), (["research", "licence"], ["MRL"]),
    (["research", "license"], ["MRL"]), (["mrl"], ["MRL"]),
    (["mnpl"], ["MNPL"]), (["non", "production"], ["MNPL"]),
    (["non", "commercial"], ["MRL", "MNPL", "CC BY-NC 4.0"]),
  ]
}
