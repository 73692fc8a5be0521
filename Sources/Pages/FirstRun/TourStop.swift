// SPDX-License-Identifier: Apache-2.0

import Markup

/// A stop of the tour, counted from one.
public enum TourStop: Int, Hashable, Sendable, CaseIterable {
  case campaign = 1
  case quote, number, decision, drill, workbench

  /// The stop after this one; nil after the last.
  var next: TourStop? { TourStop(rawValue: rawValue + 1) }

  /// The stop before this one; nil before the first.
  var previous: TourStop? { TourStop(rawValue: rawValue - 1) }

  /// What it shows, in a few words.
  var title: Message {
    switch self {
    case .campaign: "A campaign, from the application to the decision"
    case .quote: "A level, and the words that it rests on"
    case .number: "A number that was wrong, and its formula"
    case .decision: "The committee’s decision, and how close it was"
    case .drill: "A drill"
    case .workbench: "The workbench"
    }
  }
}
