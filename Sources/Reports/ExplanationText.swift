// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
public import Rehearsal

/// Why an answer got its levels, for the terminal: every sentence with what was found in it, every criterion with its rule.
public struct ExplanationText {
  private let checked: CheckedExplanation
  private let style: TerminalStyle

  /// Creates the text of an explanation.
  public init(_ checked: CheckedExplanation, style: TerminalStyle) {
    self.checked = checked
    self.style = style
  }

  /// Returns the whole explanation, ending in a line feed.
  public func text() -> String {
    let assessment = checked.explanation.assessment
    let parts =
      [style.bold(assessment.headline)] + assessment.notices.map { style.wrap($0) } + [""]
      + shapeLines + sentenceLines + flagLines + criterionLines
      + [
        style.dim(
          style.wrap(
            "Rubric \(assessment.rubricVersion). Grades: mentioned, something concrete is missing; specific, all of it is there; linked, specific and tied to a reason."
          ))
      ]
    return parts.joined(separator: "\n") + "\n"
  }

  private var shapeLines: [String] {
    guard let shape = checked.explanation.shape, !shape.inOrder.isEmpty else { return [] }
    let found = shape.inOrder.map { part in
      "\(part.name): from sentence \(part.sentence ?? 0), \(Self.percent(part.share)) of the words"
    }
    let missing = shape.missing.map { "\($0.name): not found" }
    let told = "Told with “I”: \(shape.own); with “we”: \(shape.shared)."
    return [style.bold("How it is built, in its own order; no level depends on it")]
      + (found + missing + [told]).map { style.wrap($0, indent: "  ") } + [""]
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))%"
  }

  private var sentenceLines: [String] {
    guard !checked.explanation.sentences.isEmpty else { return [] }
    return [style.bold("Sentence by sentence")]
      + checked.explanation.sentences.flatMap(lines(of:)) + [""]
  }

  private func lines(of sentence: ExplainedSentence) -> [String] {
    let found = sentence.evidence.map(text(of:))
    let claims = checked.claims(in: sentence).map(text(of:))
    let setAside = sentence.setAside.map { "- Set aside: \($0.explanation)" }
    let flags = sentence.flags.map { "! Flag: \($0.name). \($0.message)" }
    let wording = sentence.wording?.line
    let all = [setAside].compactMap(\.self) + found + flags + claims + [wording].compactMap(\.self)
    return [style.wrap("\(sentence.number). “\(sentence.quote.text)”", indent: "  ")]
      + all.map { style.wrap($0, indent: "     ") }
      + (all.isEmpty ? [style.dim("     Nothing was found in it.")] : [])
  }

  private func text(of piece: ExplainedEvidence) -> String {
    let slots = piece.filledSlots.map { $0.words.isEmpty ? $0.slot : "\($0.slot) “\($0.words)”" }
    let criteria = piece.criteria.map(\.name).joined(separator: ", ")
    let parts = [
      slots.joined(separator: ", "),
      piece.openSlots.isEmpty ? "" : "no words for \(piece.openSlots.joined(separator: ", "))",
      piece.holdsWrongFigure ? "held at a mention by a wrong figure" : "",
      criteria.isEmpty ? "no criterion here asks for it" : "counts for \(criteria)",
    ]
    return (["+ \(piece.name): \(piece.grade.title)"] + parts.filter { !$0.isEmpty })
      .joined(separator: "; ")
  }

  private func text(of claim: Claim) -> String {
    let expected = claim.expectedText.map { ", expected \($0)" } ?? ""
    let tail = claim.verdict == .right ? "" : expected
    return
      "\(claim.verdict.sign) Number “\(claim.text)”: \(claim.title.lowercased())\(tail)"
  }

  private var flagLines: [String] {
    let flags = checked.explanation.flagsOfWholeAnswer
    guard !flags.isEmpty else { return [] }
    return [style.bold("Flags about the whole answer")]
      + flags.map { style.wrap("! \($0.name). \($0.message)", indent: "  ") } + [""]
  }

  private var criterionLines: [String] {
    [style.bold("Criterion by criterion")]
      + checked.explanation.criteria.flatMap(lines(of:)) + [""]
  }

  private func lines(of criterion: ExplainedCriterion) -> [String] {
    let result = criterion.result
    let cap = criterion.cap.map { cap in
      let effect = cap.isBinding ? "holds this level down" : "changes nothing here"
      return "Cap: “\(cap.flag.name)” leaves \(cap.level.rawValue) at most and \(effect)."
    }
    return ["  " + style.bold("\(result.id) \(result.name)") + "  \(result.levelText)"]
      + ["Rule: \(result.reason)", cap].compactMap(\.self).map { style.wrap($0, indent: "     ") }
      + criterion.types.map { style.dim(style.wrap(text(of: $0), indent: "       ")) }
  }

  private func text(of type: SoughtType) -> String {
    let need = type.isRequired ? "required" : "in support"
    guard let best = type.best, let sentence = type.sentence else {
      return "\(type.name) (\(need)): not seen"
    }
    return "\(type.name) (\(need)): \(best.title), sentence \(sentence)"
  }
}
