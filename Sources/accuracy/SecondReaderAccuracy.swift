// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import ContentPacks
import Foundation
import InterviewContent
import LanguageModel
import Reports
import SecondReading
import Synchronization

/// What the rule of the second reader makes of readers whose worth is known: stand-ins, on model-labelled answers.
///
/// No language model is asked. A reader that gives the raters' own levels says how much the rule lets through of what is right, one that draws
/// levels says how much it lets through of what is wrong.
struct SecondReaderAccuracy {
  private let assessor: Assessor
  private let set: LabelledSet

  init(folder: String) throws {
    let library = try PackLibrary.embedded()
    assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    func file(_ name: String) throws -> LabelledFile {
      LabelledFile(name: name, bytes: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
    let questions = try String(contentsOfFile: "\(folder)/questions.json", encoding: .utf8)
    set = try LabelledSet(
      answers: file("answers.jsonl"), ratings: file("ratings.jsonl"),
      questions: QuestionFile.questions(in: questions, name: "questions.json"))
  }

  /// The figures of each stand-in.
  func text() async -> String {
    var parts: [String] = []
    let bench = SecondBench(assessor, of: set)
    for kind in StandIn.Kind.allCases {
      let start = ContinuousClock.now
      let answers = await bench.read { SecondReader(model: StandIn(kind, $0)) }
      let report = SecondBenchReport(answers, price: nil, time: start.duration(to: .now))
      let text = SecondBenchText(report, style: TerminalStyle(width: 100, isStyled: false)).text()
      parts.append("## \(kind.rawValue)\n\n\(text)")
    }
    return parts.joined(separator: "\n")
  }
}

/// A reader that needs no language model: it knows the label of the answer, or nothing.
private final class StandIn: ChatModel {
  enum Kind: String, CaseIterable {
    case raters = "the raters' median level, with true quotes"
    case near = "that level or one beside it, drawn for each call"
    case random = "any level, drawn for each call, with true quotes"
    case flatterer = "always 5, with true quotes"
    case severe = "always 1"
    case inventor = "always 5, with invented quotes"
  }

  private let kind: Kind
  private let known: SecondBench.Known
  private let quote: (number: Int, text: String)?
  private let state: Mutex<UInt64>

  init(_ kind: Kind, _ known: SecondBench.Known) {
    self.kind = kind
    self.known = known
    let reading = Reading(known.text)
    let longest = reading.sentences.indices.max {
      reading.sentences[$0].range.count < reading.sentences[$1].range.count
    }
    quote = longest.map { ($0 + 1, reading.slice(reading.sentences[$0].range)) }
    state = Mutex(
      known.id.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
  }

  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    let text = request.messages.last?.content ?? ""
    let label = known.levels.first { text.hasPrefix("Criterion \($0.key):") }?.value
    let level = level(label ?? 3)
    let words = kind == .inventor ? "words that nobody has said here" : quote?.text ?? ""
    let value = LanguageModel.JSONValue.object([
      "level": .integer(level), "why": .string(""),
      "quotes": .array(level == 1 ? [] : [.string(words)]),
      "sentences": .array(level == 1 ? [] : [.integer(quote?.number ?? 1)]),
    ])
    guard let data = try? JSONEncoder().encode(value) else { throw .malformed("no JSON") }
    return ChatReply(
      text: String(decoding: data, as: UTF8.self), usage: Self.estimate(request, data.count),
      ending: .done, model: nil)
  }

  /// Tokens by a rule of thumb, four bytes each; ours.
  private static func estimate(_ request: ChatRequest, _ reply: Int) -> TokenUsage {
    let prompt = request.messages.map(\.content.utf8.count).reduce(0, +)
    return TokenUsage(prompt: prompt / 4, completion: reply / 4, isEstimated: true)
  }

  private func level(_ label: Int) -> Int {
    switch kind {
    case .raters: label
    case .near: min(5, max(1, label + draw(3) - 1))
    case .random: 1 + draw(5)
    case .flatterer, .inventor: 5
    case .severe: 1
    }
  }

  /// The next number below a limit; SplitMix64, so that every run draws the same.
  private func draw(_ limit: Int) -> Int {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
  }
}
