// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import QuestionGeneration

/// A generated question with its guide and what the engine computes for it, as JSON and as text.
public struct QuestionReport {
  private let family: QuestionFamily
  private let seed: UInt64
  private let question: Question
  private let figures: [ReferenceFigure]

  /// Draws the question of a family and a seed.
  public init(_ family: QuestionFamily, seed: UInt64) {
    self.family = family
    self.seed = seed
    question = family.question(seed: seed)
    figures = family.reference(seed: seed)
  }

  /// The form that scripts rely on.
  ///
  /// The seed is a text, since many readers of JSON round numbers beyond 2^53.
  public var json: JSONValue {
    let guide = question.guide
    return [
      "version": .number(1), "command": .text("questions show"), "id": .text(question.id.name),
      "family": .text(family.id), "seed": .text("\(seed)"), "title": .text(family.title),
      "kind": .text(question.kind.rawValue), "prompt": .text(question.prompt),
      "exhibits": .optional(question.exhibits), "looksFor": .texts(guide?.looksFor ?? []),
      "provenance": [
        "source": .optional(guide?.provenance?.source), "date": .optional(guide?.provenance?.date),
        "note": .optional(guide?.provenance?.note),
      ],
      "expires": .optional(guide?.expires),
      "pushbacks": .list((question.pushbacks ?? []).map(Self.pushback)),
      "reference": .list(figures.map(Self.figure)),
    ]
  }

  /// Returns the question as it is asked, and below it what is for the reader of answers.
  public func text(style: TerminalStyle) -> String {
    var lines = [
      style.bold("\(family.title) (\(question.id.name))"), style.wrap(question.prompt), "",
    ]
    if let exhibits = question.exhibits { lines += [style.wrap(exhibits, indent: "  "), ""] }
    for said in question.pushbacks ?? [] {
      lines.append(style.wrap("A teammate says: “\(said.argument)”"))
      lines.append(style.wrap((said.isRight ? "Right. " : "Wrong. ") + said.truth, indent: "  "))
      lines.append("")
    }
    lines.append(style.bold("What a reader looks for"))
    lines += (question.guide?.looksFor ?? []).map { style.wrap("- " + $0, indent: "  ") }
    if !figures.isEmpty, question.pushbacks == nil {
      lines += ["", style.bold("What the engine computes")]
      lines += figures.map {
        style.wrap("\($0.name): \($0.value) [\($0.formula)]", indent: "  ")
      }
    }
    lines += ["", style.wrap(origin)]
    return lines.joined(separator: "\n") + "\n"
  }

  private var origin: String {
    let end = question.guide?.expires.map { " Its facts are good until \($0)." } ?? ""
    return "From: \(question.guide?.origin ?? "")\(end)"
  }

  private static func pushback(_ said: Pushback) -> JSONValue {
    [
      "argument": .text(said.argument), "isRight": .flag(said.isRight), "truth": .text(said.truth),
      "decides": .texts(said.decides),
    ]
  }

  private static func figure(_ figure: ReferenceFigure) -> JSONValue {
    [
      "name": .text(figure.name), "value": .text(figure.value), "formula": .text(figure.formula),
      "source": .text(figure.source),
    ]
  }
}
