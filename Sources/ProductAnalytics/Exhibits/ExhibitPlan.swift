// SPDX-License-Identifier: Apache-2.0

/// What an exhibit is computed from; nothing is set by hand but words.
public struct ExhibitPlan: Identifiable, Hashable, Sendable {
  /// How the rows come about.
  public enum Content: Hashable, Sendable {
    /// The rows of a cut, with number and interval, and the whole below.
    case cut(Cut)
    /// One row for each metric, one column for each period.
    case metrics([Metric.ID], periods: [Period.ID], filter: [Cut.Filter] = [])
    /// One row for each day or week of a period, one column for each metric.
    case series([Metric.ID], by: Cut.Split, period: Period.ID, filter: [Cut.Filter] = [])
    /// The share of each group in the count of a metric, for each period.
    case composition(Metric.ID, by: Breakdown.ID, periods: [Period.ID])
    /// How many values of the measure of a metric lie between each limit and the next, for each period.
    case histogram(Metric.ID, limits: [Double], periods: [Period.ID], filter: [Cut.Filter] = [])
    /// Words, and numbers that are no events.
    case words(columns: [Exhibit.Column], rows: [[Exhibit.Cell]])
  }

  /// The name, in kebab case.
  public let id: String
  /// The heading.
  public let title: String
  /// How it is best drawn.
  public let kind: Exhibit.Kind
  /// What it is computed from.
  public let content: Content
  /// A line below; nil for the definition of the metric.
  public let note: String?

  /// Creates a plan.
  public init(
    _ id: String, _ title: String, _ kind: Exhibit.Kind, _ content: Content, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.content = content
    self.note = note
  }
}
