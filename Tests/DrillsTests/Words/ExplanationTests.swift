// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Quantities
import SpacedRepetition
import Testing

@Suite struct `Explanations` {
  let words: WordDrills

  init() throws {
    words = try WordDrills.embedded.get()
  }

  @Test
  func `there are twenty or more of each length, and twelve subjects climb from 30 to 90 seconds`()
  {
    let lengths = words.explanations.map { $0.key.mostWords }
    for most in [75, 150, 225] { #expect(lengths.count { $0 == most } >= 20) }
    #expect(Set(lengths) == [75, 150, 225])
    let ids = Set(words.explanations.map { $0.drill.template })
    let ladders = ids.filter { $0.hasSuffix("-30") }.map { $0.dropLast(3) }
    #expect(ladders.count { ids.contains("\($0)-60") && ids.contains("\($0)-90") } >= 12)
  }

  @Test func `each has points, a hint and a line that decides`() {
    for (drill, key) in words.explanations {
      #expect(drill.template.hasPrefix("explain-"))
      #expect(key.points.count >= 2, "\(drill.template)")
      #expect(drill.hint?.isEmpty == false)
      #expect(!key.criteria.isEmpty)
      #expect(drill.prompt.hasSuffix(key.question.prompt))
    }
  }

  @Test(arguments: ModelExplanations.all.indices)
  func `a good explanation is rated good or better`(number: Int) throws {
    let (id, text) = ModelExplanations.all[number]
    let drill = try words.drill(id)
    let result = words.result(text, to: drill)
    #expect(result.rating >= .good, "\(id): \(result.reason)")
    #expect(quotesStand(result, in: text))
    #expect(words.result(text, to: drill, after: drill.target.twice).rating >= .good)
    #expect(words.result(text, to: drill, after: drill.target.overTwice).rating == .hard)
    #expect(words.result(text, to: drill, hint: true).rating == .again)
  }

  @Test func `a number with its unit and a price make it easy, and too many words make it hard`()
    throws
  {
    let (id, text) = ModelExplanations.all[0]
    let drill = try words.drill(id)
    #expect(words.result(text, to: drill).rating == .easy)
    let more =
      text + " I would tell this to every new colleague on the first day, as it explains the bill."
    #expect(words.result(more, to: drill).rating == .hard)
  }

  @Test func `a wrong number is no pass, whatever else is there`() throws {
    let (id, text) = ModelExplanations.all[0]
    let flag = FlagResult(
      id: Assessor.wrongNumberFlag, name: "Wrong number", message: "It is 140 GB.", quote: nil)
    let checker = DrillChecker { question, _ in
      Assessment(
        questionID: question.id, kind: question.kind, rubricVersion: "", criteria: [],
        flags: [flag], score: 100, band: .strongHire, nextSteps: [], notices: [])
    }
    let answer = DrillAnswer(text: text, elapsed: Seconds(20))
    let result = checker.check(answer, to: try words.drill(id))
    #expect(result.rating == .again && result.reason == "It is 140 GB.")
    #expect(result.missed.map(\.name) == ["Wrong number"])
    #expect(words.lenient.check(answer, to: try words.drill(id)).rating >= .good)
  }

  @Test(
    arguments: [(nil, .again), (.one, .again), (.four, .good)] as [(Level?, Rating)])
  func `where one line alone decides, an answer that says nothing to it is no pass`(
    level: Level?, rating: Rating
  ) throws {
    let question = try #require(words.explanations.first).key.question
    let line = CriterionResult(
      id: "EX2", name: "Regulation as product", weight: 20, level: level, low: level, high: level,
      meaning: "", reason: "", quotes: [], nextStep: "")
    let checker = DrillChecker { question, _ in
      Assessment(
        questionID: question.id, kind: question.kind, rubricVersion: "", criteria: [line],
        flags: [], score: 0, band: .strongNoHire, nextSteps: [], notices: [])
    }
    let drill = Drill(
      template: "failure-line", seed: 0, prompt: question.prompt, target: Seconds(180),
      key: .explanation(
        ExplanationKey(question: question, mostWords: 150, criteria: ["EX2"])))
    let result = checker.check(DrillAnswer(text: "1e400", elapsed: Seconds(20)), to: drill)
    #expect(result.rating == rating)
    #expect(result.reason.contains("“Regulation as product”"))
    #expect(!result.reason.lowercased().contains("points"))
  }

  @Test(arguments: [
    "", " \n\t", "xyz", "fine", "?!", "asdf jkl qwer uiop zxcv bnm asdf qwe",
    "Ich halte den Zwischenspeicher für sehr wichtig, weil er die Schlüssel und Werte aller früheren Wörter enthält und spart.",
    "What is the KV cache of a language model, and why does it exist?",
    "\u{202E}keys values\u{0000}\u{200B}",
  ])
  func `nothing, noise, another language and the question itself are again`(text: String) throws {
    let result = words.result(text, to: try words.drill("explain-kv-cache-30"))
    #expect(result.rating == .again)
    #expect(result.found.isEmpty)
    #expect(result.missed.count >= 2)
  }

  @Test func `a text of megabytes is refused at once`() throws {
    let drill = try words.drill("explain-kv-cache-30")
    let result = words.result(String(repeating: "keys and values, ", count: 100_000), to: drill)
    #expect(result.rating == .again)
    #expect(result.reason == "The answer is far too long: 75 words are asked for.")
  }

  @Test func `the words of all points in a list make no explanation`() {
    for (drill, key) in words.explanations {
      let list = key.points.flatMap(\.wordings).map(\.spoken).joined(separator: ", ")
      let answer = DrillAnswer(text: list + ".", elapsed: Seconds(20))
      let result = words.lenient.check(answer, to: drill)
      #expect(result.rating == .again, "\(drill.template)")
      #expect(result.found.isEmpty, "\(drill.template): \(result.found)")
    }
  }

  @Test func `a denied point is not made`() {
    for (drill, key) in words.explanations {
      // Of a point that may be made by a denial, the denied words make it.
      let points = key.points.filter { !$0.wordings.contains { $0.hasPrefix("not ") } }
      let plain = points.flatMap(\.wordings).filter { $0.isOnePart && $0 != "unless" }
      // One text for all of them, as each reading costs.
      let text = plain.map { "It never shows \($0.spoken) anywhere." }.joined(separator: " ")
      let result = words.lenient.check(DrillAnswer(text: text, elapsed: Seconds(20)), to: drill)
      let said = Set(result.found.compactMap { $0.quote?.text.lowercased() })
      let denied = said.intersection(plain.map { $0.spoken.lowercased() })
      #expect(denied.isEmpty, "\(drill.template): \(denied)")
    }
  }

  @Test(arguments: [
    (
      "explain-kv-cache-30",
      "It is a cache that makes the model faster and it is very important for the performance of modern language models."
    ),
    (
      "explain-kv-cache-30",
      "It does not hold keys or values of earlier tokens, and nothing is reused; everything is computed again at each token."
    ),
    (
      "explain-batching-60",
      "Batching is a best practice that improves efficiency across the board, and everybody benefits from it in the end."
    ),
    (
      "explain-moe-60",
      "A mixture of experts has experts for different subjects, such as law or cooking, and so it saves a lot of everything."
    ),
    (
      "explain-hallucination-60",
      "We would use the best model and a careful prompt, so that hallucinations are practically excluded for the client."
    ),
    (
      "explain-metric-definition",
      "Activation shows how engaged developers are with the API, and we want to see it go up over time as much as possible."
    ),
    (
      "explain-rag-finetune-60",
      "Both have advantages and disadvantages, so it depends on the use case and on the needs of the client."
    ),
    (
      "explain-simpson",
      "That is a statistical paradox which happens sometimes, and one has to be careful with it when reporting."
    ),
  ])
  func `a weak paraphrase is not good`(id: String, text: String) throws {
    let result = words.result(text, to: try words.drill(id))
    #expect(result.rating < .good, "\(result.reason)")
    #expect(quotesStand(result, in: text))
  }
}

extension Seconds {
  /// Twice as long.
  var twice: Seconds { Seconds(milliseconds: milliseconds * 2) }
  /// A millisecond more than twice as long.
  var overTwice: Seconds { Seconds(milliseconds: milliseconds * 2 + 1) }
}

extension String {
  /// A wording as somebody says it: the first of each choice, without the signs.
  var spoken: String {
    split(separator: " ").filter { $0 != "…" }
      .map { String($0.split(separator: "/").first ?? $0) }.joined(separator: " ")
  }

  /// Whether a wording has one part, so that its words stand together.
  var isOnePart: Bool { !contains("…") }
}
