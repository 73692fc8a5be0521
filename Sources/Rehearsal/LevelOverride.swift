// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
public import Quantities

/// A level that a coach set by hand, with the reason; the level of the machine stays beside it.
public struct LevelOverride: Hashable, Sendable {
  public let criterion: Criterion.ID
  public let level: Level
  /// Why, in the coach's words.
  public let reason: String
  public let at: Instant
  /// The score and the band with all levels of the coach up to this one; nil when no criterion has a level.
  public let result: CoachedResult?
}

/// The score and the band of a round with the coach's levels in the place of the machine's.
public struct CoachedResult: Hashable, Sendable, Codable {
  /// The weighted mean of the levels on a scale of 0 to 100.
  public let score: Int
  public let band: Band

  /// Creates a result.
  public init(score: Int, band: Band) {
    self.score = score
    self.band = band
  }
}

extension LevelOverride {
  /// The shortest and the longest reason, in Unicode scalars without the white space at both ends.
  ///
  /// Ours: ten hold a few words, and a thousand half a page.
  public static let reasonLengths = 10...1000

  /// Returns both levels and the reason, such as `Machine 3, coach 4: the reason`.
  public func text(besides machine: Level?) -> String {
    let own = machine.map { "Machine \($0.rawValue)" } ?? "Machine: not assessed"
    return "\(own), coach \(level.rawValue): \(reason)"
  }
}

extension Round {
  /// Returns the level that a coach set last for a criterion; nil when none did.
  public func override(of criterion: Criterion.ID) -> LevelOverride? {
    overrides.last { $0.criterion == criterion }
  }

  /// The score and the band with the coach's levels; nil while no level was set by hand.
  public var coached: CoachedResult? { overrides.last?.result }

  /// The levels that were set by hand, the last one of each criterion.
  var coachedLevels: [Criterion.ID: Level] {
    Dictionary(overrides.map { ($0.criterion, $0.level) }, uniquingKeysWith: { $1 })
  }
}

extension Interviewer {
  /// Returns the event that sets a level by hand; none when the last one of the criterion says the same.
  ///
  /// Earlier levels stay in the log, the machine's as well as the coach's.
  ///
  /// - Throws: ``OverrideError`` when the round has no scorecard yet, there is no such criterion, or the reason is too short or too long.
  public func override(
    _ round: Round, _ criterion: Criterion.ID, to level: Level, because reason: String
  ) throws(OverrideError) -> [RoundEvent] {
    guard let scorecard = round.scorecard else { throw .notRead }
    guard scorecard.criteria.contains(where: { $0.id == criterion }) else {
      throw .unknownCriterion(criterion)
    }
    let reason = try LevelOverride.checked(reason)
    if let last = round.override(of: criterion), last.level == level, last.reason == reason {
      return []
    }
    let levels = round.coachedLevels.merging([criterion: level]) { $1 }
    let result = assessor.regrade(scorecard, with: levels)
      .map { CoachedResult(score: $0.score, band: $0.band) }
    return [
      .levelOverridden(criterion: criterion, level: level, reason: reason, result: result)
    ]
  }
}

extension LevelOverride {
  /// Returns a reason without the white space at both ends.
  fileprivate static func checked(_ reason: String) throws(OverrideError) -> String {
    let text = reason.withUnixLineEnds.withoutOuterSpace
    let length = text.unicodeScalars.count
    guard reasonLengths.contains(length) else { throw .reasonLength(length) }
    return text
  }
}

extension String {
  /// The text without the white space at both ends.
  package var withoutOuterSpace: String {
    let scalars = unicodeScalars
    func isWord(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord)
    else { return "" }
    return String(scalars[first...last])
  }
}

/// A reason why a level cannot be set by hand.
public enum OverrideError: Error, Hashable, Sendable {
  /// The round runs, or was not read yet.
  case notRead
  /// The scorecard has no such criterion.
  case unknownCriterion(Criterion.ID)
  /// The reason has so many characters, too few or too many.
  case reasonLength(Int)
}

extension OverrideError: CustomStringConvertible {
  public var description: String {
    let lengths = LevelOverride.reasonLengths
    return switch self {
    case .notRead: "a level can be set by hand once the round is over and read"
    case .unknownCriterion(let id): "the scorecard has no criterion “\(id)”"
    case .reasonLength(let length):
      "the reason has \(length) characters; write \(lengths.lowerBound) to \(lengths.upperBound)"
    }
  }
}
