// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue

/// Finds models and devices of the catalogue by the words of a sentence; a name that means several entries is left out.
enum CatalogueNames {
  /// The most words of a name.
  private static let longest = 6

  static func models(in tokens: [Token], of reading: Reading) -> [NewsSentence.Named<ModelEntry>] {
    find(in: tokens, of: reading, first: modelWords) { Catalogue.model(named: $0).entry }
  }

  static func devices(in tokens: [Token], of reading: Reading) -> [NewsSentence.Named<DeviceEntry>]
  {
    find(in: tokens, of: reading, first: deviceWords) { name in
      let found = Catalogue.device(named: name)
      if let entry = found.entry { return entry }
      guard case .ambiguous(let entries) = found else { return nil }
      return entries.first { !$0.covers.isEmpty }
    }
  }

  private static func find<Entry: Hashable>(
    in tokens: [Token], of reading: Reading, first: Set<String>, _ entry: (String) -> Entry?
  ) -> [NewsSentence.Named<Entry>] {
    var found: [NewsSentence.Named<Entry>] = []
    var place = 0
    while place < tokens.count {
      guard first.contains(beginning(tokens[place].form)) else {
        place += 1
        continue
      }
      var length = min(longest, tokens.count - place)
      var match: NewsSentence.Named<Entry>?
      while length > 0, match == nil {
        let range = tokens[place].range.lowerBound..<tokens[place + length - 1].range.upperBound
        let words = reading.slice(range)
        if words.contains(where: \.isNumber), let entry = entry(words) {
          match = .init(entry: entry, words: words)
        }
        if match == nil { length -= 1 }
      }
      if let match {
        if !found.contains(where: { $0.entry == match.entry }) { found.append(match) }
        place += length
      } else {
        place += 1
      }
    }
    return found
  }

  /// The letters at the beginning of a word: `h100` and `H100-SXM` begin like `h`.
  private static func beginning(_ word: String) -> String {
    String(word.lowercased().prefix { $0.isLetter })
  }

  private static let modelWords = Set(
    Catalogue.models.map { beginning($0.name) }.filter { $0.utf8.count > 1 })
  private static let deviceWords: Set<String> = Set(
    Catalogue.devices.flatMap {
      $0.name.split(separator: " ").prefix(3).map { beginning(String($0)) }
    }
  ).subtracting(["gb", "", "pro", "max", "ultra", "form", "the", "on"])
}

/// Finds names of products: words with a capital, with the numbers that follow them.
enum ProductNames {
  static func names(in tokens: [Token], of reading: Reading) -> [String] {
    var names: [String] = []
    var run: [Token] = []
    func close() {
      if let name = name(
        of: run, isFirst: run.first == tokens.first { $0.kind == .word }, in: reading)
      {
        names.append(name)
      }
      run = []
    }
    for token in tokens {
      let touches = run.last.map { token.range.lowerBound - $0.range.upperBound <= 1 } ?? true
      if !touches { close() }
      let word = reading.slice(token.range)
      let isCapital = word.first?.isUppercase == true
      if isCapital || (!run.isEmpty && token.kind == .number) {
        run.append(token)
      } else {
        close()
      }
    }
    close()
    return names
  }

  /// The name that a run of words is; a single word at the beginning of a sentence is none, and frames are left out.
  private static func name(of run: [Token], isFirst: Bool, in reading: Reading) -> String? {
    let kept = Array(run.drop { frames.contains($0.form) })
    guard let first = kept.first, let last = kept.last else { return nil }
    let isOpening = isFirst && kept.count == run.count && kept.count == 1
    let name = reading.slice(first.range.lowerBound..<last.range.upperBound)
    guard !isOpening, name.utf8.count >= 3, name.utf8.count <= 80,
      name.contains(where: { $0.isLowercase || $0.isNumber })
    else { return nil }
    return months.contains(first.form) ? nil : name
  }

  private static let frames: Set<String> = [
    "today", "we", "our", "the", "this", "these", "it", "you", "your", "new", "now", "introducing",
    "announcing", "in", "with", "from", "as", "for", "and", "a", "an", "all", "both", "on", "by",
    "release", "starting", "what", "why", "how", "who", "highlights", "changelog", "notes", "to",
    "at", "added", "improved", "fixed", "changed", "deprecated",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "q1", "q2", "q3", "q4",
  ]
}
