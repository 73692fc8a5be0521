// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Markup
import Quantities

/// The model that is connected: what it does, how it stands, what it could do when it was tried, and the buttons for it.
struct ModelStandingView {
  let standing: ModelStanding
  let connection: ModelConnection

  var body: HTML {
    section(.labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) {
        connection.uses.isEmpty ? "Connected, and switched off" : "Connected"
      }
      p { "\(connection.shownPlace)." }
      if !connection.isOnThisMachine, !connection.uses.isEmpty {
        p(.class("notice")) {
          "What is sent leaves this machine. Whoever runs that address can read it and may keep it."
        }
      }
      if connection.url.hasPrefix("http://"), !connection.isOnThisMachine {
        p(.class("notice")) {
          "The address begins with http:// and is not encrypted: others on the way can read what is sent, the key included."
        }
      }
      if standing.hasKey == false {
        p(.class("notice")) {
          "The variable \(connection.keyVariable ?? "") is not set, so no key is sent. Set it and start Windtunnel again."
        }
      }
      pause
      facts
      trial
      actions
    }
  }

  private static let headingID = ElementID("connected")

  @HTMLBuilder private var pause: HTML {
    if let failure = standing.failure {
      div(.class("notice"), .role("status")) {
        p {
          "The last call failed on "
          moment(failure.at)
          ". "
          span(.ownDirection) { engineSentence(failure.reason) }
        }
        if let end = standing.pausedUntil {
          p {
            "It is left alone until "
            moment(end)
            ", so that nobody waits for it; a try asks it at once. Rounds and pages go on without it."
          }
        }
      }
    }
  }

  private var facts: HTML {
    dl(.class("amounts")) {
      entry("Does", uses)
      entry("Key", key)
      entry("One round may use", limits)
      if let price = connection.budget.price {
        entry(
          "Price of a million tokens",
          "\(ModelAmounts.money(price.input)) sent, \(ModelAmounts.money(price.output)) answered; \(Message(engine: price.source))"
        )
      }
      entry("Longest wait for a reply", "\(connection.patience) s")
      if standing.running > 0 { entry("Running now", "\(counted(standing.running, "call"))") }
    }
  }

  private var uses: Message {
    let titles = ModelUse.shown.filter(connection.uses.contains).map(\.title)
    return titles.isEmpty ? "nothing" : titles.joined(separator: ", ")
  }

  private var key: Message {
    switch (connection.keyVariable, standing.hasKey) {
    case (let name?, true): "from the variable \(name), which is set"
    case (let name?, _): "from the variable \(name), which is not set"
    case (nil, _): "not needed"
    }
  }

  private var limits: Message {
    let tokens = counted(connection.budget.tokens, "token")
    guard let dollars = connection.budget.dollars else { return tokens }
    return "\(tokens), \(ModelAmounts.money(dollars))"
  }

  private func entry(_ name: Message, _ value: Message) -> HTML {
    .group([dt { name }, dd { value }])
  }

  @HTMLBuilder private var trial: HTML {
    if let trial = standing.trial { ModelTrialView(trial: trial).body }
  }

  private var actions: HTML {
    .group([
      form(.class("actions"), .post, .action(.model(.action(.attempt)))) {
        if standing.trial?.isRunning == true || standing.running > 0 {
          a(.class("button"), .href(.model(.home))) { "Look again" }
          button(.type("submit"), .formAction(.model(.action(.cancel)))) { "Cancel what runs" }
        } else {
          button(.type("submit")) { "Try it" }
        }
        if !connection.uses.isEmpty {
          button(.type("submit"), .formAction(.model(.action(.off)))) { "Switch it off" }
        }
        button(.class("danger"), .type("submit"), .formAction(.model(.action(.forget)))) {
          "Forget the connection"
        }
      }
    ])
  }
}
