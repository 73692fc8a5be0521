// SPDX-License-Identifier: Apache-2.0

/// What kind of device a single person runs a model on; what is reached of the peaks is calibrated by it.
public enum EdgeKind: String, Hashable, Sendable, CaseIterable, Codable {
  case dataCentre = "data-centre"
  case workstation
  case consumer
  /// The graphics cores of an Apple chip.
  case apple
  /// Graphics in a processor, sharing its memory.
  case integrated
  case jetson
  /// The cores of a processor, without graphics.
  case processor
  /// The cores of a computer on a single board.
  case board

  /// Whether the cores of a processor do the work.
  public var usesCores: Bool { self == .processor || self == .board }

  /// The kinds with graphics, in order.
  static let graphics = allCases.filter { !$0.usesCores }
}

/// Who makes the graphics of a device.
public enum EdgeMaker: String, Hashable, Sendable, CaseIterable, Codable {
  case nvidia, amd, intel, apple
  /// Someone else, or no graphics at all.
  case other
}

/// The cores of a processor that can work on a model.
public struct EdgeCores: Hashable, Sendable {
  /// How fast a core is.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// Cores of desktops, servers and Apple chips.
    case fast
    /// Cores made for low power: Cortex-A76 and A720, Gracemont, AmpereOne.
    case small
    /// Cortex-A72 and older.
    case tiny
  }

  /// The cores that speed grows with; cores for efficiency beside faster ones are left out.
  public let count: Int
  public let kind: Kind

  /// Creates cores.
  public init(count: Int, kind: Kind) {
    self.count = count
    self.kind = kind
  }
}
