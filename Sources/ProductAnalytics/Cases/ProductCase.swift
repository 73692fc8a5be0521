// SPDX-License-Identifier: Apache-2.0

/// A case of one family and one seed: what the candidate sees and may ask, and the key to it.
public struct ProductCase: Identifiable, Sendable {
  /// Goes up when any family gives other events or other words for the same seed.
  public static let generatorVersion = 1

  /// How often a seed is drawn anew when its events do not carry its story clearly.
  static let mostDraws = 24

  /// The family.
  public let family: String
  /// The heading.
  public let title: String
  /// The seed.
  public let seed: UInt64
  /// How many draws of the seed were thrown away because the events did not carry the story clearly.
  public let redraws: Int
  /// What is told.
  public let story: CaseStory
  /// What is known to who made the case.
  public let key: AnswerKey

  let table: EventTable

  /// Family and seed: "onboarding-conversion-42".
  public var id: String { "\(family)-\(seed)" }

  /// Creates the case of a family and a seed.
  public init(_ family: any CaseFamily.Type, seed: UInt64) {
    let drawn = CaseDraw.first(family, seed: seed, mostDraws: Self.mostDraws)
    self.family = family.id
    title = family.title
    self.seed = seed
    redraws = drawn.redraws
    story = drawn.story
    table = drawn.table
    do throws(CutError) {
      key = try AnswerKey(drawn)
    } catch {
      preconditionFailure("the family \(family.id) names something that it lacks: \(error)")
    }
  }

  /// Creates the case of a name such as "onboarding-conversion-42"; nil when there is no such family or the seed is no number.
  public init?(id: String) {
    guard let dash = id.lastIndex(of: "-"), let seed = UInt64(id[id.index(after: dash)...]),
      let family = CaseFamilies.family(String(id[..<dash]))
    else { return nil }
    self.init(family, seed: seed)
  }

  /// Returns the answer to a question for data.
  ///
  /// - Throws: a ``CutError`` when the case lacks something that the cut names.
  public func answer(_ cut: Cut) throws(CutError) -> CutTable {
    try table.answer(cut, schema: story.schema)
  }

  /// Returns both sides of the change that is told, of a metric, for the whole and for each group of a split.
  ///
  /// - Throws: a ``CutError`` when the case lacks something that is named.
  public func sides(
    _ metric: Metric.ID, by split: Cut.Split? = nil
  ) throws(CutError) -> SideBySide {
    try story.headline.contrast.sides(metric, by: split, in: table, schema: story.schema)
  }

  /// Returns the answer to a question for data as an exhibit.
  ///
  /// - Throws: a ``CutError`` when the case lacks something that the cut names.
  public func exhibit(_ cut: Cut) throws(CutError) -> Exhibit {
    let answer = try answer(cut)
    let kind: Exhibit.Kind =
      switch cut.split {
      case .breakdown: .segments
      case .day, .week: .series
      case nil: .table
      }
    let plan = ExhibitPlan("cut", answer.metric.name, kind, .cut(cut))
    return ExhibitBuilder(table: table, schema: story.schema, calendar: story.calendar)
      .exhibit(plan, of: answer)
  }

  /// What the candidate has at the start; computed anew at each call.
  public var exhibits: [Exhibit] {
    let builder = ExhibitBuilder(
      table: table, schema: story.schema, calendar: story.calendar)
    return story.exhibits.map { plan in
      do throws(CutError) {
        return try builder.build(plan)
      } catch {
        preconditionFailure("the exhibit \(plan.id) of \(family) lacks something: \(error)")
      }
    }
  }

  /// Runs the checks of the case on its events.
  public var checks: CheckRunner {
    CheckRunner(
      table: table, schema: story.schema, headline: story.headline, calendar: story.calendar)
  }
}
