// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What answers that fail in a certain way have in common, fitted on rated answers.
///
/// For each flag a sum of weights: of how weak the answer is, of the kind of its question, of how often some groups of words stand in it,
/// and of its phrases, those divided by the root of their number. Above 0 the failure is likely; it is no proof.
public struct FailureModel: Hashable, Sendable {
  /// Words or amounts that are counted together.
  public struct Group: Hashable, Sendable {
    public let name: String
    let keys: Set<UInt64>

    /// Creates a group of phrases of one word as a pack writes them.
    public init(name: String, words: [String]) {
      self.name = name
      keys = Set(words.compactMap { WordingKey.written($0) })
    }
  }

  /// The flags, in the order of all weights.
  public let flags: [FlagID]
  /// The groups of words that are counted.
  public let groups: [Group]
  /// The places of the groups of each word, by its key.
  let groupsOfKeys: KeyTable<[Int]>
  /// For each sign by its name, a weight for each flag.
  let signs: [String: [Double]]
  /// For each phrase by its key, a weight for each flag.
  let phrases: KeyTable<[Double]>

  /// Creates a model; nil unless every sign and every phrase has a weight for each flag.
  public init?(
    flags: [FlagID], groups: [Group], signs: [String: [Double]],
    phrases: [(phrase: String, weights: [Double])]
  ) {
    let rows = Array(signs.values) + phrases.map(\.weights)
    guard rows.allSatisfy({ $0.count == flags.count }) else { return nil }
    self.flags = flags
    self.groups = groups
    var places: [UInt64: [Int]] = [:]
    for (place, group) in groups.enumerated() {
      for key in group.keys { places[key, default: []].append(place) }
    }
    groupsOfKeys = KeyTable(places)
    self.signs = signs
    self.phrases = KeyTable(
      Dictionary(
        phrases.compactMap { entry in WordingKey.written(entry.phrase).map { ($0, entry.weights) }
        },
        uniquingKeysWith: { first, _ in first }))
  }
}
