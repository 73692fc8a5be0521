// SPDX-License-Identifier: Apache-2.0

/// Why there is no speed for a model at the edge.
public enum EdgeError: Error, Hashable, Sendable {
  /// Weights and cache are larger than the memory.
  case doesNotFit(reason: String)
  /// No source states how fast the memory of the device is, and without that there is no speed.
  case noBandwidth(device: String)
  /// The program does not run on the device, or not joined like that.
  case cannotRun(engine: EdgeEngine, reason: String)
  /// A number that cannot be.
  case impossible(EconomicsError)
}

extension EdgeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .doesNotFit(let reason): "does not fit, because \(reason)"
    case .noBandwidth(let device):
      "no bandwidth is known for \(device); name a device whose memory bandwidth is published"
    case .cannotRun(let engine, let reason): "\(engine.rawValue) cannot run like that: \(reason)"
    case .impossible(let error): error.description
    }
  }
}

extension Check {
  /// Refuses a whole number outside a range.
  static func edge(
    _ what: String, _ value: Int, _ allowed: ClosedRange<Int>
  ) throws(EdgeError) {
    do {
      try range(what, value, allowed)
    } catch {
      throw .impossible(error)
    }
  }
}
