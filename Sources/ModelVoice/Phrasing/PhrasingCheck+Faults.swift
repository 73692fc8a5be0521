// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Language, numbers and names.
extension PhrasingCheck {
  func languageFault(_ said: SaidWords) -> PhrasingFault? {
    if Self.isForeign(said.reading), !Self.isForeign(builtIn), !Self.isForeign(core) {
      return .notEnglish
    }
    // A sentence of English has small words of English.
    return Self.isTelegram(said.reading) && !Self.isTelegram(core) ? .notEnglish : nil
  }

  /// Whether fewer than one word in six carries grammar; ours.
  private static func isTelegram(_ reading: Reading) -> Bool {
    let words = reading.tokens.filter { $0.kind == .word }
    return words.count { WordLists.functionWords.contains($0.form) } * 6 < words.count
  }

  /// Whether the small words of a text are those of another language; a short sentence of English may look so.
  private static func isForeign(_ reading: Reading) -> Bool {
    if case .other = reading.language { true } else { false }
  }

  func numberFault(_ said: SaidWords) -> PhrasingFault? {
    let known = builtIn.quantities.map(Amount.init)
    guard said.reading.quantities.allSatisfy({ known.contains(Amount($0)) }) else {
      return .newNumber
    }
    let digits = Self.digits(in: said.reading)
    let knownDigits = Self.digits(in: builtIn)
    guard digits.isSubset(of: knownDigits) else { return .newNumber }
    guard knownDigits.isSubset(of: digits) else { return .numberLost }
    let forms = said.reading.forms.intersection(PhrasingWords.amounts)
    guard forms.isSubset(of: builtIn.forms) else { return .newNumber }
    return nil
  }

  private static func digits(in reading: Reading) -> Set<String> {
    Set(reading.tokens.lazy.filter { $0.kind == .number }.map(\.form))
  }

  /// Names, and words that judge, lead, answer or speak about the task.
  func wordFault(_ said: SaidWords) -> PhrasingFault? {
    if NameFinder.names(in: said.reading).contains(where: { !known.forms.contains($0) }) {
      return .newName
    }
    let plain = PlainWords(builtIn.text)
    func isNew(_ phrase: String) -> Bool { said.plain.holds(phrase) && !plain.holds(phrase) }
    if PhrasingWords.instruction.contains(where: isNew) { return .instruction }
    if PhrasingWords.judgement.contains(where: isNew) { return .judgement }
    if PhrasingWords.leading.contains(where: isNew) { return .leading }
    if PhrasingWords.answering.contains(where: isNew) { return .answered }
    return nil
  }
}

/// An amount apart from how its unit is written.
private struct Amount: Hashable {
  let low: Double
  let high: Double
  let dimension: Dimension
  let style: TextQuantity.Style
  let per: TextQuantity.Per?

  init(_ quantity: TextQuantity) {
    (low, high) = (quantity.low, quantity.high)
    dimension = quantity.dimension
    style = quantity.style
    per = quantity.per
  }
}

/// The form of a question, and what it is about.
extension PhrasingCheck {
  func formFault(_ said: SaidWords) -> PhrasingFault? {
    let words = said.reading.tokens.count { $0.kind == .word }
    let own = builtIn.tokens.count { $0.kind == .word }
    guard words <= max(Self.mostWords, own + own / 2) else { return .tooLong }
    return questionFault(said) ?? statementFault(said) ?? subjectFault(said)
  }

  /// How many words of its own a phrasing has at most, or half as many again as the built-in wording; ours.
  static let mostWords = 45
  /// How many words of content a phrasing may bring in; ours.
  static let mostNewWords = 4
  /// The share of the words of the question that come back, themselves or as a neighbour; ours.
  static let leastShared = 0.34

  private func questionFault(_ said: SaidWords) -> PhrasingFault? {
    let marks = said.reading.text.count { $0 == "?" }
    let known = builtIn.text.count { $0 == "?" }
    // What leads up to a request may be a question of its own, and need not come back.
    let needed = core.text.count { $0 == "?" }
    guard marks <= max(known, 1), needed == 0 || marks > 0 else { return .question }
    if Self.endsAsQuestion(builtIn.text), !Self.endsAsQuestion(said.reading.text) {
      return .question
    }
    let forms = said.reading.forms
    let isOpen = questions(in: core).allSatisfy { !Self.asked(in: $0).isEmpty }
    guard isOpen, known > 0 else { return nil }
    // Every question word that leads a built-in question comes back: an open question stays open.
    for sentence in questions(in: core) {
      guard let group = Self.asked(in: sentence).first else { continue }
      if forms.isDisjoint(with: group) { return .leading }
    }
    return closed(in: said.reading) > closed(in: builtIn) ? .leading : nil
  }

  private static func endsAsQuestion(_ text: String) -> Bool {
    text.last { !$0.isWhitespace && !"”\"’»)".contains($0) } == "?"
  }

  /// The questions of a text, each as its words in lower case.
  private func questions(in reading: Reading) -> [[String]] {
    reading.sentences.filter(\.isQuestion).map { sentence in
      reading.tokens[sentence.tokens].filter { $0.kind == .word }.map(\.form)
    }
  }

  /// How many questions of a text hold no question word.
  private func closed(in reading: Reading) -> Int {
    questions(in: reading).count { Self.asked(in: $0).isEmpty }
  }

  private static func asked(in words: [String]) -> [Set<String>] {
    words.compactMap { word in PhrasingWords.asking.first { $0.contains(word) } }
  }

  /// What is said beside the question: it may lead up to it, and state nothing.
  private func statementFault(_ said: SaidWords) -> PhrasingFault? {
    let own = builtIn.content
    for sentence in said.reading.sentences where !sentence.isQuestion {
      let words = said.reading.content(in: sentence.tokens).subtracting(PhrasingWords.glue)
      guard !words.isEmpty else { continue }
      let forms = Set(said.reading.tokens[sentence.tokens].map(\.form))
      let isAddressed = !forms.isDisjoint(with: Self.persons)
      let isRepeated = words.count(where: own.contains) * 2 >= words.count
      if !isRepeated, !isAddressed || words.count(where: { !own.contains($0) }) > 3 {
        return .answered
      }
    }
    return nil
  }

  private static let persons: Set<String> = [
    "you", "your", "yours", "i", "me", "my", "let", "let's", "we", "us", "our", "i'd", "i'm",
    "you'd",
    "you've", "you're", "i've",
  ]

  private func subjectFault(_ said: SaidWords) -> PhrasingFault? {
    let content = said.reading.content
    let new = content.subtracting(known.content).subtracting(PhrasingWords.glue)
    guard new.count <= Self.mostNewWords else { return .newContent }
    let telling = core.content.subtracting(PhrasingWords.glue)
    let key = telling.isEmpty ? core.content : telling
    guard !key.isEmpty else { return nil }
    let shared = key.count { isMet($0, content) }
    return shared > 0 && Double(shared) >= Self.leastShared * Double(key.count) ? nil : .offSubject
  }

  private func isMet(_ word: String, _ content: Set<String>) -> Bool {
    content.contains(word)
      || PhrasingWords.families.contains { $0.contains(word) && !$0.isDisjoint(with: content) }
  }
}
