// SPDX-License-Identifier: Apache-2.0

import Markup
public import Practice
import ProductAnalytics

/// What the memory of a deck is reckoned with.
public struct MemoryStanding: Hashable, Sendable {
  /// The reviews that a fit to the person learns from, and how many it needs.
  public let reviews: Int
  public let needed: Int
  /// The fit that is used; nil while the published parameters are.
  public let fit: ParameterFit?

  /// Creates a standing.
  public init(reviews: Int, needed: Int, fit: ParameterFit?) {
    self.reviews = reviews
    self.needed = needed
    self.fit = fit
  }
}

/// What memory is reckoned with, and a button that fits it to the person's own reviews once there are enough.
struct CardMemorySection {
  let standing: MemoryStanding

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { "How memory is reckoned" }
      p { words }
      if standing.reviews >= standing.needed {
        form(.class("actions"), .post, .action(.practice(.fit))) {
          button(.type("submit")) {
            standing.fit == nil ? "Fit it to my reviews" : "Fit it anew"
          }
        }
      }
    }
  }

  private static let id = ElementID("memory")

  private var words: Message {
    if let fit = standing.fit {
      return
        "By FSRS-6, fitted to \(fit.reviews) reviews of yours: on cards that were left out its log loss was \(Self.number(fit.loss)), that of the published parameters \(Self.number(fit.standardLoss)). Less is better."
    }
    if standing.reviews >= standing.needed {
      return
        "By FSRS-6 with its published parameters. \(standing.reviews) reviews of yours are enough to fit it to you; the fit is used where it is better on cards that were left out."
    }
    return
      "By FSRS-6 with its published parameters. It can be fitted to you from \(standing.needed) reviews of cards seen on an earlier day on; \(standing.reviews) are there."
  }

  private static func number(_ value: Double) -> String { FigureText.number(value, digits: 3) }
}
