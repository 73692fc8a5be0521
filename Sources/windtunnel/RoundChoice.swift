// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent

/// What a round is about: the question, the stage in which it is asked, and who asks.
struct RoundChoice {
  let question: Question
  let stage: Stage
  let persona: Persona

  /// Chooses what a person asked for, and the rest by a seed.
  ///
  /// - Throws: ``CommandFailure`` when a name is unknown, or the stage does not ask such a question.
  init(
    library: PackLibrary, loop: String?, stage stageName: String?, question name: String?,
    isCase: Bool = false, seed: UInt64
  ) throws {
    let stages = try Self.stages(library, loop)
    let named = try name.map { try QuestionChoice(library: library).question(named: $0) }
    stage = try Self.stage(stages, named: stageName, for: named, library)
    question = try named ?? Self.question(library, stage, seed)
    guard !isCase || stage.kinds.contains(.problemSolving) else {
      throw CommandFailure.usage("the stage \(stage.id) asks no cases")
    }
    guard stage.kinds.contains(question.kind) else {
      throw CommandFailure.usage(
        "the stage \(stage.id) does not ask questions of the kind \(question.kind.rawValue)")
    }
    guard let persona = stage.interviewers.first.flatMap(library.persona) else {
      throw CommandFailure.input("the stage \(stage.id) has no interviewer")
    }
    self.persona = persona
  }

  private static func stages(_ library: PackLibrary, _ name: String?) throws -> [Stage] {
    guard let name else { return library.loops.flatMap(\.stages) }
    guard let loop = library.loop(Loop.ID(name)) else {
      let names = library.loops.map(\.id.name).joined(separator: ", ")
      throw CommandFailure.usage("there is no loop “\(name)”; there are \(names)")
    }
    return loop.stages
  }

  private static func stage(
    _ stages: [Stage], named name: String?, for question: Question?, _ library: PackLibrary
  ) throws -> Stage {
    if let name {
      guard let stage = stages.first(where: { $0.id.name == name }) else {
        let names = stages.map(\.id.name).joined(separator: ", ")
        throw CommandFailure.usage("there is no stage “\(name)”; there are \(names)")
      }
      return stage
    }
    let kind = question?.kind ?? .problemSolving
    guard let stage = stages.first(where: { $0.kinds.contains(kind) }) else {
      throw CommandFailure.usage(
        "no stage of this loop asks questions of the kind \(kind.rawValue)")
    }
    return stage
  }

  private static func question(
    _ library: PackLibrary, _ stage: Stage, _ seed: UInt64
  ) throws -> Question {
    let questions = library.questions.filter { stage.kinds.contains($0.kind) }
    guard !questions.isEmpty else {
      throw CommandFailure.input("the packs hold no question for the stage \(stage.id)")
    }
    return questions[Int(seed % UInt64(questions.count))]
  }
}
