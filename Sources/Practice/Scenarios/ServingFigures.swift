// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Workbench

/// Figures for a model and a device that notes name, from the catalogue and the engine, for the guide.
enum ServingFigures {
  /// Returns lines that say that they are not from the notes; none unless both a model with known dimensions and a device are named.
  static func lines(for news: [NewsSentence]) -> [String] {
    let models = news.flatMap(\.models).map(\.entry)
    guard let entry = models.first(where: { $0.shape != nil }), let shape = entry.shape,
      let device = news.flatMap(\.devices).compactMap(\.entry.device).first,
      let deployment = try? Deployment(shape, on: device)
    else { return [] }
    let weights = WeightMemory(of: deployment).total
    let perToken = KVCache(of: shape).bytesPerToken
    let memory = device.memory.value
    let least = (weights.value / memory.value).rounded(.up)
    return [
      """
      Not from the notes, from the catalogue: \(entry.name) in bf16 takes \(gigabytes(weights)) GB of weights and \
      \(DecimalText.text(perToken.value / 1e3)) kB of KV cache for each token.
      """,
      """
      Not from the notes, from the catalogue: \(device.name) has \(gigabytes(memory)) GB, so the weights alone need at least \
      \(DecimalText.text(least)) of them.
      """,
    ]
  }

  private static func gigabytes(_ bytes: Bytes) -> String { DecimalText.text(bytes.value / 1e9) }
}
