// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities
import TestSupport
import Testing

@testable import Reports

struct HealthTests {
  private static let now = Instant(millisecondsSince1970: 1_795_543_200_000)

  private func fine() -> HealthFacts {
    var facts = HealthFacts(
      folder: .init(
        path: "/home/candidate/data", state: .folder(permissions: 0o700), free: 12_340_000_000),
      database: .read(rounds: 3, events: 61, problems: [], mend: "", journal: "wal"),
      packs: .read(questions: 152, overlay: nil, files: 0), missingPrograms: [], now: Self.now,
      newestEntry: Self.now, rubricVersion: "2026-11-20", language: "Français")
    facts.port = (8080, .nobody)
    facts.terminal = .init(columns: 100, characters: "C.UTF-8")
    return facts
  }

  private func check(_ subject: HealthCheck.Subject, _ facts: HealthFacts) -> HealthCheck? {
    facts.checks.first { $0.subject == subject }
  }

  @Test func `everything in order is a line each`() throws {
    let text = HealthText(fine(), style: TerminalStyle(width: 80, isStyled: false))
    #expect(!text.hasFailure)
    #expect(try GoldenFile("health-fine.txt").difference(from: text.text()) == nil)
  }

  @Test func `one of a thing is told as one`() {
    var facts = fine()
    facts.database = .read(rounds: 1, events: 1, problems: [], mend: "", journal: "wal")
    facts.packs = .read(questions: 152, overlay: "mine", files: 1)
    let text = HealthText(facts, style: TerminalStyle(width: 200, isStyled: false)).text()
    #expect(text.contains("whole, with 1 round and 1 event\n"))
    #expect(text.contains("1 file of mine is laid over them"))
    facts.database = .open(rounds: 1, journal: "wal")
    let open = HealthText(facts, style: TerminalStyle(width: 200, isStyled: false)).text()
    #expect(open.contains("can be read, with 1 round; not yet"))
  }

  @Test func `what fails says what to do`() throws {
    var facts = fine()
    facts.folder = .init(path: "/mnt/data", state: .readOnly, free: 4_000_000)
    facts.database = .failed("/mnt/data/windtunnel.sqlite is damaged or not a database")
    facts.packs = .failed(folder: "packs", problem: "packs/a.yaml:3: there is no kind “x”", more: 2)
    facts.missingPrograms = ["pdftotext"]
    facts.port = (8080, .another)
    facts.newestEntry = Self.now + .minutes(1)
    facts.terminal = .init(columns: 80, characters: "de_DE.ISO-8859-1")
    facts.language = nil
    let text = HealthText(facts, style: TerminalStyle(width: 80, isStyled: false))
    #expect(text.hasFailure)
    #expect(try GoldenFile("health-broken.txt").difference(from: text.text()) == nil)
    #expect(facts.checks.filter { $0.state == .fail }.allSatisfy { $0.advice != nil })
  }

  @Test(
    arguments: [
      (0, .fail), (9_999_999, .fail), (10_000_000, .warn), (199_999_999, .warn),
      (200_000_000, .ok),
    ] as [(Int64, HealthCheck.State)])
  func `a disk that is nearly full is a note, a full one a failure`(
    free: Int64, state: HealthCheck.State
  ) {
    var facts = fine()
    facts.folder = .init(path: "/d", state: .folder(permissions: 0o700), free: free)
    #expect(check(.space, facts)?.state == state)
  }

  @Test(
    arguments: [
      (.absent(canBeMade: true), .ok), (.absent(canBeMade: false), .fail), (.file, .fail),
      (.readOnly, .fail), (.folder(permissions: 0o700), .ok), (.folder(permissions: 0o750), .warn),
      (.folder(permissions: 0o704), .warn),
    ] as [(HealthFacts.Folder.State, HealthCheck.State)])
  func `a folder is for its owner alone and can be written`(
    state: HealthFacts.Folder.State, expected: HealthCheck.State
  ) {
    var facts = fine()
    facts.folder = .init(path: "/d", state: state, free: nil)
    #expect(check(.folder, facts)?.state == expected)
    #expect(check(.space, facts) == nil)
  }

  @Test func `what is not known is not checked`() {
    var facts = fine()
    facts.folder = nil
    facts.port = nil
    facts.terminal = nil
    let subjects = facts.checks.map(\.subject)
    #expect(subjects == [.program, .database, .packs, .documents, .clock, .language])
  }

  @Test func `a clock before the program was made is noted`() {
    var facts = fine()
    facts.newestEntry = nil
    facts.rubricVersion = "2026-11-25"
    #expect(check(.clock, facts)?.state == .warn)
    facts.rubricVersion = "2026-11-24"
    #expect(check(.clock, facts)?.state == .ok)
  }

  @Test func `the JSON has the worst state and every check`() throws {
    var facts = fine()
    facts.missingPrograms = ["pdfinfo"]
    let text = try JSONText.line(HealthJSON(facts))
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(json?["state"] as? String == "warn")
    #expect((json?["checks"] as? [Any])?.count == 10)
    #expect(json?["amounts"] == nil)
  }

  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1 kB"), (1_500_000, "1.5 MB"), (123_400_000, "123 MB"),
      (12_340_000_000, "12.3 GB"), (5_000_000_000_000, "5 TB"),
    ] as [(Int64, String)])
  func `amounts of bytes are read by people`(bytes: Int64, text: String) {
    #expect(ByteText.text(bytes) == text)
  }
}
