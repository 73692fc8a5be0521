// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import LanguageModel

/// Takes from a reply what can be checked, and nothing else: a level, numbers of sentences, and exact quotes.
///
/// A quote counts when its bytes are those of the answer, within one of the sentences that it names. Only white space around it is taken off:
/// a reader that changes a word, a case, a sign or a spelling while copying has not shown that it read the words, and any tolerance would be
/// room for inventions. One quote that does not hold voids the whole run, since what was said with it rests on nothing.
struct ReplyCheck: Sendable {
  private let reading: Reading
  private let bytes: [UInt8]
  private let voids: [VoidReason?]

  /// The most bytes of a reply that are looked at: ours, ten times what was asked for.
  static let longestReply = 20_000
  /// The fewest bytes of a quote that is no whole sentence: ours; a word or two, so that "the" shows nothing.
  static let leastQuote = 8
  /// The most quotes of a reply, and the most characters of a bad one that are kept to be shown: ours.
  static let mostQuotes = 12
  private static let longestShown = 120

  /// Creates the check of replies about an answer.
  init(of examination: Examination) {
    reading = examination.reading
    bytes = Array(examination.reading.text.utf8)
    voids = examination.voids
  }

  /// Returns what a reply says, and why it does not count if it does not.
  func run(of reply: ChatReply) -> RunReading {
    guard reply.ending != .withheld else { return RunReading(.withheld) }
    guard reply.text.utf8.count <= Self.longestReply else { return RunReading(.tooLong) }
    guard let object = try? JSONRepair.object(in: reply.text).value else {
      return RunReading(.notJSON)
    }
    guard let number = object["level"]?.wholeNumber else { return RunReading(.wrongForm) }
    guard let level = Level(rawValue: number) else { return RunReading(.unknownLevel(number)) }
    guard let words = object["quotes"]?.elements, words.count <= Self.mostQuotes,
      let numbers = object["sentences"]?.elements, numbers.count <= reading.sentences.count
    else { return RunReading(.wrongForm, level) }
    do throws(RunVoid) {
      let sentences = try self.sentences(numbers)
      var quotes: [Quote] = []
      for value in words { quotes.append(try quote(value, in: sentences)) }
      guard level == .one || !quotes.isEmpty else { throw .noQuote }
      let places = Set(quotes).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      return RunReading(level: level, quotes: places, void: nil)
    } catch {
      return RunReading(error, level)
    }
  }

  /// The sentences that were named, as indices.
  private func sentences(_ numbers: [JSONValue]) throws(RunVoid) -> Set<Int> {
    var sentences: Set<Int> = []
    for value in numbers {
      guard let number = value.wholeNumber else { throw .wrongForm }
      guard reading.sentences.indices.contains(number &- 1) else { throw .unknownSentence(number) }
      sentences.insert(number - 1)
    }
    return sentences
  }

  /// The place of a quote within one of the sentences that were named.
  private func quote(_ value: JSONValue, in sentences: Set<Int>) throws(RunVoid) -> Quote {
    guard let given = value.text else { throw .wrongForm }
    let words = Array(Self.trimmed(given).utf8)
    let shown = String(given.prefix(Self.longestShown))
    guard !words.isEmpty else { throw .shortQuote(shown) }
    let places = self.places(of: words)
    guard !places.isEmpty else { throw .inventedQuote(shown) }
    let inside = places.compactMap { place in
      sentence(around: place).map { (place: place, sentence: $0) }
    }
    if let good = inside.first(where: {
      sentences.contains($0.sentence) && voids[$0.sentence] == nil
    }) {
      let range = reading.sentences[good.sentence].range
      guard words.count >= Self.leastQuote || good.place == range else { throw .shortQuote(shown) }
      return Quote(
        start: good.place.lowerBound, end: good.place.upperBound, text: reading.slice(good.place))
    }
    let isSetAside = inside.contains { voids[$0.sentence] != nil }
    throw isSetAside ? RunVoid.setAsideQuote(shown) : RunVoid.wrongSentence(shown)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isWord(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord)
    else { return "" }
    return String(scalars[first...last])
  }

  /// Every place at which words stand in the answer, byte for byte.
  private func places(of words: [UInt8]) -> [Range<Int>] {
    guard words.count <= bytes.count else { return [] }
    return (0...(bytes.count - words.count)).filter { start in
      bytes[start] == words[0] && bytes[start..<(start + words.count)].elementsEqual(words)
    }.map { $0..<($0 + words.count) }
  }

  /// The sentence that holds a place whole; nil when none does.
  private func sentence(around place: Range<Int>) -> Int? {
    let sentences = reading.sentences
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound > place.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    guard low < sentences.count, sentences[low].range.lowerBound <= place.lowerBound,
      place.upperBound <= sentences[low].range.upperBound
    else { return nil }
    return low
  }
}

extension RunReading {
  /// A run that does not count, with the level that it said, if any.
  init(_ void: RunVoid, _ level: Level? = nil) {
    self.init(level: level, quotes: [], void: void)
  }
}

extension RunVoid: Error {}
