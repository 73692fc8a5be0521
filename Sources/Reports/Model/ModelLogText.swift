// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageModel
import Quantities

/// The log of what was sent to a language model.
public struct ModelLogText {
  private let calls: [LoggedModelCall]

  /// Creates a writer of a log, the newest call first.
  public init(_ calls: [LoggedModelCall]) {
    self.calls = calls
  }

  /// Returns a line for each call; with `words`, each message as it went out below it.
  public func text(words: Bool, style: TerminalStyle) -> String {
    guard !calls.isEmpty else { return "No call was made: nothing was sent to a language model.\n" }
    return calls.map { entry in
      let call = entry.call
      let money = call.dollars.map { ", $\(ModelText.number($0))" } ?? ""
      var lines = [
        style.wrap(
          "\(Self.moment(entry.at)) \(Self.name(call.purpose)), \(call.model) at \(call.url)\(call.round.map { ", round \($0)" } ?? "")"
        ),
        style.wrap(
          "\(call.outcome) — \(call.usage.total) tokens\(call.usage.isEstimated ? " (estimated)" : "")\(money), \(call.milliseconds) ms, \(call.tries) \(call.tries == 1 ? "try" : "tries")",
          indent: "  "),
      ]
      if words {
        lines += call.messages.map {
          style.wrap("\($0.role.rawValue): \($0.content)", indent: "    ")
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  /// Returns the form that scripts rely on: one object with all calls and their messages.
  ///
  /// - Throws: Never in practice; what the encoder throws.
  public func json() throws -> String {
    try JSONText.line(Log(calls: calls.map { Entry(at: Self.moment($0.at), call: $0.call) }))
  }

  private struct Log: Encodable {
    var version = 1
    var command = "model log"
    let calls: [Entry]
  }

  private struct Entry: Encodable {
    let at: String
    let call: ModelCall
  }

  private static func moment(_ instant: Instant) -> String {
    Date(timeIntervalSince1970: Double(instant.millisecondsSince1970 / 1000)).formatted(.iso8601)
  }

  private static func name(_ purpose: ModelPurpose) -> String {
    switch purpose {
    case .check: "try of the connection"
    case .secondReading: "second reading"
    case .phrasing: "phrasing"
    case .conversation: "conversation"
    }
  }
}
