// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// A measured step on the way from nothing to the first answer.
public struct ColdStart: Hashable, Sendable {
  public let step: Step
  /// What was timed, in the words of the source.
  public let phase: String
  /// The model as the source calls it; `nil` when it does not say.
  public let model: String?
  /// The model of the catalogue; `nil` when it is none of them.
  public let modelID: String?
  /// The weights, as stored.
  public let size: Bytes?
  /// The machine as the source calls it; `nil` when it does not say.
  public let hardware: String?
  /// The device of the catalogue; `nil` when it is none of them or not clear.
  public let device: String?
  /// Where the weights lay.
  public let storage: String?
  /// Which software loaded them, and how.
  public let method: String?
  /// How long it took; `nil` where only a rate was published.
  public let time: Interval<Second>?
  /// How fast the weights came; `nil` where it is not published.
  public let rate: BytesPerSecond?
  public let evidence: Evidence
  public let source: SourceID
  /// What to know before using it; may be empty.
  public let note: String

  /// A step on the way to the first answer.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case imagePull = "image-pull"
    case weights
    case engine
    /// All from the start of the process until requests are taken.
    case ready
    /// From one model to another on a running machine.
    case modelSwitch = "switch"
    case restore
    case firstRequest = "first-request"
    /// All from nothing.
    case coldStart = "cold-start"
  }

  /// How good a figure is.
  public enum Evidence: String, Hashable, Sendable, CaseIterable {
    case measured
    /// Claimed by someone who sells it.
    case vendor
    /// Told by someone who read it elsewhere.
    case secondary
    /// Told by a user, or by the project itself without details.
    case report
  }

  /// Creates a measurement from a row of `cold_starts.csv`.
  init(_ row: Row) throws(CatalogueError) {
    guard let step = Step(rawValue: try row.required("step")),
      let evidence = Evidence(rawValue: try row.required("quality"))
    else { throw row.problem("step or quality is none of those that are known") }
    self.step = step
    self.evidence = evidence
    phase = try row.required("phase")
    model = try row.optional("model")
    modelID = try row.optional("model_id")
    size = try row.number("size_gb").map { .gigabytes($0) }
    hardware = try row.optional("hardware")
    device = try row.optional("device")
    storage = try row.optional("storage")
    method = try row.optional("method")
    time = try row.interval("seconds")
    rate = try row.number("gigabytes_per_second").map { BytesPerSecond($0 * 1e9) }
    source = SourceID(try row.required("source"))
    note = try row.text("note")
    guard time != nil || rate != nil else {
      throw row.problem("there is neither a time nor a rate")
    }
  }
}
