// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks days that a text gives for rules of law and for releases of models.
struct DateCheck {
  /// Returns the findings, each with the tokens it is about.
  func findings(in scene: Scene) -> [(Range<Int>, Finding)] {
    let text = scene.text
    let mentions = SpokenDate.mentions(in: text)
    return mentions.compactMap { mention in
      let sentence = text.sentence(text.sentence(at: mention.tokens.lowerBound))
      let segment = scene.segment(around: mention.tokens)
      guard !Self.forecasts.stands(in: segment, of: text) else {
        return nil
      }
      let others = mentions.filter { $0.tokens != mention.tokens && sentence.overlaps($0.tokens) }
      return rule(mention, others, sentence, scene) ?? release(mention, sentence, scene)
    }
  }

  /// When a rule of law applies; a rule whose day another date of the sentence gives says nothing about this one.
  private func rule(
    _ mention: Mention<SpokenDate>, _ others: [Mention<SpokenDate>], _ sentence: Range<Int>,
    _ scene: Scene
  ) -> (Range<Int>, Finding)? {
    let text = scene.text
    if let earlier = earlier(mention, scene) { return earlier }
    let matches = RuleCues.rules(near: mention.tokens, in: sentence, of: text).filter {
      if case .day = $0.rule.value { true } else { false }
    }
    guard let best = matches.first, case .day(let day) = best.rule.value else { return nil }
    let agrees = mention.thing.agrees(with: day)
    let gap =
      min(
        best.place.upperBound, mention.tokens.upperBound)..<max(
        best.place.lowerBound, mention.tokens.lowerBound)
    // Behind a comma another rule may be meant.
    guard agrees || !text.has([",", ";", "and"], in: gap) else { return nil }
    guard agrees || !others.contains(where: { $0.thing.agrees(with: day) }) else { return nil }
    guard
      !(agrees ? isOfOtherAnnex(best.rule, sentence, text) : isOfOther(best.rule, sentence, text))
    else { return nil }
    let span =
      min(
        best.place.lowerBound, mention.tokens.lowerBound)..<max(
        best.place.upperBound, mention.tokens.upperBound)
    return (
      span,
      Finding(
        kind: .datedFact, verdict: agrees ? .right : .wrong, formula: "\(day)", inputs: [],
        source: SourceText.of(best.rule.source, best.rule.date),
        reason: "The day is \(day): \(best.rule.note).", span: span)
    )
  }

  /// Whether a sentence speaks of plans, or of another annex than a rule: its day may be right of that.
  private func isOfOther(_ rule: Regulation, _ sentence: Range<Int>, _ text: Passage) -> Bool {
    // What public authorities run already has years more.
    if text.has(Self.plans, in: sentence)
      || text.has(["already"], in: sentence)
        && text.has(Self.authorities, in: sentence)
    {
      return true
    }
    return isOfOtherAnnex(rule, sentence, text)
  }

  /// Whether a sentence names another annex than a rule.
  private func isOfOtherAnnex(
    _ rule: Regulation, _ sentence: Range<Int>, _ text: Passage
  ) -> Bool {
    let words = rule.note.lowercased().split { !$0.isLetter && !$0.isNumber }
    return sentence.contains { index in
      guard text.form(index) == "annex", let numeral = text.form(index + 1) else { return false }
      return !zip(words, words.dropFirst()).contains { $0 == "annex" && $1 == numeral }
    }
  }

  private static let authorities = Words.lemmas(
    "authority authorities council councils ministry municipality public")
  private static let plans = Words.lemmas(
    "draft drafts proposal proposed pending originally old former formerly previously announced page pages expected planned postponed delayed guideline guidelines"
  )

  /// The day that a rule had before it was moved: `it used to be August 2026`, with the rule in this sentence or the one before.
  ///
  /// Only agreement says something: a rule may have had more than one day.
  private func earlier(_ mention: Mention<SpokenDate>, _ scene: Scene) -> (Range<Int>, Finding)? {
    let text = scene.text
    let number = text.sentence(at: mention.tokens.lowerBound)
    let segment = scene.segment(around: mention.tokens)
    guard Self.before.stands(in: segment, of: text) else { return nil }
    for sentence in [number, number - 1] where sentence >= 0 {
      for (rule, _) in RuleCues.rules(near: mention.tokens, in: text.sentence(sentence), of: text) {
        guard case .day(let day) = rule.value else { continue }
        let told = SpokenDate.mentions(in: Passage(rule.note, origin: .exhibit))
        guard
          told.contains(where: {
            $0.thing.year == mention.thing.year && $0.thing.month == mention.thing.month
              && (mention.thing.day == nil || $0.thing.day == mention.thing.day)
          })
        else { continue }
        return (
          segment,
          Finding(
            kind: .datedFact, verdict: .right, formula: "\(day)", inputs: [],
            source: SourceText.of(rule.source, rule.date),
            reason: "Now it is \(day): \(rule.note).",
            span: segment)
        )
      }
    }
    return nil
  }

  private static let before: PhraseList = [
    ["used", "to", "be"], ["originally"], ["moved", "from"], ["was", "meant"], ["before", "that"],
    ["first", "planned"], ["old", "date"],
  ]

  /// When a model was released.
  private func release(_ mention: Mention<SpokenDate>, _ sentence: Range<Int>, _ scene: Scene) -> (
    Range<Int>, Finding
  )? {
    let text = scene.text
    guard
      let model = text.models.last(where: {
        sentence.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= mention.tokens.lowerBound
          && !$0.thing.isBareSize
      }),
      text.has(Cues.cameReleased, in: model.tokens.upperBound..<mention.tokens.lowerBound)
    else { return nil }
    let days = model.thing.entries.compactMap { $0.facts.released }
    guard !days.isEmpty, days.count == model.thing.entries.count else { return nil }
    let verdicts = days.map { stamp -> Bool in
      switch stamp {
      case .day(let day):
        mention.thing.agrees(with: day)
      case .month(let day): mention.thing.year == day.year && mention.thing.month == day.month
      case .year(let day): mention.thing.year == day.year
      case .undated: false
      }
    }
    guard verdicts.contains(true) || days.count == 1 else { return nil }
    let whole = model.tokens.lowerBound..<mention.tokens.upperBound
    // A licence that is told between them is a claim of its own.
    let isOnlyDay = SaidLicence.first(in: whole, of: text) == nil
    let start = isOnlyDay ? whole.lowerBound : scene.segment(around: mention.tokens).lowerBound
    let span = max(whole.lowerBound, start)..<mention.tokens.upperBound
    return (
      span,
      Finding(
        kind: .datedFact, verdict: verdicts.contains(true) ? .right : .wrong, formula: "\(days[0])",
        inputs: [], source: "model catalogue",
        reason: "\(model.thing.name) was released on \(days[0]).", span: span)
    )
  }

  private static let forecasts: PhraseList = [["will", "be"], ["by", "then"], ["may", "move"]]
}

extension SpokenDate {
  /// Whether a day is the one that was named, or lies in the month that was.
  fileprivate func agrees(with day: Day) -> Bool {
    year == day.year && month == day.month && (self.day == nil || self.day == day.day)
  }
}
