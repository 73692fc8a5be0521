// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How fast a single person gets tokens, with the interval, the bound and the terms of each number.
public struct EdgePrediction: Hashable, Sendable {
  public let setup: EdgeSetup
  /// The tokens kept while an answer is written, on average.
  public let context: Int
  /// The tokens of the prompt.
  public let promptTokens: Int
  /// The tokens of an answer written in a second; the terms are seconds of one token and add up.
  public let decode: Figure
  /// The tokens of a prompt taken in in a second; the terms are seconds of the prompt and add up.
  ///
  /// `nil` where nobody measured anything alike or no source states the rate of the device, as ``remarks`` then say.
  public let prompt: Figure?
  /// Weights and cache on all devices together.
  public let memory: Figure
  /// The speed of decoding, with its interval.
  public let speed: Interval<Per<Token, Second>>
  /// The speed of prompts, with its interval.
  public let promptSpeed: Interval<Per<Token, Second>>?
  /// What a reader should know before using the numbers.
  public let remarks: [EdgeRemark]

  /// The time until the prompt is taken in, with its interval.
  public var promptTime: Interval<Second>? {
    promptSpeed.map { speed in
      let tokens = Tokens(promptTokens)
      return Interval(tokens / speed.value, low: tokens / speed.high, high: tokens / speed.low)
    }
  }
}

/// Something that a speed at the edge rests on or leaves out.
public enum EdgeRemark: String, Hashable, Sendable, CaseIterable {
  /// Fewer than five devices of the kind, or with the engine, were measured.
  case thinlyMeasured
  /// Nobody measured prompts on devices of the kind or with the engine, so no number is given.
  case promptUnmeasured
  /// No source states the 16-bit rate of the device, so there is no number for prompts.
  case noPeak
  /// No source states the 32-bit rate of the device; one in proportion to its bandwidth was taken.
  case assumedShaderRate
  /// The amount of memory is not known, so it was not checked that the model fits.
  case memoryUnknown
  /// Weights and cache fill more than nine tenths of the memory, of which programs and pictures need some.
  case tightMemory
}
