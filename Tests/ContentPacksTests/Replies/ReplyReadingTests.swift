// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Testing

/// How often the reader of replies gives the verdict of the label; all labels are model-labelled.
struct ReplyReadingTests {
  let reader: ReplyReader
  let assessor: Assessor

  init() throws {
    let library = try Embedded.library.get()
    reader = ReplyReader(rules: library.rules)
    assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
  }

  private func read(_ labelled: LabelledReply) throws -> ReadReply {
    let scene = try #require(ReplyScene.all[labelled.scene], "\(labelled.scene)")
    let question = Question(id: "q", kind: scene.kind, prompt: scene.prompt)
    func judged(_ text: String) -> (examination: Examination, assessment: Assessment) {
      let examination = assessor.examine(text, for: question)
      return (examination, assessor.judge(examination))
    }
    let start = scene.earlier.utf8.count + 2
    var flag: FlagID?
    if case .flag(let id) = scene.asked { flag = id }
    let shown = Reply.Shown(
      before: judged(scene.earlier), after: judged(scene.earlier + "\n\n" + labelled.text),
      range: start..<(start + labelled.text.utf8.count), criterion: scene.criterion, flag: flag)
    return reader.read(
      Reply(
        exchange: 1, asked: scene.asked, question: scene.asks, topic: scene.prompt,
        earlier: scene.earlier, text: labelled.text, start: start, shown: shown))
  }

  private func misses(in set: [LabelledReply]) throws -> [String] {
    try set.compactMap { labelled in
      let found = try read(labelled).outcome.verdict.rawValue
      return found == labelled.verdict
        ? nil : "\(labelled.scene) \(labelled.verdict) read as \(found): \(labelled.text)"
    }
  }

  @Test func `most replies of the tuned half are read as they are labelled`() throws {
    let misses = try misses(in: TunedReplies.all)
    #expect(misses.count * 20 <= TunedReplies.all.count, "\(misses.joined(separator: "\n"))")
  }

  /// Written before the reader was; what it gets wrong is published in docs/assessor.md and not mended by looking at it.
  @Test func `most replies of the half that was put away are read as they are labelled`() throws {
    let misses = try misses(in: HeldBackReplies.all)
    #expect(misses.count * 10 <= HeldBackReplies.all.count, "\(misses.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("metric", "I don't know, maybe 50%. We would iterate quickly.", "evaded"),
    ("source", "Not sure. I guess 40%.", "evaded"),
    ("metric", "The analytics team should handle it.", "evaded"),
    ("metric", "I think the growth team will take care of that.", "evaded"),
    // A figure with its source or a way to find out is more than a guess, and so is one that is said without doubt.
    ("users", "I don't know it for certain. I would count last month's sign-ups first.", "held"),
    (
      "users", "I don't know the smallest difference yet; 4,000 new users a week can go in.", "held"
    ),
    // Who hands over with what is to be done has answered.
    (
      "users",
      "The analytics team should handle it, and I'd give every new user one of two forms.", "held"
    ),
  ])
  func `who does not know, or hands it over without more, holds nothing`(
    scene: String, text: String, verdict: String
  ) throws {
    let found = try read(LabelledReply(scene: scene, verdict: verdict, text: text)).outcome
    if verdict == "held" {
      #expect(found.verdict == .held || found.verdict == .improved, "\(found)")
    } else {
      #expect(found.verdict.rawValue == verdict, "\(found)")
    }
  }

  @Test func `each verdict has replies of both halves`() {
    for verdict in ExchangeOutcome.Verdict.allCases {
      for half in [TunedReplies.all, HeldBackReplies.all] {
        #expect(half.count { $0.verdict == verdict.rawValue } >= 2, "\(verdict)")
      }
    }
    #expect(TunedReplies.all.count + HeldBackReplies.all.count >= 160)
  }
}
