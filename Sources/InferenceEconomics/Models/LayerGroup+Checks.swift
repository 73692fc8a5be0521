// SPDX-License-Identifier: Apache-2.0

extension LayerGroup {
  /// The dimensions that must be positive, by name.
  var dimensions: [(name: String, value: Int)] {
    [("number of layers", count)] + mixer.dimensions + feedForward.dimensions
  }

  /// What cannot be, in words; `nil` when all fits together.
  var flaw: String? {
    if case .attention(let attention) = mixer, let flaw = attention.flaw { return flaw }
    return feedForward.flaw
  }
}

extension Mixer {
  var dimensions: [(name: String, value: Int)] {
    switch self {
    case .attention(let it):
      [
        ("number of query heads", it.queryHeads), ("number of key-value heads", it.keyValueHeads),
        ("head width", it.headWidth), ("attention window", it.window ?? 1),
      ]
    case .latent(let it):
      [
        ("number of query heads", it.queryHeads), ("key-value rank", it.keyValueRank),
        ("position width", it.positionWidth), ("query rank", it.queryRank ?? 1),
        ("content width", it.contentWidth), ("value width", it.valueWidth),
      ]
    case .stateSpace(let it):
      [
        ("number of heads", it.heads), ("head width", it.headWidth), ("state size", it.stateSize),
        ("number of groups", it.groups), ("convolution", it.convolution),
      ]
    }
  }
}

extension Attention {
  var flaw: String? {
    if keyValueHeads > queryHeads {
      return "it has \(keyValueHeads) key-value heads for \(queryHeads) query heads"
    }
    if queryHeads % keyValueHeads != 0 {
      return "its \(queryHeads) query heads do not divide into \(keyValueHeads) key-value heads"
    }
    return nil
  }
}

extension FeedForward {
  var dimensions: [(name: String, value: Int)] {
    routedExperts == 0
      ? []
      : [
        ("number of experts", routedExperts), ("number of chosen experts", chosenExperts),
        ("expert width", expertWidth),
      ]
  }

  var flaw: String? {
    if width < 0 || width > ModelShape.largestDimension {
      return "its feed-forward width is \(width)"
    }
    if chosenExperts > routedExperts {
      return "each token is sent to \(chosenExperts) of \(routedExperts) experts"
    }
    return nil
  }
}
