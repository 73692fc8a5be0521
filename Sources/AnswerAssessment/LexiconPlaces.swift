// SPDX-License-Identifier: Apache-2.0

/// Where the terms of each lexicon stand in a text, in the order of the text; all in one array, as most lexicons have few places.
struct LexiconPlaces: Sendable {
  /// A place of a term.
  struct Hit {
    let lexicon: Int
    let tokens: Range<Int>
  }

  private let places: [Range<Int>]
  /// Where the places of each lexicon begin; one more at the end.
  private let starts: [Int]

  /// Sorts hits, which come in the order of the text, by their lexicons.
  init(_ hits: [Hit], lexicons: Int) {
    var starts = [Int](repeating: 0, count: lexicons + 1)
    for hit in hits { starts[hit.lexicon + 1] += 1 }
    for lexicon in 0..<lexicons { starts[lexicon + 1] += starts[lexicon] }
    var next = starts
    var places = [Range<Int>](repeating: 0..<0, count: hits.count)
    for hit in hits {
      places[next[hit.lexicon]] = hit.tokens
      next[hit.lexicon] += 1
    }
    self.places = places
    self.starts = starts
  }

  /// How many lexicons there are.
  var count: Int { starts.count - 1 }

  /// The places of a lexicon, as indices of tokens.
  subscript(_ lexicon: Int) -> ArraySlice<Range<Int>> {
    places[starts[lexicon]..<starts[lexicon + 1]]
  }
}
