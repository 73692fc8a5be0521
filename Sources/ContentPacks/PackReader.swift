// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Reads the content of one file.
struct PackReader {
  let log: ProblemLog
  var contents = PackContents()

  init(log: ProblemLog) {
    self.log = log
  }

  /// Reads a whole file and returns what it says about itself, or nil when that cannot be read.
  mutating func read(_ root: YAMLNode) -> Pack? {
    guard let statement = root.child("format") else {
      log.report(
        "the file does not say what it holds",
        mend: "begin it with a line such as `format: \(PackFormat.questions.statement)`", at: root)
      log.loseTrack()
      return nil
    }
    guard let format = PackFormat(statement: statement, log: log),
      let fields = Fields(
        root, of: "the file", keys: PackHeader.keys + bodyKeys(of: format), log: log)
    else {
      log.loseTrack()
      return nil
    }
    let header = PackHeader(fields)
    let ids = readBody(of: format, fields, header: header)
    return header.map {
      Pack(
        path: log.file, format: format, version: $0.version, provenance: $0.provenance, ids: ids)
    }
  }

  private func bodyKeys(of format: PackFormat) -> [String] {
    switch format {
    case .rubric: ["kind", "criteria"]
    case .candidateQuestions: ["examples"]
    case .drills: ["explanations", "contrasts"]
    default: [format.rawValue]
    }
  }

  private mutating func readBody(
    of format: PackFormat, _ fields: Fields, header: PackHeader?
  ) -> [String] {
    // Without a header the content is read all the same, so that its problems are seen at once.
    let version = header?.version ?? ""
    let provenance = header?.provenance ?? Provenance(source: "", date: "")
    switch format {
    case .questions:
      (contents.questions, contents.probes) = fields.questions(provenance: provenance)
      return contents.questions.map(\.id)
    case .rubric:
      contents.rubrics = fields.rubric(version: version, provenance: provenance).map { [$0] } ?? []
      return contents.rubrics.map(\.id)
    case .personas:
      contents.personas = fields.personas()
      return contents.personas.map(\.id)
    case .loops:
      contents.loops = fields.loops(provenance: provenance)
      return contents.loops.map(\.id)
    case .probes:
      contents.probes = fields.probes()
      return contents.probes.map(\.id)
    case .curveballs:
      contents.curveballs = fields.curveballs(provenance: provenance)
      return contents.curveballs.map(\.id)
    case .candidateQuestions:
      contents.exampleQuestions = fields.exampleQuestions(provenance: provenance)
      return contents.exampleQuestions.map(\.id)
    case .drills:
      contents.drills = fields.drills()
      return contents.drills.map(\.id)
    case .lexicons:
      contents.lexicons = fields.lexicons()
      return contents.lexicons.map(\.id)
    case .evidence:
      contents.evidence = fields.evidenceRules()
      return contents.evidence.map(\.id)
    case .flags:
      contents.flags = fields.flagRules()
      return contents.flags.map(\.id)
    case .wording:
      contents.wordings = fields.wordings()
      return contents.wordings.map(\.id)
    }
  }
}
