// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// What a licence of weights allows; those whose terms were not read are left out.
enum LicenceSheets {
  static var sheets: [FactSheet] {
    Catalogue.licences.compactMap { licence in
      guard !licence.condition.contains("not read"), let source = Catalogue.source(licence.source),
        FactSheet.isDated(source.date, in: .licences)
      else { return nil }
      return FactSheet(
        id: "commercial-\(FactWords(licence.id).words.joined(separator: "-"))",
        title: "What \(licence.id) allows", topic: "Licences",
        question:
          "May a company earn money with weights under \(licence.id), without another agreement?",
        answer: words(licence), pool: uses + conditions, isChoice: true,
        source: FactSheet.source([licence.source]),
        expires: FactSheet.lastDay(of: source.date, in: .licences))
    }
  }

  private static func words(_ licence: Licence) -> String {
    licence.condition.isEmpty ? plain(licence.commercialUse) : full(licence)
  }

  private static func full(_ licence: Licence) -> String {
    "\(plain(licence.commercialUse)): \(licence.condition)"
  }

  private static func plain(_ use: Licence.Use) -> String {
    switch use {
    case .yes: "Yes"
    case .no: "No"
    case .limited: "Under a condition"
    }
  }

  private static let uses = [plain(.yes)]
  private static var conditions: [String] {
    Catalogue.licences.filter { !$0.condition.isEmpty && !$0.condition.contains("not read") }
      .map(full)
  }
}
