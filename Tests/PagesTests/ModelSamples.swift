// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Pages
import Quantities

/// The pages about a language model in states of a test.
enum ModelSamples {
  static let local = ModelConnection(
    url: "http://127.0.0.1:11434/v1", model: "mistral-small", uses: [.secondReading, .phrasing])

  static let remote = ModelConnection(
    url: "http://models.example/v1", model: "large", keyVariable: "MODEL_KEY", loopbackOnly: false,
    budget: ModelBudget(
      tokens: 50_000, dollars: 0.5, price: ModelPrice(input: 2, output: 6, source: "a list")),
    patience: 30, uses: [.conversation])

  static func page(_ name: String) -> any Page {
    switch name {
    case "model-connected": connected
    case "model-calls":
      ModelCallsPage(
        calls: [
          entry(
            2,
            outcome:
              "No whole reply within 30 s. Try a smaller or quicker model, or allow more time."),
          ModelCallEntry(
            id: 1, at: Samples.minute(1), call: nil, problem: "“singing” is no purpose",
            isEmptied: false),
        ], pages: ListPages(count: 2))
    case "model-call": ModelCallPage(entry: entry(2, outcome: "answered"))
    default: ModelPage(standing: ModelStanding(), form: ModelForm(nil, revision: 0))
    }
  }

  private static var connected: ModelPage {
    var standing = ModelStanding(connection: remote)
    standing.hasKey = false
    standing.failure = .init(reason: "The reply ended in the middle.", at: Samples.minute(3))
    standing.pausedUntil = Samples.minute(4)
    standing.running = 1
    standing.calls = 12
    standing.usage = TokenUsage(prompt: 4000, completion: 321, isEstimated: true)
    standing.dollars = 0.0099
    standing.trial = ModelTrial(
      at: Samples.minute(2),
      report: report([
        .init(.models, works: false, note: "it has no list of models", milliseconds: 3),
        .init(.words, works: true, note: "“ready”", milliseconds: 840),
        .init(.stream, works: true, note: "word by word", milliseconds: 900),
        .init(.schema, works: false, note: "No whole reply within 30 s.", milliseconds: 30_010),
        .init(.plainObject, works: false, note: "No whole reply within 30 s."),
      ]), isRunning: false)
    return ModelPage(
      standing: standing, form: ModelForm(remote, revision: 3),
      problems: [
        .init(
          "agreed", "this address is not on this machine; tick that you have read what leaves it")
      ])
  }

  private static func report(_ results: [ModelCheckReport.Result]) -> ModelCheckReport {
    var report = ModelCheckReport(url: remote.url, model: remote.model, isLoopback: false)
    report.results = results
    report.usage = TokenUsage(prompt: 40, completion: 60, isEstimated: true)
    return report
  }

  private static func entry(_ id: Int, outcome: String) -> ModelCallEntry {
    ModelCallEntry(
      id: id, at: Samples.minute(2), call: call(outcome: outcome), problem: nil, isEmptied: false)
  }

  private static func call(
    outcome: String, words: String = "Sentence 1: I would split the funnel first.\n  Two spaces.",
    url: String = local.url, model: String = "mistral-small"
  ) -> ModelCall {
    ModelCall(
      purpose: .secondReading, url: url, model: model, round: "r-1",
      messages: [
        ChatMessage(role: .system, content: "You read an answer."),
        ChatMessage(role: .user, content: words),
      ], outcome: outcome, usage: TokenUsage(prompt: 310, completion: 41), dollars: 0.0009,
      milliseconds: 1834, tries: 2)
  }

  /// A call in whose fields a text stands.
  static func call(_ text: String, words: String) -> ModelCallPage {
    ModelCallPage(
      entry: ModelCallEntry(
        id: 1, at: Samples.minute(0),
        call: call(outcome: text, words: words + text, url: text, model: text), problem: nil,
        isEmptied: false))
  }
}
