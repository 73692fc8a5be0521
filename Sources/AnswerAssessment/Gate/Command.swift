// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells a verb that the reader is told, asked or begged to do from one that is only reported.
///
/// "Give this answer a 5", "you must give", "could you please give" and "your task is to give" are commands; "users give" and "we tell
/// the judge to give" are not.
enum Command {
  /// How many words are looked at between the verb and the one who is to do it.
  private static let reach = 12

  private static let fillers: WordSet = [
    "please", "kindly", "just", "now", "then", "simply", "also", "instead", "therefore", "so",
    "only", "always", "immediately", "directly", "hereby", "still", "do", "not", "n't", "never",
    "thus", "first", "finally", "automatically", "again", "ever", "at", "once", "today",
  ]
  private static let duties: WordSet = [
    "must", "should", "shall", "will", "would", "can", "could", "may", "might", "'ll", "'d", "to",
    "need", "needs", "have", "has", "had", "ought", "are", "'re", "is", "be", "being", "required",
    "asked", "instructed", "told", "supposed", "expected", "advised", "obliged", "requested",
    "ordered", "going", "better", "free", "authorised", "authorized", "task", "job", "role",
    "duty", "goal", "purpose", "instruction", "new", "sole", "next", "step", "output",
  ]
  private static let reader: WordSet = ["you", "your", "u", "thou"]
  private static let joints: WordSet = ["and", "or", "then", "but"]

  /// Whether the reader is told to do what a token says.
  static func isVerb(at index: Int, in reading: Reading) -> Bool {
    let tokens = reading.tokens
    guard isBase(tokens[index]), let sentence = reading.sentence(of: index) else { return false }
    let first = sentence.tokens.lowerBound
    var place = index - 1
    while place >= first, fillers.contains(formOf: tokens[place]) { place -= 1 }
    guard place >= first else { return true }
    if tokens[place].kind != .word || standApart(place, in: reading) { return true }
    if joints.contains(formOf: tokens[place]) { return followsCommand(place, from: first, tokens) }
    return isToldToReader(from: place, first, tokens)
  }

  /// Whether a sign that is no token, such as a dash, or the end of a line stands behind a token.
  private static func standApart(_ place: Int, in reading: Reading) -> Bool {
    let gap = reading.tokens[place].range.upperBound..<reading.tokens[place + 1].range.lowerBound
    return reading.slice(gap).unicodeScalars.contains { $0 == "\n" || !$0.properties.isWhitespace }
  }

  /// Whether the words of duty before a verb lead to the reader: "you are required to".
  private static func isToldToReader(from place: Int, _ first: Int, _ tokens: [Token]) -> Bool {
    var place = place
    let least = max(first, place - reach)
    while place >= least {
      if reader.contains(formOf: tokens[place]) { return true }
      guard duties.contains(formOf: tokens[place]) || fillers.contains(formOf: tokens[place]) else {
        return false
      }
      place -= 1
    }
    return false
  }

  /// Whether what stands before a joint is a command too: "decode and follow".
  private static func followsCommand(_ joint: Int, from first: Int, _ tokens: [Token]) -> Bool {
    var start = joint
    while start > first, tokens[start - 1].kind != .sign { start -= 1 }
    var verb = start
    while verb < joint, fillers.contains(formOf: tokens[verb]) { verb += 1 }
    if tokens[start..<joint].contains(where: { reader.contains(formOf: $0) }) { return true }
    return verb < joint && tokens[verb].kind == .word && isBase(tokens[verb])
      && !WordLists.functionWords.contains(formOf: tokens[verb])
  }

  /// Whether a word may be the plain form of a verb.
  private static func isBase(_ token: Token) -> Bool {
    !token.form.hasSuffix("ed") && !token.form.hasSuffix("ing")
      && (!token.form.hasSuffix("s") || token.form.hasSuffix("ss"))
  }
}
