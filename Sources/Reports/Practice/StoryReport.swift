// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
public import Practice

/// One story with what it has, lacks and covers, as JSON and as text.
public struct StoryReport {
  private let entry: StoryEntry

  /// Creates the report of a story.
  public init(_ entry: StoryEntry) {
    self.entry = entry
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    Self.json(entry).adding(["version": .number(1), "command": .text("story show")])
  }

  /// Returns a story as JSON, without the version.
  static func json(_ entry: StoryEntry) -> JSONValue {
    let story = entry.story
    return [
      "id": .text(story.id.name), "title": .text(story.title), "marked": .texts(story.covers),
      "parts": .object(
        Dictionary(
          uniqueKeysWithValues: StoryPart.allCases.map { ($0.rawValue, .text(story[$0])) })),
      "findings": .list(entry.review.parts.flatMap(\.findings).map(finding)),
      "lenses": .list(entry.review.lenses.map(lens)),
      "coverage": .list(entry.coverage.map(coverage)),
      "tellings": .list(
        entry.tellings.map { ["round": .text($0.round), "reason": .text($0.reason)] }),
    ]
  }

  private static func finding(_ finding: StoryFinding) -> JSONValue {
    [
      "part": .text(finding.need.part.rawValue), "need": .text(finding.need.rawValue),
      "title": .text(finding.need.title), "quote": DrillFindingJSON.quote(finding.quote),
      "instead": DrillFindingJSON.quote(finding.instead), "advice": .text(finding.advice),
    ]
  }

  private static func lens(_ lens: StoryLensReview) -> JSONValue {
    [
      "lens": .text(lens.lens.rawValue), "met": .number(lens.met),
      "signs": .list(
        lens.findings.map {
          [
            "name": .text($0.name), "quote": DrillFindingJSON.quote($0.quote),
            "advice": .text($0.advice),
          ]
        }),
    ]
  }

  private static func coverage(_ coverage: StoryCoverage) -> JSONValue {
    [
      "prompt": .text(coverage.prompt), "strength": .text(name(coverage.strength)),
      "reason": .text(coverage.reason),
      "quotes": .list(coverage.words.map { DrillFindingJSON.quote($0) }),
    ]
  }

  static func name(_ strength: StoryCoverage.Strength) -> String {
    switch strength {
    case .partly: "partly"
    case .full: "full"
    case .byHand: "byHand"
    }
  }
}

extension StoryReport {
  /// Returns all of it, with a line end at the end.
  public func text(style: TerminalStyle) -> String {
    let parts = entry.review.parts.map { part($0, style) }
    let blocks = [style.bold(entry.story.title) + "\n" + style.dim(entry.id.name)] + parts
    return (blocks + lenses(style) + covered(style) + told(style)).joined(separator: "\n\n") + "\n"
  }

  private func part(_ review: StoryPartReview, _ style: TerminalStyle) -> String {
    let name = review.part.rawValue.prefix(1).uppercased() + review.part.rawValue.dropFirst()
    let text = entry.story[review.part]
    let lines = [style.bold("\(name) (\(review.met) of \(review.findings.count))")]
    let written = text.isEmpty ? [] : [style.wrap(text, indent: "  ")]
    let missing = review.findings.filter { $0.quote == nil }.map { finding in
      let instead = finding.instead.map { " It says “\($0.quote.text)”." } ?? ""
      return style.wrap("- \(finding.need.title). \(finding.advice)\(instead)", indent: "    ")
    }
    return (lines + written + missing).joined(separator: "\n")
  }

  private func lenses(_ style: TerminalStyle) -> [String] {
    guard !entry.review.lenses.isEmpty else { return [] }
    let lines = entry.review.lenses.flatMap { lens in
      [style.wrap("\(lens.lens.title): \(lens.met) of \(lens.findings.count)", indent: "  ")]
        + lens.findings.map { finding in
          style.wrap(
            finding.quote.map { "+ \(finding.name): “\($0.quote.text)”" }
              ?? "- \(finding.name). \(finding.advice)", indent: "    ")
        }
    }
    return [([style.bold("What a panel looks for")] + lines).joined(separator: "\n")]
  }

  private func covered(_ style: TerminalStyle) -> [String] {
    guard !entry.coverage.isEmpty else { return [] }
    let lines = entry.coverage.map {
      style.wrap("\($0.prompt): \(Self.words($0.strength)). \($0.reason)", indent: "  ")
    }
    return [([style.bold("What it covers")] + lines).joined(separator: "\n")]
  }

  private func told(_ style: TerminalStyle) -> [String] {
    guard !entry.tellings.isEmpty else { return [] }
    let lines = entry.tellings.map { style.wrap("\($0.round): \($0.reason)", indent: "  ") }
    return [([style.bold("Where it was told")] + lines).joined(separator: "\n")]
  }

  private static func words(_ strength: StoryCoverage.Strength) -> String {
    switch strength {
    case .partly: "partly"
    case .full: "fully"
    case .byHand: "marked"
    }
  }
}
