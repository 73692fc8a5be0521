// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// Tables small enough to reckon with by hand.
enum SmallTables {
  static let dense = """
    layer,tokens,time_us
    embedding,1,1
    embedding,8,2
    embedding,16,4
    final_layernorm,1,1
    final_layernorm,8,1
    final_layernorm,16,1
    layernorm,1,2
    layernorm,8,3
    layernorm,16,5
    qkv_proj,1,10
    qkv_proj,8,24
    qkv_proj,16,40

    """

  static let perSequence = """
    layer,sequences,time_us
    lm_head,1,100
    lm_head,2,110
    sampler,1,1
    sampler,2,2

    """

  /// Decodes take n × kv / 16 + 1, prompts chunk + past / 16, both the sum and 3.
  ///
  /// Two sequences beside pieces of 32 are not measured.
  static let attention = {
    var lines = ["prefill_chunk,kv_prefill,n_decode,kv_decode,time_us"]
    for count in [1, 2] {
      for kept in [16, 32] { lines.append("0,0,\(count),\(kept),\(count * kept / 16 + 1)") }
    }
    for chunk in [16, 32] {
      for past in [0, 16] {
        lines.append("\(chunk),\(past),0,0,\(chunk + past / 16)")
        for count in [1, 2] where chunk == 16 || count == 1 {
          for kept in [16, 32] {
            let time = count * kept / 16 + 1 + chunk + past / 16 + 3
            lines.append("\(chunk),\(past),\(count),\(kept),\(time)")
          }
        }
      }
    }
    // No power of two, so it has no part in the grid.
    lines.append("24,0,0,0,9999")
    return lines.joined(separator: "\n") + "\n"
  }()

  static let experts = """
    tokens,activated_experts,time_us
    8,2,50
    16,2,60
    8,4,90
    16,4,100

    """

  static func tables(
    dense: String = dense, attention: String = attention, perSequence: String = perSequence,
    experts: String? = nil
  ) throws(OperatorTableError) -> OperatorTables {
    try OperatorTables(
      dense: Array(dense.utf8), attention: Array(attention.utf8),
      perSequence: Array(perSequence.utf8), experts: experts.map { Array($0.utf8) })
  }

  /// Ten layers without graphs.
  static func cost(
    experts: Int = 0, _ change: (inout OperatorSettings) -> Void = { _ in }
  ) throws(OperatorTableError) -> OperatorStepCost {
    var settings = OperatorSettings(maximumSequences: 0)
    change(&settings)
    return try OperatorStepCost(
      tables(experts: Self.experts),
      model: OperatorModel(layers: 10, hidden: 1000, vocabulary: 4000, experts: experts),
      settings: settings)
  }
}

extension StepShape {
  /// A step in which sequences decode that have kept so many tokens together.
  static func decode(_ sequences: Int, kept: Int) -> StepShape {
    var shape = StepShape()
    shape.sequences = sequences
    shape.keptTokens = kept
    shape.longest = kept
    return shape
  }

  /// The same with a piece of a prompt.
  func with(tokens: Int, past: Int, _ cost: some StepCost) -> StepShape {
    var shape = self
    shape.addPrompt(
      tokens: tokens, past: past, ends: true,
      attention: cost.promptAttention(tokens: tokens, past: past))
    return shape
  }
}

extension SimulatedTime {
  var microseconds: Double { seconds * 1e6 }
}
