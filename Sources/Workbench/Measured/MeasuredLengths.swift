// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// The mean lengths of a row, assumed where the source does not state them.
struct MeasuredLengths: Sendable {
  let prompt: Double
  let answer: Double
  let statesPrompt: Bool

  init(
    _ row: MeasuredRow, _ model: ModelShape, _ engine: Engine, _ protocols: MeasuredProtocols,
    _ assumptions: inout [String]
  ) throws(NoPrediction) {
    let prompt = row.number(.prompt)
    let answer = row.number(.answer)
    guard protocols.isSubmission || prompt != nil || answer != nil else {
      throw NoPrediction(reason: "length missing: neither prompt nor answer is stated")
    }
    let isTwisted = engine == .lmdeploy && (prompt ?? 8) < 8
    let isBatch = ["128", "256"].contains(row[.load])
    let isRate = ["req_s", "output_tok_s", "total_tok_s"].contains(row[.metric])
    if isTwisted, isBatch, isRate {
      throw NoPrediction(reason: "prompts of less than 8 tokens contradict the rest of the row")
    }
    let assumed = Self.assumed(row, model, engine, protocols)
    if prompt == nil {
      assumptions.append("assumed prompts of \(Self.short(assumed.prompt)) tokens")
    }
    if answer == nil {
      assumptions.append("assumed answers of \(Self.short(assumed.answer)) tokens")
    }
    let drawn = protocols.drawsLengths ? Self.meanOfDrawn : 1
    self.prompt = max((prompt ?? assumed.prompt) * drawn, 1)
    self.answer = max((answer ?? assumed.answer) * drawn, 1)
    statesPrompt = prompt != nil
  }

  /// The mean of lengths drawn evenly from 0.8 of the stated one up to it.
  private static let meanOfDrawn = 0.9

  private static func short(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  /// The means that stand in: those of the datasets of MLPerf, and a mix of chats elsewhere.
  private static func assumed(
    _ row: MeasuredRow, _ model: ModelShape, _ engine: Engine, _ protocols: MeasuredProtocols
  ) -> (prompt: Double, answer: Double) {
    if protocols.isSubmission { return submissions[row[.model]] ?? (500, 200) }
    if row[.load].isEmpty || row[.load].hasPrefix("max_num_seqs") { return (220, 200) }
    let isDecodeOnly = [.transformers, .local].contains(engine) || row[.source].contains("premAI")
    return (isDecodeOnly ? 32 : 220, 128)
  }

  /// Mean tokens of prompts and answers of the datasets of MLPerf inference, by model.
  ///
  /// Source: the accuracy runs in the repositories of results 4.1 and 5.1 for answers; those of prompts are our
  /// assumption from the datasets (Open Orca, CNN/DailyMail, LongBench) and are marked in the status of every row.
  private static let submissions: [String: (prompt: Double, answer: Double)] = [
    "Llama-2-70B": (294, 294), "Mixtral-8x7B": (294, 145), "Llama-3.1-405B": (9428, 684),
    "Llama-3.1-8B": (870, 128), "GPT-J-6B": (870, 69), "DeepSeek-R1": (800, 3880),
  ]
}
