// SPDX-License-Identifier: Apache-2.0

import Markup

/// The way to the sample and its tour, for a first page on which nothing was done yet.
///
/// It stands below the next step, whose button stays the main one.
struct FirstSteps {
  /// Whether the sample is there.
  let hasSample: Bool

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { "See it finished first" }
      p {
        "A finished campaign of a scripted candidate, with its scorecards and the committee’s "
        "decision, in six stops and two minutes. It can be deleted with one button."
      }
      div(.class("actions")) {
        if hasSample {
          a(.class("button"), .href(.firstRun(.tour(nil)))) { "Go on with the tour" }
          SampleMark.deletion
        } else {
          SampleMark.making("Show me a finished campaign", isMain: false)
        }
      }
    }
  }

  private static let id = ElementID("first-steps")
}
