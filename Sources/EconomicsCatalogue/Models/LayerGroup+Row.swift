// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

extension LayerGroup {
  /// Creates a group from a row of `layers.csv`.
  init(_ row: Row) throws(CatalogueError) {
    self.init(
      count: try row.requiredInteger("count"), mixer: try Mixer(row),
      feedForward: try FeedForward(row))
  }
}

extension Mixer {
  fileprivate init(_ row: Row) throws(CatalogueError) {
    switch try row.required("mixer") {
    case "attention": self = .attention(try Attention(row))
    case "latent": self = .latent(try LatentAttention(row))
    case "state": self = .stateSpace(try StateSpace(row))
    case let other:
      throw row.problem("mixer is \"\(other)\"; it must be attention, latent or state")
    }
  }
}

extension Attention {
  fileprivate init(_ row: Row) throws(CatalogueError) {
    self.init(
      queryHeads: try row.requiredInteger("heads"),
      keyValueHeads: try row.requiredInteger("kv_heads"),
      headWidth: try row.requiredInteger("head_width"), window: try row.integer("window"),
      unifiesKeyAndValue: try row.flag("unified"))
  }
}

extension LatentAttention {
  fileprivate init(_ row: Row) throws(CatalogueError) {
    self.init(
      queryHeads: try row.requiredInteger("heads"),
      keyValueRank: try row.requiredInteger("kv_rank"),
      positionWidth: try row.requiredInteger("position"),
      queryRank: try row.integer("query_rank"),
      contentWidth: try row.requiredInteger("content"),
      valueWidth: try row.requiredInteger("value"))
  }
}

extension StateSpace {
  fileprivate init(_ row: Row) throws(CatalogueError) {
    self.init(
      heads: try row.requiredInteger("heads"), headWidth: try row.requiredInteger("head_width"),
      stateSize: try row.requiredInteger("state"), groups: try row.requiredInteger("groups"),
      convolution: try row.requiredInteger("convolution"))
  }
}

extension FeedForward {
  fileprivate init(_ row: Row) throws(CatalogueError) {
    let width = try row.requiredInteger("ffn")
    let isGated = try row.requiredInteger("matrices") == 3
    guard let routed = try row.integer("experts") else {
      self = width == 0 ? .none : .dense(width: width, isGated: isGated)
      return
    }
    guard isGated else { throw row.problem("experts have three matrices") }
    self = .experts(
      routed: routed, chosen: try row.requiredInteger("chosen"),
      width: try row.requiredInteger("expert_width"), sharedWidth: width)
  }
}
