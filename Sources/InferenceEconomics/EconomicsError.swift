// SPDX-License-Identifier: Apache-2.0

/// Why there is no number.
///
/// Every case says what was wrong, with the value, and what would be right. A configuration that is possible but
/// too large is no error: ``MemoryPlan/verdict`` says that it does not fit, and why.
public enum EconomicsError: Error, Hashable, Sendable {
  /// The dimensions of a model contradict each other or cannot be.
  case impossibleShape(model: String, reason: String)
  /// The specification of a device lacks something or cannot be.
  case impossibleDevice(device: String, reason: String)
  /// A number of the workload or the layout is outside of what can be.
  case outOfRange(what: String, value: Double, allowed: String)
  /// More context than the model was made for.
  case contextTooLong(model: String, tokens: Int, limit: Int)
  /// The device computes nothing in the format that the weights need.
  case noRate(device: String, format: String, offered: [String])
  /// The model cannot be cut like that.
  case impossibleLayout(reason: String)
  /// The model does not fit, so there is no time and no cost for it.
  case doesNotFit(reason: String)
  /// The service level cannot be met, even by one sequence at a time.
  case unreachable(reason: String)
}

extension EconomicsError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .impossibleShape(let model, let reason):
      "model \(model) cannot be: \(reason)"
    case .impossibleDevice(let device, let reason):
      "device \(device) cannot be: \(reason)"
    case .outOfRange(let what, let value, let allowed):
      "\(what) is \(value); it must be \(allowed)"
    case .contextTooLong(let model, let tokens, let limit):
      "\(tokens) tokens are more than the \(limit) that \(model) was made for; shorten the input or the output"
    case .noRate(let device, let format, let offered) where offered.isEmpty:
      "no source states a rate of \(device) in \(format)"
    case .noRate(let device, let format, let offered):
      "\(device) does not compute in \(format); it offers \(offered.joined(separator: ", "))"
    case .impossibleLayout(let reason):
      "the model cannot be cut like that: \(reason)"
    case .doesNotFit(let reason):
      "does not fit, because \(reason)"
    case .unreachable(let reason):
      "the service level cannot be met: \(reason)"
    }
  }
}
