// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How fast one copy of a model works at full load.
public enum ServingSpeed: Hashable, Sendable {
  /// Prompts and answers apart: the tokens that it takes in when it does nothing else, and the tokens that all
  /// sequences together get when it does nothing else.
  case apart(prefill: Interval<Per<Token, Second>>, decode: Interval<Per<Token, Second>>)
  /// The tokens that all sequences together get, with the prompts of this workload in between. Cost cannot be
  /// split between input and output, and what a prefix cache saves is in the figure already.
  case together(output: Interval<Per<Token, Second>>)

  /// Returns how long one copy is busy with a mean request, as if it served nothing else.
  ///
  ///     apart: in (1 - cached) / prefill + out / decode        together: out / output
  ///
  /// - Parameter mix: The mean request.
  /// - Returns: The seconds of one copy.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` for a speed outside 10^-6 to 10^12 tokens in a
  ///   second, a workload without output where only the speed of output is known, or one that takes no time at all.
  public func time(of mix: RequestMix) throws(EconomicsError) -> Interval<Second> {
    try check()
    if case .together = self {
      try Check.range("output tokens of a request", mix.output.value, 1e-3...1e9)
    }
    let time = busyTime(of: mix)
    try Check.range("seconds of a request, cached input apart", time, 1e-15...1e16)
    return time
  }

  private func busyTime(of mix: RequestMix) -> Interval<Second> {
    switch self {
    case .apart(let prefill, let decode):
      Interval { end in
        let slow = end.opposite
        let new = mix.input.value * (1 - mix.cachedShare.at(slow))
        return new / prefill.at(slow) + mix.output.value / decode.at(slow)
      }
    case .together(let output):
      Interval { mix.output.value / output.at($0.opposite) }
    }
  }

  func check() throws(EconomicsError) {
    switch self {
    case .apart(let prefill, let decode):
      try Check.range("prefill speed", prefill, Allowed.speed)
      try Check.range("decode speed", decode, Allowed.speed)
    case .together(let output):
      try Check.range("output speed", output, Allowed.speed)
    }
  }
}
