// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// A value of the calibration for single users, with what it means and what it was fitted on.
public struct EdgeCalibrationEntry: Hashable, Sendable, Identifiable {
  /// The name, such as `decode.launch.engine.llama.cpp-cuda`.
  public let id: String
  public let value: Double
  /// The unit, as written after the number; `log odds` and `exponent` add up, all others multiply.
  public let unit: String
  /// What was held likely before; `nil` for spreads, which are not fitted but read off the rows that were left out.
  public let prior: Double?
  /// How far from it, on the scale on which values add up; `nil` where there is no prior.
  public let width: Double?
  /// The measured rows that the value has an effect on; with 0 it is the prior.
  public let rows: Int
  /// The different chips among them.
  public let devices: Int
  /// What it means.
  public let meaning: String
  /// What it was fitted on.
  public let fittedOn: SourceID
  public let date: DateStamp

  /// Creates an entry from a row of `edge_calibration.csv`.
  init(_ row: Row) throws(CatalogueError) {
    id = try row.required("name")
    value = try row.requiredNumber("value")
    unit = try row.required("unit")
    prior = try row.number("prior")
    width = try row.number("width")
    rows = try row.requiredInteger("rows")
    devices = try row.requiredInteger("devices")
    meaning = try row.required("meaning")
    fittedOn = SourceID(try row.required("source"))
    date = try row.stamp()
  }
}
