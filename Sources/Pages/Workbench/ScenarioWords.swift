// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import Workbench

extension Load {
  /// The load within a sentence, such as `8 callers, each with one request at a time`.
  var words: Message {
    switch self {
    case .offline: "offline, the queue is never empty"
    case .staticBatch(let size), .largestStaticBatch(let size):
      "a fixed batch of \(DecimalText.text(size, digits: 6))"
    case .concurrency(let callers):
      callers == 1
        ? "1 caller with one request at a time"
        : "\(DecimalText.text(callers, digits: 6)) callers, each with one request at a time"
    case .rate(let rate, _): "\(DecimalText.text(rate.value)) requests a second at random"
    case .burst(let requests): "\(DecimalText.text(requests, digits: 6)) requests at once"
    }
  }

  /// How requests come, at the start of a sentence, such as `With 16 callers at a time`.
  var inWords: Message {
    switch self {
    case .offline: "With a queue that is never empty"
    case .staticBatch(let size), .largestStaticBatch(let size):
      "In batches of \(DecimalText.text(size))"
    case .concurrency(let count):
      count == 1 ? "With one caller" : "With \(DecimalText.text(count)) callers at a time"
    case .rate(let rate, _): "At \(DecimalText.text(rate.value)) requests a second"
    case .burst(let count): "With \(DecimalText.text(count)) requests at once"
    }
  }
}

extension InferenceEconomics.Layout {
  /// The devices in words, such as `2 copies of 4 x H100-SXM-80GB`.
  func inWords(_ device: String) -> Message {
    let group: Message = "\(devicesPerReplica) × \(device)"
    return replicas == 1 ? group : "\(replicas) copies of \(group)"
  }
}

extension LevelVerdict {
  /// The verdict as the end of a sentence.
  var inWords: Message {
    switch self {
    case .keeps: "keeps the service level"
    case .mayKeep: "may keep the service level, at the fast end of its range only"
    case .misses: "misses the service level"
    }
  }
}

extension MemoryResult {
  /// The most sequences in words, such as `room for 212 sequences of 1,250 tokens`.
  var roomInWords: Message {
    let each: Message = "sequences of \(DecimalText.whole(plan.tokens)) tokens"
    let most = Int(mostSequences.value)
    if most >= Self.unlimited { return "room for as many \(each) as you like" }
    if most == 0 { return "no room for a sequence of \(DecimalText.whole(plan.tokens)) tokens" }
    if most == 1 { return "room for one sequence of \(DecimalText.whole(plan.tokens)) tokens" }
    return "room for \(DecimalText.whole(most)) \(each)"
  }
}
