// SPDX-License-Identifier: Apache-2.0

import AnswerReading
public import InterviewContent

/// Something about an answer that was found out by other means than its words, such as the key of a case.
///
/// Who found it out, and how, is no matter of this module.
public struct OutsideFinding: Hashable, Sendable {
  /// Where it stands, in bytes of UTF-8 from the start of the answer as given.
  public let range: Range<Int>
  public let effect: Effect

  /// What a finding does to the assessment.
  public enum Effect: Hashable, Sendable {
    /// The sentence shows evidence of a type with this grade at least.
    case shows(EvidenceTypeID, Grade)
    /// The words are a failure; it stands in the place of one of the same flag that was seen by words alone.
    case fails(FlagID, name: String, message: String)
  }

  /// Creates a finding.
  public init(range: Range<Int>, effect: Effect) {
    self.range = range
    self.effect = effect
  }
}

/// Lets findings count beside what was seen in the words.
///
/// Evidence is added or raised and never lowered, so one more thing that is shown never lowers a level.
struct OutsideEffect {
  private let findings: [OutsideFinding]
  private let view: AnswerView
  private let rules: RuleSet

  /// Creates the effect of findings on an answer; one that stands in no sentence of the person's own has none.
  init(of findings: [OutsideFinding], in view: AnswerView, rules: RuleSet) {
    self.findings = findings.filter { Self.sentence(of: $0.range, in: view) != nil }
    self.view = view
    self.rules = rules
  }

  /// The sentence in which a range begins; nil when there is none, or when it was set aside.
  private static func sentence(of range: Range<Int>, in view: AnswerView) -> Int? {
    let reading = view.reading
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= reading.text.utf8.count else {
      return nil
    }
    let sentences = reading.sentences
    let place = sentences.partitioningIndex { $0.range.upperBound > range.lowerBound }
    guard place < sentences.count, sentences[place].range.lowerBound < range.upperBound,
      view.voids[place] == nil
    else { return nil }
    return place
  }

  /// Returns evidence with what the findings show, in the order of the sentences.
  func added(to evidence: [Evidence]) -> [Evidence] {
    var result = evidence
    for finding in findings {
      guard case .shows(let type, let grade) = finding.effect,
        let sentence = Self.sentence(of: finding.range, in: view)
      else { continue }
      if let place = result.firstIndex(where: { $0.type == type && $0.sentence == sentence }) {
        if result[place].grade < grade { result[place] = result[place].graded(grade) }
      } else {
        let place = result.partitioningIndex { $0.sentence > sentence }
        let quote = Quote(of: view.reading.sentences[sentence].range, in: view.reading)
        result.insert(
          Evidence(type: type, grade: grade, sentence: sentence, quote: quote, slots: []),
          at: place)
      }
    }
    return result
  }

  /// The failures that were found.
  var failures: [FlagResult] {
    findings.compactMap { finding in
      guard case .fails(let id, let name, let message) = finding.effect else { return nil }
      return FlagResult(
        id: id, name: rules.compiledFlags.first { $0.id == id }?.rule.name ?? name,
        message: message,
        quote: Quote(of: finding.range, in: view.reading))
    }
  }

  /// Returns flags with the failures that were found, in the order of the text.
  func added(to flags: [FlagResult]) -> [FlagResult] {
    let more = failures
    guard !more.isEmpty else { return flags }
    let ids = Set(more.map(\.id))
    return (flags.filter { !ids.contains($0.id) } + more)
      .sorted { ($0.quote?.start ?? .max) < ($1.quote?.start ?? .max) }
  }
}
