// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// How words follow each other in a text, in numbers that do not depend on what it is about.
struct SentenceSigns {
  /// The classes of the words of each sentence, with a mark at its start and end: what is left when every word of content is taken out.
  let skeletons: [[String]]
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

  /// The length from which pieces are equally long here.
  private static let longestPiece = 15.0
  private static let signs: Set<String> = [",", ";", ":", ".", "?", "!", "(", ")"]
  private static let clauseWords = WordSet(
    """
    i we it they this that these those he she you who which what is are was were be been am has have had do does did would will can could
    should may might must not n't 's 're 'd 'll 've 'm if when while because so but than then there
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  /// The endings that tell classes of words of content apart, by their last byte.
  private static let endings: [UInt8: String] = [
    UInt8(ascii: "g"): "ing", UInt8(ascii: "d"): "ed", UInt8(ascii: "y"): "ly",
    UInt8(ascii: "n"): "tion", UInt8(ascii: "s"): "s", UInt8(ascii: "r"): "er",
    UInt8(ascii: "l"): "al",
  ]

  init(of reading: Reading) {
    skeletons = reading.sentences.map { sentence in
      ["^"] + reading.tokens[sentence.tokens].compactMap(Self.skeleton) + ["$"]
    }
    count(reading)
  }

  /// The numbers in the order in which a fit names them.
  var numbers: [Double] {
    [machinery, grammar, clauses, commas, pieceLength, run, longestRun]
  }

  private static func skeleton(_ token: Token) -> String? {
    switch token.kind {
    case .number: return "#"
    case .sign: return signs.contains(token.form) ? token.form : nil
    case .word:
      if WordLists.functionWords.contains(formOf: token) { return token.form }
      guard let ending = token.form.utf8.last.flatMap({ endings[$0] }),
        token.form.utf8.count > ending.utf8.count + 2, token.form.hasSuffix(ending)
      else { return "*" }
      return "*" + ending
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
        case .sign where Self.signs.contains(token.form):
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
