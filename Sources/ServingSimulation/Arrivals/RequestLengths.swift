// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// How long the prompt and the answer of a request are.
public enum RequestLengths: Hashable, Sendable {
  /// Prompt and answer know nothing of each other.
  case independent(prompt: LengthDistribution, output: LengthDistribution)
  /// Both are log-normal, and correlated.
  case logNormal(LogNormalPair)
  /// Pairs of a trace, drawn again.
  case resampled(EmpiricalLengths)

  /// Refuses settings out of range.
  func check() throws(SimulationError) {
    guard case .independent(let prompt, let output) = self else { return }
    try prompt.check("prompt")
    try output.check("output")
  }

  /// Returns the lengths at an index.
  func draw(_ prompts: SeededStream, _ outputs: SeededStream, _ index: Int) -> LengthPair {
    switch self {
    case .independent(let prompt, let output):
      LengthPair(prompt: prompt.draw(prompts, index), output: output.draw(outputs, index))
    case .logNormal(let pair): pair.draw(prompts, outputs, index)
    case .resampled(let lengths): lengths.draw(prompts, index)
    }
  }
}
