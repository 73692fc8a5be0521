// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct CheckTests {
  /// 70e9 x 2 bytes = 140 GB.
  private static let text =
    "Café ☕️: a 70B model in bf16 is 140 GB of weights. Then a 70B model in bf16 takes 300 GB of weights.\n"

  private func claims(_ json: some StringProtocol) throws -> [[String: Any]] {
    try #require(try object(json)["claims"] as? [[String: Any]])
  }

  /// Whether every quote is exactly the bytes of a text.
  private func areExact(_ claims: [[String: Any]], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return claims.allSatisfy { claim in
      guard let quote = claim["quote"] as? [String: Any], let start = quote["start"] as? Int,
        let end = quote["end"] as? Int, let words = quote["text"] as? String,
        0 <= start, start < end, end <= bytes.count
      else { return false }
      return bytes[start..<end].elementsEqual(words.utf8)
    }
  }

  @Test func `numbers of a text are called right or wrong, with quotes that are its bytes`()
    async throws
  {
    let run = try await Tool.run("check", "--json", input: .text(Self.text))
    #expect(run.status == 0)
    #expect(run.errors == "")
    let claims = try claims(run.output)
    #expect(claims.map { $0["verdict"] as? String } == ["right", "wrong"])
    #expect(areExact(claims, in: Self.text))
    #expect(try object(run.output)["version"] as? Int == 1)
    #expect(try object(run.output)["id"] is NSNull)
  }

  @Test func `a file and standard input give the same, and the text shows signs and formulas`()
    async throws
  {
    let folder = try TemporaryFolder()
    try Data(Self.text.utf8).write(to: URL(filePath: folder.path(of: "note.txt")))
    let file = try await Tool.run("check", "note.txt", in: folder)
    let input = try await Tool.run("check", "-", input: .text(Self.text))
    #expect(file.status == 0)
    #expect(file.output == input.output)
    for part in ["✓ Right", "✗ Wrong", "2 numbers: 1 right, 1 wrong.", "140 GB"] {
      #expect(file.output.contains(part), "\(part)")
    }
  }

  @Test func `every line in gives a line out in order, whatever is wrong with one`() async throws {
    let folder = try TemporaryFolder()
    let questions =
      #"[{"id": "own", "kind": "chess", "prompt": "Sign-ups were 400 and are 300. Why?"}]"#
    try Data(questions.utf8).write(to: URL(filePath: folder.path(of: "questions.json")))
    var batch = Data()
    for (id, question) in [("a", Any?.none), ("b", "own"), ("c", "none")] {
      let entry: [String: Any] = [
        "id": id, "question_id": question ?? NSNull(), "text": Self.text,
      ]
      batch += try JSONSerialization.data(withJSONObject: entry) + Data("\n".utf8)
    }
    batch += Data("no JSON\n".utf8) + Data("{\"id\": \"d\", \"text\": \"".utf8) + [0xFF]
    batch += Data("\"}\n{\"id\": \"e\", \"text\": \"\"}".utf8)
    let run = try await Tool.run(
      "check", "--questions", "questions.json", "--batch", "-", input: .bytes(batch), in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "windtunnel: 3 lines could not be checked\n")
    let lines = run.output.split(separator: "\n")
    let objects = try lines.map { try object($0) }
    #expect(objects.map { $0["id"] as? String } == ["a", "b", "c", nil, nil, "e"])
    #expect(
      objects.map { $0["error"] as? String }.map { $0 == nil } == [
        true, true, false, false, false, true,
      ])
    #expect(objects[2]["error"] as? String == "there is no question “none”")
    #expect(try areExact(claims(lines[0]), in: Self.text))
    #expect(try claims(lines[5]).isEmpty)
  }

  @Test func `a question of the packs and a question of one's own may be named`() async throws {
    let folder = try TemporaryFolder()
    try Data(#"{"id": "x", "kind": "chess", "prompt": "p"}"#.utf8)
      .write(to: URL(filePath: folder.path(of: "question.json")))
    for name in ["ps-onboarding", "question.json"] {
      let run = try await Tool.run(
        "check", "--question", name, "--json", input: .text(Self.text), in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try claims(run.output).count == 2)
    }
  }

  @Test func `an assessment carries the same claims`() async throws {
    let alone = try await Tool.run(
      "check", "--question", "ps-onboarding", "--json", input: .text(Self.text))
    let assessed = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Self.text))
    let (expected, found) = (try claims(alone.output), try claims(assessed.output))
    #expect(NSArray(array: expected).isEqual(to: found))
    let flags = try AssessmentResult(assessed.output).flags
    #expect(flags.map(\.id).contains("wrong_number"))
  }

  @Test(arguments: [
    "", "\u{0}", "10^40 and 1e400 GB of NaN% 👩‍👩‍👧 at -0 €/M",
    String(repeating: "9", count: 5000) + " GB", String(repeating: "70B x 2 bytes = ", count: 300),
  ])
  func `a hostile text is answered`(text: String) async throws {
    let run = try await Tool.run("check", "--json", input: .text(text))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try areExact(claims(run.output), in: text))
  }

  @Test func `a megabyte is answered`() async throws {
    let padding = String(
      repeating: "and nobody said how it came about or what it was for ", count: 4)
    let text = (1...4400).map { number in
      "In week \(number) the model took \(number % 700) GB \(padding).\n"
    }
    .joined()
    #expect(text.utf8.count > 1_000_000)
    let run = try await Tool.run("check", "--json", input: .text(text), patience: .seconds(300))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try areExact(claims(run.output), in: text))
  }
}
