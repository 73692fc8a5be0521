// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Foundation
import Testing

struct CopyTests {
  private static let brief = """
    Weekly sign-ups 12,400 rose while completion fell from 66% to 65% for developers. A retail bank wants document extraction on its \
    own servers and asks which kind of open-weight model would be put behind it.
    """
  private let mask = CopyMask(sources: [Self.brief])

  @Test func `copied runs are masked and own words are not`() {
    let copied = mask.mask(Reading("As given, completion fell from 66% to 65% for developers."))
    #expect(copied.count(where: \.self) >= 8)
    let own = mask.mask(Reading("Completion for developers moved by one point, which is noise."))
    #expect(!own.contains(true))
  }

  @Test(arguments: [
    "A retail bank needs document extraction on its own machines and asks which kind of open model",
    "A large retail bank wants good document extraction on its own servers",
    "The retail banks wanted document extraction on its servers, and asked which kind of open-weight model",
  ])
  func `a copy with a few words exchanged is found`(text: String) throws {
    let reading = Reading(text)
    let match = try #require(mask.matches(reading).first { !$0.isExact })
    #expect(match.tokens.count >= 8)
    #expect(mask.mask(reading).count(where: \.self) >= 6)
  }

  @Test func `an exchanged word of a near copy stays the writer's own`() {
    let reading = Reading(
      "A retail bank wants table extraction on its rented servers and asks which")
    let masked = zip(reading.tokens, mask.mask(reading)).filter(\.1).map(\.0.form)
    #expect(masked.contains("retail"))
    #expect(!masked.contains("table"))
    #expect(!masked.contains("rented"))
  }

  @Test(arguments: [
    "A bank that wants extraction should ask how many documents a day its servers see.",
    "Completion rose for developers from one week to another, while sign-ups fell.",
    "I would put a small open-weight model of 7B behind a queue on the bank's own machines.",
    "The document goes to the servers, and which kind of model reads it depends on its length.",
  ])
  func `own sentences with the words of the brief are no copies`(text: String) {
    let reading = Reading(text)
    #expect(mask.matches(reading).isEmpty)
    #expect(!mask.mask(reading).contains(true))
  }

  @Test func `a few words of the brief inside an own sentence are not masked`() {
    let reading = Reading(
      """
      When I sold to such a firm in Lisbon, a retail bank wanted document extraction on own servers, it took us two months of visits \
      to learn that its people never looked at the result and only kept it for the auditors.
      """)
    #expect(!mask.mask(reading).contains(true))
  }

  @Test func `a match names its source`() {
    let published = "The cache of a grouped model grows with the number of its heads and layers."
    let mask = CopyMask(sources: ["What do you do first when it fails at night?", published])
    let reading = Reading(
      "So, the cache of a grouped model grows with the number of its heads. What do you do first when it fails?"
    )
    let matches = mask.matches(reading)
    #expect(matches.map(\.source) == [1, 0])
    #expect(matches.map(\.isExact) == [true, true])
    #expect(matches.map { reading.tokens[$0.tokens.lowerBound].form } == ["the", "what"])
  }

  @Test func `nothing to copy from is nothing copied`() {
    let reading = Reading("The same words, the same words, the same words.")
    for mask in [CopyMask(sources: []), CopyMask(sources: [""]), CopyMask(sources: ["too short"])] {
      #expect(mask.matches(reading).isEmpty)
      #expect(!mask.mask(reading).contains(true))
    }
  }

  private static let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_CORPUS"]
    .flatMap { $0.isEmpty ? nil : $0 }

  private struct Question: Decodable {
    let id: String
    let prompt: String
    let exhibits: String?
    var sources: [String] { [prompt, exhibits ?? ""] }
  }

  private struct Answer: Decodable {
    let question: String
    let text: String
    enum CodingKeys: String, CodingKey {
      case text
      case question = "question_id"
    }
  }

  /// A question that was not asked cannot have been copied, save for words that both share.
  @Test(.enabled(if: folder != nil, "WINDTUNNEL_CORPUS names no folder of answers"))
  func `answers to other questions hold no copies`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let decoder = JSONDecoder()
    let questions = try decoder.decode(
      [Question].self, from: Data(contentsOf: folder.appending(path: "questions.json")))
    let answers = try Data(contentsOf: folder.appending(path: "answers.jsonl"))
      .split(separator: 10).map { try decoder.decode(Answer.self, from: $0) }
    let masks = questions.map { ($0, CopyMask(sources: $0.sources)) }
    var foreign = 0
    for answer in answers {
      let reading = Reading(answer.text)
      for (question, mask) in masks where question.id != answer.question {
        foreign += mask.matches(reading).count
      }
    }
    // 246 answers against 26 questions each.
    #expect(foreign <= answers.count * questions.count / 200)
    for (question, mask) in masks {
      let copy = Reading(question.sources.joined(separator: " "))
      #expect(mask.mask(copy).count(where: \.self) * 2 > copy.tokens.count)
    }
  }
}
