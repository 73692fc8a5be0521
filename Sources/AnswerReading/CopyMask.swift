// SPDX-License-Identifier: Apache-2.0

/// Finds the words of an answer that were copied from the question, its exhibits or other texts.
///
/// An exact copy is a run of ``run`` words. A near copy is a longer run whose words keep their order while a few are exchanged, added or
/// left out. Only its unchanged words are masked, since what was put in between is the writer's own; and only where it makes up most of its
/// sentence, since a sentence of one's own may take up the words of a question.
public struct CopyMask: Sendable {
  /// How many words in a row make a copy.
  ///
  /// Own sentences share almost no run of this length with a brief; copied ones share all.
  public static let run = 6
  /// The share of its sentence from which the words of a near copy are masked.
  ///
  /// Ours: below, more of the sentence is the writer's own than the source's.
  public static let nearShare = 0.5

  /// A run of words that stands in a source as well.
  public struct Match: Hashable, Sendable {
    /// Its tokens, as indices into ``Reading/tokens``.
    public let tokens: Range<Int>
    /// The source it is from, as an index into the sources given; the first of several.
    public let source: Int
    /// Whether all of its words are those of the source.
    public let isExact: Bool
  }

  /// The hashes of all runs of the sources, with the first source of each.
  ///
  /// Two different runs share one about once in 10¹⁹ pairs, which would mask six words too many.
  private let known: [UInt64: Int]
  private let near: NearCopyFinder

  /// Creates a mask from texts that an answer may have been copied from.
  ///
  /// - Complexity: O(*n*) in the length of the sources.
  public init(sources: [String]) {
    var known: [UInt64: Int] = [:]
    var texts: [[CopyWord]] = []
    for (number, source) in sources.enumerated() {
      let words = CopyWord.words(of: Reading.tokens(of: source))
      texts.append(words)
      for start in Self.starts(of: words.count) {
        let hash = CopyWord.combined(words[start..<(start + Self.run)])
        if known[hash] == nil { known[hash] = number }
      }
    }
    self.known = known
    near = NearCopyFinder(sources: texts)
  }

  /// Returns, for each token of a reading, whether it belongs to a copied run.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func mask(_ reading: Reading) -> [Bool] {
    var result = Array(repeating: false, count: reading.tokens.count)
    guard !known.isEmpty else { return result }
    let words = CopyWord.words(of: reading.tokens)
    for run in exactRuns(in: words) {
      for word in words[run.words] { result[word.index] = true }
    }
    for run in near.runs(in: words) where fillsSentence(run, of: words, in: reading) {
      for word in run.matched { result[words[word].index] = true }
    }
    return result
  }

  /// Whether a near copy makes up most of the sentence in which it begins.
  private func fillsSentence(
    _ run: NearCopyFinder.Run, of words: [CopyWord], in reading: Reading
  ) -> Bool {
    let first = words[run.words.lowerBound].index
    let number = reading.sentences.partitioningIndex { $0.tokens.upperBound > first }
    let sentence = reading.sentences[number].tokens
    let start = words.partitioningIndex { $0.index >= sentence.lowerBound }
    let end = words.partitioningIndex { $0.index >= sentence.upperBound }
    let inside = run.matched.count { $0 < end }
    return Double(inside) >= Self.nearShare * Double(end - start)
  }

  /// Returns the copied runs of a reading in order; near copies that lie inside exact ones are left out.
  ///
  /// - Complexity: O(*n* log *n*) in the number of tokens.
  public func matches(_ reading: Reading) -> [Match] { matches(reading.tokens) }

  /// The same of the tokens of a text alone.
  package func matches(_ tokens: [Token]) -> [Match] {
    guard !known.isEmpty else { return [] }
    let words = CopyWord.words(of: tokens)
    let exact = exactRuns(in: words)
    let nearRuns = near.runs(in: words).filter { run in
      let next = exact.partitioningIndex { $0.words.upperBound >= run.words.upperBound }
      return next == exact.count || exact[next].words.lowerBound > run.words.lowerBound
    }
    let found =
      exact.map { match($0.words, of: words, from: $0.source, isExact: true) }
      + nearRuns.map { match($0.words, of: words, from: $0.source, isExact: false) }
    return found.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
  }

  private func match(
    _ run: Range<Int>, of words: [CopyWord], from source: Int, isExact: Bool
  ) -> Match {
    Match(
      tokens: words[run.lowerBound].index..<(words[run.upperBound - 1].index + 1), source: source,
      isExact: isExact)
  }

  /// The longest runs whose every stretch of six words stands in one source.
  private func exactRuns(in words: [CopyWord]) -> [(words: Range<Int>, source: Int)] {
    var result: [(words: Range<Int>, source: Int)] = []
    for start in Self.starts(of: words.count) {
      let end = start + Self.run
      guard let source = known[CopyWord.combined(words[start..<end])] else { continue }
      if let last = result.last, last.source == source, last.words.upperBound >= start {
        result[result.count - 1].words = last.words.lowerBound..<end
      } else {
        result.append((start..<end, source))
      }
    }
    return result
  }

  /// The places where a run may start among a number of words.
  private static func starts(of count: Int) -> Range<Int> {
    0..<max(0, count - run + 1)
  }
}
