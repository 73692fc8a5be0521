// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// How words follow each other in a text, in numbers that do not depend on what it is about.
struct SentenceSigns {
  /// The classes of the words of each sentence, with a mark at its start and end, by the keys of their names: what is left when every word
  /// of content is taken out.
  let skeletons: [[UInt64]]
  /// The share of words that carry grammar.
  private(set) var grammar = 0.0
  /// The share of words that make clauses: pronouns, auxiliaries, conjunctions.
  private(set) var machinery = 0.0
  /// The share of pieces between signs that hold a word that makes clauses.
  private(set) var clauses = 0.0
  /// Commas and semicolons for each word.
  private(set) var commas = 0.0
  /// The mean length of a piece between signs, in words, at most ``longestPiece``, divided by ten.
  private(set) var pieceLength = 0.0
  /// The mean length of a run of words of content.
  private(set) var run = 0.0
  /// The length of the longest such run, divided by ten.
  private(set) var longestRun = 0.0

  /// Whether a text has few signs, as speech that was written down: pieces of nine words and more, and hardly a comma.
  var areSparse: Bool { pieceLength >= 0.9 && commas < 0.03 }

  /// The length from which pieces are equally long here.
  private static let longestPiece = 15.0
  private static let signs: WordSet = [",", ";", ":", ".", "?", "!", "(", ")"]
  private static let clauseWords = WordSet(
    """
    i we it they this that these those he she you who which what is are was were be been am has have had do does did would will can could
    should may might must not n't 's 're 'd 'll 've 'm if when while because so but than then there
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// A class of words of content that an ending tells apart.
  private struct Ending {
    let letters: String
    let key: UInt64

    init(_ letters: String) {
      self.letters = letters
      key = WordingKey.hash("*" + letters)
    }

    /// Whether a word has the ending and at least three letters before it.
    func ends(_ form: String) -> Bool {
      form.utf8.count > letters.utf8.count + 2 && form.hasSuffix(letters)
    }
  }

  /// The endings by their last byte.
  private static let endings: [Ending?] = {
    var table = [Ending?](repeating: nil, count: 256)
    for letters in ["ing", "ed", "ly", "tion", "s", "er", "al"] {
      if let last = letters.utf8.last { table[Int(last)] = Ending(letters) }
    }
    return table
  }()

  private static let start = WordingKey.hash("^")
  private static let end = WordingKey.hash("$")
  private static let number = WordingKey.hash("#")
  private static let content = WordingKey.hash("*")

  init(of reading: Reading) {
    skeletons = reading.sentences.map { sentence in
      var skeleton = [Self.start]
      skeleton.reserveCapacity(sentence.tokens.count + 2)
      for index in sentence.tokens {
        if let key = Self.key(of: reading.tokens[index]) { skeleton.append(key) }
      }
      skeleton.append(Self.end)
      return skeleton
    }
    count(reading)
  }

  /// The numbers in the order in which a fit names them.
  var numbers: [Double] {
    [machinery, grammar, clauses, commas, pieceLength, run, longestRun]
  }

  /// What stands for a token in a skeleton.
  private enum Class {
    /// Its own form: a word that carries grammar, or a sign.
    case itself
    case number
    case content
    case ending(Ending)
  }

  private static func wordClass(of token: Token) -> Class? {
    switch token.kind {
    case .number: return .number
    case .sign: return signs.contains(formOf: token) ? .itself : nil
    case .word:
      if WordLists.functionWords.contains(formOf: token) { return .itself }
      guard let ending = token.form.utf8.last.flatMap({ endings[Int($0)] }),
        ending.ends(token.form)
      else { return .content }
      return .ending(ending)
    }
  }

  private static func key(of token: Token) -> UInt64? {
    switch wordClass(of: token) {
    case .itself: WordingKey.hash(of: token)
    case .number: number
    case .content: content
    case .ending(let ending): ending.key
    case nil: nil
    }
  }

  private static func name(of token: Token) -> String? {
    switch wordClass(of: token) {
    case .itself: token.form
    case .number: "#"
    case .content: "*"
    case .ending(let ending): "*" + ending.letters
    case nil: nil
    }
  }

  /// The skeletons of a text in words, as a fit takes them.
  static func skeletonNames(of reading: Reading) -> [[String]] {
    reading.sentences.map { sentence in
      ["^"] + reading.tokens[sentence.tokens].compactMap(name) + ["$"]
    }
  }

  private mutating func count(_ reading: Reading) {
    var tally = Tally()
    for sentence in reading.sentences {
      for token in reading.tokens[sentence.tokens] {
        switch token.kind {
        case .number: tally.take(isGrammar: false, isMachinery: false, isWord: false)
        case .word:
          tally.take(
            isGrammar: WordLists.functionWords.contains(formOf: token),
            isMachinery: Self.clauseWords.contains(formOf: token), isWord: true)
        case .sign where Self.signs.contains(formOf: token):
          if token.form == "," || token.form == ";" { tally.commas += 1 }
          tally.endPiece()
        case .sign: break
        }
      }
      tally.endPiece()
    }
    let words = Double(max(1, tally.words))
    let pieces = Double(max(1, tally.pieces))
    grammar = Double(tally.grammar) / words
    machinery = Double(tally.machinery) / words
    clauses = Double(tally.piecesWithMachinery) / pieces
    commas = Double(tally.commas) / words
    pieceLength = min(Double(tally.tokens) / pieces, Self.longestPiece) / 10
    run = tally.runs == 0 ? 0 : Double(tally.inRuns) / Double(tally.runs)
    longestRun = Double(tally.longestRun) / 10
  }

  private struct Tally {
    var (words, tokens, grammar, machinery, commas) = (0, 0, 0, 0, 0)
    var (pieces, piecesWithMachinery) = (0, 0)
    var (runs, inRuns, longestRun) = (0, 0, 0)
    private var (piece, pieceMachinery, run) = (0, 0, 0)

    mutating func take(isGrammar: Bool, isMachinery: Bool, isWord: Bool) {
      tokens += 1
      piece += 1
      if isWord { words += 1 }
      if isMachinery {
        machinery += 1
        pieceMachinery += 1
      }
      if isGrammar {
        grammar += 1
        endRun()
      } else {
        run += 1
      }
    }

    mutating func endPiece() {
      endRun()
      guard piece > 0 else { return }
      pieces += 1
      if pieceMachinery > 0 { piecesWithMachinery += 1 }
      (piece, pieceMachinery) = (0, 0)
    }

    private mutating func endRun() {
      guard run > 0 else { return }
      runs += 1
      inRuns += run
      longestRun = max(longestRun, run)
      run = 0
    }
  }
}
