// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics

/// The accuracy of speeds for a single person, scored on devices and models that were left out of the fit.
struct EdgeAccuracy {
  /// The name of the file in the folder of measurements.
  static let file = "edge_decode.csv"

  let decode: EdgeScores
  let prompt: EdgeScores
  let rowCount: Int
  /// How many rows were not used, by reason.
  let unused: [String: Int]

  /// Fits and scores.
  ///
  /// - Parameter folder: The path of the folder of measurements.
  /// - Throws: When the file cannot be read.
  init(folder: String) throws {
    let text = try String(contentsOfFile: folder + "/" + Self.file, encoding: .utf8)
    let table = try DelimitedText(text, name: Self.file)
    let rows = table.rows.map { fields in
      Dictionary(zip(table.header, fields), uniquingKeysWith: { first, _ in first })
    }
    var measurements: [EdgeMeasurement] = []
    var unused: [String: Int] = [:]
    for row in rows {
      do {
        measurements.append(try EdgeMeasurement(row))
      } catch {
        unused["\(error)", default: 0] += 1
      }
    }
    rowCount = rows.count
    self.unused = unused
    decode = EdgeScores(try .decode(measurements))
    prompt = EdgeScores(.prompt(measurements))
  }

  /// The values fitted on all rows, as the table `edge_calibration.csv` of the catalogue, dated like the present one.
  var calibration: String {
    var fitted: [String: (value: Double, rows: Int, chips: Int)] = [:]
    for scores in [decode, prompt] {
      let regression = scores.regression
      for (place, evidence) in regression.evidence().enumerated() {
        let value = regression.scales[place].outer(scores.values[place])
        fitted[regression.names[place]] = (value, evidence.rows, evidence.chips)
      }
      for spread in EdgeSpread.all where spread.isDecode == regression.isDecode {
        let members = regression.rows.filter { $0.group == spread.group }
        let (low, high) = scores.spread(spread.group)
        let chips = Set(members.map(\.chip)).count
        fitted[spread.lowName] = (low, members.count, chips)
        fitted[spread.highName] = (high, members.count, chips)
      }
    }
    let lines = Catalogue.edgeParameters.map { entry in
      let found = fitted[entry.id] ?? (entry.value, entry.rows, entry.devices)
      let (prior, width) = (entry.prior.map { "\($0)" } ?? "", entry.width.map { "\($0)" } ?? "")
      return
        "\(entry.id),\(String(format: "%.7g", found.value)),\(entry.unit),\(prior),\(width),\(found.rows),\(found.chips),\(quoted(entry.meaning)),\(entry.fittedOn.name),\(entry.date)"
    }
    let header = "name,value,unit,prior,width,rows,devices,meaning,source,date"
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String { text.contains(",") ? "\"\(text)\"" : text }
}
