// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// How many pages a text fills, at a stated number of words per page, and what lies beyond the limit.
///
/// A word is a run of characters between white space that holds a letter or a digit; a run of more than ``longestWord`` characters counts
/// once for every ``longestWord`` characters begun, so that a text without spaces has a length too. Blank lines, headings and lists count by
/// their words alone.
public struct PageCount: Hashable, Sendable, Codable {
  /// The words of a page in print, with usual type and margins; ours.
  public static let usualWordsPerPage = 500
  /// The pages after which a questionnaire is set aside, as the article behind the default loop has it.
  public static let usualLimit = 2
  /// How many characters a run may have and still count as one word; ours.
  public static let longestWord = 40

  public let words: Int
  public let wordsPerPage: Int
  /// The pages that are read.
  public let pageLimit: Int
  /// What would be cut: from the first word beyond the limit to the last word; nil when all lies within it.
  public let cut: Quote?

  /// Counts the pages of a text.
  ///
  /// - Precondition: Both numbers are above 0.
  /// - Complexity: O(*n*) in the length of the text.
  public init(
    of text: String, wordsPerPage: Int = usualWordsPerPage, pageLimit: Int = usualLimit
  ) {
    precondition(wordsPerPage > 0 && pageLimit > 0, "a page holds words, and a limit pages")
    self.wordsPerPage = wordsPerPage
    self.pageLimit = pageLimit
    let limit = wordsPerPage * pageLimit
    var count = WordCount()
    var cutStart: Int?
    var cutEnd = 0
    for word in WordRun.all(in: text) {
      count.add(word)
      guard count.words > limit else { continue }
      cutStart = cutStart ?? word.range.lowerBound
      cutEnd = word.range.upperBound
    }
    words = count.words
    cut = cutStart.map { Quote($0..<cutEnd, of: text) }
  }

  /// The words up to the limit.
  public var wordLimit: Int { wordsPerPage * pageLimit }

  /// How many words may still be written; 0 beyond the limit.
  public var wordsLeft: Int { max(0, wordLimit - words) }

  /// How many words are too many; 0 within the limit.
  public var wordsOver: Int { max(0, words - wordLimit) }

  /// How many pages the words fill.
  public var pages: Double { Double(words) / Double(wordsPerPage) }

  /// Whether all words lie within the limit.
  public var fits: Bool { cut == nil }
}

/// A sum of words.
private struct WordCount {
  private(set) var words = 0

  mutating func add(_ run: WordRun) {
    guard run.holdsWord else { return }
    words += max(1, (run.characters + PageCount.longestWord - 1) / PageCount.longestWord)
  }
}

/// A run of characters between white space.
struct WordRun {
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>
  /// Its length in scalars.
  let characters: Int
  /// Whether a letter or a digit is in it.
  let holdsWord: Bool

  /// Returns the runs of a text in order.
  static func all(in text: String) -> [WordRun] {
    var runs: [WordRun] = []
    var start = 0
    var place = 0
    var characters = 0
    var holdsWord = false
    func end() {
      if characters > 0 {
        runs.append(
          WordRun(range: start..<place, characters: characters, holdsWord: holdsWord))
      }
      (characters, holdsWord) = (0, false)
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        end()
      } else {
        if characters == 0 { start = place }
        characters += 1
        holdsWord =
          holdsWord || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
      place += UTF8.width(scalar)
    }
    end()
    return runs
  }

  /// Returns how many words a text has, by the rule of ``PageCount``.
  static func words(in text: String) -> Int {
    var count = WordCount()
    for run in all(in: text) { count.add(run) }
    return count.words
  }
}

extension Quote {
  /// Creates the quote of a range of bytes of a text; both ends lie between characters.
  init(_ range: Range<Int>, of text: String) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
    self.init(start: range.lowerBound, end: range.upperBound, text: String(text[start..<end]))
  }
}
