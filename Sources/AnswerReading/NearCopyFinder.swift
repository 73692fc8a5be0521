// SPDX-License-Identifier: Apache-2.0

/// Finds runs of words that follow a source in its order, with up to two words in eight exchanged, added or left out.
///
/// Two words in a row that stand in a source are a seed; a seed is followed to both sides as long as the words agree often enough.
struct NearCopyFinder {
  /// A run that follows a source.
  struct Run {
    let words: Range<Int>
    /// The words that are the source's, in order.
    let matched: [Int]
    let source: Int
  }

  /// How many words a near copy has at least.
  static let shortest = 8
  /// How many of eight words in a row must agree.
  static let agreeing = 6
  /// How many of the agreeing words carry content, so that grammar alone makes no copy.
  ///
  /// Ours: half of the words of English prose carry content.
  static let fewestContent = 4
  /// How many places of a source are tried for one seed; frequent pairs of words stand in many.
  private static let mostPlaces = 6
  /// How many words may be passed over on each side at once.
  private static let widestGap = 2

  private let sources: [[CopyWord]]
  /// Where each pair of words stands.
  private let places: [UInt64: [Place]]

  private struct Place {
    let source: Int
    let word: Int
  }

  /// Creates a finder.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(sources: [[CopyWord]]) {
    var places: [UInt64: [Place]] = [:]
    for (number, words) in sources.enumerated() {
      for word in words.indices.dropLast() where words[word].isContent || words[word + 1].isContent
      {
        let pair = CopyWord.pair(words[word], words[word + 1])
        if places[pair, default: []].count < Self.mostPlaces {
          places[pair, default: []].append(Place(source: number, word: word))
        }
      }
    }
    self.sources = sources
    self.places = places
  }

  /// Returns the near copies among words in order; each begins behind the one before.
  ///
  /// - Complexity: O(*n*) in the number of words: a run that is found is not looked at again.
  func runs(in words: [CopyWord]) -> [Run] {
    var result: [Run] = []
    var index = 0
    while index + 1 < words.count {
      let floor = result.last?.words.upperBound ?? 0
      let found = (places[CopyWord.pair(words[index], words[index + 1])] ?? [])
        .compactMap { run(around: index, at: $0, in: words, from: floor) }
        .max { $0.matched.count < $1.matched.count }
      if let found {
        result.append(found)
        index = found.words.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func run(around seed: Int, at place: Place, in words: [CopyWord], from floor: Int) -> Run?
  {
    let source = sources[place.source]
    let forward = follow(words, seed, source, place.word, step: 1, floor: floor)
    let backward = follow(words, seed, source, place.word, step: -1, floor: floor)
    let matched = backward.reversed() + forward.dropFirst()
    guard let first = matched.first, let last = matched.last, last - first + 1 >= Self.shortest,
      matched.count >= Self.agreeing,
      matched.count * Self.shortest >= (last - first + 1) * Self.agreeing,
      matched.count(where: { words[$0].isContent }) >= Self.fewestContent
    else { return nil }
    return Run(words: first..<(last + 1), matched: Array(matched), source: place.source)
  }

  /// Returns the words that agree with the source from a seed on to one side, the seed first.
  ///
  /// The walk ends where more than two of the last eight words, of the text or of the source, disagree.
  private func follow(
    _ words: [CopyWord], _ seed: Int, _ source: [CopyWord], _ place: Int, step: Int, floor: Int
  ) -> [Int] {
    var matched = [seed]
    var (word, other) = (seed, place)
    var misses: [Int] = []
    while let (wordStep, otherStep) = nextAgreement(words, word, source, other, step, floor) {
      let missed = max(wordStep, otherStep) - 1
      let count = matched.count
      misses.removeAll { count - $0 >= Self.agreeing }
      misses += Array(repeating: count, count: missed)
      if misses.count > Self.shortest - Self.agreeing { break }
      word += wordStep * step
      other += otherStep * step
      matched.append(word)
    }
    return matched
  }

  /// The nearest pair of agreeing words behind a pair, as steps in text and source.
  private func nextAgreement(
    _ words: [CopyWord], _ word: Int, _ source: [CopyWord], _ other: Int, _ step: Int, _ floor: Int
  ) -> (Int, Int)? {
    for sum in 2...(2 * Self.widestGap + 2) {
      for wordStep in max(1, sum - Self.widestGap - 1)...min(sum - 1, Self.widestGap + 1) {
        let (next, place) = (word + wordStep * step, other + (sum - wordStep) * step)
        guard next >= floor, next < words.count, place >= 0, place < source.count else { continue }
        if words[next].lemma == source[place].lemma { return (wordStep, sum - wordStep) }
      }
    }
    return nil
  }
}
