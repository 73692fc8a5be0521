// SPDX-License-Identifier: Apache-2.0

/// A table, series or text that the candidate sees.
///
/// A pure value: pages, files and charts are made from it elsewhere.
public struct Exhibit: Identifiable, Hashable, Sendable, Codable {
  /// What it shows, and so how it is best drawn.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Numbers in rows and columns.
    case table
    /// The steps of a way, each with the share that gets there.
    case funnel
    /// A figure by day or week.
    case series
    /// Weeks of arrival in rows, ages in columns.
    case cohorts
    /// A figure by group, with intervals.
    case segments
    /// How the whole is made up of groups.
    case composition
    /// The arms of a test.
    case experiment
    /// How many fall between which limits.
    case histogram
    /// What things cost.
    case costs
    /// Words: quotes, tickets, notes.
    case text
  }

  /// A column.
  public struct Column: Hashable, Sendable, Codable {
    /// What the numbers of a column are to a chart.
    public enum Role: String, Hashable, Sendable, Codable {
      /// The name of the row.
      case label
      /// The value to be drawn.
      case value
      /// The low end of the interval of the value column before it.
      case low
      /// The high end of the interval of the value column before it.
      case high
      /// How many users or requests the value column after it stands on.
      case count
    }

    /// The heading.
    public let name: String
    /// What it is to a chart.
    public let role: Role
    /// What it is counted in; nil for words.
    public let unit: MetricUnit?
    /// Digits after the point.
    public let digits: Int

    /// Creates a column.
    public init(_ name: String, _ role: Role, unit: MetricUnit? = nil, digits: Int = 0) {
      self.name = name
      self.role = role
      self.unit = unit
      self.digits = digits
    }
  }

  /// What stands in one place of the table.
  public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number; a share is between 0 and 1.
    case number(Double)
    /// Nothing is known; shown as "-".
    case missing

    /// Creates a number, or a missing one.
    public init(_ value: Double?) {
      if let value, value.isFinite { self = .number(value) } else { self = .missing }
    }
  }

  /// The name, in kebab case.
  public let id: String
  /// The heading.
  public let title: String
  /// What it shows.
  public let kind: Kind
  /// The columns; the first is the label.
  public let columns: [Column]
  /// The rows, each with one cell for each column.
  public let rows: [[Cell]]
  /// A line below: what is counted, and over what.
  public let note: String
}

extension Exhibit {
  /// Returns a cell as it is shown.
  public func text(row: Int, column: Int) -> String {
    switch rows[row][column] {
    case .text(let words): words
    case .missing: "-"
    case .number(let value):
      FigureText.value(
        value, unit: columns[column].unit ?? .count, digits: columns[column].digits)
    }
  }
}
