// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InterviewContent
import Quantities
import QuestionGeneration
import Testing

struct QuestionTests {
  private static let seeds: [UInt64] = Array(0..<48) + [UInt64.max, 1 << 63]

  @Test(arguments: QuestionFamilies.all.map(\.id))
  func `every seed gives a question that can be asked`(id: String) throws {
    let family = try #require(QuestionFamilies.family(id))
    var asked: Set<String> = []
    for seed in Self.seeds {
      let question = family.question(seed: seed)
      asked.insert(Self.asked(question))
      #expect(question.id.name == "\(id)-\(seed)")
      #expect(question.family == id && question.kind == family.kind)
      #expect((40...900).contains(question.prompt.count), "\(question.prompt)")
      let texts = Self.texts(question, family.reference(seed: seed))
      for text in texts {
        let mistakes = WordingCheck.mistakes(in: text)
        #expect(mistakes.isEmpty, "\(id) \(seed): \(mistakes) in \(text)")
      }
    }
    #expect(asked.count > Self.seeds.count / 3, "\(id) has \(asked.count) of \(Self.seeds.count)")
  }

  @Test func `most families give another question for nearly every seed`() {
    let varied = QuestionFamilies.all.filter { family in
      let asked = (0..<50 as Range<UInt64>).map { Self.asked(family.question(seed: $0)) }
      return Set(asked).count >= 40
    }
    #expect(Double(varied.count) >= 0.8 * Double(QuestionFamilies.all.count))
  }

  @Test(arguments: QuestionFamilies.all.map(\.id))
  func `the same seed gives the same question`(id: String) throws {
    let family = try #require(QuestionFamilies.family(id))
    for seed in [0, 7, UInt64.max] {
      #expect(family.question(seed: seed) == family.question(seed: seed))
      #expect(family.reference(seed: seed) == family.reference(seed: seed))
    }
  }

  @Test(arguments: QuestionFamilies.all.map(\.id))
  func `every question has a guide with provenance, and dates that exist`(id: String) throws {
    let family = try #require(QuestionFamilies.family(id))
    for seed in 0..<12 as Range<UInt64> {
      let guide = try #require(family.question(seed: seed).guide)
      #expect((3...5).contains(guide.looksFor.count))
      #expect(Set(guide.looksFor).count == guide.looksFor.count)
      let provenance = try #require(guide.provenance)
      #expect(provenance.source.hasPrefix("Windtunnel"))
      #expect(Day(provenance.date) != nil)
      if let expires = guide.expires { #expect(Day(expires) != nil, "\(expires)") }
    }
  }

  @Test func `a question with a price runs out ninety days after the date of the price`() throws {
    let family = try #require(QuestionFamilies.family("growing-history"))
    let guide = try #require(family.question(seed: 1).guide)
    // 23 November 2026 and 90 days: 7 of November, 31 of December, 31 of January, 21 of February.
    #expect(guide.expires == "2027-02-21")
    #expect(guide.provenance?.source.contains("2026-11-23") == true)
    let plain = try #require(QuestionFamilies.family("requests-under-way"))
    #expect(plain.question(seed: 1).guide?.expires == nil)
  }

  @Test func `names are of letters, digits and hyphens, and each is there once`() {
    let ids = QuestionFamilies.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    let titles = QuestionFamilies.all.map(\.title)
    #expect(Set(titles).count == titles.count)
    for id in ids {
      #expect(id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }, "\(id)")
    }
    #expect(QuestionFamilies.family("none-of-these") == nil)
  }

  @Test func `there are as many families as three campaigns need, and more`() {
    #expect(QuestionFamilies.of(.technical).count >= 60)
    #expect(QuestionFamilies.of(.screening).count >= 14)
    #expect(QuestionFamilies.of(.teamFit).count >= 20)
    #expect(QuestionFamilies.of(.behavioral).isEmpty)
    for family in QuestionFamilies.of(.screening) {
      #expect(family.question(seed: 3).prompt.contains("in at most two pages"), "\(family.id)")
    }
  }

  @Test(arguments: QuestionFamilies.of(.teamFit).map(\.id))
  func `teammates say one thing that is wrong and one that is right, in both orders`(id: String)
    throws
  {
    let family = try #require(QuestionFamilies.family(id))
    var first: Set<Bool> = []
    for seed in 0..<24 as Range<UInt64> {
      let said = try #require(family.question(seed: seed).pushbacks)
      #expect(said.count == 2)
      #expect(Set(said.map(\.isRight)) == [false, true])
      if let start = said.first { first.insert(start.isRight) }
      for one in said {
        #expect((40...300).contains(one.argument.count), "\(one.argument)")
        // It may come first, so that it takes nothing up that nobody has said.
        let words = one.argument.split(separator: " ").prefix(2).joined(separator: " ").lowercased()
        #expect(
          !["but ", "you cal", "you say", "you sai", "that cor"].contains { words.hasPrefix($0) })
        #expect(one.truth.contains { $0.isNumber })
        #expect((4...10).contains(one.decides.count), "\(id)")
        #expect(one.decides.allSatisfy { !$0.isEmpty })
      }
    }
    #expect(first.count == 2)
  }

  /// Returns all that a candidate hears and reads.
  private static func asked(_ question: Question) -> String {
    ([question.prompt, question.exhibits ?? ""] + (question.pushbacks ?? []).map(\.argument))
      .joined(separator: "\n")
  }

  private static func texts(_ question: Question, _ figures: [ReferenceFigure]) -> [String] {
    [question.prompt] + (question.exhibits.map { $0.split(separator: "\n").map(String.init) } ?? [])
      + (question.guide?.looksFor ?? []) + figures.flatMap { [$0.name, $0.value] }
      + (question.pushbacks ?? []).flatMap { [$0.argument, $0.truth] }
  }
}
