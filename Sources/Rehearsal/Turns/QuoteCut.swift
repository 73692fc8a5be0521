// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ClaimChecking
import Quantities

/// Where words of a person may end that are said back to them: between words, and neither within an amount nor right before one.
enum QuoteCut {
  /// Returns the beginning of a line of no more than so many characters: up to its last clause that fits, where that is half of it or more, else up
  /// to its last word.
  static func beginning(of line: String, most: Int) -> Substring {
    let amounts = Reading(line).quantities
    let head = line.prefix(most)
    let spaces = head.indices.filter { space in
      head[space] == " "
        && !isTorn(at: line.utf8.distance(from: line.startIndex, to: space), amounts)
    }
    let ends = spaces.filter {
      $0 > head.startIndex && marks.contains(head[head.index(before: $0)])
    }
    if let end = ends.last, head.distance(from: head.startIndex, to: end) * 2 >= most {
      return head[..<head.index(before: end)]
    }
    guard let end = spaces.last ?? head.lastIndex(of: " ") else { return head }
    return head[..<end].last.map { marks.contains($0) } == true
      ? head[..<end].dropLast() : head[..<end]
  }

  private static let marks: Set<Character> = [",", ";", ":"]

  /// Whether a cut at a space tears an amount, parts a count from what is counted, or leaves off right before an amount.
  private static func isTorn(at space: Int, _ amounts: [TextQuantity]) -> Bool {
    amounts.contains { amount in
      amount.range.lowerBound <= space + 1 && space < amount.range.upperBound
        || amount.range.upperBound == space && amount.dimension == .count
    }
  }

  /// Returns the words of a number that was recomputed; up to the end of their clause where they would end within an amount or right before one.
  static func whole(_ claim: Claim, in reading: Reading) -> String {
    let tokens = reading.tokens
    guard let next = tokens.firstIndex(where: { $0.range.upperBound > claim.end }), next > 0,
      isTorn(claim.end, before: next, in: reading)
    else { return claim.text }
    let clause = reading.clauses[reading.clause(of: next)]
    guard reading.sentences[clause.sentence].tokens.contains(next - 1) else { return claim.text }
    var last = clause.tokens.upperBound - 1
    while last > next, stops.contains(tokens[last].form) { last -= 1 }
    return reading.slice(claim.start..<tokens[last].range.upperBound)
  }

  private static let stops: Set<String> = [
    ",", ";", ":", ".", "!", "—", "–", "-", "and", "but", "so",
  ]

  /// Whether words that end at a byte end within a token or an amount, before what they count, or right before an amount.
  private static func isTorn(_ end: Int, before next: Int, in reading: Reading) -> Bool {
    let (token, last) = (reading.tokens[next], reading.tokens[next - 1])
    if token.range.lowerBound < end { return true }
    if token.range.lowerBound == end, token.kind != .sign { return true }
    if last.kind == .number, token.kind == .word, !WordLists.functionWords.contains(formOf: token) {
      return true
    }
    return reading.quantities.contains { amount in
      amount.range.lowerBound < end && end < amount.range.upperBound
        || amount.tokens.lowerBound == next
    }
  }
}
