// SPDX-License-Identifier: Apache-2.0

/// Draws the parameters of a case by name: the same seed and name give the same value, in whatever order they are asked.
public struct ParameterDraw: Hashable, Sendable {
  /// The seed that everything about a case comes from.
  public let seed: UInt64

  /// Creates the draws of a seed.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// Returns the stream of random numbers for one purpose of the simulation.
  public func stream(_ purpose: String) -> SeededStream {
    SeededStream(seed: seed, "events: " + purpose)
  }

  /// Returns a number in a range, each part of the range as likely.
  public func number(_ name: String, in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform(name)
  }

  /// Returns a whole number in a range, each as likely.
  public func whole(_ name: String, in range: ClosedRange<Int>) -> Int {
    min(range.upperBound, range.lowerBound + Int(uniform(name) * Double(range.count)))
  }

  /// Returns one of several, each as likely.
  public func pick<Choice>(_ name: String, _ first: Choice, _ others: Choice...) -> Choice {
    let place = whole(name, in: 0...others.count)
    return place == 0 ? first : others[place - 1]
  }

  /// Returns true with the given probability.
  public func chance(_ name: String, _ probability: Double) -> Bool {
    uniform(name) < probability
  }

  private func uniform(_ name: String) -> Double {
    SeededStream(seed: seed, "parameter: " + name).uniform(0)
  }
}
