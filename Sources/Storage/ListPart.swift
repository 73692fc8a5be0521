// SPDX-License-Identifier: Apache-2.0

/// A part of a list: so many entries after so many others.
public struct ListPart: Hashable, Sendable {
  /// How many entries it has at most; for SQLite, a negative number is no limit.
  let limit: Int
  /// How many come before it.
  let offset: Int

  /// The whole list.
  public static let all = ListPart(limit: -1, offset: 0)

  /// The first entries.
  public static func first(_ count: Int) -> ListPart { ListPart(limit: count, offset: 0) }

  /// A page of so many entries, numbered from 1.
  public static func page(_ number: Int, of count: Int) -> ListPart {
    // No list is so long that a larger number would show anything.
    ListPart(limit: count, offset: (min(max(number, 1), 1_000_000) - 1) * count)
  }
}
