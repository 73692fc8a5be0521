// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// How the sample is told from what a person did, on every page that shows some of it.
enum SampleMark {
  /// The word beside a name in a list.
  static var tag: HTML { span(.class("tag")) { "Sample" } }

  /// What the sample is, with the button that deletes it.
  static var notice: HTML {
    section(.class("notice sample-notice"), .label("About the sample")) {
      p {
        strong { "This is the sample." }
        " "
        "A scripted candidate took these rounds; the program read them as it reads yours. They count "
        "in none of your figures."
      }
      div(.class("actions")) {
        a(.class("button"), .href(.firstRun(.tour(nil)))) { "The tour" }
        deletion
      }
    }
  }

  /// The button that deletes the sample.
  static var deletion: HTML {
    form(.post, .action(.firstRun(.sampleDeletion))) {
      button(.type("submit")) { "Delete the sample" }
    }
  }

  /// The button that makes the sample and begins the tour.
  static func making(_ caption: Message, isMain: Bool = true) -> HTML {
    form(.post, .action(.firstRun(.sample))) {
      button(.class(isMain ? "primary" : ""), .type("submit")) { caption }
    }
  }
}
