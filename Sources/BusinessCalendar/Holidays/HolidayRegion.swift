// SPDX-License-Identifier: Apache-2.0

/// A place whose public holidays are known.
///
/// The law as it stands in 2026 is applied to all years, except where a rule names its first year. Half days, days for banks or schools
/// alone, and days that hold in a part of a region are left out.
public enum HolidayRegion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Metropolitan France; Good Friday and 26 December in Alsace and Moselle are left out.
  case france = "fr"
  /// What holds in all of Germany.
  case germany = "de"
  /// England and Wales.
  case england = "uk"
  case scotland = "uk-sct"
  case northernIreland = "uk-nir"
  /// Federal holidays, on the day on which federal offices are closed.
  case unitedStates = "us"
  case badenWürttemberg = "de-bw"
  case bavaria = "de-by"
  case berlin = "de-be"
  case brandenburg = "de-bb"
  case bremen = "de-hb"
  case hamburg = "de-hh"
  case hesse = "de-he"
  case mecklenburg = "de-mv"
  case lowerSaxony = "de-ni"
  case northRhine = "de-nw"
  case rhineland = "de-rp"
  case saarland = "de-sl"
  case saxony = "de-sn"
  case saxonyAnhalt = "de-st"
  case schleswig = "de-sh"
  case thuringia = "de-th"

  /// The name as a person reads it.
  public var title: String {
    switch self {
    case .france: "France"
    case .germany: "Germany, all Länder"
    case .england: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .unitedStates: "United States, federal"
    case .badenWürttemberg: "Baden-Württemberg"
    case .bavaria: "Bavaria"
    case .berlin: "Berlin"
    case .brandenburg: "Brandenburg"
    case .bremen: "Bremen"
    case .hamburg: "Hamburg"
    case .hesse: "Hesse"
    case .mecklenburg: "Mecklenburg-Western Pomerania"
    case .lowerSaxony: "Lower Saxony"
    case .northRhine: "North Rhine-Westphalia"
    case .rhineland: "Rhineland-Palatinate"
    case .saarland: "Saarland"
    case .saxony: "Saxony"
    case .saxonyAnhalt: "Saxony-Anhalt"
    case .schleswig: "Schleswig-Holstein"
    case .thuringia: "Thuringia"
    }
  }

  /// Whether it is one of the 16 Länder, whose holidays come on top of those of all Germany.
  public var isLand: Bool { rawValue.hasPrefix("de-") }

  /// Returns the regions that a text names, such as `fr,de-by`; `none` names none.
  ///
  /// - Throws: ``TimelineError/unknownRegion(_:)`` with the first name that is no region.
  public static func list(_ text: String) throws(TimelineError) -> [HolidayRegion] {
    var found: [HolidayRegion] = []
    let names = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    for name in names where !name.isEmpty && name != "none" {
      guard let region = HolidayRegion(rawValue: name.lowercased()) else {
        throw .unknownRegion(name)
      }
      if !found.contains(region) { found.append(region) }
    }
    return found
  }
}

extension HolidayRegion {
  /// The years for which holidays are computed.
  public static let years = 1900...2199

  /// Returns the holidays of a year in the order of their days; none outside ``years``.
  ///
  /// A year holds what is kept in it: New Year's Day of 2022, a Saturday, is kept by federal offices on the last day of 2021.
  public func holidays(in year: Int) -> [Holiday] {
    guard Self.years.contains(year) else { return [] }
    let found: [Holiday] =
      switch self {
      case .france: kept(France.rules, in: year)
      case .england: UnitedKingdom.holidays(of: self, in: year)
      case .scotland: UnitedKingdom.holidays(of: self, in: year)
      case .northernIreland: UnitedKingdom.holidays(of: self, in: year)
      case .unitedStates: UnitedStates.holidays(in: year)
      case .germany: kept(Germany.rules, in: year)
      default: kept(Germany.rules + Germany.rules(of: self), in: year)
      }
    return found.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  }

  /// Returns the days of rules in a year, each on its own day.
  func kept(_ rules: [HolidayRule], in year: Int) -> [Holiday] {
    rules.compactMap { rule in
      guard rule.years.contains(year), let day = rule.date.day(in: year) else { return nil }
      return Holiday(day: day, name: rule.name, region: self, isSubstitute: false)
    }
  }
}
