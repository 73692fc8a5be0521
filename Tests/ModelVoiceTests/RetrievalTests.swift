// SPDX-License-Identifier: Apache-2.0

import ModelVoice
import Testing

/// Thirty questions as a person would ask them, written before the shelf was searched for the first time, with the passages that answer them.
struct RetrievalTests {
  /// The beginnings of the names of passages that answer a question.
  static let questions: [(question: String, answers: [String])] = [
    (
      "what does a KV cache cost",
      ["named-kv-cache", "formula-number-cache", "drill-explain-kv-cache"]
    ),
    ("what is the KV cache", ["drill-explain-kv-cache"]),
    ("How much memory does vLLM take by default?", ["named-memory-share"]),
    ("Does a bigger batch shorten the first token?", ["rule-batch_shortens_first_token"]),
    ("difference between prefill and decode", ["drill-explain-prefill-decode"]),
    ("explain speculative decoding", ["drill-explain-speculative"]),
    ("Does speculative decoding add throughput?", ["rule-speculation_adds_throughput"]),
    ("What is a mixture of experts?", ["drill-explain-moe"]),
    ("Do experts save memory?", ["rule-experts_save_memory", "drill-explain-moe"]),
    ("what does quantization lose", ["rule-four_bits_lose_nothing", "drill-explain-quantization"]),
    (
      "When do the high-risk duties of the AI Act apply?",
      [
        "regulation-ai-act-high-risk", "rule-high_risk", "fact-ai-act-high-risk",
        "drill-explain-ai-act",
      ]
    ),
    ("What is Simpson's paradox?", ["drill-explain-simpson", "rule-total_tells"]),
    (
      "statistical power",
      ["formula-number-test-power", "drill-explain-underpowered", "drill-explain-mde"]
    ),
    ("minimum detectable effect", ["drill-explain-mde", "formula-number-detectable"]),
    ("Is it harmless to peek at a test every day?", ["rule-looking_daily"]),
    ("What does a p value mean?", ["rule-p_is_probability", "formula-number-bonferroni"]),
    ("retrieval or fine-tuning", ["drill-explain-rag-finetune"]),
    ("Does retrieval end hallucination?", ["rule-retrieval_ends", "drill-explain-hallucination"]),
    (
      "How long does a cold start take?",
      ["drill-explain-cold-start", "rule-loader_ends", "named-first-request"]
    ),
    ("what is continuous batching worth", ["named-continuous-batching", "drill-explain-batching"]),
    ("How large is a block of the paged cache?", ["named-cache-block", "named-kv-block"]),
    ("What is a guardrail metric?", ["drill-explain-guardrail-metric"]),
    (
      "What is the discount for batches at Mistral?",
      ["named-mistral-batch", "regulation-mistral-batch"]
    ),
    (
      "What does time to first token depend on?",
      [
        "formula-number-first-token", "drill-contrast-ttft", "drill-explain-prefill",
        "rule-batch_shortens",
      ]
    ),
    (
      "Can any company use open weights?",
      ["rule-open_weights_allow", "drill-explain-licence", "drill-explain-open-weights"]
    ),
    (
      "how do I compute lifetime value of a customer",
      ["formula-number-lifetime-value", "formula-number-lifetime"]
    ),
    ("Does flash attention make attention linear?", ["rule-flash_attention"]),
    (
      "What is arithmetic intensity?",
      ["drill-explain-arithmetic", "formula-number-intensity", "formula-number-ridge"]
    ),
    ("What does a LoRA adapter weigh?", ["named-lora", "formula-number-adapters"]),
    (
      "how many users for an A/B test",
      ["formula-number-sample-size", "drill-explain-underpowered", "drill-contrast-ab-60"]
    ),
  ]

  @Test func `the right passage is among the first three`() throws {
    let shelf = try FactShelfTests.shelf.get()
    var (first, missed) = (0, [String]())
    for (question, answers) in Self.questions {
      let found = shelf.find(question, atMost: 3).map(\.id)
      let place = found.firstIndex { id in answers.contains { id.hasPrefix($0) } }
      if place == 0 { first += 1 }
      if place == nil { missed.append("\(question): \(found)") }
    }
    print(
      "retrieval: first \(first), in the first three \(Self.questions.count - missed.count) of \(Self.questions.count)"
    )
    for line in missed { print("  missed: \(line)") }
    #expect(Self.questions.count == 30)
    #expect(missed.isEmpty)
  }

  @Test func `a search is quick`() throws {
    let shelf = try FactShelfTests.shelf.get()
    let clock = ContinuousClock()
    let taken = clock.measure { for entry in Self.questions { _ = shelf.find(entry.question) } }
    print("retrieval: \(taken / Self.questions.count) a question")
    #expect(taken < .seconds(3))
  }
}
