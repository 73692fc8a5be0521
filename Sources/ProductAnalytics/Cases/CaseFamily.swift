// SPDX-License-Identifier: Apache-2.0

/// A kind of case: from a seed it draws a company, its numbers, the true cause and the decoys, and simulates the events.
public protocol CaseFamily: Sendable {
  /// The name, in kebab case.
  static var id: String { get }
  /// The heading.
  static var title: String { get }
  /// What it is about, in one line that gives nothing away.
  static var summary: String { get }

  /// Draws all parameters.
  init(_ draw: ParameterDraw)

  /// All of the case but its events.
  var story: CaseStory { get }

  /// Simulates the events as they would be without some mechanisms.
  ///
  /// Every random number is looked up by purpose and person, so that taking a mechanism out changes nothing else.
  func simulate(without removed: Set<Mechanism.ID>) -> EventTable
}
