// SPDX-License-Identifier: Apache-2.0

/// The 21 numbers of FSRS-6.
///
/// Source of the values and the ranges: open-spaced-repetition, py-fsrs 6.3.1 `scheduler.py` and fsrs-rs 6.6.1 `model.rs`, read in
/// November 2026; both agree.
public struct MemoryParameters: Hashable, Sendable, Codable {
  /// The parameters w0 to w20, each within its range.
  public let values: [Double]

  /// The published defaults.
  public static let standard = MemoryParameters(checked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The range of each parameter.
  public static let ranges: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2,
    0...2, 0...0.8, 0.1...0.8,
  ]

  /// Creates parameters of FSRS-6, or of FSRS-5 (19) or FSRS-4.5 (17), which are carried over; values beyond their range are moved to
  /// its end.
  ///
  /// - Throws: ``MemoryParameterError`` for another length or a value that is no number.
  public init(_ values: [Double]) throws(MemoryParameterError) {
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    self.init(moving: try Self.carriedOver(values))
  }

  /// Creates parameters from 21 numbers, each moved to the end of its range when it is beyond it.
  init(moving values: [Double]) {
    self.init(checked: zip(values, Self.ranges).map { min(max($0, $1.lowerBound), $1.upperBound) })
  }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode([Double].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }

  private init(checked values: [Double]) {
    self.values = values
  }

  subscript(index: Int) -> Double { values[index] }
}

/// Why numbers are no parameters.
public enum MemoryParameterError: Error, Hashable, Sendable, CustomStringConvertible {
  case wrongCount(Int)
  case notFinite

  public var description: String {
    switch self {
    case .wrongCount(let count): "\(count) parameters given; there have to be 21, 19 or 17"
    case .notFinite: "a parameter is not a finite number"
    }
  }
}
