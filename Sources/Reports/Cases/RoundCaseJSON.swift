// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Quantities
import Rehearsal

/// The case of a round in the form that scripts rely on: which it is, what was asked for, and the review.
struct RoundCaseJSON: Encodable {
  private let reference: CaseReference
  private let round: Round

  /// Creates the form of the case of a round; nil when the round has none.
  init?(_ round: Round) {
    guard let handout = round.start.handout else { return nil }
    reference = handout.reference
    self.round = round
  }

  private enum Key: String, CodingKey {
    case family, seed, requests, review
    case generatorVersion = "generator_version"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reference.family, forKey: .family)
    try container.encode(reference.seed, forKey: .seed)
    try container.encode(reference.generatorVersion, forKey: .generatorVersion)
    try container.encode(
      round.requests.map { RequestJSON(asked: $0, start: round) }, forKey: .requests)
    try container.encode(round.review, forKey: .review)
  }
}

private struct RequestJSON: Encodable {
  let asked: AskedData
  let start: Round

  enum Key: CodingKey { case words, cut, title, seconds, table }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(asked.words, forKey: .words)
    try container.encode(CutJSON.cut(asked.cut), forKey: .cut)
    try container.encode(asked.table.title, forKey: .title)
    try container.encode(
      Double((asked.at - start.startedAt).milliseconds) / 1000, forKey: .seconds)
    try container.encode(ExhibitCSV.text(asked.table), forKey: .table)
  }
}
