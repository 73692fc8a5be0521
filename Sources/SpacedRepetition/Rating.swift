// SPDX-License-Identifier: Apache-2.0

/// How well something was recalled; `hard` and above are passes.
public enum Rating: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Wrong, an element missing that had to be there, or a hint was taken.
  case again = 1
  /// Right, but slow or only at the second try.
  case hard = 2
  /// Right and in time.
  case good = 3
  /// Right in time, unprompted, with the unit and what it trades against.
  case easy = 4

  /// Whether it counts as recalled.
  public var isPass: Bool { self != .again }

  public static func < (left: Rating, right: Rating) -> Bool { left.rawValue < right.rawValue }
}
