// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import Drills
public import InterviewContent

/// All content of the program: checked once, then only read.
public struct PackLibrary: Sendable {
  /// The files that the content came from.
  public let packs: [Pack]
  /// The questions in the order of the packs.
  public let questions: [Question]
  /// One rubric for each kind that has one.
  public let rubrics: [QuestionKind: Rubric]
  public let personas: [Persona]
  public let loops: [Loop]
  /// The probes of all kinds, those that belong to one question only included.
  public let probes: [Probe]
  /// What may change in the middle of a question.
  public let curveballs: [Curveball]
  /// Questions that candidates might ask, to learn from.
  public let exampleQuestions: [ExampleQuestion]
  /// Explanations and contrasts to practise, in the order of the packs.
  public let drills: [DrillTemplate]
  /// The lexicons, evidence rules and flag rules, ready for reading answers.
  public let rules: RuleSet

  private let questionsByID: [Question.ID: Question]
  private let personasByID: [Persona.ID: Persona]
  private let probesByID: [Probe.ID: Probe]
  private let examples: [String: Place]

  /// Reads the packs inside the program.
  ///
  /// The examples of the rules are not run: they were when the program was built and tested.
  /// - Throws: ``PackFailure`` when one of them has a mistake, which is a mistake of ours.
  public static func embedded() throws(PackFailure) -> PackLibrary {
    try PackLibrary(layers: [PackReading.embedded], runsExamples: false)
  }

  /// Reads the packs inside the program and lays files over them.
  ///
  /// What has the name of something embedded replaces it; what has a new name is added.
  ///
  /// - Parameter files: Files such as those of ``PackFolder/files(at:)``.
  /// - Returns: The content of both.
  /// - Throws: ``PackFailure`` with every problem found, those of examples included when the files hold rules.
  public static func embedded(overlaidBy files: [PackFile]) throws(PackFailure) -> PackLibrary {
    try PackLibrary(layers: [PackReading.embedded, PackReading.all(of: files)], runsExamples: nil)
  }

  /// Reads packs that stand by themselves and runs the examples of their rules.
  ///
  /// - Parameter files: The files; none of the embedded ones is added.
  /// - Throws: ``PackFailure`` with every problem found.
  public init(files: [PackFile]) throws(PackFailure) {
    try self.init(layers: [PackReading.all(of: files)], runsExamples: true)
  }

  /// Lays files over each other, the later over the earlier; without a word on examples, they are run when a later layer changes a rule.
  private init(layers: [[PackReading]], runsExamples: Bool?) throws(PackFailure) {
    var assembly = Assembly()
    var changesRules = false
    for (number, readings) in layers.enumerated() {
      assembly.add(readings)
      changesRules = changesRules || (number > 0 && readings.contains { $0.contents.holdsRules })
    }
    try self.init(assembly)
    guard runsExamples ?? changesRules else { return }
    let wrong = wrongExamples()
    if !wrong.isEmpty { throw PackFailure(wrong) }
  }

  private init(_ assembly: Assembly) throws(PackFailure) {
    let contents = assembly.contents
    var problems = assembly.problems
    if assembly.isComplete {
      problems += LinkCheck.problems(in: contents, broken: assembly.broken)
    }
    guard problems.isEmpty else { throw PackFailure(problems) }
    packs = assembly.packs
    questions = contents.questions.map(\.value)
    rubrics = Dictionary(contents.rubrics.map { ($0.value.kind, $0.value) }) { first, _ in first }
    personas = contents.personas.map(\.value)
    loops = contents.loops.map(\.value)
    probes = contents.probes.map(\.value)
    curveballs = contents.curveballs.map(\.value)
    exampleQuestions = contents.exampleQuestions.map(\.value)
    drills = contents.drills.map(\.value)
    rules = try contents.ruleSet()
    questionsByID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    personasByID = Dictionary(personas.map { ($0.id, $0) }) { first, _ in first }
    probesByID = Dictionary(probes.map { ($0.id, $0) }) { first, _ in first }
    let sentences = contents.evidence.flatMap(\.parts) + contents.flags.flatMap(\.parts)
    examples = Dictionary(sentences.map { ($0.value, $0.place) }) { first, _ in first }
  }
}

extension PackLibrary {
  /// Returns the question of a name, or nil when there is none.
  public func question(_ id: Question.ID) -> Question? { questionsByID[id] }

  /// Returns the questions of a kind, in the order of the packs.
  public func questions(of kind: QuestionKind) -> [Question] {
    questions.filter { $0.kind == kind }
  }

  /// Returns the persona of a name, or nil when there is none.
  public func persona(_ id: Persona.ID) -> Persona? { personasByID[id] }

  /// Returns the loop of a name, or nil when there is none.
  public func loop(_ id: Loop.ID) -> Loop? { loops.first { $0.id == id } }

  /// Returns the probe of a name, or nil when there is none.
  public func probe(_ id: Probe.ID) -> Probe? { probesByID[id] }

  /// Returns the probes that bear on the criteria of a kind, the ones with the higher priority first.
  public func probes(for kind: QuestionKind) -> [Probe] {
    let criteria = Set(rubrics[kind]?.criteria.map(\.id) ?? [])
    return probes.filter { criteria.contains($0.criterion) }
      .sorted { ($1.priority, $0.id) < ($0.priority, $1.id) }
  }

  /// Returns the probes that may be asked on a question: those of its kind, less those of other questions.
  public func probes(on question: Question) -> [Probe] {
    probes(for: question.kind).filter { $0.question == nil || $0.question == question.id }
  }

  /// Returns what may change in the middle of a question of a kind, in the order of the packs.
  public func curveballs(for kind: QuestionKind) -> [Curveball] {
    curveballs.filter { $0.kinds.contains(kind) }
  }
}

extension PackLibrary {
  /// Runs every example of every rule and returns those that come out on the wrong side.
  ///
  /// - Complexity: Reads each example once, a few hundred sentences in all.
  public func wrongExamples() -> [PackProblem] {
    let errors =
      rules.evidence.flatMap(rules.wrongExamples(of:))
      + rules.flags.flatMap(rules.wrongExamples(of:))
    return errors.map(problem).sorted()
  }

  private func problem(_ error: RuleError) -> PackProblem {
    guard case .wrongExample(_, let example, let found) = error, let place = examples[example]
    else {
      return PackProblem(
        file: "packs", line: 1, column: 1, message: "\(error)", mend: "change the rule")
    }
    return PackProblem(
      file: place.file, line: place.line, column: place.column, message: "\(error)",
      mend: found
        ? "make the rule stricter or move the example to `yes`"
        : "make the rule wider or move the example to `no`")
  }
}
