// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ClaimChecking
import ContentPacks
import Rehearsal
import Reports

/// The command `windtunnel check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Recompute the numbers that a text claims.",
    discussion: """
      Each number is recomputed from the text itself, from the question, or from the catalogue of models, devices, prices and facts, and \
      called right, wrong or not checkable, with the formula, its inputs and its source.

      Examples:
        windtunnel check note.txt
        windtunnel check --question ps-onboarding --json - < answer.txt
        windtunnel check --questions questions.json --batch passages.jsonl
      """)

  @Option(
    help: ArgumentHelp(
      "The question whose figures may be used: its id, or a JSON file.", valueName: "id-or-file"))
  var question: String?

  @Option(help: ArgumentHelp("A JSON file with the questions of a batch.", valueName: "file"))
  var questions: String?

  @Option(
    help: ArgumentHelp(
      "Lines of JSON with id, question_id or null, and text, or - for standard input.",
      valueName: "file"))
  var batch: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @OptionGroup var packs: PackOptions

  @Argument(help: "The text: a text file, or - for standard input.")
  var text = "-"

  func validate() throws {
    guard question == nil || batch == nil else {
      throw ValidationError("--question goes with one text and --batch with many; give one of them")
    }
    guard questions == nil || batch != nil else {
      throw ValidationError("--questions goes with --batch")
    }
    guard batch == nil || text == "-" else {
      throw ValidationError("--batch takes no text beside it: “\(text)”")
    }
  }

  func run() throws {
    if let batch { try checkBatch(batch) } else { try checkOne() }
  }

  private func checkOne() throws {
    let ground = try question.map { name in
      try QuestionChoice(library: packs.library()).ground(named: name)
    }
    let checker = ClaimChecker(prompt: ground?.prompt, exhibits: ground?.exhibits)
    let claims = checker.finiteClaims(in: try TextFile.read(text))
    StandardOutput.write(
      try json
        ? JSONText.line(ClaimsJSON(claims)) + "\n" : ClaimsText(claims, style: .current).text())
  }

  private func checkBatch(_ path: String) throws {
    let grounds =
      try questions.map(QuestionChoice.grounds) ?? packs.library().questions.map(ClaimGround.init)
    let batch = PassageBatch(grounds: grounds)
    try BatchFile.run(path, verb: "checked") { batch.line(bytes: $0, number: $1) }
  }
}
