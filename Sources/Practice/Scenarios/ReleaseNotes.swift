// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// What stands in release notes: sentences with news, and the names and amounts in them.
struct ReleaseNotes {
  /// The sentences with news, in their order.
  let news: [NewsSentence]

  /// The most bytes of a text.
  static let mostBytes = 50_000
  /// The most bytes of a sentence that is quoted.
  static let mostQuoted = 800

  init(_ text: String) throws(ScenarioRefusal) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    let size = text.utf8.count
    guard size <= Self.mostBytes else { throw .tooLong(bytes: size, most: Self.mostBytes) }
    let reading = Reading(text)
    news = reading.sentences.compactMap { NewsSentence($0, in: reading) }
    guard !news.isEmpty else { throw .noNews }
  }

  /// The names in the news, those of catalogue models first, then in the order of the text; each once.
  var names: [String] {
    var seen: Set<String> = []
    let all = news.flatMap { $0.models.map(\.words) } + news.flatMap(\.names)
    return all.filter { seen.insert($0.lowercased()).inserted }
  }
}

/// A sentence that says that something changed.
struct NewsSentence: Hashable {
  /// The sentence, word for word.
  let text: String
  /// Models of the catalogue, each with the words that name it.
  let models: [Named<ModelEntry>]
  let devices: [Named<DeviceEntry>]
  /// Names of products, as written.
  let names: [String]
  let amounts: [TextQuantity]
  /// Whether something goes away.
  let withdraws: Bool

  /// Something of the catalogue with the words that name it.
  struct Named<Entry: Hashable>: Hashable {
    let entry: Entry
    let words: String
  }

  /// Reads a sentence; `nil` when it is no news, or cannot be quoted whole.
  init?(_ sentence: Sentence, in reading: Reading) {
    guard !sentence.isQuestion, sentence.kind != .code,
      sentence.range.count <= ReleaseNotes.mostQuoted
    else { return nil }
    let text = reading.slice(sentence.range)
    guard !text.unicodeScalars.contains(where: Self.isUnfit) else { return nil }
    let tokens = Array(reading.tokens[sentence.tokens])
    let lemmas = Set(tokens.map(\.lemma) + tokens.map(\.form))
    amounts = Array(reading.quantities(in: sentence.tokens)).filter { $0.dimension != .percentile }
    models = CatalogueNames.models(in: tokens, of: reading)
    devices = CatalogueNames.devices(in: tokens, of: reading)
    names = ProductNames.names(in: tokens, of: reading)
    withdraws = !lemmas.isDisjoint(with: Self.withdrawals)
    self.text = text
    let changes = withdraws || !lemmas.isDisjoint(with: Self.changes)
    guard changes, !models.isEmpty || !names.isEmpty || !amounts.isEmpty else { return nil }
  }

  /// Whether a sentence talks about money.
  var hasPrice: Bool { amounts.contains { $0.dimension == .money } }

  /// Whether it names something that serving depends on.
  var isTechnical: Bool {
    !models.isEmpty || !devices.isEmpty
      || amounts.contains { amount in
        [.tokens, .parameters, .memory, .bandwidth, .rate, .bits].contains(amount.dimension)
          || (amount.dimension == .duration && amount.value < 3_600)
      }
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: !["\n", "\r", "\t"].contains(scalar)
    case .privateUse, .surrogate, .unassigned: true
    default:
      ["\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}"].contains(scalar)
    }
  }

  /// Words of change, as they stand and as their lemmas.
  private static let changes: Set<String> = [
    "release", "releases", "released", "releasing", "launch", "launches", "launched", "launching",
    "introduce", "introduces", "introduced", "introducing", "announce", "announces", "announced",
    "announcing", "ship", "ships", "shipped", "available", "availability", "support", "supports",
    "supported", "add", "adds", "added", "improve", "improves", "improved", "upgrade", "upgraded",
    "upgrades", "update", "updated", "updates", "new", "now", "price", "prices", "priced",
    "pricing", "preview", "open", "opens", "opened", "reduce", "reduces", "reduced", "raise",
    "raises", "raised", "lower", "lowers", "lowered", "double", "doubles", "doubled", "faster",
    "cheaper", "extend", "extends", "extended", "replace", "replaces", "replaced",
  ]

  /// Words of going away.
  private static let withdrawals: Set<String> = [
    "deprecate", "deprecates", "deprecated", "deprecation", "retire", "retires", "retired",
    "retirement", "sunset", "sunsets", "discontinue", "discontinued", "remove", "removed",
    "removes", "withdraw", "withdrawn",
  ]
}
