// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// Which entries of the catalogue are versions of one model.
enum Lineage {
  /// Returns the ids of the versions of a model, its own first: the same name but for the version, and the same width and depth.
  static func versions(of one: Case) -> [String] {
    guard let own = one.entry else { return [] }
    let shape = one.deployment.model
    let others = Catalogue.models.filter { entry in
      entry.id != own.id && stem(entry.id) == stem(own.id) && entry.shape?.hidden == shape.hidden
        && entry.shape?.layerCount == shape.layerCount
    }
    return [own.id] + others.map(\.id)
  }

  /// The name without versions and dates at its end, such as `mistral-7b` of `mistral-7b-v0.3`.
  static func stem(_ id: String) -> String {
    var parts = id.split(separator: "-")
    while parts.count > 1, let last = parts.last, isVersion(last) { parts.removeLast() }
    return parts.joined(separator: "-")
  }

  private static func isVersion(_ part: Substring) -> Bool {
    let digits = part.first == "v" ? part.dropFirst() : part
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    return isNumber && (part.first == "v" || digits.utf8.count == 4)
  }
}
