// SPDX-License-Identifier: Apache-2.0

/// What was fitted for taking in a prompt.
public enum EdgePromptParameter: EdgeParameter {
  /// The share of the 16-bit peak rate that is reached, as log odds.
  case share
  /// Added to it by kind of device.
  case shareOfKind(EdgeKind)
  /// Added by engine.
  case shareOfEngine(EdgeEngine)
  /// Added for weights in 16 bits, which need no unpacking.
  case shareOfHalf
  /// Added beside it for llama.cpp with CUDA.
  case shareOfHalfCUDA
  /// Added beside it for llama.cpp with Metal.
  case shareOfHalfMetal
  /// Added for the first blocks of llama.cpp (Q4_0 to Q5_1).
  case shareOfLegacy
  /// Added for graphics of AMD.
  case shareAMD
  /// Added beside it where they are part of a processor.
  case shareAMDIntegrated
  /// Added for graphics of Intel.
  case shareIntel
  /// Added for the tensor cores of 2025.
  case shareBlackwell
  /// Added for llama.cpp of 2025 and later.
  case shareRecent
  /// Added for mixtures of experts.
  case shareOfExperts
  /// Added for each factor e of the peak rate above 50 TFLOP/s: large chips are harder to fill.
  case shareOfSize

  /// The tokens of a prompt at which half of that share is lost.
  case ramp
  /// A factor on it for OpenVINO.
  case rampOpenVINO
  /// The operations that attention takes for each one that it needs.
  case attention
  /// The time of launching one layer for each 512 tokens, in seconds.
  case launch
  /// A factor on it for OpenVINO.
  case launchOpenVINO
  /// The part of the ideal gain that several devices with some of the layers each reach as a pipeline, as log odds.
  case pipeline

  /// The weights that one fast core multiplies with tokens in a second.
  case coreRate
  /// The same for a small core.
  case coreRateSmall
  /// A factor on it for ik_llama.cpp.
  case coreRateIK
  /// A factor on the work of a weight on cores, by formats that cost alike.
  case coreWork(EdgeFormat.Group)

  /// Every parameter, in the order of the fit.
  public static let allCases: [EdgePromptParameter] =
    [.share] + EdgeKind.graphics.map(shareOfKind) + EdgeEngine.graphics.map(shareOfEngine)
    + [.shareOfHalf, .shareOfHalfCUDA, .shareOfHalfMetal, .shareOfLegacy, .shareAMD]
    + [.shareAMDIntegrated, .shareIntel, .shareBlackwell, .shareRecent, .shareOfExperts]
    + [.shareOfSize, .ramp, .rampOpenVINO, .attention, .launch, .launchOpenVINO, .pipeline]
    + [.coreRate, .coreRateSmall, .coreRateIK] + EdgeFormat.Group.allCases.map(coreWork)

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The place in the order of the fit; `nil` for combinations that were never measured.
  var place: Int? { Self.places[self] }

  public var scale: EdgeScale {
    switch self {
    case .ramp, .rampOpenVINO, .attention, .launch, .launchOpenVINO, .coreRate, .coreRateSmall,
      .coreRateIK, .coreWork:
      .product
    default: .sum
    }
  }

  public var name: String { "prompt." + ownName }

  private var ownName: String {
    switch self {
    case .share: "share"
    case .shareOfKind(let kind): "share.kind.\(kind.rawValue)"
    case .shareOfEngine(let engine): "share.engine.\(engine.rawValue)"
    case .shareOfHalf: "share.16-bit"
    case .shareOfHalfCUDA: "share.16-bit.cuda"
    case .shareOfHalfMetal: "share.16-bit.metal"
    case .shareOfLegacy: "share.legacy-blocks"
    case .shareAMD: "share.amd"
    case .shareAMDIntegrated: "share.amd.integrated"
    case .shareIntel: "share.intel"
    case .shareBlackwell: "share.blackwell"
    case .shareRecent: "share.recent"
    case .shareOfExperts: "share.experts"
    case .shareOfSize: "share.size"
    case .ramp: "ramp"
    case .rampOpenVINO: "ramp.openvino"
    case .attention: "attention"
    case .launch: "launch"
    case .launchOpenVINO: "launch.openvino"
    case .pipeline: "pipeline"
    case .coreRate: "core.rate.fast"
    case .coreRateSmall: "core.rate.small"
    case .coreRateIK: "core.rate.ik_llama.cpp"
    case .coreWork(let group): "core.work.\(group.rawValue)"
    }
  }
}
