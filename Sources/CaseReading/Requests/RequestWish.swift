// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// What a request names, sorted by the part that it plays.
struct RequestWish {
  private(set) var metrics: [Metric.ID] = []
  private(set) var splits: [Cut.Split] = []
  private(set) var filters: [Cut.Filter] = []
  /// The breakdowns of which several values were named side by side.
  private(set) var sideBySide: [Breakdown.ID] = []
  private(set) var periods: [Period.ID] = []
  private(set) var hasComparison = false
  /// Whether it takes up the request before although it names a metric.
  private(set) var leans = false
  private(set) var isForEveryone = false
  /// What it asks to be split by, when the case has no such thing.
  private(set) var unknownSplit: String?

  private let scan: RequestScan
  private var mentions: [RequestMention]

  init(_ scan: RequestScan, schema: EventSchema) {
    self.scan = scan
    mentions = scan.mentions.filter { mention in
      // "now by region" and "after that" open a turn; they name no period.
      !(mention.period != nil && mention.tokens == 0..<1 && scan.tokens[0].form == "now")
    }
    readManner()
    mentions.removeAll {
      $0.metric == nil && $0.split == nil && $0.value == nil && $0.period == nil
    }
    mergeNames()
    let introduced = introductions()
    readMetrics(introduced, schema)
    readGroups(introduced)
    for case .some(let period) in mentions.map(\.period) where !periods.contains(period) {
      periods.append(period)
    }
    readUnknownSplit()
  }

  /// Whether it names anything at all.
  var isEmpty: Bool {
    metrics.isEmpty && splits.isEmpty && filters.isEmpty && sideBySide.isEmpty && periods.isEmpty
  }

  private func form(_ index: Int) -> String {
    scan.tokens.indices.contains(index) ? scan.tokens[index].form : ""
  }

  private mutating func readManner() {
    for mention in mentions {
      if mention.terms.contains(.comparison), !namesTime(mention) { hasComparison = true }
      if mention.terms.contains(.everyone) { isForEveryone = true }
      guard mention.terms.contains(.reference) else { continue }
      if mention.tokens.lowerBound <= 1 || form(mention.tokens.lowerBound) == "same" {
        leans = true
      }
    }
  }

  /// Whether a change only says when: "before the change".
  private func namesTime(_ mention: RequestMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    while ["the", "that", "this"].contains(form(index)) { index -= 1 }
    return ["before", "after", "since", "until"].contains(form(index))
  }

  /// Takes "region" out of "region Europe" and "accounts" out of "enterprise accounts".
  private mutating func mergeNames() {
    mentions = mentions.filter { name in
      guard let breakdown = name.breakdown, !isBehindBy(name) else { return true }
      return name.metric != nil || !mentions.contains { $0.value?.breakdown == breakdown }
    }
  }

  private func gap(_ first: RequestMention, _ second: RequestMention) -> Int {
    second.tokens.lowerBound - first.tokens.upperBound
  }

  private static let introducers: Set<String> = [
    "by", "per", "across", "each", "every", "between", "along", "into", "on",
  ]

  private func isBehindBy(_ mention: RequestMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    while ["the", "a", "an", "of", "their"].contains(form(index)) { index -= 1 }
    return Self.introducers.contains(form(index))
  }

  /// For each mention, whether it says what the rows shall be.
  private func introductions() -> [Bool] {
    var result: [Bool] = []
    for (place, mention) in mentions.enumerated() {
      let isJoined =
        place > 0 && result[place - 1] && gap(mentions[place - 1], mention) == 1
        && ["and", "or", ",", "&", "+", "x", "then"].contains(form(mention.tokens.lowerBound - 1))
      result.append(
        isBehindBy(mention) || isJoined || mention.terms.contains(.day)
          || mention.terms.contains(.week))
    }
    return result
  }

  // MARK: Metrics

  private mutating func readMetrics(_ introduced: [Bool], _ schema: EventSchema) {
    let named = mentions.indices.filter { place in
      mentions[place].metric != nil && !(introduced[place] && mentions[place].split != nil)
    }
    var kept: [Metric.ID] = []
    for place in named {
      guard let metric = mentions[place].metric, !kept.contains(metric) else { continue }
      let others = named.compactMap { mentions[$0].metric }.filter { $0 != metric }
      if !others.isEmpty, isGeneral(place, besides: others, schema) || isSubject(place, schema) {
        continue
      }
      kept.append(metric)
    }
    metrics = kept.isEmpty ? named.prefix(1).compactMap { mentions[$0].metric } : kept
  }

  /// Whether the words of a metric are part of the name of another that was named: "retention" beside "mature".
  private func isGeneral(_ place: Int, besides others: [Metric.ID], _ schema: EventSchema) -> Bool {
    let own = Set(mentions[place].tokens.map { scan.tokens[$0].lemma })
    return others.contains { id in
      guard let metric = schema.metrics.first(where: { $0.id == id }) else { return false }
      let names = ([metric.id, metric.name] + metric.words).flatMap { Reading.tokens(of: $0) }
      return own.isSubset(of: Set(names.map(\.lemma)))
    }
  }

  /// Whether a count is only what another metric is of: "conversion of sign-ups".
  private func isSubject(_ place: Int, _ schema: EventSchema) -> Bool {
    let metric = schema.metrics.first { $0.id == mentions[place].metric }
    guard case .count = metric?.kind else { return false }
    return ["of", "for", "among", "from", "per", "in"]
      .contains(form(mentions[place].tokens.lowerBound - 1))
  }

  // MARK: Splits and filters

  private mutating func readGroups(_ introduced: [Bool]) {
    let hasIntroduced = mentions.indices.contains { introduced[$0] && mentions[$0].split != nil }
    var kept: [(filter: Cut.Filter, place: Int)] = []
    for (place, mention) in mentions.enumerated() {
      if let split = mention.split, introduced[place] || !hasIntroduced,
        introduced[place] || mention.metric == nil
      {
        if !splits.contains(split) { splits.append(split) }
      } else if let value = mention.value, mention.metric == nil || metrics.first != mention.metric
      {
        if isBehindByAlone(mention) {
          if !splits.contains(.breakdown(value.breakdown)) {
            splits.append(.breakdown(value.breakdown))
          }
        } else {
          let isOut = isExcluded(mention) || isJoinedToExcluded(place, kept)
          kept.append((Cut.Filter(value.breakdown, value.value, keeps: !isOut), place))
        }
      }
    }
    for (filter, _) in kept where !filters.contains(filter) { filters.append(filter) }
    mergeValues()
  }

  /// Two values of one breakdown that are both wanted are compared, not cut to nothing.
  private mutating func mergeValues() {
    var wanted = filters.filter(\.keeps).map(\.breakdown)
    // "Enterprise and all others" sets one group against the rest.
    let hasRest = scan.tokens.contains { ["others", "rest", "else"].contains($0.form) }
    if hasRest, wanted.count == 1,
      scan.unread.contains(where: { form($0) == "others" || form($0) == "rest" })
        || form(scan.tokens.count - 1) == "else"
    {
      wanted += wanted
    }
    for breakdown in wanted where !sideBySide.contains(breakdown) {
      if wanted.count(where: { $0 == breakdown }) > 1 { sideBySide.append(breakdown) }
    }
    filters.removeAll { $0.keeps && sideBySide.contains($0.breakdown) }
  }

  /// Whether a value stands behind "by" itself, as in "by enterprise".
  private func isBehindByAlone(_ mention: RequestMention) -> Bool {
    ["by", "per"].contains(form(mention.tokens.lowerBound - 1))
      && !scan.unread.contains(mention.tokens.upperBound)
  }

  private static let exclusions: Set<String> = [
    "without", "excluding", "exclude", "excluded", "except", "ignoring", "ignore", "minus", "not",
    "non", "removing", "remove", "omitting", "omit", "nor", "but", "dropping", "than", "from",
    "out",
  ]

  private func isExcluded(_ mention: RequestMention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let isSkipped = { (word: String) in
      ["the", "a", "any", "all", "for", "in", "those", "users", "traffic", "accounts"].contains(
        word)
    }
    while isSkipped(form(index)) { index -= 1 }
    switch form(index) {
    case "o": return form(index - 1) == "w"
    case "than": return form(index - 1) == "other"
    case "from": return form(index - 1) == "apart" || form(index - 1) == "aside"
    case "out":
      return ["leave", "leaving", "filter", "filtering", "take", "taking"].contains(form(index - 1))
    case "but":
      return ["all", "everyone", "everybody", "everything", "anyone"].contains(form(index - 1))
    default: return Self.exclusions.contains(form(index))
    }
  }

  private func isJoinedToExcluded(
    _ place: Int, _ kept: [(filter: Cut.Filter, place: Int)]
  ) -> Bool {
    guard let last = kept.last, last.place == place - 1, !last.filter.keeps else { return false }
    return gap(mentions[place - 1], mentions[place]) == 1
      && ["and", "or", ","].contains(form(mentions[place].tokens.lowerBound - 1))
  }

  private mutating func readUnknownSplit() {
    guard splits.isEmpty else { return }
    for index in scan.tokens.indices where ["by", "across"].contains(form(index)) {
      var next = index + 1
      while ["the", "a", "an", "their"].contains(form(next)) { next += 1 }
      let name = mentions.first { $0.tokens.contains(next) }
      if let name, name.value != nil, name.tokens.lowerBound == next {
        next = name.tokens.upperBound
      }
      guard !mentions.contains(where: { $0.tokens.contains(index) }),
        scan.unread.contains(next)
          || ["where", "who", "what", "which", "when"].contains(form(next))
      else { continue }
      unknownSplit = (index + 1...next).map { form($0) }.joined(separator: " ")
      return
    }
  }
}
