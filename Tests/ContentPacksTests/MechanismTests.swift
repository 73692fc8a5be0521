// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Testing

/// False statements about mechanisms: the list as it is shipped, and what it does to an answer.
struct MechanismTests {
  private static let flag: FlagID = "wrong_mechanism"

  let library: PackLibrary
  private let statements: [FlagRule]

  init() throws {
    library = try Embedded.library.get()
    statements = library.rules.flags.filter { $0.raises == Self.flag }
  }

  private func names(in text: String, kind: QuestionKind = .technical) -> [String] {
    flags(in: text, kind: kind).map(\.name)
  }

  private func flags(in text: String, kind: QuestionKind) -> [FlagResult] {
    Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
      .assess(text, for: Question(id: "q", kind: kind, prompt: "What do you do?", exhibits: nil))
      .flags.filter { $0.id == Self.flag }
  }

  @Test func `there are at least twenty statements, each with a source, a day and eight examples`()
  {
    #expect(statements.count >= 20)
    for statement in statements {
      #expect(statement.fact?.date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
      #expect(statement.examples.yes.count >= 4 && statement.examples.no.count >= 4)
      #expect(statement.examples.no.contains { $0.hasSuffix("?") }, "\(statement.id)")
      #expect(statement.examples.no.contains { $0.hasPrefix("If ") }, "\(statement.id)")
      #expect(statement.patterns.allSatisfy { !$0.asserted.isEmpty }, "\(statement.id)")
    }
  }

  @Test func `each statement holds criteria that its kinds of question have, at two`() {
    for statement in statements {
      let criteria = statement.kinds.flatMap { library.rubrics[$0]?.criteria ?? [] }
      let held = criteria.filter { statement.holds.contains($0.id) }
      #expect(Set(held.map(\.id)) == statement.holds && !held.isEmpty, "\(statement.id)")
      #expect(held.allSatisfy { $0.caps[Self.flag] == .two }, "\(statement.id)")
    }
  }

  @Test func `no criterion is capped by a statement that none is about`() {
    let held = statements.reduce(into: Set<Criterion.ID>()) { $0.formUnion($1.holds) }
    let capped = library.rubrics.values.flatMap(\.criteria)
      .filter { $0.caps[Self.flag] != nil }.map(\.id)
    #expect(Set(capped) == held)
  }

  /// None of these sentences is among the examples of the rules.
  @Test(arguments: [
    ("Going to a longer context would be at no extra cost for us.", "Context taken as free"),
    ("MoE models suit small cards, since they need far less VRAM.", "Experts taken to save memory"),
    (
      "Quantizing to int4 makes the attention faster and cuts the KV cache by four.",
      "Weight quantization taken to help attention"
    ),
    ("Increasing the batch size reduces latency.", "Bigger batch taken to shorten the wait"),
    ("RAG makes hallucinations impossible.", "Retrieval taken as a cure"),
    ("4-bit has no impact on quality.", "Four bits taken as lossless"),
    (
      "Quantised to four bits the weights are a quarter, so every GPU takes four times the traffic.",
      "Fewer bits taken for as many more requests"
    ),
    (
      "The prefill is done in parallel, hence a 20k prompt costs the same as a 2k prompt.",
      "Long prompts taken to cost what short ones do"
    ),
    (
      "8x22B has 39 billion active parameters, 78 GB in bf16, so it fits a single H100.",
      "Active parameters taken for the memory"
    ),
  ])
  func `a false statement in other words is caught`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    "The KV cache grows with the context, so a longer context is anything but free.",
    "MoE needs more memory and less compute than a dense model of equal quality.",
    "Bigger batches raise throughput at the price of latency.",
    "4-bit weights make decode faster, while attention over the cache is as before.",
    "My manager insisted that quantization speeds up attention.",
    "4-bit weights leave room for twice the cache, and we would test how many requests that carries.",
    "Prefill of the 20k prompt takes ten times as long as that of 2k.",
    "39B are active, yet all experts are loaded: 282 GB, which fit on four cards.",
    "I used to think that a longer context is free.",
    "Would a longer prompt cost nothing? Hardly.",
    "If a mixture of experts saved memory, one card would do.",
    "A longer context is free. That is wrong, as the cache grows with it.",
  ])
  func `a true statement, one of somebody else and a question pass`(text: String) {
    #expect(names(in: text) == [])
  }

  @Test func `the flag quotes the sentence and gives the correction with its source`() throws {
    let wrong = "A longer context costs nothing."
    let flag = try #require(
      flags(in: "We serve 40 users. \(wrong) So we send it all.", kind: .technical).first)
    #expect(flag.quote?.text == wrong)
    #expect(flag.message.contains("160 KiB"))
    #expect(flag.message.hasSuffix("Source: vLLM blog, block sizes of the KV cache, 2026-01-08."))
  }

  @Test func `two statements are two flags, and one statement said twice is one`() {
    let context = "A longer context costs nothing. "
    #expect(names(in: context + context).count == 1)
    #expect(names(in: context + "A mixture of experts saves memory.").count == 2)
  }

  @Test func `a false mechanism leaves inference mechanics at two, however strong the rest`() throws
  {
    let strong = """
      The KV cache grows by 160 KiB for each token, so at 32,000 tokens one request holds 5 GiB of the card, because all weights and the \
      cache are read for every token. Continuous batching lifts throughput, but a long prompt delays everybody in the batch, so we cap \
      prefill at 2,000 tokens per step.
      """
    let question = try #require(library.questions(of: .technical).first)
    let assessor = Assessor(
      rules: library.rules.byEvidenceAlone(), rubrics: Array(library.rubrics.values))
    func level(_ text: String) throws -> Level? {
      try #require(assessor.assess(text, for: question).criteria.first { $0.id == "TE1" }).level
    }
    #expect(try #require(try level(strong)) > .three)
    #expect(try level(strong + " Bigger batches shorten the first token.") == .two)
  }

  @Test func `a pack laid over adds a statement of its own`() throws {
    let pack = """
      format: windtunnel/flags@1
      version: 2026-11-29
      provenance: {source: a test, date: 2026-11-29}
      flags:
        - id: caches_are_shared
          name: Cache taken as shared
          raises: wrong_mechanism
          holds: [TE1]
          kinds: [technical]
          message: Each request has a cache of its own.
          fact: {source: a handbook, date: 2026-11-01}
          patterns:
            - slots:
                cache: {words: [cache]}
                shared: {words: [shared by all]}
              asserted: [shared]
              clause: [cache, shared]
          not: [doubted]
          examples:
            yes: [The cache is shared by all., Its cache is shared by all., One cache is shared by all., This cache is shared by all.]
            no: [The cache is not shared by all., Is the cache shared by all?, They say the cache is shared by all., It is a myth that the cache is shared by all.]
      """
    let overlaid = try PackLibrary.embedded(overlaidBy: [PackFile(path: "own.yaml", text: pack)])
    #expect(
      overlaid.rules.flags.count { $0.raises == Self.flag } == statements.count + 1)
  }
}
