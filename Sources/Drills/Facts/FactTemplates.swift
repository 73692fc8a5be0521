// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import Quantities

/// Drills of dated facts, made from the tables of the catalogue.
///
/// Most are about the portfolio of the lab that the loop is about (mission item 108), then about its open rivals, devices and the law. A fact that
/// has expired is left out, and ``expired(on:)`` says so.
public enum FactTemplates {
  /// The publisher whose portfolio is asked: the lab of the loops that come with the product.
  static let lab = "Mistral AI"

  /// Returns the templates of the facts that may be asked on a day, those about the lab's current models first.
  ///
  /// - Parameter day: The day; nil gives all, also those that have expired.
  /// - Returns: The templates, each name once.
  public static func all(on day: Day?) -> [DrillTemplate] {
    guard let day else { return templates }
    return templates.filter { !isExpired($0, on: day) }
  }

  /// Returns the facts that are not asked on a day any more, each with the last day it was good for.
  public static func expired(on day: Day) -> [ExpiredFact] {
    templates.compactMap { template in
      guard isExpired(template, on: day), let last = template.expires else { return nil }
      return ExpiredFact(template: template.id, title: template.title, lastDay: last)
    }
  }

  private static func isExpired(_ template: DrillTemplate, on day: Day) -> Bool {
    template.expires.map { $0 < day.description } ?? false
  }

  private static let templates: [DrillTemplate] = sheets.map(\.template)

  /// Every fact, each name once.
  static let sheets: [FactSheet] = {
    var seen: Set<String> = []
    let all =
      PortfolioSheets(publisher: lab).sheets + PriceSheets(publisher: lab).sheets
      + LicenceSheets.sheets + RuleSheets.sheets + RivalSheets(lab: lab).sheets
      + BenchmarkSheets(publisher: lab).sheets + DeviceSheets.sheets
    return all.filter { seen.insert($0.id).inserted }
  }()
}

/// A fact that is not asked any more.
public struct ExpiredFact: Hashable, Sendable, CustomStringConvertible {
  /// The template that asked it.
  public let template: String
  public let title: String
  /// The last day it was good for, as `2026-12-31`.
  public let lastDay: String

  public var description: String {
    "\(title): good until \(lastDay), so it is not asked. Look it up at its source."
  }
}
