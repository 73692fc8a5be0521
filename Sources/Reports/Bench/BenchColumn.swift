// SPDX-License-Identifier: Apache-2.0

import Agreement
import ProductAnalytics

/// A column of the tables that have a row for each group of answers.
struct BenchColumn {
  let name: String
  let value: (BenchFigures) -> String

  private init(_ name: String, _ value: @escaping (BenchFigures) -> String) {
    self.name = name
    self.value = value
  }

  private static func number(
    _ name: String, _ figure: @escaping (BenchFigures) -> Double?
  ) -> BenchColumn {
    BenchColumn(name) { number(figure($0)) }
  }

  private static func share(
    _ name: String, _ figure: @escaping (BenchFigures) -> Double?
  ) -> BenchColumn {
    BenchColumn(name) { FigureText.value(figure($0), unit: .share, digits: 0) }
  }

  private static func count(
    _ name: String, _ figure: @escaping (BenchFigures) -> Int
  ) -> BenchColumn {
    BenchColumn(name) { "\(figure($0))" }
  }

  /// Returns a figure with two digits after the point, or a hyphen where there is none.
  static func number(_ figure: Double?) -> String {
    figure.map { FigureText.number($0, digits: 2) } ?? "-"
  }

  static var band: [BenchColumn] {
    [
      count("answers") { $0.answers }, number("kappa") { $0.band.kappa },
      number("rho") { $0.band.rankCorrelation },
      number("rho at length") { $0.band.rankCorrelationAtEqualLength },
      share("right side") { $0.band.rightSide },
      number("too high") { $0.band.standardised?.difference },
      number("spread") { $0.band.standardised?.deviationRatio },
    ]
  }

  static var levels: [BenchColumn] {
    [
      count("levels") { $0.levels.count }, number("kappa") { $0.levels.kappa },
      number("rho") { $0.levels.rankCorrelation },
      share("exact") { $0.levels.confusion.share(within: 0) },
      share("within one") { $0.levels.confusion.share(within: 1) },
      share("not assessed") { $0.levels.notAssessed.agreement },
    ]
  }

  static var flags: [BenchColumn] {
    [
      count("labelled") { $0.flags.all.labelled }, count("raised") { $0.flags.all.raised },
      number("precision") { $0.flags.all.precision }, number("recall") { $0.flags.all.recall },
      number("F1") { $0.flags.all.f1 }, count("quotes") { $0.quotes.count },
      share("exact quotes") { $0.quotes.share },
    ]
  }

  static var beside: [BenchColumn] {
    [
      number("length") { $0.baselines.length }, number("digits") { $0.baselines.digitGroups },
      share("by length") { $0.baselines.sideByLength?.rightSide },
      share("commoner side") { $0.baselines.commonerSide },
      number("raters: band") { $0.raters.bandKappa },
      number("raters: level") { $0.raters.levelKappa },
    ]
  }
}
