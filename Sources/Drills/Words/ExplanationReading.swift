// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import Quantities
import SpacedRepetition

/// What was found in an explanation, and the rating that follows.
struct ExplanationReading {
  let key: ExplanationKey
  let answer: DrillAnswer
  let target: Seconds
  /// The points of the key, and behind them what the answer trades against.
  let points: PointReading
  let assessment: Assessment

  /// The flag of a false statement about how something works; the packs of flags raise it.
  static let wrongMechanism = FlagID("wrong_mechanism")
  /// By how much the words may exceed the limit before the answer is not in time.
  ///
  /// Ours: at 150 words a minute a speaker is not exact to the word.
  static let tolerance = 1.15

  /// The words of half a minute, at 150 a minute.
  static let wordsOfHalfMinute = 75

  /// The lines of the rubric that decide and were assessed.
  ///
  /// The looser reading of their level counts: the wording of texts this short is thin ground, as its weights were fitted on whole answers.
  var deciding: [CriterionResult] {
    assessment.criteria.filter { result in
      result.level != nil && (key.criteria.isEmpty || key.criteria.contains(result.id))
    }
  }

  /// The line that alone decides, when the answer says nothing to it and it was not assessed; nil when something can be judged.
  var unread: String? {
    guard key.points.isEmpty, deciding.isEmpty else { return nil }
    let lines = assessment.criteria.filter {
      key.criteria.isEmpty || key.criteria.contains($0.id)
    }
    return lines.first?.name ?? key.question.prompt
  }

  /// The level from which a line is met: 4, and 3 in half a minute.
  ///
  /// Ours: level 4 asks for two types of evidence, and 75 words about what something is have room for one.
  var passing: Level { key.mostWords <= Self.wordsOfHalfMinute ? .three : .four }

  /// The rating, with its reason.
  var rating: (Rating, String) {
    if answer.tookHint { return (.again, "The hint was looked at.") }
    if !missing.isEmpty {
      return (.again, "Missing: \(missing.map(\.name).joined(separator: "; ")).")
    }
    if let flag = wrong ?? wrongNumber { return (.again, flag.message) }
    if let line = weakest, line.high.map({ $0 < passing.moved(by: -1) }) ?? false {
      return (.again, "\(beforeLine)“\(line.name)” is at level \(shown(line)).")
    }
    if let reason = hardship { return (.hard, reason) }
    if isEasy {
      return (.easy, "\(whatIsMet), in time, with a number, its unit and what it trades against.")
    }
    return (.good, "\(whatIsMet), in time.")
  }

  /// What is said before a line that was not met: where no points are asked for, nothing is said about them.
  private var beforeLine: String { key.points.isEmpty ? "" : "The points are there, but " }

  /// What a right answer has.
  private var whatIsMet: String {
    guard key.points.isEmpty else { return "All points" }
    return deciding.map { "“\($0.name)”" }.joined(separator: ", ") + " is there"
  }

  /// Why a right answer is no better than `hard`; nil when it may be.
  private var hardship: String? {
    if let line = weakest, let high = line.high, high < passing {
      let before = key.points.isEmpty ? "" : "All points, but "
      return "\(before)“\(line.name)” is at level \(shown(line)): \(line.nextStep)"
    }
    if Double(points.words) > Self.tolerance * Double(key.mostWords) {
      return "\(points.words) words where \(key.mostWords) are asked for: not in time when said."
    }
    return answer.elapsed > target.doubled ? "Right, but slow." : nil
  }

  private var isEasy: Bool {
    answer.elapsed <= target && points.words <= key.mostWords && namesAmount
      && points.quotes.last.flatMap(\.self) != nil
  }

  /// Whether a number with a unit stands in the answer.
  private var namesAmount: Bool {
    points.reading.quantities.contains { amount in
      !amount.unit.isEmpty && amount.dimension != .date && amount.dimension != .percentile
    }
  }

  private var missing: [KeyPoint] {
    zip(key.points, points.quotes).compactMap { $1 == nil ? $0 : nil }
  }

  private var weakest: CriterionResult? {
    deciding.min { ($0.high ?? .five) < ($1.high ?? .five) }
  }

  private var wrong: FlagResult? { assessment.flags.first { $0.id == Self.wrongMechanism } }

  private var wrongNumber: FlagResult? {
    assessment.flags.first { $0.id == Assessor.wrongNumberFlag }
  }

  private func shown(_ line: CriterionResult) -> String { "\(line.high?.rawValue ?? 1)" }
}

extension ExplanationReading {
  /// The points and lines that were met, with the words they rest on.
  var found: [DrillFinding] {
    let points = zip(key.points, points.quotes).compactMap { point, quote in
      quote.map { DrillFinding(name: point.name, quote: $0) }
    }
    let lines = deciding.filter { $0.high.map { $0 >= passing } ?? false }
    return points + lines.map { DrillFinding(name: $0.name, quote: $0.quotes.first) }
  }

  /// The points that are missing, the lines that were not met and what is false.
  var missed: [DrillFinding] {
    let lines = deciding.filter { $0.high.map { $0 < passing } ?? false }
    let flags = [wrong, wrongNumber].compactMap(\.self)
    return missing.map { DrillFinding(name: $0.name) }
      + lines.map { DrillFinding(name: "\($0.name), level \(shown($0))", quote: $0.quotes.first) }
      + flags.map { DrillFinding(name: $0.name, quote: $0.quote) }
  }

  /// The points, and one step for each line that is not at its top.
  var reference: [String] {
    key.reference + deciding.map(\.nextStep).filter { !$0.isEmpty }
  }
}
