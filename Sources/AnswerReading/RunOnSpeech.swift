// SPDX-License-Identifier: Apache-2.0

/// Cuts speech that was written down without stops.
///
/// Only pieces of more than ``longest`` words are cut, at words that begin a new thought, and never into pieces of less than
/// ``shortest``; so a long written sentence mostly stays whole.
enum RunOnSpeech {
  /// How many words a sentence may have before it is taken for several.
  ///
  /// Ours; one written sentence in a hundred is longer.
  static let longest = 40
  /// How few words a piece may have.
  static let shortest = 10

  /// Returns the pieces of a range of tokens in order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func pieces(of span: Range<Int>, in tokens: [Token]) -> [Range<Int>] {
    guard span.count > longest else { return [span] }
    var left = tokens[span].count { $0.kind != .sign }
    var pieces: [Range<Int>] = []
    var first = span.lowerBound
    var words = 0
    for index in span {
      guard left > longest else { break }
      if words >= shortest, left - words >= shortest,
        begins(at: index, in: tokens[..<span.upperBound])
      {
        pieces.append(first..<index)
        first = index
        left -= words
        words = 0
      }
      if tokens[index].kind != .sign { words += 1 }
    }
    return pieces + [first..<span.upperBound]
  }

  /// Whether a new thought begins here.
  private static func begins(at index: Int, in tokens: ArraySlice<Token>) -> Bool {
    guard index + 1 < tokens.endIndex else { return false }
    let (word, next) = (tokens[index].form, tokens[index + 1].form)
    return switch word {
    case "so": ["um", "uh", "er", "yeah", "basically", "anyway"].contains(next)
    case "okay", "ok", "right", "anyway", "alright": next == "so"
    case "and": next == "then" || next == "so" || next == "um" || next == "uh"
    case "but": EnglishGrammar.speakers.contains(next) || next == "um" || next == "uh"
    default: false
    }
  }
}
