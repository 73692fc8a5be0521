// SPDX-License-Identifier: Apache-2.0

import Markup

/// A field of the page about serving that no other page of the workbench has; its raw value is its name in an address.
enum ServingField: String, Hashable, Sendable, CaseIterable {
  case rate = "rps"
  case burst
  case day
  case promptSpread = "promptspread"
  case answerSpread = "answerspread"
  case shared
  case policy
  case sequences = "maxseqs"
  case budget = "stepbudget"
  case routing
  case fewest = "scalemin"
  case most = "scalemax"
  case coldStart = "coldstart"
  case minutes
}

extension ServingField {
  /// How it is labelled.
  var caption: Message {
    switch self {
    case .rate: "Requests"
    case .burst: "Bursts"
    case .day: "Course of the rate"
    case .promptSpread: "Spread of prompts"
    case .answerSpread: "Spread of answers"
    case .shared: "Shared beginning"
    case .policy: "Batching"
    case .sequences: "Sequences at once"
    case .budget: "Tokens of a step"
    case .routing: "Routing"
    case .fewest: "Fewest copies"
    case .most: "Most copies"
    case .coldStart: "Cold start"
    case .minutes: "Simulated"
    }
  }

  /// What stands behind the label; empty where nothing needs saying.
  var unit: Message {
    switch self {
    case .rate: "a second"
    case .burst: "CV of gaps"
    case .promptSpread, .answerSpread: "σ of the logarithm"
    case .shared: "tokens of each prompt"
    case .sequences: "each copy"
    case .budget: "at most"
    case .coldStart: "s"
    case .minutes: "minutes"
    case .day, .policy, .routing, .fewest, .most: ""
    }
  }

  /// What holds when it is empty, as a number; 0 for fields of words and those that switch something on.
  var usual: Double {
    switch self {
    case .rate: 5
    case .burst, .fewest: 1
    case .promptSpread, .answerSpread: 0.7
    case .sequences: 256
    case .budget: 2048
    case .coldStart: 60
    case .minutes: 60
    case .shared, .most, .day, .policy, .routing: 0
    }
  }

  /// The numbers that are taken.
  var range: ClosedRange<Double> {
    switch self {
    case .rate: 0.001...1000
    case .burst: 0.1...10
    case .promptSpread, .answerSpread: 0...2
    case .shared: 0...65_536
    case .sequences: 1...2048
    case .budget: 64...65_536
    case .fewest: 0...64
    case .most: 1...64
    case .coldStart: 0...3600
    case .minutes: 1...1440
    case .day, .policy, .routing: 0...0
    }
  }

  /// The words to choose from, the usual one first; none for numbers.
  var words: [(value: String, shown: Message)] {
    switch self {
    case .day: [("steady", "steady"), ("day", "around the peak of a day")]
    case .policy:
      [
        ("chunked", "continuous, prompts in chunks"), ("whole", "continuous, whole prompts"),
        ("static", "static, full batches"), ("dynamic", "dynamic, full or after 200 ms"),
      ]
    case .routing:
      [
        ("round-robin", "round robin"), ("least-loaded", "fewest tokens"),
        ("shortest-queue", "fewest requests"), ("prefix", "where the prefix is"),
      ]
    default: []
    }
  }

  /// What a slider goes over; `nil` where there is none.
  var slider: SliderSpan? {
    switch self {
    case .rate: SliderSpan(0.5, 11, step: 0.5)
    case .burst: SliderSpan(0.2, 5, step: 0.2)
    case .promptSpread, .answerSpread: SliderSpan(0, 1.5, step: 0.1)
    case .shared: SliderSpan(0, 4000, step: 100)
    case .sequences: SliderSpan(8, 512, step: 8)
    case .budget: SliderSpan(512, 16_384, step: 512)
    case .most: SliderSpan(1, 16, step: 1)
    case .coldStart: SliderSpan(0, 600, step: 10)
    case .minutes: SliderSpan(10, 120, step: 10)
    case .day, .policy, .routing, .fewest: nil
    }
  }
}

/// What a slider goes over; the field beside it takes more.
struct SliderSpan {
  let least: Double
  let most: Double
  let step: Double

  init(_ least: Double, _ most: Double, step: Double) {
    self.least = least
    self.most = most
    self.step = step
  }
}
