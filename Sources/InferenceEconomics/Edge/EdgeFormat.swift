// SPDX-License-Identifier: Apache-2.0

/// A format of weights as programs for a single person use it: bits, and the work of unpacking them.
public struct EdgeFormat: Hashable, Sendable {
  /// How weights are turned back into numbers.
  public enum Unpacking: String, Hashable, Sendable, CaseIterable, Codable {
    /// Not at all: 16-bit floats.
    case none
    /// Small blocks with a scale each: 8-bit, MXFP4, GPTQ, AWQ, EXL2 and the like.
    case blocks
    /// The first blocks of llama.cpp: Q4_0, Q4_1, Q5_0, Q5_1.
    case legacyBlocks = "legacy-blocks"
    /// Blocks of blocks: the K formats of llama.cpp.
    case nestedBlocks = "nested-blocks"
    /// Look-ups in tables: the IQ formats of llama.cpp.
    case tables

    /// The formats that cost processors alike.
    var group: Group {
      switch self {
      case .none, .blocks, .legacyBlocks: .simple
      case .nestedBlocks: .nested
      case .tables: .tables
      }
    }
  }

  /// Formats that cost processors alike.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case simple, nested, tables
  }

  public let weights: WeightFormat
  public let unpacking: Unpacking
  /// The bits of all weights but routed experts, in formats that are made for experts only; `nil` for all others.
  public let bitsBesideExperts: Double?

  /// Creates a format.
  ///
  /// - Parameters:
  ///   - weights: The bits.
  ///   - unpacking: How weights are turned back into numbers.
  ///   - bitsBesideExperts: The bits of all weights but routed experts where only those are packed; from 1 to 64.
  /// - Throws: ``EdgeError/impossible(_:)`` when those bits cannot be.
  public init(
    _ weights: WeightFormat, unpacking: Unpacking, bitsBesideExperts: Double? = nil
  ) throws(EdgeError) {
    if let bits = bitsBesideExperts, !(1...64).contains(bits) {
      throw .impossible(
        .outOfRange(
          what: "bits beside experts of \(weights.id)", value: bits, allowed: "from 1 to 64"))
    }
    self.weights = weights
    self.unpacking = unpacking
    self.bitsBesideExperts = bitsBesideExperts
  }
}
