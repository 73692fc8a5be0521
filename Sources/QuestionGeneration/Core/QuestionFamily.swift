// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import ProductAnalytics

/// Questions of one making: the same seed gives the same question, on every machine.
public struct QuestionFamily: Sendable, Identifiable {
  /// The name, in kebab case.
  public let id: String
  /// The heading, in a few words.
  public let title: String
  /// The kind of its questions.
  public let kind: QuestionKind
  private let make: @Sendable (Sheet) throws -> Draft

  /// Creates a family from what it draws.
  init(
    _ id: String, _ title: String, _ kind: QuestionKind = .technical,
    make: @escaping @Sendable (Sheet) throws -> Draft
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.make = make
  }

  /// Returns the question of a seed, named `family-seed`.
  public func question(seed: UInt64) -> Question {
    let draft = draft(seed)
    return Question(
      id: Question.ID("\(id)-\(seed)"), kind: kind, prompt: draft.prompt,
      exhibits: draft.exhibits.isEmpty ? nil : draft.exhibits.joined(separator: "\n"), family: id,
      guide: QuestionGuide(
        looksFor: draft.looksFor, provenance: draft.provenance, expires: draft.expires),
      pushbacks: draft.pushbacks.isEmpty ? nil : draft.pushbacks)
  }

  /// Returns what the engine computes for the question of a seed, to be shown after the round; empty where nothing is computed.
  public func reference(seed: UInt64) -> [ReferenceFigure] { draft(seed).references }

  /// The draws that are tried for a seed; a draw that makes no interesting question is thrown away.
  private static let mostDraws = 200

  private func draft(_ seed: UInt64) -> Draft {
    var reason = ""
    for redraw in 0..<Self.mostDraws {
      // Each family turns a seed into numbers of its own, so that two families with one seed have not the same client.
      let bits = SeededStream(seed: seed, "question: " + id).bits(redraw)
      do {
        return try make(Sheet(draw: ParameterDraw(seed: bits)))
      } catch {
        reason = "\(error)"
      }
    }
    preconditionFailure("the family \(id) finds no question for the seed \(seed): \(reason)")
  }
}

/// A number that the engine computed for a question, with how.
public struct ReferenceFigure: Hashable, Sendable {
  /// What it is, in a few words.
  public let name: String
  /// The number with its unit.
  public let value: String
  /// How it is computed, in words.
  public let formula: String
  /// What it rests on.
  public let source: String

  /// Creates a figure.
  public init(name: String, value: String, formula: String, source: String) {
    self.name = name
    self.value = value
    self.formula = formula
    self.source = source
  }
}
