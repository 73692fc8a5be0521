// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageModel
import ModelServer
import Testing

@testable import ModelClient

/// What our side of a call takes, against a server that answers at once; the figures of docs/model.md.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["WINDTUNNEL_OVERHEAD"] != nil))
struct CallOverheadTests {
  @Test(arguments: [true, false])
  func `five hundred calls on a kept connection are measured`(streams: Bool) async throws {
    let words = #"{"level": 3, "why": "\#(String(repeating: "words of a reply ", count: 20))"}"#
    let server = try ModelServer(
      streams ? .streamed(words.split(separator: " ").map { "\($0) " }) : .whole(words))
    let client = Samples.client(server)
    var times: [Double] = []
    for index in 0..<520 {
      let began = ContinuousClock.now
      _ = try await client.reply(to: Samples.object)
      // The first calls open the connection and learn.
      if index >= 20 { times.append((.now - began) / .milliseconds(1)) }
    }
    times.sort()
    let (median, tail) = (times[times.count / 2], times[times.count * 99 / 100])
    FileHandle.standardError.write(
      Data("overhead \(streams ? "streamed" : "whole"): median \(median) ms, p99 \(tail) ms\n".utf8)
    )
    #expect(times.count == 500)
    #expect(median < 1_000)
  }
}
