// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue

/// What is asked of the lab's own models: of current ones everything, of older ones what still matters.
struct PortfolioSheets {
  let publisher: String

  var sheets: [FactSheet] {
    let models = Catalogue.models.filter {
      $0.facts.publisher == publisher && !$0.facts.countsAreFromName
    }
    let sheets = ModelSheets(peers: models)
    let current = models.filter { ["GA", "PublicPreview"].contains($0.facts.status) }
    let leaving = models.filter { $0.facts.status == "Deprecated" }
    let retired = models.filter { $0.facts.status == "Retired" }
    return current.flatMap { model in
      [
        sheets.licence(model), sheets.total(model), sheets.active(model), sheets.context(model),
        sheets.released(model),
      ].compactMap(\.self)
    }
      + leaving.flatMap { [sheets.licence($0), sheets.total($0)].compactMap(\.self) }
      + retired.flatMap { [sheets.released($0), sheets.licence($0)].compactMap(\.self) }
  }
}

/// What is asked of open models of others: one licence of each kind, and the weights of mixtures of experts.
struct RivalSheets {
  let lab: String

  /// Publishers that people compare the lab with, of those in the catalogue.
  private static let publishers = ["DeepSeek", "Alibaba", "Meta", "Google", "OpenAI", "Microsoft"]

  var sheets: [FactSheet] {
    let models = Catalogue.models.filter { model in
      Self.publishers.contains(model.facts.publisher) && !model.facts.countsAreFromName
        && model.facts.publisher != lab
    }
    let sheets = ModelSheets(peers: models)
    var seen: Set<String> = []
    // The newest first, so that the licence that holds now is asked.
    let newest = models.reversed().filter { model in
      guard let licence = model.facts.licence else { return false }
      return seen.insert("\(model.facts.publisher) \(licence)").inserted
    }
    let sparse = models.filter { $0.facts.active != $0.facts.total }
    return newest.compactMap(sheets.licence)
      + sparse.flatMap { [sheets.total($0), sheets.active($0)].compactMap(\.self) }
  }
}

/// Questions about one model, with wrong answers from its peers.
struct ModelSheets {
  let peers: [ModelEntry]

  func licence(_ model: ModelEntry) -> FactSheet? {
    guard let licence = model.facts.licence, !licence.contains("/") else { return nil }
    return sheet(
      model, "licence", "Licence of \(model.asked)",
      "Under which licence are the weights of \(model.asked) published?", answer: licence,
      pool: Catalogue.licences.map(\.id).filter { !$0.contains("/") }, canChange: true)
  }

  func total(_ model: ModelEntry) -> FactSheet? {
    guard let count = model.facts.total, !model.names(count) else { return nil }
    return sheet(
      model, "total", "Weights of \(model.asked)",
      "How many weights does \(model.asked) have in total, in billions, as published?",
      answer: "\(count.text) billion", accepted: ["\(count.text)B", "\(count.text) bn"],
      pool: peers.compactMap { $0.facts.total.map { "\($0.text) billion" } })
  }

  func active(_ model: ModelEntry) -> FactSheet? {
    guard let count = model.facts.active, count != model.facts.total, !model.names(count) else {
      return nil
    }
    return sheet(
      model, "active", "Active weights of \(model.asked)",
      "How many weights of \(model.asked) does one token meet, in billions, as published?",
      answer: "\(count.text) billion", accepted: ["\(count.text)B", "\(count.text) bn"],
      pool: peers.compactMap { $0.facts.active.map { "\($0.text) billion" } })
  }

  func context(_ model: ModelEntry) -> FactSheet? {
    guard let tokens = model.facts.contextInDocs else { return nil }
    return sheet(
      model, "context", "Context of \(model.asked)",
      "What is the longest context of \(model.asked) in its publisher's docs, in tokens?",
      answer: "\(FactText.number(Double(tokens))) tokens",
      accepted: FactText.spellings(ofTokens: tokens),
      pool: peers.compactMap { peer in
        peer.facts.contextInDocs.map { "\(FactText.number(Double($0))) tokens" }
      }, canChange: true)
  }

  func released(_ model: ModelEntry) -> FactSheet? {
    guard case .day(let day)? = model.facts.released else { return nil }
    return sheet(
      model, "released", "Release of \(model.asked)",
      "In which month and year was \(model.asked) released?", answer: FactText.month(day),
      accepted: FactText.spellings(ofMonth: day),
      pool: peers.compactMap { peer in
        if case .day(let day)? = peer.facts.released { FactText.month(day) } else { nil }
      })
  }

  private func sheet(
    _ model: ModelEntry, _ what: String, _ title: String, _ question: String, answer: String,
    accepted: [String] = [], pool: [String], canChange: Bool = false
  ) -> FactSheet {
    FactSheet(
      id: "\(what)-\(model.id)", title: title,
      topic: model.facts.publisher == FactTemplates.lab ? "Portfolio" : "Rivals",
      question: question, answer: answer, accepted: accepted, pool: pool,
      source: FactSheet.source(model.facts.sources),
      expires: canChange ? FactSheet.lastDay(ofTermsFrom: model.facts.sources) : nil)
  }
}

extension ModelEntry {
  /// The name as it is asked: without its size where the rest still means this model alone.
  fileprivate var asked: String {
    let words = name.split(separator: " ")
    let rest = words.filter { !Self.isSize($0) }.joined(separator: " ")
    let ends = words.drop { !Self.isSize($0) }.dropFirst().allSatisfy { $0.hasPrefix("(") }
    let isClear = ends && rest.contains { $0 == " " || $0 == "-" } && Self.shortNames[rest] == 1
    return isClear ? rest : name
  }

  /// Whether a number of weights stands in the name, so that asking for it asks nothing.
  fileprivate func names(_ count: PublishedCount) -> Bool {
    let words = FactWords(asked).words
    return zip(words, words.dropFirst()).contains { $0 == count.text && $1 == "b" }
  }

  /// How many models have a name without its size.
  private static let shortNames = Dictionary(
    Catalogue.models.map { model in
      (model.name.split(separator: " ").filter { !isSize($0) }.joined(separator: " "), 1)
    }, uniquingKeysWith: +)

  /// Whether a word is a size, such as `123B` or `675B-A41B`.
  private static func isSize(_ word: Substring) -> Bool {
    guard word.last == "B", word.first?.isNumber == true else { return false }
    return word.dropLast().allSatisfy { $0.isNumber || "-.AB".contains($0) }
  }
}
