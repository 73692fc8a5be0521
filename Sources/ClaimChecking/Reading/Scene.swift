// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A text with the exhibits of its question, and how to find what an amount rests on.
final class Scene: Sendable {
  let text: Passage
  let exhibits: Passage?
  /// The numbers of the exhibits with their labels; nil when there are none.
  let numbers: ExhibitNumbers?

  /// How many sentences back an input may stand.
  static let memory = 3

  init(text: Passage, exhibits: Passage?, numbers: ExhibitNumbers?) {
    self.text = text
    self.exhibits = exhibits
    self.numbers = numbers
    isMark = text.tokens.map(Self.isMark)
    isStop = text.tokens.map { Self.stopSigns.contains(formOf: $0) }
  }

  /// For each token, whether it parts what is said from what stands beside it.
  private let isMark: [Bool]
  /// For each token, whether it parts more than a comma does.
  private let isStop: [Bool]

  /// Something found, with where it was.
  struct Found<Thing> {
    let thing: Thing
    let origin: ClaimInput.Origin
    /// How many sentences before the amount it stands; nil for exhibits.
    let distance: Int?
  }

  // MARK: Spans

  /// The words between the marks around an amount: commas, colons, brackets and arrows, or the ends of the sentence.
  func segment(of amount: Amount) -> Range<Int> { segment(around: amount.tokens) }

  func segment(around span: Range<Int>) -> Range<Int> {
    let sentence = text.sentence(text.sentence(at: span.lowerBound))
    var start = span.lowerBound
    while start > sentence.lowerBound, !isMark[start - 1] { start -= 1 }
    var end = span.upperBound
    while end < sentence.upperBound, !isMark[end] { end += 1 }
    return start..<end
  }

  /// An amount's part of the sentence; when that is little more than the amount, the part before it too, which names it.
  func local(of amount: Amount) -> Range<Int> {
    let segment = segment(of: amount)
    let sentence = sentence(of: amount)
    guard segment.count - amount.tokens.count <= 2, segment.lowerBound > sentence.lowerBound + 1
    else { return segment }
    let before = self.segment(around: (segment.lowerBound - 2)..<(segment.lowerBound - 1))
    return max(before.lowerBound, sentence.lowerBound)..<segment.upperBound
  }

  /// Whether an amount is the level of an interval or a test, which claims nothing: `95% confidence`, `80% power`.
  func isLevel(_ amount: Amount) -> Bool {
    guard amount.quantity.style == .percent else { return false }
    let next = amount.tokens.upperBound
    return text.has(Self.levels, in: next..<(next + 1))
  }

  private static let levels: WordSet = [
    "confidence", "power", "interval", "bound", "ci", "significance", "level", "certainty",
  ]

  private static func isMark(_ token: AnswerReading.Token) -> Bool {
    markWords.contains(formOf: token)
      || token.kind == .sign && markSigns.contains(formOf: token)
  }

  private static let markWords: WordSet = [
    "so", "but", "because", "while", "whereas", "hence", "therefore", "thus", "which",
  ]
  private static let markSigns: WordSet = [",", ";", ":", "(", ")", ">", "→", "-", "."]
  private static let stopSigns: WordSet = [";", "(", ")"]

  /// The sentence of an amount.
  func sentence(of amount: Amount) -> Range<Int> { text.sentence(amount.sentence) }

  /// The sentences from some way back to the amount's own, its rest included.
  func context(of amount: Amount, back: Int = memory) -> Range<Int> {
    let first = max(0, amount.sentence - back)
    return text.sentence(first).lowerBound..<text.sentence(amount.sentence).upperBound
  }

  /// The words of the sentence before an amount.
  func before(_ amount: Amount) -> Range<Int> {
    sentence(of: amount).lowerBound..<amount.tokens.lowerBound
  }

  // MARK: What an amount rests on

  /// The model that an amount is about: the nearest one before it in its sentence, else behind it, else in the sentences before, else
  /// the only one of the exhibits.
  func model(for amount: Amount) -> Found<NamedModel>? {
    if let found = nearest(text.models, to: amount) { return found }
    guard let exhibits, let first = exhibits.models.first else { return nil }
    let names = Set(exhibits.models.map { $0.thing.total ?? 0...0 })
    return names.count == 1 ? Found(thing: first.thing, origin: .exhibit, distance: nil) : nil
  }

  func format(for amount: Amount) -> Found<NumberFormat>? {
    if let found = nearest(text.formats, to: amount, back: 2) { return found }
    guard let exhibits, exhibits.formats.count == 1 else { return nil }
    return Found(thing: exhibits.formats[0].thing, origin: .exhibit, distance: nil)
  }

  func device(for amount: Amount) -> Found<NamedDevice>? {
    if let found = nearest(text.devices, to: amount) { return found }
    guard let exhibits, let first = exhibits.devices.first else { return nil }
    return Found(thing: first.thing, origin: .exhibit, distance: nil)
  }

  private func nearest<Thing>(
    _ mentions: [Mention<Thing>], to amount: Amount, back: Int = memory
  ) -> Found<Thing>? {
    let own = sentence(of: amount)
    let inside = mentions.filter { own.contains($0.tokens.lowerBound) }
    if let best = inside.last(where: { $0.tokens.upperBound <= amount.tokens.lowerBound })
      ?? inside.first(where: { $0.tokens.lowerBound >= amount.tokens.upperBound })
    {
      return Found(thing: best.thing, origin: .text, distance: 0)
    }
    let earlier = context(of: amount, back: back).lowerBound..<own.lowerBound
    guard let best = mentions.last(where: { earlier.contains($0.tokens.lowerBound) }) else {
      return nil
    }
    let distance = amount.sentence - text.sentence(at: best.tokens.lowerBound)
    return Found(thing: best.thing, origin: .text, distance: distance)
  }

  /// Every model of the sentence of an amount.
  func models(inSentenceOf amount: Amount) -> [NamedModel] {
    let own = sentence(of: amount)
    return text.models.filter { own.contains($0.tokens.lowerBound) }.map(\.thing)
  }

  /// The amount that satisfies a condition: the nearest before another in its sentence, else behind it, else before, else in the exhibits.
  func amount(
    for amount: Amount, back: Int = memory, exhibits useExhibits: Bool = true,
    where condition: (Amount, Passage) -> Bool
  ) -> Found<Amount>? {
    let own = sentence(of: amount)
    let inside = text.amounts(in: own).filter {
      $0.index != amount.index && !$0.isName && condition($0, text)
    }
    if let best = inside.last(where: { $0.index < amount.index }) ?? inside.first {
      return Found(thing: best, origin: .text, distance: 0)
    }
    let earlier = context(of: amount, back: back).lowerBound..<own.lowerBound
    if let best = text.amounts(in: earlier).last(where: { !$0.isName && condition($0, text) }) {
      return Found(thing: best, origin: .text, distance: amount.sentence - best.sentence)
    }
    guard useExhibits, let exhibits,
      let best = exhibits.amounts.first(where: { !$0.isName && condition($0, exhibits) })
    else { return nil }
    return Found(thing: best, origin: .exhibit, distance: nil)
  }

  // MARK: How a thing is said

  /// Whether a sentence reports what somebody else said, or what cannot be seen from here: own measurements, other people's figures.
  func isPrivate(_ amount: Amount) -> Bool {
    let segment = wideSegment(of: amount)
    return text.has(Self.speakers, in: segment) && text.has(Self.saying, in: segment)
      || Self.reports.stands(in: segment, of: text)
  }

  /// Whether an amount's part of the sentence says that it was seen or measured: `I timed a restart at three minutes`.
  func isMeasured(_ amount: Amount) -> Bool {
    Self.reports.stands(in: segment(of: amount), of: text)
  }

  /// Whether the words beside an amount call it hearsay.
  func isRumour(_ amount: Amount) -> Bool {
    let local = local(of: amount)
    return text.has(["rumour", "rumor", "supposedly", "allegedly"], in: local)
      || Self.rumours.stands(in: sentence(of: amount).lowerBound..<local.upperBound, of: text)
  }

  /// Whether what is said lies in the future or is a guess.
  func isForecast(_ amount: Amount) -> Bool {
    let segment = wideSegment(of: amount)
    return Self.forecasts.stands(in: segment, of: text)
  }

  /// The words between the stops around an amount: commas do not count.
  func wideSegment(of amount: Amount) -> Range<Int> {
    let sentence = sentence(of: amount)
    var start = amount.tokens.lowerBound
    while start > sentence.lowerBound, !isStop[start - 1] {
      start -= 1
    }
    var end = amount.tokens.upperBound
    while end < sentence.upperBound, !isStop[end] { end += 1 }
    return start..<end
  }

  private static let speakers = Words.lemmas(
    "vendor they he she people everyone everybody colleague sales salesman supplier customer client he partner rumour analyst press blog team boss hoster"
  )
  private static let saying = Words.lemmas(
    "say says said claim claims claimed swear swears tell tells told believe believes promise promises boast boasts estimate estimates report reports reckon reckons"
  )
  private static let rumours: PhraseList = [
    ["people", "say"], ["they", "say"], ["i", "heard"], ["i", "'m", "told"],
    ["we", "were", "told"], ["somebody", "told"],
  ]
  private static let reports: PhraseList = [
    ["in", "our", "lab"], ["in", "our", "pilot"], ["our", "logs"], ["we", "measured"],
    ["i", "measured"],
    ["we", "saw"], ["we", "see"], ["in", "our", "setup"], ["on", "our", "stack"],
    ["in", "the", "pilot"],
    ["i", "clocked"], ["last", "winter"], ["last", "year"], ["in", "production"], ["my", "old"],
    ["at", "my", "last"], ["previous", "company"], ["former", "employer"], ["so", "they", "told"],
    ["i", "heard"], ["i", "'ve", "heard"], ["i", "read"], ["i", "'m", "told"], ["people", "say"],
    ["our", "own"], ["on", "the", "contract"], ["we", "signed"],
    ["i", "'ve", "seen"], ["we", "'ve", "seen"], ["i", "have", "seen"], ["we", "have", "seen"],
    ["i", "saw"], ["i", "once", "saw"], ["i", "remember"], ["i", "'ve", "run"], ["i", "ran"],
    ["we", "ran"], ["i", "'ve", "had"], ["i", "once", "had"], ["i", "timed"], ["we", "timed"],
  ]
  private static let forecasts: PhraseList = [
    ["i", "expect"], ["i", "bet"], ["i", "'d", "bet"], ["my", "bet"], ["i", "guess"],
    ["i", "'d", "guess"], ["by", "spring"],
    ["by", "summer"], ["by", "easter"], ["by", "next"],
    ["next", "year"], ["next", "quarter"],
    ["will", "be", "down"],
    ["believe", "me"], ["mark", "my", "words"], ["you", "'ll", "see"], ["i", "promise"],
    ["marketing", "expects"], ["i", "predict"], ["i", "forecast"],
    ["i", "'m", "confident"], ["i", "'m", "sure"], ["buys", "back"], ["me", "guessing"],
    ["i", "'m", "guessing"], ["my", "guess"], ["at", "a", "guess"],
    ["a", "wild", "guess"], ["i", "would", "guess"], ["might", "get"],
    ["i", "hope"], ["i", "'d", "hope"], ["would", "hope"], ["hope", "to"], ["my", "gut"],
    ["gut", "feeling"], ["my", "hunch"], ["a", "hunch"], ["should", "return"], ["should", "bring"],
    ["should", "win"], ["should", "recover"], ["to", "win", "back"], ["aim", "for"],
    ["would", "expect"],
    ["aiming", "for"],
  ]
}
