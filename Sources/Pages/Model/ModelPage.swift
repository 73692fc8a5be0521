// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Markup
import Quantities

/// A language model of one's own: what it would be used for, what leaves this machine and when, which one is connected, and the form in which
/// one is.
public struct ModelPage: Page {
  public let standing: ModelStanding
  public let form: ModelForm
  public let problems: [FieldProblem]
  /// What was done just now; nil when nothing was.
  public let done: ModelDone?
  /// Whether another window changed the connection since this one showed it.
  public let isBehind: Bool

  /// Creates the page.
  public init(
    standing: ModelStanding, form: ModelForm, problems: [FieldProblem] = [],
    done: ModelDone? = nil, isBehind: Bool = false
  ) {
    self.standing = standing
    self.form = form
    self.problems = problems
    self.done = done
    self.isBehind = isBehind
  }

  public func render() -> String {
    Layout("A language model of your own", at: .model, with: .model) {
      h1 { "A language model of your own" }
      p(.class("lead")) {
        "Windtunnel needs none. If you run a model, or have a key for one, it can listen beside our own reader. "
        "Our own reader stays the authority: no level, score or band is decided by a model."
      }
      if let said { p(.class("notice"), .role("status")) { said } }
      if !problems.isEmpty {
        p(.class("problem"), .role("alert")) {
          "Nothing was changed: something has to be put right in the form below."
        }
      }
      if isBehind { behind }
      // What has to be put right stands right below what says so.
      if isRefused { connect }
      if let problem = standing.problem {
        p(.class("problem"), .role("alert"), .ownDirection) { engineSentence(problem) }
      }
      if let connection = standing.connection {
        ModelStandingView(standing: standing, connection: connection).body
      }
      ModelDisclosure().body
      if !isRefused { connect }
      log
    }.render()
  }

  /// Whether the form came back with what was typed.
  private var isRefused: Bool { !problems.isEmpty || isBehind }

  private var said: Message? {
    switch done {
    case .saved where standing.connection != nil: "Saved. Nothing was sent."
    case .off where standing.connection?.uses.isEmpty == true:
      "Switched off. The address is kept; nothing is sent to it."
    case .forgotten where standing.connection == nil: "The connection was forgotten."
    case .cancelled: "What ran was cancelled."
    case .deleted where standing.calls == 0: "The log of calls was deleted."
    default: nil
    }
  }

  @HTMLBuilder private var behind: HTML {
    div(.class("problem"), .role("alert")) {
      p {
        "Another window changed the connection meanwhile, so nothing was saved. What you typed is in the form; save it again to put it in the place of what stands now."
      }
      p {
        if let connection = standing.connection {
          "What stands now: \(connection.shownPlace)."
        } else {
          "What stands now: no model is connected."
        }
      }
    }
  }

  private var connect: HTML {
    section(.labelledBy(ElementID("connect"))) {
      h2(.id(ElementID("connect"))) {
        standing.connection == nil ? "Connect one" : "Change the connection"
      }
      ModelFormView(form: form, problems: problems).body
    }
  }

  private var log: HTML {
    section(.labelledBy(ElementID("log"))) {
      h2(.id(ElementID("log"))) { "What was sent" }
      if standing.calls == 0 {
        p { "Nothing was sent to a model." }
      } else {
        p { ModelAmounts.words(calls: standing.calls, standing.usage, standing.dollars) }
        p(.class("actions")) {
          a(.class("button"), .href(.model(.calls(1)))) { "See every call, word for word" }
        }
      }
    }
  }
}

/// Amounts of calls in words.
enum ModelAmounts {
  /// Returns how many calls there were, with their tokens and their price where there is one.
  static func words(calls: Int, _ usage: TokenUsage, _ dollars: Double?) -> Message {
    let tokens: Message =
      usage.isEstimated
      ? "about \(counted(usage.total, "token"))" : "\(counted(usage.total, "token"))"
    guard let dollars else { return "\(counted(calls, "call")), \(tokens)." }
    return "\(counted(calls, "call")), \(tokens), \(money(dollars))."
  }

  /// Returns US dollars with as many digits as small amounts need.
  static func money(_ dollars: Double) -> String {
    let places = dollars == 0 || dollars >= 1 ? 2 : 4
    let scale = places == 2 ? 100.0 : 10_000.0
    let whole = Int((dollars * scale).rounded())
    let digits = String(whole % Int(scale))
    return "$\(whole / Int(scale))." + String(repeating: "0", count: places - digits.count) + digits
  }
}
