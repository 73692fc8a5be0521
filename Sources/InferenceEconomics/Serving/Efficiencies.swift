// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The fitted values that matter for one deployment, looked up once.
struct Efficiencies: Sendable {
  /// Bytes of weights a second.
  let weightBandwidth: Double
  /// Bytes of keys and values a second.
  let cacheBandwidth: Double
  /// Operations a second in matrix products.
  let matrixRate: Double
  /// Operations a second in attention.
  let attentionRate: Double
  let expertMatrix: Double
  let tile: Double
  let expertTile: Double
  let overlap: Double
  /// Bytes a second on the link, and seconds for an all-reduce of nothing.
  let linkBandwidth: Double
  let hop: Double
  let layer: Double
  let promptLayer: Double
  let step: Double
  let sequence: Double
  let token: Double
  let request: Double
  let reserve: Double
  let cacheShare: Double
  let mostSequences: Double
  let chunk: Double
  let drain: Double
  let burst: Double
  let variedBurst: Double
  let queue: Double
  let overflow: Double
  let saturation: Double
  let admission: Double

  init(_ deployment: Deployment, _ calibration: Calibration) throws(EconomicsError) {
    let device = deployment.device
    let family = device.calibrationKey
    let engine = deployment.engine.calibrationKey
    let arithmetic = try deployment.arithmetic
    let bandwidth = device.bandwidth.value.value
    weightBandwidth = bandwidth * calibration.value(.bandwidth, family)
    cacheBandwidth =
      device.cacheBandwidth(calibration) * calibration.value(.cache, family)
      * (deployment.model.groupsQueries ? calibration.value(.groupedCache, engine) : 1)
    let peak = arithmetic.rate.value.value
    matrixRate =
      peak * calibration.value(.matrix, family)
      * calibration.value(.arithmetic, arithmetic.calibrationClass)
      * calibration.value(.software, engine)
    attentionRate =
      (device.peaks[.half]?.value.value ?? peak) * calibration.value(.attention, family)
    expertMatrix = calibration.value(.expertMatrix, engine)
    tile = calibration.value(.tile)
    expertTile = calibration.value(.expertTile)
    overlap = calibration.value(.overlap)
    let link = LinkUse(deployment)
    linkBandwidth = link.bandwidth * calibration.value(.link, link.key)
    hop = calibration.value(.hop, link.hopKey)
    layer = calibration.value(.layer, engine) + Self.extra(deployment, calibration)
    promptLayer = calibration.value(.promptLayer, engine)
    step = calibration.value(.step, engine)
    sequence = calibration.value(.sequence, engine)
    token = calibration.value(.token, engine)
    request =
      calibration.value(.request, engine)
      + (deployment.dealsLatentSequences ? calibration.value(.requestExtra, "latent") : 0)
    reserve = calibration.value(.reserve)
    cacheShare = calibration.value(.cacheShare)
    mostSequences = calibration.value(.mostSequences, deployment.engine.rawValue)
    chunk = calibration.value(.chunk, deployment.engine.growsCaches ? "paged" : "other")
    drain = calibration.value(.drain)
    burst = calibration.value(.burst, deployment.engine.burstKey)
    variedBurst = calibration.value(.burst, "varied")
    queue = calibration.value(.queue)
    overflow = calibration.value(.overflow)
    saturation = calibration.value(.saturation)
    admission = calibration.value(.admission)
  }

  /// What routing to experts and running without graphs adds to the launches of a layer.
  private static func extra(_ deployment: Deployment, _ calibration: Calibration) -> Double {
    var extra = 0.0
    if deployment.model.isMixture { extra += calibration.value(.layerExtra, "experts") }
    if deployment.engine == .vllmEager { extra += calibration.value(.layerExtra, "eager") }
    return extra
  }
}

/// The link between the devices of a tensor group, and the keys of its fitted values.
private struct LinkUse {
  let bandwidth: Double
  let key: String
  let hopKey: String

  init(_ deployment: Deployment) {
    let link = deployment.device.link
    bandwidth = link?.bandwidth.value ?? Self.slowest
    if deployment.device.family == .neuron {
      key = "neuron"
      hopKey = key
    } else if link?.isFabric ?? false {
      key = deployment.pairsSuperchips ? "superchips" : "fabric"
      hopKey = "fabric-" + deployment.engine.collectives
    } else {
      key = "bus"
      hopKey = key
    }
  }

  /// The bus of a device whose link no source states: PCIe 4.0 x16, in bytes a second (fact `pcie-4-x16`).
  private static let slowest = 32e9
}

extension ModelShape {
  /// Whether several query heads share a head of keys and values.
  fileprivate var groupsQueries: Bool {
    layers.contains { group in
      if case .attention(let it) = group.mixer { it.queryHeads > it.keyValueHeads } else { false }
    }
  }
}

extension Deployment {
  /// Whether the engine deals sequences with latent attention to the devices of a group, and so waits for a round.
  fileprivate var dealsLatentSequences: Bool {
    guard engine == .tensorRT else { return false }
    return model.layers.contains { $0.mixer.isLatent }
  }

  /// Whether two superchips of a processor and a GPU share a model under an engine that does not use their fabric.
  ///
  /// Published tables fall by a factor of four from TensorRT-LLM 0.11 to 0.12 there, and only there.
  fileprivate var pairsSuperchips: Bool {
    device.id.hasPrefix("GH200") && layout.tensor == 2
      && (engine == .tensorRT12 || engine == .tensorRT15)
  }
}

extension Device {
  /// The key of efficiencies: the family, with workstation cards apart, whose clocks are high for their stated peaks: those of Blackwell, which
  /// have no fabric, and those of Ada with the power of a desktop.
  var calibrationKey: String {
    if family == .blackwell, !(link?.isFabric ?? true) { return "blackwell-workstation" }
    if family == .ada, let power, power.value >= Self.desktopPower { return "ada-workstation" }
    return family.rawValue
  }

  /// The power from which a card of Ada counts as one of a desktop: above the L40S with 350 W, below the RTX 4090 with 450 W.
  private static let desktopPower: Watts = 400

  /// Returns the bandwidth that kernels for keys and values can follow: those of Hopper were made for its first
  /// devices, with 3.35 TB/s, and gain only a part of what later memory adds.
  fileprivate func cacheBandwidth(_ calibration: Calibration) -> Double {
    let peak = bandwidth.value.value
    guard family == .hopper, peak > Self.firstHopper else { return peak }
    return Self.firstHopper
      + calibration.value(.cacheSlope, "hopper") * (peak - Self.firstHopper)
  }

  /// The bandwidth of an H100 SXM, in bytes a second (device `H100-SXM-80GB`).
  private static let firstHopper = 3.35e12
}
