// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics

/// Where facts are from.
public struct Source: Hashable, Sendable {
  public let id: SourceID
  /// What it is, in a few words.
  public let title: String
  /// Where it was read: a host with a path, a repository with its commit, a package with its version.
  public let address: String
  public let date: DateStamp
  /// What the date is of.
  public let dateOf: DateKind
  /// What it is good for; may be empty.
  public let note: String

  /// What a date is of.
  public enum DateKind: String, Hashable, Sendable, CaseIterable {
    case published, commit, read
  }

  /// Creates a source from a row of `sources.csv`.
  init(_ row: Row) throws(CatalogueError) {
    id = SourceID(try row.required("id"))
    title = try row.required("title")
    address = try row.text("address")
    date = try row.stamp()
    guard let kind = DateKind(rawValue: try row.required("date_of")) else {
      throw row.problem("date_of must be published, commit or read")
    }
    dateOf = kind
    note = try row.text("note")
  }
}
