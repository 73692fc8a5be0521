// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import ServingSimulation
import Testing

@Suite struct LargeTraceTests {
  /// Returns a row of 40 bytes a number of times.
  private static func rows(_ count: Int) -> [UInt8] {
    var block = Array("1700000000.123456,1234,5678,0,11 12 13 \n".utf8)
    while block.count < 40 * count { block += block }
    return Array(block.prefix(40 * count))
  }

  @Test func `one bad line among a million is found`() throws {
    let header = Array("arrival_s,prompt_tokens,output_tokens,class,prefix\n".utf8)
    var text = header + Self.rows(1_000_000)
    #expect(try TraceReading(text).report.requests == 1_000_000)
    text[header.count + 40 * 700_000 + 20] = UInt8(ascii: "x")
    let error = #expect(throws: TraceError.self) { try TraceReading(text) }
    #expect(error?.line == 700_002)
    #expect(error?.found == "12x4")
    let rest = try TraceReading(text, badLines: .skip)
    #expect(rest.report.requests == 999_999 && rest.report.skipped == 1)
  }

  /// Changed, lost and doubled bytes give a trace or an error, and never a crash.
  @Test(arguments: [BadLines.stop, .skip])
  func `any bytes give a trace or an error`(badLines: BadLines) {
    let samples = [
      TraceReadingTests.azure, TraceReadingTests.mooncake, TraceReadingTests.csv,
      TraceReadingTests.vllm,
    ].map { Array($0.utf8) }
    let stream = SeededStream(seed: 11, "mutations")
    var errors = 0
    for round in 0..<1000 {
      let bytes = Self.mutated(samples[round % 4], stream, round)
      do {
        let reading = try TraceReading(bytes, badLines: badLines)
        #expect(reading.trace.requests.allSatisfy(Self.isFine))
      } catch {
        errors += 1
        #expect(!error.description.isEmpty)
      }
    }
    #expect(errors > 50 && errors < 1000)
  }

  private static func isFine(_ request: SimulatedRequest) -> Bool {
    request.promptTokens > 0 && request.outputTokens > 0 && request.arrival >= .zero
      && request.prefixStart >= 0 && request.prefixCount >= 0
  }

  private static let special = Array("{}[],:\"\\\n\r\u{0}-.e9".utf8)

  private static func mutated(
    _ sample: [UInt8], _ stream: SeededStream, _ round: Int
  ) -> [UInt8] {
    var bytes = sample
    for change in 0...(round % 3) {
      guard !bytes.isEmpty else { break }
      let draw = stream.bits(4 * round + change)
      let place = Int(draw >> 32) % bytes.count
      switch draw & 7 {
      case 0: bytes.remove(at: place)
      case 1: bytes.removeLast(bytes.count - max(place, 1))
      case 2: bytes.insert(bytes[place], at: place)
      case 3: bytes[place] = special[Int(draw >> 8 & 0xff) % special.count]
      default: bytes[place] = UInt8(truncatingIfNeeded: draw >> 8)
      }
    }
    return bytes
  }
}
