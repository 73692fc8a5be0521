// SPDX-License-Identifier: Apache-2.0

/// How well an answer meets a criterion, from 1 to 5.
public enum Level: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case one = 1
  case two, three, four, five

  public static func < (left: Level, right: Level) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Returns the level that lies a number of steps away, held between 1 and 5.
  public func moved(by steps: Int) -> Level {
    Level(rawValue: min(5, max(1, rawValue + steps))) ?? self
  }
}

/// The judgement of a whole answer, from strong no hire to strong hire.
public enum Band: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case strongNoHire = 1
  case noHire, leaningNo, leaningYes, hire, strongHire

  public static func < (left: Band, right: Band) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The band as a person reads it.
  public var title: String {
    switch self {
    case .strongNoHire: "Strong no hire"
    case .noHire: "No hire"
    case .leaningNo: "Leaning no"
    case .leaningYes: "Leaning yes"
    case .hire: "Hire"
    case .strongHire: "Strong hire"
    }
  }

  /// Whether the band lies on the hiring side of the line between 3 and 4.
  public var passes: Bool { self >= .leaningYes }
}
