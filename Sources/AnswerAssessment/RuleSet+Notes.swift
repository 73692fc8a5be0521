// SPDX-License-Identifier: Apache-2.0

public import AnswerReading

extension RuleSet {
  /// Returns the evidence in notes, such as the lines of a CV, in the order of their sentences.
  ///
  /// Nothing is set aside as a list of words, since lines of notes leave out the small words that sentences have; whoever calls this
  /// decides which lines may count.
  public func evidence(inNotes notes: Reading) -> [Evidence] {
    EvidenceFinder(rules: self, view: AnswerView(notes, rules: self, isGated: false)).evidence()
  }
}
