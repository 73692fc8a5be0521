// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// What was made of a request for data in words.
public struct CutReading: Hashable, Sendable {
  /// What was understood; nil when it was nothing, or more than one thing.
  public let cut: Cut?
  /// What may have been meant, when it is more than one thing; empty otherwise.
  public let candidates: [Cut]
  /// What was understood and taken for granted, the question that decides, or what can be asked.
  public let sentence: String

  init(_ cut: Cut, _ sentence: String) {
    self.cut = cut
    candidates = []
    self.sentence = sentence
  }

  init(asking question: String, _ candidates: [Cut]) {
    cut = nil
    self.candidates = candidates
    sentence = question
  }

  init(nothing sentence: String) {
    cut = nil
    candidates = []
    self.sentence = sentence
  }
}
