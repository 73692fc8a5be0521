// SPDX-License-Identifier: Apache-2.0

public import Practice

/// What came of a fit of the memory model to a person's own reviews, as JSON and in sentences.
public struct FitReport {
  private let fit: ParameterFit

  /// Creates the report.
  public init(_ fit: ParameterFit) {
    self.fit = fit
  }

  /// The form that scripts rely on.
  var json: JSONValue {
    [
      "reviews": .number(fit.reviews),
      "reviewsLeftOut": .optional(fit.reviewsLeftOut.map(Double.init)),
      "loss": .number(fit.loss), "standardLoss": .number(fit.standardLoss),
      "isUsed": .flag(fit.isBetter),
    ]
  }

  /// The losses, and whether the fit is used.
  public var text: String {
    "Log loss on cards that were left out: \(Self.number(fit.loss)) fitted to your \(fit.reviews) reviews, "
      + "\(Self.number(fit.standardLoss)) as published. "
      + (fit.isBetter ? "The fit is used from now on." : "It is not used.")
  }

  private static func number(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
}
