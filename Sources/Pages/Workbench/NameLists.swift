// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup

/// Names that fields suggest.
///
/// Where the page has parts they are one of them: a script fetches them when such a field gets the focus, and without a script a link leads
/// to them.
struct NameLists {
  /// A list of names for fields of one kind.
  struct List {
    let id: ElementID
    let heading: Message
    /// The names, each with what it stands for.
    let names: [(name: String, meaning: String)]
  }

  let lists: [List]

  var body: HTML {
    guard let parts = PageParts.current else { return .group(lists.map(folded)) }
    let address = parts.address(of: "names", title: Self.title) {
      for list in lists { shown(list) }
    }
    return p(.class("part-line")) {
      a(.class("names-link"), .href(address)) { Self.title }
    }
  }

  private static let title: Message = "All names to choose from"

  private func folded(_ list: List) -> HTML {
    suggestions(.id(list.id)) {
      for entry in list.names {
        option(.value(entry.name), .languageOfCode) {
          if entry.meaning != entry.name { entry.meaning }
        }
      }
    }
  }

  private func shown(_ list: List) -> HTML {
    section {
      h2 { list.heading }
      ul(.data(.list, list.id.value)) {
        for entry in list.names {
          li {
            code(.languageOfCode) { entry.name }
            if entry.meaning != entry.name {
              " "
              span(.ownDirection) { entry.meaning }
            }
          }
        }
      }
    }
  }
}

extension NameLists.List {
  static let models = Self(
    id: ElementID("model-names"), heading: "Models",
    names: Catalogue.models.filter { $0.shape != nil }.map { ($0.id, $0.name) })
  static let devices = Self(
    id: ElementID("device-names"), heading: "Devices",
    names: Catalogue.devices.filter { $0.device != nil }.map { ($0.id, $0.name) })
  /// The formats of weights: those of servers first, then those of files.
  static let formats = Self(
    id: ElementID("format-names"), heading: "Formats of weights",
    names: [FormatEntry.Kind.served, .gguf, .other].flatMap { kind in
      Catalogue.formats.filter { $0.kind == kind }.map { ($0.id, $0.id) }
    })
  static let engines = Self(
    id: ElementID("engine-names"), heading: "Engines",
    names: Engine.allCases.map { ($0.rawValue, $0.rawValue) })
  /// The models of the catalogue with a list price in dollars.
  static let prices: Self = {
    var seen: Set<String> = []
    let names = Catalogue.apiPrices.compactMap { price in
      price.kind == .chat && price.dollarsPerOutputToken != nil ? price.modelID : nil
    }.filter { seen.insert($0).inserted }
    return Self(
      id: ElementID("price-names"), heading: "Models with a price", names: names.map { ($0, $0) })
  }()
}
