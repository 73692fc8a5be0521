// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ClaimChecking
import ContentPacks
import DocumentReading
import InterviewContent
import Rehearsal
import Reports
import Screening

/// The command `windtunnel screen`.
struct Screen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screen an application: a CV and the answer to a questionnaire.",
    discussion: """
      Two passes: rules with reasons, then a reviewer's reading of relevance, experience and response quality, each with its words and the rule that gave the level.

      The CV is a PDF (read by poppler's pdftotext), DOCX, Markdown, plain text or JSON Resume. Name, age, origin, family, school and leisure are not read. A CV that cannot be read is a failed rule with its reason, and the answer is screened all the same. The answer is a text file, or - for standard input, which is read when none is named.

      Examples:
        windtunnel screen --cv cv.pdf --question scr-engagement-drop answer.txt
        windtunnel screen --cv cv.docx --question scr-engagement-drop \\
          --json - < answer.txt
      """)

  @Option(help: ArgumentHelp("The CV.", valueName: "file"))
  var cv: String?

  @Option(
    help: ArgumentHelp(
      "A screening question: its id, or a JSON file.", valueName: "id-or-file"))
  var question: String

  @Option(help: ArgumentHelp("How many words a page holds.", valueName: "n"))
  var wordsPerPage = PageCount.usualWordsPerPage

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Argument(help: "The answer: a text file, or - for standard input.")
  var answer = "-"

  @OptionGroup var packs: PackOptions

  func validate() throws {
    guard (1...10_000).contains(wordsPerPage) else {
      throw ValidationError("--words-per-page is from 1 to 10000, not \(wordsPerPage)")
    }
    guard cv != "-" else { throw ValidationError("--cv takes the name of a file") }
  }

  func run() throws {
    let library = try packs.library()
    let question = try QuestionChoice(library: library).question(named: question)
    guard question.kind == .screening else {
      throw CommandFailure.usage(
        "\(question.id) is no screening question; `windtunnel packs list` shows the kinds")
    }
    let text = try TextFile.read(answer)
    let curriculum = try curriculum()
    let assessor = CheckedAssessor(library.assessor, for: question)
    let checked = assessor.assess(text)
    let report = Screening.report(
      curriculum: curriculum.text, curriculumProblem: curriculum.problem, questionnaire: text,
      question: question, assessment: checked.assessment, examination: assessor.examine(text),
      checkedClaims: checked.claims.count { $0.verdict == .right }, wordsPerPage: wordsPerPage)
    StandardOutput.write(
      try json
        ? JSONText.line(ScreeningJSON(report)) + "\n"
        : ScreeningText(report, style: .current).text())
  }

  /// The text of the CV, or why there is none; what its reader wants known goes to standard error.
  private func curriculum() throws -> (text: String?, problem: String?) {
    guard let cv else { return (nil, nil) }
    let bytes = try TextFile.bytes(of: cv)
    do throws(DocumentError) {
      let document = try DocumentReader.text(of: bytes, name: cv)
      for notice in document.notices { StandardError.write("windtunnel: \(notice)\n") }
      return (document.text, nil)
    } catch {
      return (nil, error.description)
    }
  }
}
