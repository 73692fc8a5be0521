// SPDX-License-Identifier: Apache-2.0

/// What a step of an engine works on, in whole numbers.
public struct StepShape: Hashable, Sendable {
  /// The new tokens of prompts.
  public var promptTokens = 0
  /// The prompts that new tokens belong to.
  public var prompts = 0
  /// The prompts that end in this step, so that the output matrix is needed for them.
  public var promptsEnding = 0
  /// The sum over prompts of new tokens times the tokens that stand before them.
  public var promptPast = 0
  /// The sum over prompts of the square of the new tokens.
  public var promptSquares = 0
  /// The tokens that stand before the new ones, over all prompts.
  public var promptKept = 0
  /// The new tokens of the largest piece of a prompt, and what stands before it; of equal pieces, the one with more before it.
  public var largestPrompt = 0
  public var largestPromptPast = 0
  /// What ``StepCost/promptAttention(tokens:past:)`` gave for all pieces together.
  public var promptAttention = SimulatedTime.zero
  /// The sequences that decode.
  public var sequences = 0
  /// The tokens that each of them works on: 1, or the draft and one more where a draft is checked.
  public var tokensEach = 1
  /// The tokens that those sequences have kept, the new ones among them.
  public var keptTokens = 0
  /// The most that one of them has kept.
  public var longest = 0

  /// Creates the shape of a step that does nothing.
  public init() {}

  /// Adds a piece of a prompt.
  ///
  /// - Parameters:
  ///   - tokens: The new tokens.
  ///   - past: The tokens of the same sequence that were taken in before or found in the prefix cache.
  ///   - ends: Whether the prompt ends with it.
  ///   - attention: What ``StepCost/promptAttention(tokens:past:)`` gives for it.
  @inlinable
  public mutating func addPrompt(
    tokens: Int, past: Int, ends: Bool, attention: SimulatedTime = .zero
  ) {
    promptTokens += tokens
    prompts += 1
    promptsEnding += ends ? 1 : 0
    promptPast += tokens * past
    promptSquares += tokens * tokens
    promptKept += past
    promptAttention = promptAttention + attention
    if (tokens, past) > (largestPrompt, largestPromptPast) {
      (largestPrompt, largestPromptPast) = (tokens, past)
    }
  }

  /// All tokens that pass through the layers.
  @inlinable
  public var tokens: Int { promptTokens + sequences * tokensEach }
}

/// How long steps take on one copy of a model.
///
/// A run asks for the curve of a batch once and evaluates it in whole numbers at each step or over a run of steps, so both give the
/// same bits.
public protocol StepCost: Sendable {
  /// Whether the longest sequence of a batch matters.
  var usesLongest: Bool { get }
  /// Returns the time that attention takes for a piece of a prompt, where it is added up piece by piece; else 0.
  func promptAttention(tokens: Int, past: Int) -> SimulatedTime
  /// Returns the time of a step that several copies begin together and of which each waits for the slowest.
  func duration(ofGroup steps: [StepShape]) -> SimulatedTime
  /// Returns the time of a step that takes in prompts or checks drafts, with or without sequences that decode.
  func duration(of step: StepShape) -> SimulatedTime
  /// Returns the time of a step in which so many sequences decode one token each, by the tokens they have kept.
  ///
  /// - Parameter sequences: At least 1.
  /// - Returns: The curve over all contexts.
  func decodeCurve(sequences: Int) -> DecodeCurve
}

extension StepCost {
  public var usesLongest: Bool { false }

  public func promptAttention(tokens: Int, past: Int) -> SimulatedTime { .zero }

  public func duration(ofGroup steps: [StepShape]) -> SimulatedTime {
    var longest = SimulatedTime.zero
    for step in steps { longest = max(longest, duration(of: step)) }
    return longest
  }
}

/// The time of a decode step of one batch size, by what its sequences have kept: a broken line in the sum of kept tokens, and one
/// in the longest sequence where unequal lengths cost time.
public struct DecodeCurve: Hashable, Sendable {
  /// By the sum of kept tokens, the new ones among them.
  public let total: BrokenLine
  /// By the tokens of the longest sequence; `nil` where it does not matter.
  public let longest: BrokenLine?

  /// Creates a curve.
  public init(total: BrokenLine, longest: BrokenLine? = nil) {
    self.total = total
    self.longest = longest
  }
}

/// A broken line through whole numbers: a time for each count.
public struct BrokenLine: Hashable, Sendable {
  /// Where pieces begin, rising; the first is 0.
  public let starts: [Int]
  /// The time at the start of each piece, in picoseconds.
  public let values: [Int64]
  /// What each further count adds within a piece, in picoseconds.
  public let slopes: [Int64]

  /// Creates the line that runs through points and goes on beyond the last as between the last two.
  ///
  /// - Parameter points: Counts, rising from 0, with their times; at least one. Before the first point the line is level.
  public init(through points: [(count: Int, time: SimulatedTime)]) {
    var starts: [Int] = []
    var values: [Int64] = []
    var slopes: [Int64] = []
    for (place, point) in points.enumerated() {
      let other = place + 1 < points.count ? points[place + 1] : nil
      starts.append(place == 0 ? 0 : point.count)
      values.append(point.time.picoseconds)
      if let other {
        let rise = other.time.picoseconds - point.time.picoseconds
        slopes.append(max(0, rise / Int64(max(1, other.count - point.count))))
      } else {
        slopes.append(slopes.last ?? 0)
      }
    }
    if let first = points.first, first.count > 0 {
      // The level piece before the first point.
      starts.insert(first.count, at: 1)
      values.insert(first.time.picoseconds, at: 1)
      slopes.insert(0, at: 0)
    }
    self.starts = starts.isEmpty ? [0] : starts
    self.values = values.isEmpty ? [0] : values
    self.slopes = slopes.isEmpty ? [0] : slopes
  }

  /// Creates a straight line.
  public init(base: SimulatedTime, perCount: SimulatedTime) {
    starts = [0]
    values = [base.picoseconds]
    slopes = [perCount.picoseconds]
  }

  /// Returns the piece that a count lies in.
  @inlinable
  func piece(at count: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= count { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the time at a count.
  public func time(at count: Int) -> SimulatedTime {
    let piece = piece(at: count)
    return SimulatedTime(
      picoseconds: values[piece] + slopes[piece] * Int64(count - starts[piece]))
  }
}
