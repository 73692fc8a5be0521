// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// A step time in straight lines, with numbers like those of a model of 7 billion parameters on one data-center GPU.
struct StraightCost: StepCost {
  var base: Int64 = 8_800_000_000
  var perSequence: Int64 = 20_000_000
  var perKept: Int64 = 350_000
  var perPrompt: Int64 = 55_000_000
  /// The counts of kept tokens for each sequence at which the line bends.
  var bends: [Int] = []
  /// What each token of the longest sequence adds.
  var perLongest: Int64 = 0

  var usesLongest: Bool { perLongest > 0 }

  func duration(of step: StepShape) -> SimulatedTime {
    let prompts = Int64(step.promptTokens) * perPrompt + Int64(step.promptPast) * 1000
    let sequences = Int64(step.sequences * step.tokensEach) * perSequence
    return SimulatedTime(
      picoseconds: base + prompts + sequences + Int64(step.keptTokens) * perKept
        + Int64(step.longest) * perLongest)
  }

  func decodeCurve(sequences: Int) -> DecodeCurve {
    var points: [(count: Int, time: SimulatedTime)] = []
    var value = base + Int64(sequences) * perSequence
    var last = 0
    for (place, bend) in ([0] + bends + [1_000_000]).enumerated() {
      value += Int64((bend - last) * sequences) * perKept * Int64(place)
      points.append((bend * sequences, SimulatedTime(picoseconds: value)))
      last = bend
    }
    let longest =
      perLongest > 0
      ? BrokenLine(base: .zero, perCount: SimulatedTime(picoseconds: perLongest)) : nil
    return DecodeCurve(total: BrokenLine(through: points), longest: longest)
  }
}
