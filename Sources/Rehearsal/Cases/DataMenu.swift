// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// What can be asked of a case, by name.
public struct DataMenu: Hashable, Sendable, Codable {
  /// Something that can be chosen.
  public struct Entry: Hashable, Sendable, Codable {
    /// The name in cuts.
    public let id: String
    /// The name in tables.
    public let name: String
  }

  /// A way to split, with its groups.
  public struct Group: Hashable, Sendable, Codable {
    /// The name in cuts.
    public let id: String
    /// The name in tables.
    public let name: String
    /// The groups.
    public let values: [Entry]
  }

  /// What is counted, in the plural: `sign-ups`.
  public let subjects: String
  /// What can be measured; the first is the one that the case is about.
  public let metrics: [Entry]
  /// What it can be split by, beside day and week.
  public let groups: [Group]
  /// The periods.
  public let periods: [Entry]
  /// The periods that the case compares, or the one in which it compares groups.
  public let usualPeriods: [String]
  /// The period that is taken for a course over time.
  public let longestPeriod: String

  init(_ story: CaseStory) {
    let schema = story.schema
    subjects = schema.subjects
    let metrics = schema.metrics.map { Entry(id: $0.id, name: $0.name) }
    let headline = story.headline.metric
    self.metrics = metrics.filter { $0.id == headline } + metrics.filter { $0.id != headline }
    groups = schema.breakdowns.map { breakdown in
      Group(
        id: breakdown.id, name: breakdown.name,
        values: breakdown.values.map { Entry(id: $0.id, name: $0.label) })
    }
    periods = schema.periods.map { Entry(id: $0.id, name: $0.label) }
    usualPeriods =
      switch story.headline.contrast {
      case .periods(let before, let after): [before, after]
      case .groups(_, _, _, let period): [period]
      }
    longestPeriod = schema.periods.max { $0.days.count < $1.days.count }?.id ?? ""
  }
}

extension DataMenu {
  /// Returns a cut in words: `Completion by account type, only Enterprise; before and after`.
  public func title(of cut: Cut) -> String {
    let metric = Self.name(cut.metric, in: metrics)
    let split =
      switch cut.split {
      case .day: " by day"
      case .week: " by week"
      case .breakdown(let id): " by \((groups.first { $0.id == id }?.name ?? id).lowercasedStart)"
      case nil: ""
      }
    let filters = cut.filter.map { filter in
      let values = groups.first { $0.id == filter.breakdown }?.values ?? []
      return (filter.keeps ? ", only " : ", without ") + Self.name(filter.value, in: values)
    }
    let isCourse = cut.split == .day || cut.split == .week
    let shown = (isCourse ? Array(cut.periods.prefix(1)) : cut.periods)
      .map { Self.name($0, in: periods) }
    return "\(metric.capitalisedStart)\(split)\(filters.joined()); "
      + shown.joined(separator: " and ")
  }

  /// A request in words that this case answers.
  public var example: String {
    let split = groups.first?.name.lowercasedStart ?? "week"
    return "\(metrics.first?.name ?? "it") by \(split)"
  }

  private static func name(_ id: String, in entries: [Entry]) -> String {
    entries.first { $0.id == id }?.name ?? id
  }
}

extension String {
  /// The words with a capital at their start.
  var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }

  /// The words with a small letter at their start, but for abbreviations.
  fileprivate var lowercasedStart: String {
    guard !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
