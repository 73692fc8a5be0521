// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Quantities

/// Drills of one number: what is asked, with fresh values for each seed and a key that the engines compute.
struct NumberFamily: Sendable {
  let id: String
  let title: String
  let topic: String
  /// The time in which a right answer is in time.
  let seconds: Int
  let make: @Sendable (NumberSheet) throws -> NumberDraft

  /// Creates a family.
  ///
  /// - Parameters:
  ///   - name: The name in kebab case; the template is called `number-` and this.
  ///   - title: The heading, in a few words.
  ///   - topic: What it is about.
  ///   - seconds: The time in which a right answer is in time.
  ///   - make: Makes a draft of a sheet of values, or throws when they make no question worth asking.
  init(
    _ name: String, _ title: String, topic: NumberTopic, seconds: Int,
    make: @escaping @Sendable (NumberSheet) throws -> NumberDraft
  ) {
    id = "number-" + name
    self.title = title
    self.topic = topic.rawValue
    self.seconds = seconds
    self.make = make
  }

  /// The template that gives drills.
  var template: DrillTemplate {
    DrillTemplate(id: id, title: title, kind: .number, topic: topic) { drill(seed: $0) }
  }

  /// The draws that are tried for a seed; a draw that makes no question worth asking is thrown away.
  private static let mostDraws = 200

  private func drill(seed: UInt64) -> Drill {
    var reason = ""
    for redraw in 0..<Self.mostDraws {
      let bits = SeededStream(seed: seed, "drill: " + id).bits(redraw)
      do {
        let draft = try make(NumberSheet(draw: ParameterDraw(seed: bits)))
        return Drill(
          template: id, seed: seed, prompt: draft.prompt, target: Seconds(seconds),
          key: .number(draft.key), hint: draft.hint)
      } catch {
        reason = "\(error)"
      }
    }
    preconditionFailure("the family \(id) finds no drill for the seed \(seed): \(reason)")
  }
}

/// What drills of numbers are about.
enum NumberTopic: String, CaseIterable {
  case weights = "Weights"
  case cache = "KV cache"
  case capacity = "Capacity"
  case speed = "Speed"
  case speculation = "Speculative decoding"
  case load = "Load"
  case money = "Cost"
  case hosting = "Hosting"
  case startup = "Startup"
  case retrieval = "Retrieval"
  case reliability = "Reliability"
  case experiments = "Experiments"
  case product = "Product metrics"
  case business = "Business"
}

/// A question of one number before it has a seed.
struct NumberDraft {
  let prompt: String
  let key: NumberKey
  let hint: String

  /// Creates a question.
  ///
  /// - Parameters:
  ///   - prompt: What is asked, complete.
  ///   - value: The number, in the unit.
  ///   - unit: The unit; empty for a bare count.
  ///   - tolerance: How far off an answer may be, as a share of the value; 0 for a count that must be exact.
  ///   - formula: How it is computed, with names.
  ///   - steps: The same with the numbers of this question.
  ///   - source: Where formula and facts come from, with date.
  ///   - hint: One step toward the answer.
  /// - Throws: `UnsuitableNumber` when the value is no number.
  init(
    _ prompt: String, _ value: Double, _ unit: String, tolerance: Double = 0.05, formula: String,
    steps: [String], source: String, hint: String
  ) throws {
    guard value.isFinite else { throw UnsuitableNumber(reason: "\(value) is no number") }
    self.prompt = prompt
    key = NumberKey(
      value: value, unit: unit, tolerance: tolerance, formula: formula, steps: steps, source: source
    )
    self.hint = hint
  }
}

/// Why a draw was thrown away.
struct UnsuitableNumber: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}
