// SPDX-License-Identifier: Apache-2.0

extension Calibration {
  /// What a fitted value means.
  public enum Kind: String, Sendable, CaseIterable {
    /// The share of the peak bandwidth that reading weights achieves; by device family.
    case bandwidth
    /// The share of the peak rate that large matrix products achieve in 16 bits; by device family.
    case matrix
    /// The share that remains of it in another arithmetic; by class: fp8, fp4, widened.
    case arithmetic
    /// The share of the 16-bit peak that attention of prompts achieves; by device family.
    case attention
    /// The share of the peak bandwidth that reading keys and values achieves; by device family.
    case cache
    /// The share of the bandwidth beyond the first devices of a family that reading keys and values follows.
    case cacheSlope
    /// The share that kernels without support for grouped queries keep of it; by engine.
    case groupedCache
    /// The share of the kernels' speed that an engine keeps; by engine.
    case software
    /// The share of matrix speed that the many small products of experts keep; by engine.
    case expertMatrix
    /// The share of a link's bandwidth that an all-reduce achieves; by kind of link.
    case link
    /// The share of the memory beyond weights and reserve that sequences fill.
    case cacheShare

    /// The time of an all-reduce of nothing, in seconds; by kind of link and, on a fabric, by engine.
    case hop
    /// The time that launching the kernels of a layer takes, in seconds; by engine.
    case layer
    /// The time that launching the kernels of a layer takes when prompts come in, in seconds, hidden where the
    /// kernels take longer; by engine.
    case promptLayer
    /// More of it for routing to experts and for running without graphs; by cause.
    case layerExtra
    /// The time of the host for each step, in seconds; by engine.
    case step
    /// The time of the host for each sequence of a step, in seconds; by engine.
    case sequence
    /// The time of the host for each new prompt token, in seconds; by engine.
    case token
    /// The time around a request, in seconds: parsing, tokens to text, transport; by engine.
    case request

    /// More of it where sequences are dealt to the devices of a group; by kind of attention, in seconds.
    case requestExtra

    /// The rows by which a matrix product is as slow as if it had more: tiles that are not full.
    case tile
    /// The same for the product of one expert.
    case expertTile
    /// The query rows of a tile of attention where prompts and decoding share a kernel; 0 where each has one of its own; by engine and device
    /// family.
    case sharedTile
    /// The share of the 16-bit peak that attention achieves on full tiles.
    case tileRate
    /// How many times the bandwidth of the memory keys and values reach tiles that read them again.
    case rereading
    /// The tokens by which a tile is as slow as if a sequence had kept more.
    case tileStart
    /// The same for a tile that finds no rows in its sequence, because another one brings a longer piece.
    case tileIdle
    /// How sharply the slower of memory and arithmetic decides: 1 adds them up, infinity takes the slower.
    case overlap
    /// Memory that is never for sequences, in bytes.
    case reserve
    /// The sequences that an engine decodes at a time at most; by engine.
    case mostSequences
    /// The prompt tokens of a step at most; by engine.
    case chunk
    /// How much of the time of a lone sequence the end of a run adds, while the batch drains.
    case drain
    /// The share of prompts that come together and are taken in before anybody decodes; by engine, and for requests
    /// whose lengths vary.
    case burst
    /// How strongly a request waits for the prompts of others in a closed loop.
    case queue
    /// How long a request waits for memory, in lifetimes of a request.
    case overflow
    /// How strongly the queue of an overloaded server shows in the mean.
    case saturation
    /// How many steps pass before the first token under full load.
    case admission

    /// What the protocol of a measurement does to a figure, for comparison with published rows only; by protocol.
    case protocols

    /// The tenth percentile of measured / predicted on rows that were left out; by metric and kind of load.
    case spreadLow
    /// The ninetieth percentile of it.
    case spreadHigh

    /// Whether it is a share, between 0 and 1.
    public var isShare: Bool {
      switch self {
      case .bandwidth, .matrix, .arithmetic, .attention, .cache, .cacheSlope, .groupedCache,
        .software,
        .expertMatrix, .link,
        .cacheShare, .burst, .tileRate:
        true
      default: false
      }
    }

    /// What stands in when a calibration does not have the kind: no loss, no overhead.
    var neutral: Double {
      switch self {
      case .overlap: 8
      case .rereading, .spreadLow, .spreadHigh, .protocols: 1
      case .mostSequences: 1024
      case .chunk: 8192
      default: isShare ? 1 : 0
      }
    }
  }
}
