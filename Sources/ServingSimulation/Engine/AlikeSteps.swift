// SPDX-License-Identifier: Apache-2.0

/// A run of decode steps of one batch: each takes longer than the one before by the same time, as long as the curve does not bend.
struct AlikeSteps {
  /// The first step, in picoseconds.
  let first: Int64
  /// How much longer each further step takes.
  let rise: Int64
  /// The steps until the curve bends, at least 1.
  let stepsInPiece: Int

  /// - Parameters:
  ///   - curve: The time of a step by what is kept.
  ///   - sequences: How many decode.
  ///   - kept: What they have kept before the first step; each step adds one token for each.
  ///   - longest: The tokens of the longest one before the first step.
  init(_ curve: DecodeCurve, sequences: Int, kept: Int, longest: Int) {
    let line = curve.total
    let count = kept + sequences
    let piece = line.piece(at: count)
    var first = line.values[piece] + line.slopes[piece] * Int64(count - line.starts[piece])
    var rise = line.slopes[piece] * Int64(sequences)
    var steps = Int.max
    if piece + 1 < line.starts.count {
      steps = (line.starts[piece + 1] - count + sequences - 1) / sequences
    }
    if let line = curve.longest {
      let piece = line.piece(at: longest + 1)
      first += line.values[piece] + line.slopes[piece] * Int64(longest + 1 - line.starts[piece])
      rise += line.slopes[piece]
      if piece + 1 < line.starts.count {
        steps = min(steps, line.starts[piece + 1] - longest - 1)
      }
    }
    self.first = max(1, first)
    self.rise = rise
    stepsInPiece = max(1, min(steps, Self.mostSteps(first: self.first, rise: rise)))
  }

  /// Returns how many steps are sure to take less than the longest run, so that their sum stays a number of 64 bits.
  private static func mostSteps(first: Int64, rise: Int64) -> Int {
    let limit = 8192
    let slowest = Double(first) + Double(rise) * Double(limit)
    return min(limit, Int(Double(SimulatedTime.longest.picoseconds) / 64 / max(1, slowest)))
  }

  /// Returns how many steps begin before a time, at least 1 and at most a limit.
  func steps(startingAt clock: Int64, before limit: Int64, atMost most: Int) -> Int {
    func start(_ step: Int) -> Int64 {
      let count = Int64(step)
      return clock + count * first + rise * (count * (count - 1) / 2)
    }
    guard start(most - 1) >= limit else { return most }
    // The last step that begins before the limit, by halving.
    var low = 0
    var high = most - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(middle) < limit { low = middle } else { high = middle }
    }
    return low + 1
  }
}
