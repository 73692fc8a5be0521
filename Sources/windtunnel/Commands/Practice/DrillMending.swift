// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Practice
import Reports
import SpacedRepetition
import Storage

extension DrillCommand {
  /// The command `windtunnel drill fit`.
  struct Fit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fit",
      abstract: "Fit the memory model to your own reviews, and use it when it is better.",
      discussion:
        "It takes 400 reviews of cards seen on an earlier day. Every fifth card is left out, and the fit is used only if it is better on those."
    )

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      try CommandFailure.translating {
        let state = try trainer.desk.state()
        let fit: ParameterFit
        do { fit = try state.fittedParameters() } catch {
          throw CommandFailure.other("\(error)")
        }
        let isBetter = fit.loss < fit.standardLoss
        if isBetter { try trainer.desk.fitParameters(fit) }
        StandardOutput.write(
          "Log loss on cards that were left out: \(Self.number(fit.loss)) fitted to your \(fit.reviews) reviews, "
            + "\(Self.number(fit.standardLoss)) as published. "
            + (isBetter ? "The fit is used from now on.\n" : "The published one stays.\n"))
      }
    }

    private static func number(_ value: Double) -> String {
      "\((value * 10_000).rounded() / 10_000)"
    }
  }

  /// The command `windtunnel drill regrade`.
  struct Regrade: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "regrade",
      abstract: "Correct the rating of a review; the first one stays in the log.")

    @Argument(help: "The number of the review, as windtunnel drill show shows it.")
    var review: Int

    @Option(
      help: "The rating it should have: again, hard, good or easy.",
      completion: .list(Rating.allCases.map { "\($0)" }), transform: Self.rating)
    var rating: Rating

    @Option(help: "Why, in a sentence.")
    var reason: String

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      _ = try CommandFailure.translating {
        try trainer.desk.regrade(review, to: rating, because: reason)
      }
      StandardOutput.write("Review \(review) is rated \(rating).\n")
    }

    @Sendable private static func rating(_ name: String) throws -> Rating {
      guard let rating = Rating.allCases.first(where: { "\($0)" == name }) else {
        throw ValidationError("a rating is again, hard, good or easy, not “\(name)”")
      }
      return rating
    }
  }
}
