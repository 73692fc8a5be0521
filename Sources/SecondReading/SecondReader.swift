// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
public import LanguageModel

/// Reads an answer a second time with a language model, one criterion at a time, and believes nothing that it cannot check.
public struct SecondReader: Sendable {
  let model: any ChatModel

  /// Creates a reader.
  public init(model: any ChatModel) {
    self.model = model
  }
}
