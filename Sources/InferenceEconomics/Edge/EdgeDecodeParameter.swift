// SPDX-License-Identifier: Apache-2.0

/// What was fitted for decoding one token after the other.
public enum EdgeDecodeParameter: EdgeParameter {
  /// The share of the published bandwidth that is reached, as log odds of share / 0.97.
  case share
  /// Added to it by kind of device.
  case shareOfKind(EdgeKind)
  /// Added for memory that is stacked beside the processor.
  case shareStacked
  /// Added for cards of AMD and Intel on a computer on a single board.
  case shareOnBoard
  /// Added for mixtures of experts, whose weights are read here and there.
  case shareOfExperts
  /// Added for llama.cpp of 2025 and later.
  case shareRecent

  /// The time of launching the kernels of one layer and waiting for them, in seconds.
  case launch
  /// A factor on it by engine.
  case launchOfEngine(EdgeEngine)
  /// A factor for cards of AMD and Intel on a computer on a single board.
  case launchOnBoard
  /// A factor for mixtures of experts.
  case launchOfExperts
  /// A factor for llama.cpp of 2025 and later.
  case launchRecent

  /// The 32-bit operations that graphics lose for each weight unpacked (dequantised).
  case unpack
  /// A factor on it for Apple chips.
  case unpackApple
  /// The weights that one fast core unpacks and multiplies in a second.
  case coreRate
  /// The same for a small core.
  case coreRateSmall
  /// A factor on that of a small core for a tiny one.
  case coreRateTiny
  /// A factor on the rate of cores for ik_llama.cpp.
  case coreRateIK
  /// A factor on the work of a weight on cores, by formats that cost alike.
  case coreWork(EdgeFormat.Group)

  /// The bytes of a second that 16 cores of a processor can draw, whatever its memory gives.
  case fabric
  /// The exponent with which that grows with the cores.
  case fabricGrowth
  /// The time for which threads wait for each other, in seconds for each layer and core.
  case barrier

  /// The bytes that are read for each byte of keys and values; not below 1.
  case cache

  /// The time of passing on to the next device, in seconds, where each has some of the layers.
  case linkLayers
  /// The time of summing up in one layer for each doubling of devices, in seconds.
  case linkTensor
  /// A factor on it by engine.
  case linkTensorOfEngine(EdgeEngine)
  /// The time of gathering rows in one layer from each further device, in seconds.
  case linkRows
  /// The time of exchanging over Ethernet in one layer, in seconds, beside the bytes.
  case linkEthernet
  /// A factor on it for distributed-llama up to 0.3.1.
  case linkEthernetEarly

  /// Every parameter, in the order of the fit.
  public static let allCases: [EdgeDecodeParameter] =
    [.share] + EdgeKind.allCases.map(shareOfKind)
    + [.shareStacked, .shareOnBoard, .shareOfExperts, .shareRecent, .launch]
    + EdgeEngine.graphics.map(launchOfEngine)
    + [.launchOnBoard, .launchOfExperts, .launchRecent, .unpack, .unpackApple]
    + [.coreRate, .coreRateSmall, .coreRateTiny, .coreRateIK]
    + EdgeFormat.Group.allCases.map(coreWork)
    + [.fabric, .fabricGrowth, .barrier, .cache, .linkLayers, .linkTensor]
    + [.linkTensorOfEngine(.mlc), .linkTensorOfEngine(.vllm)]
    + [.linkRows, .linkEthernet, .linkEthernetEarly]

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The place in the order of the fit; `nil` for combinations that were never measured.
  var place: Int? { Self.places[self] }

  public var scale: EdgeScale {
    switch self {
    case .share, .shareOfKind, .shareStacked, .shareOnBoard, .shareOfExperts, .shareRecent,
      .fabricGrowth:
      .sum
    default: .product
    }
  }

  public var name: String { "decode." + ownName }

  private var ownName: String {
    switch self {
    case .share: "share"
    case .shareOfKind(let kind): "share.kind.\(kind.rawValue)"
    case .shareStacked: "share.stacked-memory"
    case .shareOnBoard: "share.board-host"
    case .shareOfExperts: "share.experts"
    case .shareRecent: "share.recent"
    case .launch: "launch"
    case .launchOfEngine(let engine): "launch.engine.\(engine.rawValue)"
    case .launchOnBoard: "launch.board-host"
    case .launchOfExperts: "launch.experts"
    case .launchRecent: "launch.recent"
    case .unpack: "unpack"
    case .unpackApple: "unpack.apple"
    case .coreRate: "core.rate.fast"
    case .coreRateSmall: "core.rate.small"
    case .coreRateTiny: "core.rate.tiny"
    case .coreRateIK: "core.rate.ik_llama.cpp"
    case .coreWork(let group): "core.work.\(group.rawValue)"
    case .fabric: "core.fabric"
    case .fabricGrowth: "core.fabric.growth"
    case .barrier: "core.barrier"
    case .cache: "cache"
    case .linkLayers: "link.layers"
    case .linkTensor: "link.tensor"
    case .linkTensorOfEngine(let engine): "link.tensor.engine.\(engine.rawValue)"
    case .linkRows: "link.rows"
    case .linkEthernet: "link.ethernet"
    case .linkEthernetEarly: "link.ethernet.early"
    }
  }
}
