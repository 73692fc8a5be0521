// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
@testable import Screening
import Testing

struct CurriculumTests {
  private func grades(
    _ line: String, _ kind: CurriculumEvidence.Kind
  ) -> [CurriculumEvidence.Grade] {
    CurriculumReading("Experience\n\n- \(line)\n").evidence.filter { $0.kind == kind }
      .map(\.grade)
  }

  @Test(arguments: CurriculumEvidence.Kind.allCases)
  func `each kind finds its examples and only mentions what looks alike`(
    kind: CurriculumEvidence.Kind
  ) {
    let examples = CurriculumExamples.of(kind)
    #expect(examples.yes.count >= 4 && examples.no.count >= 2)
    for line in examples.yes {
      #expect(grades(line, kind).contains(.specific), "\(kind): \(line)")
    }
    for line in examples.no {
      #expect(!grades(line, kind).contains(.specific), "\(kind): \(line)")
    }
  }

  @Test func `a list of skills is mentioned, a deed with object and result is specific`() {
    let reading = CurriculumReading(
      "Skills\nPython, SQL, LLM\n\nExperience\n- Launched an LLM assistant to 400 agents.\n")
    #expect(
      reading.evidence.filter { $0.kind == .models }.map(\.grade) == [.mentioned, .specific])
  }

  @Test func `every quote is the bytes of the CV as given`() {
    let text = "Ünal Ö\n\nBorn: 1980\n" + Samples.strong
    let bytes = Array(text.utf8)
    let reading = CurriculumReading(text)
    #expect(reading.evidence.count > 8)
    for quote in reading.evidence.map(\.quote) + reading.personal.map(\.quote) {
      #expect(bytes[quote.start..<quote.end].elementsEqual(quote.text.utf8), "\(quote.text)")
    }
  }

  @Test func `deeds under skills, education, prizes and leisure are not read as deeds`() {
    for heading in ["Skills", "Education", "## Awards", "INTERESTS", "Hobbies:", "References"] {
      let reading = CurriculumReading(
        "\(heading)\n- Launched an LLM assistant to 400 agents.\n")
      #expect(!reading.evidence.contains { $0.grade == .specific }, "\(heading)")
    }
  }

  @Test func `a line of what a reader wants to see is no deed`() {
    let soup =
      "Launched LLM API inference GPU A/B test open source bank engineers pricing churn from 12% to 7%"
    let reading = CurriculumReading("Experience\n- \(soup)\n- \(soup.replacing(" ", with: ", "))\n")
    #expect(!reading.evidence.contains { $0.grade == .specific })
  }

  @Test(arguments: [
    "Did not launch an LLM feature to 20,000 customers.",
    "Would have launched an LLM feature if 20,000 customers had asked.",
    "Supported the team that launched an LLM feature to 20,000 customers.",
    "Have you launched an LLM feature to 20,000 customers?",
  ])
  func `what was not done is no deed`(line: String) {
    #expect(!grades(line, .models).contains(.specific))
  }

  @Test func `a quote has the words of the CV, also where a length of years was not read`() throws {
    let line = "Launched a paid API; revenue grew from 1 to 4 million euros in 2 years."
    let text = "Experience\n- \(line)\n"
    let quotes = CurriculumReading(text).evidence.map(\.quote)
    #expect(!quotes.isEmpty)
    for quote in quotes {
      #expect(!quote.text.contains("  "))
      #expect(Array(text.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
    #expect(quotes.contains { $0.text.contains("in 2 years") })
  }

  @Test func `personal words are pointed out wherever they stand in a line`() {
    let reading = CurriculumReading(
      "34 years old | Nationality: Spanish, married; photo: attached\nBorn 1 May 1990\na@b.example\n+33 6 12 34 56 78\nExperience\n- Built an app for children, used by 400 schools.\n"
    )
    #expect(
      reading.personal.map(\.kind) == [
        .age, .nationality, .family, .photo, .birth, .contact, .contact,
      ])
    #expect(reading.personal.allSatisfy { !$0.quote.text.contains("children") })
  }

  @Test(arguments: [
    "", " ", "\u{0}", "👩‍👩‍👧", String(repeating: "a", count: 100_000),
    String(repeating: "Experience\n", count: 5000), String(repeating: ", ", count: 20_000),
    String(repeating: "Born ", count: 5000),
  ])
  func `a hostile CV is answered and shows nothing`(text: String) {
    let reading = CurriculumReading(text)
    #expect(reading.evidence.isEmpty)
  }

  @Test func `another language is named and not read`() {
    let text = """
      Expérience
      - Responsable de la tarification de l'API et de la migration de 1 200 comptes vers des offres à l'usage.
      - Réduction de la latence de 4,1 s à 1,3 s avec deux équipes dans le cadre de la nouvelle plateforme.
      """
    let reading = CurriculumReading(text)
    #expect(reading.otherLanguage != nil)
    #expect(reading.evidence.isEmpty)
  }
}
