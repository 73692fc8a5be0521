// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import TestSupport
import Testing

/// Packs that were cut off or damaged either load or say what is wrong; nothing stops the program.
struct HostilePackTests {
  /// Returns the text of the embedded pack that a seed damages.
  private func victim(using generator: inout SeededGenerator) throws -> String {
    try #require(PackFile.embedded.randomElement(using: &generator)).text
  }

  /// Reads a damaged file; a problem must name a line that is there.
  private func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = 2 + text.utf8.count { $0 == 0x0A }
    do throws(PackFailure) {
      _ = try PackLibrary(files: [PackFile(path: "damaged.yaml", text: text)])
    } catch {
      #expect(!error.problems.isEmpty)
      for problem in error.problems {
        #expect((1...lines).contains(problem.line), "\(problem)")
        #expect(!problem.message.isEmpty && !problem.mend.isEmpty)
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a pack that was cut off loads or is reported`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(try victim(using: &generator).utf8)
    let length = Int.random(in: 0..<bytes.count, using: &generator)
    check(Array(bytes.prefix(length)))
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `a pack with damaged bytes loads or is reported`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(try victim(using: &generator).utf8)
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      default:
        bytes[place] = "{}[]:-?&*!|>'\"%@`#,\n \t".utf8.randomElement(using: &generator) ?? 0
      }
    }
    check(bytes)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a pack whose lines were mixed up loads or is reported`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var lines = try victim(using: &generator).split(
      separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let from = Int.random(in: lines.indices, using: &generator)
      let line = lines.remove(at: from)
      lines.insert(line, at: Int.random(in: 0...lines.count, using: &generator))
    }
    check(Array(lines.joined(separator: "\n").utf8))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a text of nothing but signs is reported`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let signs = Array("{}[]:-?&*!|>'\"%@`#,\n \tab".utf8)
    let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      signs.randomElement(using: &generator) ?? 0
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!problems([PackFile(path: "signs.yaml", text: text)]).isEmpty)
  }
}
