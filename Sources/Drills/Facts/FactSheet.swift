// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// A fact of the catalogue, ready to be asked.
struct FactSheet: Sendable {
  /// The name of its template, without `fact-`.
  let id: String
  let title: String
  let topic: String
  let question: String
  let answer: String
  /// Other ways to write the answer.
  var accepted: [String] = []
  /// Answers to other questions of the same table, from which wrong ones are drawn; the right one may be among them.
  var pool: [String] = []
  /// Whether it is only ever asked as a choice.
  var isChoice = false
  let source: String
  /// The last day on which it is asked; nil for what does not age.
  let expires: Day?

  /// How many wrong answers are shown at most.
  static let mostOthers = 3

  /// The template that asks it.
  var template: DrillTemplate {
    DrillTemplate(
      id: "fact-\(id)", title: title, kind: .fact, topic: topic, expires: expires?.description
    ) { seed in drill(seed: seed) }
  }

  /// Returns the drill of a seed: written from memory, or a choice among others of the table.
  func drill(seed: UInt64) -> Drill {
    let draw = FactDraw(seed: seed, name: id)
    let wrong = wrongAnswers(draw.mixed(pool))
    let shows = isChoice || (wrong.count >= 2 && draw.isChoice)
    let key = FactKey(
      answer: answer, accepted: accepted, others: shows ? wrong : [], source: source,
      expires: expires?.description)
    let options = FactChoices.options(of: key, seed: seed)
    return Drill(
      template: "fact-\(id)", seed: seed,
      prompt: ([question] + FactChoices.lines(options)).joined(separator: "\n"),
      target: Seconds(shows ? 15 : 25), key: .fact(key),
      hint: shows || wrong.count < 2
        ? nil
        : "One of: \(draw.mixed(wrong + [answer]).joined(separator: "; ")).")
  }

  /// Returns the first answers that are wrong beyond doubt: none that can be read as the right one, or the other way round.
  private func wrongAnswers(_ pool: [String]) -> [String] {
    let right = FactReading(
      key: FactKey(answer: answer, accepted: accepted, source: source))
    var seen: Set<[String]> = []
    var wrong: [String] = []
    for other in pool where wrong.count < Self.mostOthers {
      let isNew = seen.insert(FactWords(other).words).inserted
      let reading = FactReading(key: FactKey(answer: other, source: source))
      if isNew, !right.isRight(other), !reading.isRight(answer) { wrong.append(other) }
    }
    return wrong
  }
}

extension FactSheet {
  /// Returns where facts are from, with the day on which it was read or published.
  static func source(_ ids: [SourceID]) -> String {
    ids.map { id in
      guard let source = Catalogue.source(id) else { return "\(id)" }
      return "\(source.title), \(source.dateOf.rawValue) \(source.date)"
    }.joined(separator: "; ")
  }

  /// Returns the last day on which a fact of a table is good; nil when the table does not age.
  ///
  /// - Returns: The day; `.some(nil)` cannot be told apart from an undated fact, so those are refused by ``isDated(_:in:)``.
  static func lastDay(of date: DateStamp, in table: CatalogueTable) -> Day? {
    Catalogue.daysToLive(table).flatMap { date.earliest?.adding(days: $0) }
  }

  /// Returns the last day on which something is good that a publisher may change, such as a licence or what docs say; nil when it is from
  /// publications alone, which stay as they are.
  static func lastDay(ofTermsFrom sources: [SourceID]) -> Day? {
    sources.compactMap { Catalogue.source($0) }.filter { $0.dateOf != .published }
      .compactMap { lastDay(of: $0.date, in: .licences) }.max()
  }

  /// Whether it is known how old a fact is, or it does not age.
  static func isDated(_ date: DateStamp, in table: CatalogueTable) -> Bool {
    Catalogue.daysToLive(table) == nil || date.earliest != nil
  }
}
