// SPDX-License-Identifier: Apache-2.0

/// Finds entries by their many names.
///
/// In this order, and the first that gives an answer counts:
///
/// 1. the name in the catalogue, and spellings of the table of aliases that count only letter by letter;
/// 2. the words of a name, a person's name for it or an alias, whatever their case and punctuation;
/// 3. the same without a remark in brackets at the end;
/// 4. all entries whose names hold every word.
///
/// So a name that is too short for one entry gives several, and never a guess.
struct NameIndex<Entry: CatalogueItem> {
  private let entries: [Entry]
  private let rules: NameRules
  private let exact: [String: [Int]]
  private let keys: [String: [Int]]
  /// The words of each entry that can be found by some of its words.
  private let words: [(entry: Int, words: Set<String>)]
  private let ids: [(entry: Int, key: String)]

  /// Creates an index.
  ///
  /// - Parameters:
  ///   - entries: The entries.
  ///   - names: The further names that people use for an entry, beside its id.
  ///   - isVague: Whether an entry stands for several and is found by its exact name only.
  ///   - aliases: Further spellings.
  ///   - rules: Which words do not count.
  init(
    _ entries: [Entry], names: (Entry) -> [String], isVague: (Entry) -> Bool, aliases: [Alias],
    rules: NameRules
  ) {
    self.entries = entries
    self.rules = rules
    let position = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let clear = entries.indices.filter { !isVague(entries[$0]) }
    let taken = clear.map { index in
      (index, ([entries[index].id] + names(entries[index])).map(rules.words))
    }
    words = taken.map { ($0, Set($1.flatMap(\.words))) }
    ids = taken.map { ($0, $1[0].key) }
    var exact = position.mapValues { [$0] }
    var keys: [String: [Int]] = [:]
    for (index, names) in taken {
      for name in names where keys[name.key] == nil { keys[name.key] = [index] }
    }
    for alias in aliases {
      let targets = alias.means.compactMap { position[$0] }
      if alias.isExact {
        exact[alias.spelling] = targets
      } else {
        keys[rules.words(alias.spelling).key] = targets
      }
    }
    self.exact = exact
    self.keys = keys
  }

  /// Returns what a name means.
  func resolve(_ name: String) -> Resolution<Entry> {
    guard name.utf8.count <= NameWords.longest else { return .unknown(nearest: []) }
    if let known = known(name) { return resolution(of: known) }
    if let shorter = name.withoutRemark { return resolve(shorter) }
    let wanted = rules.words(name)
    let found = holders(of: wanted)
    return found.isEmpty
      ? .unknown(nearest: nearest(to: wanted.key).map { entries[$0] }) : resolution(of: found)
  }

  private func known(_ name: String) -> [Int]? {
    if let found = exact[name] { return found }
    let key = rules.words(name).key
    return key.isEmpty ? nil : keys[key]
  }

  private func resolution(of found: [Int]) -> Resolution<Entry> {
    switch found.count {
    case 0: .unknown(nearest: [])
    case 1: .found(entries[found[0]])
    default: .ambiguous(found.map { entries[$0] })
    }
  }

  private func holders(of wanted: NameWords) -> [Int] {
    let set = Set(wanted.words)
    guard set.count > 1 || (set.first?.utf8.count ?? 0) > 1 else { return [] }
    return words.filter { set.isSubset(of: $0.words) }.map(\.entry)
  }

  private func nearest(to key: String) -> [Int] {
    let most = max(2, key.utf8.count / 3)
    guard key.utf8.count > 1 else { return [] }
    let near = ids.compactMap { id in
      editDistance(key, id.key, most: most).map { (entry: id.entry, distance: $0) }
    }
    return near.sorted { ($0.distance, $0.entry) < ($1.distance, $1.entry) }.prefix(3).map(\.entry)
  }
}

/// Which parts of a name do not count.
struct NameRules {
  var ignored: Set<String> = []
  var isHubName = false

  func words(_ name: String) -> NameWords {
    NameWords(name, ignoring: ignored, isHubName: isHubName)
  }

  static let models = NameRules(
    ignored: [
      "the", "a", "an", "model", "meta", "mistralai", "instruct", "chat", "it", "hf", "base", "fp8",
      "fp16", "bf16", "fp4", "nvfp4", "mxfp4", "int8", "int4", "awq", "gptq", "gguf", "w4a16",
      "w8a8", "8bit", "4bit",
    ], isHubName: true)

  static let devices = NameRules(ignored: [
    "the", "a", "an", "nvidia", "amd", "intel", "apple", "aws", "google", "geforce", "radeon",
    "instinct", "tesla", "gpu", "graphics", "card", "accelerator", "unified", "memory", "ram",
  ])

  static let formats = NameRules()
}

extension String {
  /// The text without a remark in brackets at its end; `nil` when there is none or nothing is left.
  fileprivate var withoutRemark: String? {
    guard let last, last == ")" || last == "]" else { return nil }
    guard let open = lastIndex(of: last == ")" ? "(" : "[") else { return nil }
    var rest = self[..<open]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }
}
