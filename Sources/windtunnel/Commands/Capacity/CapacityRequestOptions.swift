// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Quantities
import ServingSimulation

/// Which requests a capacity plan serves: those of a trace, or drawn ones.
struct CapacityRequestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A trace: CSV or JSON lines with arrival, prompt and output tokens; - for standard input.",
      valueName: "file"))
  var trace: String?

  @Option(
    help: ArgumentHelp(
      "In place of a trace: poisson:RATE or constant:RATE, requests a second.", valueName: "process"
    ))
  var arrivals: String?

  @Option(
    help: ArgumentHelp(
      "How many requests (default: all of the trace, 5000 of drawn ones).", valueName: "n"))
  var requests: Int?

  @Option(
    help: ArgumentHelp(
      "Tokens of each prompt that is drawn (default: 1000).", valueName: "tokens"))
  var inputTokens: Int?

  @Option(
    help: ArgumentHelp(
      "Tokens of each answer that is drawn (default: 250).", valueName: "tokens"))
  var outputTokens: Int?

  @Option(
    help: ArgumentHelp(
      "How many times as many requests of the trace come in a second.", valueName: "factor"))
  var rateFactor: Double?

  @Option(help: ArgumentHelp("What drawn requests depend on (default: 1).", valueName: "n"))
  var seed: UInt64?

  /// Returns the requests.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be read or a value is wrong.
  func read() throws -> RequestTrace {
    do {
      if let arrivals {
        guard trace == nil else {
          throw CommandFailure.usage("--trace and --arrivals are given; give one of them")
        }
        return try drawn(arrivals)
      }
      guard let trace else {
        throw CommandFailure.usage(
          "no requests are given; name a --trace, or --arrivals such as poisson:4")
      }
      return try recorded(trace)
    } catch let error as SimulationError {
      throw CommandFailure.usage(error.description)
    }
  }

  private func recorded(_ path: String) throws -> RequestTrace {
    let bytes = [UInt8](try TextFile.bytes(of: path))
    var read: RequestTrace
    do { read = try TraceReading(bytes).trace } catch {
      throw CommandFailure.input("\(path == "-" ? "standard input" : path): \(error)")
    }
    if let requests { read = read.first(requests) }
    return try rateFactor.map { try read.scaled(by: $0) } ?? read
  }

  private func drawn(_ text: String) throws -> RequestTrace {
    let lengths = try RequestLengths.independent(
      prompt: .constant(inputTokens ?? 1000), output: .constant(outputTokens ?? 250))
    return RequestTrace(
      collecting: try GeneratedRequests(
        arrivals: try Self.process(text), lengths: lengths, count: requests ?? 5000,
        seed: seed ?? 1))
  }

  private static func process(_ text: String) throws -> ArrivalProcess {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let rate = Double(parts[1]), rate.isFinite else { throw wrong(text) }
    switch parts[0] {
    case "poisson": return .poisson(rate: RequestsPerSecond(rate))
    case "constant": return .constant(rate: RequestsPerSecond(rate))
    default: throw wrong(text)
    }
  }

  private static func wrong(_ text: String) -> CommandFailure {
    .usage("--arrivals is “\(text)”; it must be such as poisson:4 or constant:4")
  }
}
