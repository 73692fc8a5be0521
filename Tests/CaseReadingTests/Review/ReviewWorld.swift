// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics

/// Cases of known causes.
enum ReviewWorld {
  static let signOn = made("sign-on-step")
  static let campaign = made("campaign-mix")
  static let lostEvent = made("lost-event")
  static let signOnReviewer = CaseReviewer(for: signOn)

  /// The first seed whose cause is the one named.
  private static func made(_ cause: Mechanism.ID) -> ProductCase {
    var seed: UInt64 = 1
    while true {
      let made = ProductCase(OnboardingConversion.self, seed: seed)
      if made.key.cause.mechanism.id == cause { return made }
      seed += 1
    }
  }
}
