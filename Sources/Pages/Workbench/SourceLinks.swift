// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup

/// Links from numbers to the sources that they rest on.
struct SourceLinks {
  let sources: [SourceID]

  /// A sentence with every source once; nothing when there are none.
  @HTMLBuilder var body: HTML {
    let known = unique
    if !known.isEmpty {
      p(.class("sources")) {
        known.count == 1 ? "Source: " : "Sources: "
        for (index, source) in known.enumerated() {
          if index > 0 { ", " }
          Self.link(source)
        }
        "."
      }
    }
  }

  private var unique: [SourceID] {
    var seen: Set<SourceID> = []
    return sources.filter { seen.insert($0).inserted }
  }

  /// Returns a source by its title, with a link to its row in the catalogue where it has one.
  static func link(_ id: SourceID) -> HTML {
    guard let place = positions[id] else { return .text(id.name) }
    let source = Catalogue.sources[place]
    return a(.href(.source(place)), .ownDirection) { "\(source.title), \(source.date)" }
  }

  /// Returns a source by its name in the catalogue, for tables.
  static func shortLink(_ id: SourceID) -> HTML {
    guard let place = positions[id] else { return .text(id.name) }
    return a(.href(.source(place))) { id.name }
  }

  /// The rows of sources by their name.
  private static let positions = Dictionary(
    Catalogue.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
}
