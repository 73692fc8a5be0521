// SPDX-License-Identifier: Apache-2.0

/// What a load comes to on one deployment, as plain numbers in seconds and tokens a second.
struct Outcome: Sendable {
  /// The mean sequences that one copy decodes at a time.
  let batch: Double
  /// From sending to the first token.
  let timeToFirstToken: Double
  /// Between two tokens.
  let interTokenLatency: Double
  /// From sending to the last token; not the sum of the two where the batch moves together.
  let endToEnd: Double
  /// Requests finished a second, over all copies.
  let requestsPerSecond: Double
  /// The step that decodes this batch, without prompts of others.
  let decode: StepTime
  /// The part of the time to first token that passes before the prompt is taken in.
  let wait: Double
  /// The part of the time to first token that its own prompt takes.
  let ownPrompt: Double
  var remarks: [Prediction.Remark] = []
}
