// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// The memory of weights.
extension NumberFamilies {
  static let weights = [
    weightMemory, groupedWeights, scaleOverhead, embeddingMemory, mixtureMemory, mixtureRead,
    expertParameters, widestFormat, largestModel, weightsPerDevice, devicesForWeights, adapters,
  ]

  static let weightMemory = NumberFamily(
    "weight-memory", "Weights in memory", topic: .weights, seconds: 30
  ) { sheet in
    let size = Double(sheet.pick("size", NumberStock.billions))
    let format = sheet.pick("format", try NumberFormat.plain())
    let value = format.bytes(billions: size).gigabytes
    return try NumberDraft(
      "How many GB (10^9 bytes) do the weights of a model with \(n: size) billion parameters take in \(format.said)?",
      value, "GB", formula: "bytes = parameters x bits / 8",
      steps: ["\(n: size) billion x \(n: format.bits) bits / 8 = \(n: value) GB"],
      source: NumberSource.weights,
      hint: "A parameter takes \(n: format.bits / 8) bytes.")
  }

  static let groupedWeights = NumberFamily(
    "weights-grouped", "Weights in groups with scales", topic: .weights, seconds: 60
  ) { sheet in
    let size = Double(sheet.pick("size", NumberStock.billions))
    let group = sheet.pick("group", [32, 64, 128])
    let format = WeightFormat.int4(group: group)
    let value = format.bytes(ofLayerWeights: size * 1e9).gigabytes
    return try NumberDraft(
      """
      A model with \(n: size) billion parameters is stored in 4 bits, in groups of \(group) weights. Each group has a \
      16-bit scale and a 4-bit zero point. How many GB (10^9 bytes) is that?
      """, value, "GB", formula: "bits per weight = 4 + 20 / group; bytes = parameters x bits / 8",
      steps: [
        "bits per weight = 4 + 20 / \(group) = \(n: format.bitsPerWeight)",
        "\(n: size) billion x \(n: format.bitsPerWeight) / 8 = \(n: value) GB",
      ], source: NumberSource.grouped,
      hint: "Scale and zero point add 20 bits for each \(group) weights.")
  }

  static let scaleOverhead = NumberFamily(
    "scale-overhead", "What scales add", topic: .weights, seconds: 60
  ) { sheet in
    let size = Double(sheet.pick("size", NumberStock.billions))
    let group = sheet.pick("group", [32, 64, 128, 256])
    let with = WeightFormat.int4(group: group).bytes(ofLayerWeights: size * 1e9)
    let value = (with - Bytes(size * 1e9 / 2)).gigabytes
    return try NumberDraft(
      """
      A 4-bit model with \(n: size) billion parameters keeps a 16-bit scale and a 4-bit zero point for each group of \
      \(group) weights. How many GB (10^9 bytes) do scales and zero points add?
      """, value, "GB", tolerance: 0.1, formula: "added = parameters / group x 20 bits / 8",
      steps: [
        "groups = \(n: size) billion / \(group) = \(n: size * 1e9 / Double(group))",
        "x 20 bits / 8 = \(n: value) GB",
      ], source: NumberSource.grouped,
      hint: "Count the groups first; each takes 2.5 bytes.")
  }

  static let embeddingMemory = NumberFamily(
    "embedding-memory", "The embedding matrix", topic: .weights, seconds: 45
  ) { sheet in
    let model = try NumberStock.model(sheet.pick("model", NumberStock.dense))
    let format = sheet.pick(
      "format", [NumberFormat.sixteen, .init(format: .fp32, said: "32 bits", bits: 32)])
    let bytes = format.format.bytes(ofEmbeddingWeights: model.parameters.embedding)
    let value = bytes.gigabytes
    return try NumberDraft(
      """
      \(model.said) has a vocabulary of \(n: model.vocabulary) tokens and a hidden size of \(n: model.hidden). How many \
      GB (10^9 bytes) does its input embedding take in \(format.said)?
      """, value, "GB", tolerance: 0.1, formula: "bytes = vocabulary x hidden size x bits / 8",
      steps: [
        "\(n: model.vocabulary) x \(n: model.hidden) x \(n: format.bits / 8) bytes = \(n: value) GB"
      ], source: NumberSource.model(model),
      hint: "The matrix has one row of \(n: model.hidden) weights for each token of the vocabulary."
    )
  }

  static let mixtureMemory = NumberFamily(
    "mixture-memory", "Memory of a mixture of experts", topic: .weights, seconds: 45
  ) { sheet in
    let (model, total, active) = try mixture(sheet)
    let format = sheet.pick("format", try NumberFormat.plain())
    let value = format.bytes(billions: total).gigabytes
    return try NumberDraft(
      """
      \(model.said) is a mixture of experts with \(n: total) billion parameters, of which a token meets \(n: active) \
      billion. How many GB (10^9 bytes) of memory do its weights need in \(format.said)?
      """, value, "GB", formula: "bytes = all parameters x bits / 8",
      steps: [
        "All experts must be in memory, so all \(n: total) billion parameters count.",
        "\(n: total) billion x \(n: format.bits) / 8 = \(n: value) GB",
      ], source: "\(NumberSource.weights); \(NumberSource.model(model))",
      hint: "Any token may be sent to any expert.")
  }

  static let mixtureRead = NumberFamily(
    "mixture-read", "Weights one token reads in a mixture", topic: .weights, seconds: 45
  ) { sheet in
    let (model, total, active) = try mixture(sheet)
    let format = sheet.pick("format", try NumberFormat.plain())
    let value = format.bytes(billions: active).gigabytes
    return try NumberDraft(
      """
      \(model.said) has \(n: total) billion parameters, of which a token meets \(n: active) billion. At one sequence, \
      how many GB (10^9 bytes) of weights are read for each new token in \(format.said)?
      """, value, "GB", formula: "bytes = active parameters x bits / 8",
      steps: ["\(n: active) billion x \(n: format.bits) / 8 = \(n: value) GB"],
      source: "\(NumberSource.weights); \(NumberSource.model(model))",
      hint: "Speed goes by the active parameters, memory by all.")
  }

  private static func mixture(_ sheet: NumberSheet) throws -> (ModelShape, Double, Double) {
    let model = try NumberStock.model(sheet.pick("model", NumberStock.mixtures))
    let count = model.parameters
    func tenths(_ value: Double) -> Double { (value / 1e8).rounded() / 10 }
    return (model, tenths(count.total.value), tenths(count.active.value))
  }

  static let expertParameters = NumberFamily(
    "expert-parameters", "Parameters in the experts", topic: .weights, seconds: 90
  ) { sheet in
    let layers = sheet.step("layers", 24...60, by: 4)
    let experts = sheet.pick("experts", [8, 16, 32, 64, 128])
    let hidden = sheet.pick("hidden", [2048, 4096, 6144])
    let width = sheet.pick("width", [1024, 2048, 4096])
    let mixer = Attention(queryHeads: 32, keyValueHeads: 8, headWidth: 128)
    let group = LayerGroup(
      count: layers, mixer: .attention(mixer),
      feedForward: .experts(routed: experts, chosen: 2, width: width))
    let shape = try ModelShape(
      id: "drawn", name: "drawn", hidden: hidden, vocabulary: 32_000, tiesEmbeddings: false,
      layers: [group])
    let value = shape.parameters.routed / 1e9
    return try NumberDraft(
      """
      A mixture has \(layers) layers with \(experts) experts each. An expert has three matrices of \(hidden) x \(width). \
      How many billion parameters do the experts hold together?
      """, value, "billion parameters", tolerance: 0.1,
      formula: "parameters = layers x experts x 3 x hidden x width",
      steps: [
        "an expert: 3 x \(hidden) x \(width) = \(n: 3 * Double(hidden * width))",
        "x \(experts) experts x \(layers) layers = \(n: value) billion",
      ], source: "gated feed-forward, three matrices; \(NumberSource.engine)",
      hint: "One expert has 3 x \(hidden) x \(width) parameters.")
  }
}
