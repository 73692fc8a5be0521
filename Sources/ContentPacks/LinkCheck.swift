// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Checks that every name in the content stands for something.
struct LinkCheck {
  private let contents: PackContents
  private let broken: Set<String>
  private let known: [Reference.Target: [String]]
  private let criteria: [QuestionKind: [String]]
  private let questions: [QuestionKind: [String]]

  /// Returns the names that stand for nothing, and criteria of two rubrics that share a name.
  static func problems(in contents: PackContents, broken: Set<String>) -> [PackProblem] {
    let check = LinkCheck(contents: contents, broken: broken)
    return check.dangling() + check.doubleCriteria() + check.quotesOfNothing()
  }

  private init(contents: PackContents, broken: Set<String>) {
    self.contents = contents
    self.broken = broken
    known = [
      .criterion: contents.rubrics.flatMap(\.parts).map(\.value),
      .evidence: contents.evidence.map(\.id),
      .flag: contents.flags.flatMap { [$0.id, $0.value.raises.name] }
        + [
          Assessor.gamingFlag.name, Assessor.wrongNumberFlag.name, Assessor.decoyFlag.name,
        ],
      .lexicon: contents.lexicons.map(\.id),
      .persona: contents.personas.map(\.id),
      .rubric: contents.rubrics.map(\.id),
    ]
    criteria = Dictionary(contents.rubrics.map { ($0.value.kind, $0.parts.map(\.value)) }) { $1 }
    questions = Dictionary(grouping: contents.questions, by: \.value.kind)
      .mapValues { $0.flatMap { [$0.id] + [$0.value.family].compactMap(\.self) } }
  }

  private var references: [Reference] {
    var all: [Reference] = contents.questions.flatMap(\.references)
    all += contents.rubrics.flatMap(\.references)
    all += contents.loops.flatMap(\.references)
    all += contents.probes.flatMap(\.references)
    all += contents.curveballs.flatMap(\.references)
    all += contents.exampleQuestions.flatMap(\.references)
    all += contents.drills.flatMap(\.references)
    all += contents.evidence.flatMap(\.references)
    all += contents.flags.flatMap(\.references)
    return all
  }

  /// Returns what a name may be, in the order in which the nearest is looked for.
  private func names(for reference: Reference) -> [String] {
    switch (reference.target, reference.kind) {
    case (.question, let kind?): questions[kind] ?? []
    case (.criterion, let kind?): criteria[kind] ?? []
    default: known[reference.target] ?? []
    }
  }

  private func dangling() -> [PackProblem] {
    let sets = known.mapValues { Set($0) }
    return references.filter { reference in
      let isKnown =
        reference.kind == nil
        ? sets[reference.target]?.contains(reference.name) == true
        : names(for: reference).contains(reference.name)
      return !isKnown && !broken.contains(reference.name)
    }
    .map { reference in
      let near = nearest(to: reference.name, among: names(for: reference))
      let scope = reference.kind.map { " for the kind `\($0.rawValue)`" } ?? ""
      return PackProblem(
        file: reference.place.file, line: reference.place.line, column: reference.place.column,
        message: "\(reference.owner) names the \(reference.target.rawValue) "
          + "`\(reference.name.printable)`, which no pack has\(scope)",
        mend: near.map { "did you mean `\($0)`?" } ?? "add it to a pack or remove the name")
    }
  }

  private func doubleCriteria() -> [PackProblem] {
    var first: [String: Place] = [:]
    return contents.rubrics.flatMap(\.parts).compactMap { criterion in
      guard let place = first[criterion.value] else {
        first[criterion.value] = criterion.place
        return nil
      }
      return PackProblem(
        file: criterion.place.file, line: criterion.place.line, column: criterion.place.column,
        message: "the criterion `\(criterion.value)` is there already, at "
          + "\(place.file.printable):\(place.line)",
        mend: "rename one of the two")
    }
  }

  /// Returns the probes that quote the words of a flag that has none, because it is about what the whole answer lacks.
  private func quotesOfNothing() -> [PackProblem] {
    let wordless = Set(contents.flags.filter(\.value.patterns.isEmpty).map(\.value.id))
    return contents.probes.compactMap { probe in
      guard case .flag(let flag) = probe.value.reason, wordless.contains(flag),
        probe.value.wordings.contains(where: { $0.slots.contains("quote") })
      else { return nil }
      return PackProblem(
        file: probe.place.file, line: probe.place.line, column: probe.place.column,
        message: "probe `\(probe.id)` quotes the flag `\(flag)`, which is about what was not said",
        mend: "leave `{quote}` out")
    }
  }
}
