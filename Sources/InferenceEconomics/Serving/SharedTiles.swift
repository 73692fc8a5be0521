// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Attention of sequences that decode, where one kernel takes them together with prompts.
///
/// Such a kernel works on tiles of query rows. In a step of decoding alone the heads that share keys and values are the rows of one
/// tile. As soon as one sequence of the step brings a piece of a prompt, each head takes tiles of its own: a sequence that decodes fills one
/// row of them, so the operations are those of whole tiles, and each head reads again what its neighbours have read, from the cache
/// of the device. For each head and sequence
///
///     tokens = tokens kept (at most the window) + those of a start + those of an idle tile x tiles of the longest piece
///     time   = max(tokens x rows x 4 x head width / (peak rate x share), tokens x 2 x head width x bytes / (bandwidth x rereading))
///
/// Engines with kernels of their own for the two, heads that share nothing, windows, latent attention, states and caches below 16 bits are
/// left as they are: their kernels do the same in both kinds of steps.
struct SharedTiles: Sendable {
  /// The rows of a tile; 0 where prompts and decoding do not share a kernel.
  private let rows: Double
  private let start: Double
  private let idle: Double
  /// Operations a second on full tiles.
  private let rate: Double
  /// Bytes a second out of the cache of the device.
  private let bandwidth: Double

  init(_ deployment: Deployment, _ calibration: Calibration) {
    let device = deployment.device
    let key = "\(deployment.engine.calibrationKey)-\(device.calibrationKey)"
    let peak = device.peaks[.half]?.value.value ?? 0
    rows =
      deployment.cache == .half && peak > 0 ? calibration.value(.sharedTile, key) : 0
    start = calibration.value(.tileStart)
    idle = calibration.value(.tileIdle)
    rate = peak * calibration.value(.tileRate)
    bandwidth = device.bandwidth.value.value * calibration.value(.rereading)
  }

  /// Returns the seconds that one device takes for the sequences of a step that decode; 0 in a step without prompts.
  func time(of step: Step, _ counter: StepCounter) -> Double {
    guard rows > 0, step.promptTokens > 0, step.batch > 0 else { return 0 }
    let piece = step.promptTokens / max(step.promptsEnding, 1)
    let beside = start + idle * piece / rows
    var pairs = 0.0
    for group in counter.groups where group.sharesTiles {
      pairs += group.count * step.batch * (step.context + beside) * group.pairOperationsDecode
    }
    // A pair of 4 x width operations reads 2 x width numbers of two bytes.
    return pairs / Double(counter.layout.tensor) * max(rows / rate, 1 / bandwidth)
  }
}

extension Mixer {
  /// Whether query heads that share keys and values are rows of one tile in decode steps.
  var sharesTiles: Bool {
    guard case .attention(let it) = self else { return false }
    return it.queryHeads > it.keyValueHeads && it.window == nil
  }
}
