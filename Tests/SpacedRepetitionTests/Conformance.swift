// SPDX-License-Identifier: Apache-2.0

import Foundation
import SpacedRepetition

/// The vectors of `Golden/fsrs6.json`.
struct Conformance: Decodable {
  struct Steps: Decodable {
    let grades: [Rating]
    let days: [Int]
  }
  struct FirstSteps: Decodable {
    let days: [Int]
    let phases: [LearningPhase]
  }
  struct Sequence: Decodable {
    let id: String
    let parameters: [Double]?
    let zeros: [Int]?
    let retention: Double?
    let grades: [Rating]
    let gaps: [Double]
    let stability: [Double]?
    let difficulty: [Double]?
    let recall: [Double?]?
    let intervals: [Int]?
    let finalStability: Double?
    let finalDifficulty: Double?
    let tolerance: Double
  }
  struct Intervals: Decodable {
    let stability: Double
    let retention: [Double]
    let days: [Double]
  }
  struct Recall: Decodable {
    let days: [Double]
    let recall: [Double]
    let tolerance: Double
  }
  struct ExactIntervals: Decodable {
    let retention: [Double]
    let days: [Double]
    let tolerance: Double
  }
  struct First: Decodable {
    let stability: [Double]
    let difficulty: [Double]
    let tolerance: Double
  }
  struct Difficulty: Decodable {
    let from: Double
    let difficulty: [Double]
    let tolerance: Double
  }
  struct Change: Decodable {
    let stability: Double
    let difficulty: [Double]?
    let recall: [Double]?
    let next: [Double]
    let tolerance: Double
  }
  struct OneMore: Decodable {
    let stability: Double
    let difficulty: Double
    let grade: Rating
    let gap: Double
    let nextStability: Double
    let nextDifficulty: Double
    let tolerance: Double
  }
  struct RepeatedEasy: Decodable {
    let reviews: Int
    let difficulty: Double
  }

  let steps: Steps
  let firstSteps: FirstSteps
  let sequences: [Sequence]
  let intervals: Intervals
  let recall: [Recall]
  let exactIntervals: ExactIntervals
  let first: First
  let difficulty: Difficulty
  let growth: Change
  let lapse: Change
  let sameDay: Change
  let oneMore: OneMore
  let repeatedEasy: RepeatedEasy

  /// Reads the file beside the tests.
  static func vectors(_ source: String = #filePath) throws -> Conformance {
    let file = URL(filePath: source).deletingLastPathComponent().appending(
      path: "Golden/fsrs6.json")
    return try JSONDecoder().decode(Conformance.self, from: Data(contentsOf: file))
  }
}
