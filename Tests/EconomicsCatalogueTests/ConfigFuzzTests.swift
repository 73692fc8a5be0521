// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import TestSupport
import Testing

/// Damaged configurations: each gives a shape with sound numbers or an error with a message, and never ends the program.
@Suite struct ConfigFuzzTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a damaged configuration gives a sound shape or an error`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var shapes = 0
    for _ in 0..<1000 {
      let sample = try #require(ConfigSamples.various.randomElement(using: &generator))
      var damage = ConfigDamage(Array(sample.utf8))
      for _ in 0...Int.random(in: 0...2, using: &generator) { damage.once(using: &generator) }
      shapes += try isShape(damage.bytes) ? 1 : 0
    }
    // Neither outcome may be so rare that the other is all that is tested.
    #expect((50...950).contains(shapes))
  }

  private func isShape(_ bytes: [UInt8]) throws -> Bool {
    do throws(ConfigError) {
      check(try ConfigFile.read(bytes: bytes, id: "damaged").shape)
      return true
    } catch {
      #expect(!error.description.isEmpty)
      return false
    }
  }

  private func check(_ shape: ModelShape) {
    let parameters = shape.parameters
    for count in [parameters.total.value, parameters.active.value, parameters.multiplied.value] {
      #expect(count.isFinite && count > 0)
    }
    #expect(parameters.active <= parameters.total)
    let cache = KVCache(of: shape)
    for tokens in [1, 4096, 1_000_000] {
      let bytes = cache.bytes(tokens: tokens).value
      #expect(bytes.isFinite && bytes > 0)
    }
  }
}

/// Ways to damage a text.
struct ConfigDamage {
  private(set) var bytes: [UInt8]

  /// Values that take the place of others.
  private static let values = [
    "0", "-1", "1", "2", "7", "1e30", "1e400", "-1e400", "NaN", "Infinity", "0.5", "true", "false",
    "null", "\"32\"", "[]", "{}", "[1]", "50000000", "50000001", "9223372036854775807",
    "9223372036854775808", "[null]", "{\"type\":\"yarn\",\"factor\":1e6}", "\"\"", "10000",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func once(using generator: inout SeededGenerator) {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: dropField(using: &generator)
    case 1, 2, 3: replaceValue(using: &generator)
    case 4: bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
    case 5: insertBytes(using: &generator)
    case 6: repeatPart(using: &generator)
    default: changeDigit(using: &generator)
    }
  }

  private mutating func dropField(using generator: inout SeededGenerator) {
    let commas = bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") }
    guard let first = commas.randomElement(using: &generator) else { return }
    let end = commas.first { $0 > first } ?? first
    bytes.removeSubrange(first..<end)
  }

  private mutating func replaceValue(using generator: inout SeededGenerator) {
    let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
    guard let colon = colons.randomElement(using: &generator) else { return }
    let ends: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "}")]
    let end = bytes[colon...].firstIndex { ends.contains($0) } ?? bytes.endIndex
    let value = Self.values.randomElement(using: &generator) ?? "0"
    bytes.replaceSubrange((colon + 1)..<end, with: value.utf8)
  }

  private mutating func insertBytes(using generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let count = Int.random(in: 1...4, using: &generator)
    bytes.insert(
      contentsOf: (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, at: place)
  }

  private mutating func repeatPart(using generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let part = bytes[start..<min(start + 40, bytes.count)]
    bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &generator))
  }

  private mutating func changeDigit(using generator: inout SeededGenerator) {
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard let place = digits.randomElement(using: &generator) else { return }
    bytes[place] = UInt8.random(in: 0x30...0x39, using: &generator)
  }
}
