// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
import Quantities

/// What was fitted, and what engines take of the memory.
extension Catalogue {
  /// Every fitted value of the serving model, in the order of the table.
  public static let calibrationEntries: [CalibrationEntry] =
    guaranteed { () throws(CatalogueError) in
      try Table.embedded("calibration.csv").map { row throws(CatalogueError) in
        try CalibrationEntry(row)
      }
    }

  /// The calibration of the serving model, fitted on published measurements (source `serving-measurements`).
  public static let calibration: Calibration = guaranteed { () throws(CatalogueError) in
    let values = Dictionary(
      calibrationEntries.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    do {
      return try Calibration(values)
    } catch {
      throw .table(file: "calibration.csv", line: 1, reason: "\(error)")
    }
  }

  /// What engines take of the memory: facts `memory-share`, `runtime-memory`, `tokens-per-step` and `cache-block`.
  public static let memoryAssumptions: MemoryAssumptions =
    guaranteed { () throws(CatalogueError) in
      let facts = try Table.embedded("facts.csv").dictionary { row throws(CatalogueError) in
        (try row.required("id"), row)
      }
      func row(_ id: String) throws(CatalogueError) -> Row {
        guard let row = facts[id] else {
          throw .table(file: "facts.csv", line: 1, reason: "there is no fact \(id)")
        }
        return row
      }
      let named = try ["memory-share", "runtime-memory", "tokens-per-step", "cache-block"].map {
        id throws(CatalogueError) in try row(id)
      }
      let sources = try named.map { row throws(CatalogueError) in
        SourceID(try row.required("source"))
      }
      guard let share: Interval<One> = try named[0].interval("value"),
        let runtime: Interval<Byte> = try named[1].interval("value", times: 1e9)
      else { throw named[0].problem("value is empty") }
      do {
        return try MemoryAssumptions(
          share: share, runtime: runtime, tokensPerStep: Int(try named[2].requiredNumber("value")),
          pageTokens: Int(try named[3].requiredNumber("value")), sources: sources)
      } catch let error as EconomicsError {
        throw named[0].problem("\(error)")
      } catch {
        throw named[0].problem("\(error)")
      }
    }
}
