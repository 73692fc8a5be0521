// SPDX-License-Identifier: Apache-2.0

/// Why a run cannot start.
public enum SimulationError: Error, Hashable, Sendable {
  /// A setting is outside what makes sense; the message says what is allowed.
  case setting(String)
}

extension SimulationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .setting(let message): message
    }
  }
}
