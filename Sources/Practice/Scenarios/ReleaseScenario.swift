// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import ProductAnalytics
public import Quantities

/// Makes practice questions of pasted release notes (mission item 112).
///
/// A question quotes sentences of the text and asks what product managers are asked about them. It asserts nothing that does not stand in the
/// text; figures of the catalogue stand apart, in the guide, and say so.
public enum ReleaseScenario {
  /// Returns three to six questions about a release.
  ///
  /// - Parameters:
  ///   - text: The notes, in English, at most 50,000 bytes.
  ///   - day: The day on which they were pasted; nil when it is not known.
  /// - Returns: The questions, each with what it quotes.
  /// - Throws: ``ScenarioRefusal`` that says what to paste instead.
  public static func questions(from text: String, on day: Day?) throws(ScenarioRefusal)
    -> [Question]
  {
    let notes = try ReleaseNotes(text)
    let id = String(SeededStream(seed: 0, "release notes: \(text)").bits(0), radix: 36)
    return ReleaseAsk.asks(about: notes).prefix(6).enumerated().map { place, ask in
      Question(
        id: Question.ID("notes-\(id)-\(place + 1)"), kind: ask.kind, prompt: ask.prompt,
        exhibits: ask.quoted.map { "From the notes: “\($0)”" }.joined(separator: "\n\n"),
        family: "notes-\(ask.name)",
        guide: QuestionGuide(
          looksFor: ask.looksFor,
          provenance: Provenance(
            source: "Release notes that were pasted", date: day?.description ?? "undated",
            note: "Nothing beyond the quoted sentences was checked.")))
    }
  }
}
