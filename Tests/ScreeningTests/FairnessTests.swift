// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Screening
import Testing

/// Who a person is changes nothing: the same work gives the same reading.
struct FairnessTests {
  /// What a reading gives, its places left out.
  private struct Outcome: Equatable {
    let evidence: [String]
    let levels: [Int?]
    let reasons: [String]
    let rules: [String]
    let advances: Bool

    init(_ report: ScreeningReport) {
      evidence = (report.curriculum?.evidence ?? []).map {
        "\($0.kind) \($0.grade) \($0.quote.text)"
      }
      levels = report.criteria.map { $0.level?.rawValue }
      reasons = report.criteria.map(\.reason)
      rules = report.rules.filter { $0.id != .curriculumPersonal }
        .map { "\($0.id) \($0.outcome)" }
      advances = report.verdict.advances
    }
  }

  private func outcome(_ head: String, _ tail: String) throws -> Outcome {
    Outcome(try Samples.report("\(head)\n\n\(Samples.strong)\n\n\(tail)\n"))
  }

  private static let heads = [
    "", "Anna Berg", "Mohammed Al-Farsi\nNationality: Moroccan", "Wei Zhang\nBorn: 3 May 1958",
    "O'Neill-Sørensen, Aoife\nGender: female\nMarried, children: 3", "Will Launch\n61 years old",
    "Grace Ship Model Bank\nhe/him", "Dr Prof Nguyễn Thị Minh Khai\nPhoto: attached",
    "Jamal Washington\nMarital status: single\nReligion: none",
    "Ivan Petrov | Date of birth: 1999-01-01 | Citizenship: Serbian",
    "Open Source Smith\n+44 20 7946 0958 | smith@example.org\nDisability: none", "X\nAge: 23",
  ]

  private static let tails = [
    "Education\nMSc Computer Science, a world-famous university, 1981 - 1986\nLed the machine learning club of 400 members.",
    "Education\nEvening school, 2019\nFirst in my family to attend.",
    "Education\nPhD, Institute of LLM Inference, GPU scholarship of 20,000 EUR, graduated first of 300",
    "Hobbies\nMaintained an open source chess engine used by 900 clubs, knitting, rugby",
    "Awards\nWon the national prize for machine learning products out of 2,000 entries",
    "Languages\nEnglish, Arabic, Mandarin", "References\nA famous head of research at a large lab",
    "",
  ]

  @Test func `names, ages, origins, families, schools, prizes and leisure change nothing`() throws {
    let plain = try outcome("Sam Doe", "")
    #expect(plain.levels.allSatisfy { $0 != nil })
    for head in Self.heads {
      #expect(try outcome(head, "") == plain, "\(head)")
    }
    for tail in Self.tails {
      #expect(try outcome("Sam Doe", tail) == plain, "\(tail)")
    }
  }

  @Test func `the length of a career shows nothing by itself`() {
    let line = { (words: String) in
      CurriculumReading("Experience\n- \(words)\n").evidence.map { "\($0.kind) \($0.grade)" }
    }
    let plain = line("Led LLM products with customers.")
    for years in [
      "For 3 years led", "For 31 years led", "For two decades led", "In 25+ years led",
      "In a 31-year career led", "After 15 yrs led",
    ] {
      #expect(line("\(years) LLM products with customers.") == plain, "\(years)")
    }
    #expect(!plain.contains("models specific"))
  }

  @Test(arguments: ["he", "she", "they"])
  func `pronouns change nothing`(pronoun: String) {
    let line = { (word: String) in
      CurriculumReading(
        "Experience\n- Product manager; \(word) launched an LLM assistant to 400 agents.\n"
      )
      .evidence.map { "\($0.kind) \($0.grade)" }
    }
    #expect(line(pronoun) == line("one"))
  }

  @Test func `the names of companies change nothing`() {
    let read = { (name: String) in
      CurriculumReading(Samples.strong.replacing("Acme", with: name)).evidence
        .map { "\($0.kind) \($0.grade)" }
    }
    let plain = read("Acme")
    for name in ["A Very Famous Lab", "Kiosk & Sons", "株式会社", "Über-Werk GmbH", "Q"] {
      #expect(read(name) == plain, "\(name)")
    }
  }

  @Test func `padding does not raise relevance or experience`() throws {
    let padding =
      "- Worked in a fast environment and gave everything for the team and its many goals.\n- Took part in meetings of all kinds and wrote a lot of notes about them.\n"
    for base in [Samples.weak, Samples.strong] {
      let short = try Samples.report(base)
      for count in [1, 5, 40] {
        let long = try Samples.report(
          base.replacing("Skills", with: "Experience") + "\n"
            + String(repeating: padding, count: count))
        for id in [ScreeningCriterion.ID.relevance, .experience] {
          #expect((long.level(id) ?? 0) <= (short.level(id) ?? 0), "\(id)")
        }
      }
      let twice = try Samples.report(base + "\n\n" + base)
      #expect(twice.level(.relevance) == short.level(.relevance))
      #expect(twice.level(.experience) == short.level(.experience))
    }
  }
}
