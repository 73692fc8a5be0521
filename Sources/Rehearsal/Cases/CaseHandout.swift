// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// What a person gets of a generated case when a round on it begins, as values.
///
/// It is kept with the round, so that a later version of the generator does not change what an old round shows.
public struct CaseHandout: Hashable, Sendable, Codable {
  /// A line of the change log.
  public struct Change: Hashable, Sendable, Codable {
    /// The date, such as `12 May`.
    public let date: String
    /// What was changed.
    public let text: String
  }

  /// Which case it is.
  public let reference: CaseReference
  /// The heading of the family.
  public let title: String
  /// Where it plays, in two or three sentences.
  public let setting: String
  /// What binds the team.
  public let constraints: [String]
  /// What was changed, in the order of time.
  public let changes: [Change]
  /// What is handed out at the start.
  public let exhibits: [Exhibit]
  /// What can be asked for.
  public let menu: DataMenu

  /// Creates the handout of a case; nothing in it comes from the key.
  public init(_ made: ProductCase) {
    let story = made.story
    reference = CaseReference(made)
    title = made.title
    setting = story.setting
    constraints = story.constraints
    changes = story.changeLog.map { Change(date: story.calendar.text($0.day), text: $0.text) }
    exhibits = made.exhibits
    menu = DataMenu(story)
  }
}
