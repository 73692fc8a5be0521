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
      discussion: """
        It takes 400 reviews of cards seen on an earlier day. Every fifth card is left out, and the fit is used only if it is better on those. After a session \
        it is done by itself, first from 400 reviews on and then whenever there are a quarter more, unless --off says otherwise.
        """)

    @Flag(help: "Go back to the published parameters, and fit only when asked.")
    var off = false

    @Flag(help: "Fit by itself again.")
    var on = false

    @OptionGroup var practice: PracticeOptions

    func validate() throws {
      guard !(on && off) else { throw ValidationError("give --on or --off, not both") }
    }

    func run() throws {
      let trainer = try practice.trainer()
      let text: String = try CommandFailure.translating {
        if on || off { return try choose(trainer) }
        do { return FitReport(try trainer.fit()).text } catch let error as FitError {
          throw CommandFailure.other("\(error)")
        }
      }
      StandardOutput.write(text + "\n")
    }

    private func choose(_ trainer: Trainer) throws -> String {
      let state = try trainer.desk.choose(FittingChoice(isAutomatic: on))
      guard on else {
        return "The published parameters are used, and a fit is made only when you ask for it."
      }
      return
        "The fit is made by itself from \(state.fitting.nextAt) reviews of cards seen on an earlier day on; "
        + "\(state.reviewsOnLaterDays) are there."
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
