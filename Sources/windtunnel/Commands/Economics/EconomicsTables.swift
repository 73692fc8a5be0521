// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import EconomicsCatalogue
import Reports
import Workbench

extension Economics {
  /// The command `windtunnel economics predict`.
  struct Predict: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "predict",
      abstract: "Predict every row of a table of measurements.",
      discussion: """
        The table has the columns of published measurements: model, hardware, n_gpus, metric, input_len, output_len and so on. The same rows come back with predicted, low, high, bound and status.

        Example:
          windtunnel economics predict --csv measurements.csv > predicted.csv
        """)

    @Option(help: ArgumentHelp("The table, or - for standard input.", valueName: "file"))
    var csv: String

    func run() throws {
      let text = try TextFile.read(csv)
      let name = csv == "-" ? "standard input" : csv
      do {
        StandardOutput.write(
          try MeasuredTable.predict(
            csv: text, name: name, calibration: Catalogue.calibration,
            assumptions: Catalogue.memoryAssumptions))
      } catch {
        throw CommandFailure.input("\(error)")
      }
    }
  }

  /// The command `windtunnel economics catalogue`.
  struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "catalogue",
      abstract: "The facts behind the figures, each with its source and date.",
      discussion: """
        Example:
          windtunnel economics catalogue prices --find H100 --json
        """)

    @Argument(help: "models, devices, prices, benchmarks or facts.")
    var part: String

    @Option(help: ArgumentHelp("Only what holds this word.", valueName: "word"))
    var find = ""

    @OptionGroup var output: OutputOptions

    func run() throws {
      guard let part = CatalogueReport.Part(rawValue: part) else {
        let parts = CatalogueReport.Part.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.usage("there is no “\(part)” in the catalogue; it has \(parts)")
      }
      let today = try OutputOptions.day(output.on)
      let report = CatalogueReport(part, containing: find, today: today)
      StandardOutput.write(
        try output.json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }
}
