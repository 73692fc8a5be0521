// SPDX-License-Identifier: Apache-2.0

import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the time of a token follows from the fitted values, for one setup.
///
/// Everything that can be known before the values is worked out once, so that a fit can try many values.
///
/// - share = 0.97 x logistic(sum of log odds)
/// - weights, cache = bytes / devices that read together x (1 / (bandwidth x share) + 1 / fabric, on cores)
/// - unpacking on graphics = weights x operations / 32-bit rate, beside the reading
/// - unpacking on cores = weights x work / (cores x rate), at the same time as the reading: √(memory² + work²)
/// - launch = layers x launch, on cores layers x threads x barrier
/// - link = a time for each hop, or for each layer
package struct EdgeDecodePlan: Sendable {
  /// The most that is reached of a published bandwidth: refresh and turning the bus around take the rest.
  private static let mostShare = 0.97
  /// The payload of gigabit Ethernet: 125 MB/s x 1448 / 1538 bytes of each frame.
  private static let ethernetBytesPerSecond = 118e6
  /// Four exchanges a layer of the residual stream in 8 bits with a 16-bit scale for each 32 (distributed-llama).
  private static let ethernetBytesPerWidth = 4 * 34.0 / 32

  private let bandwidth: Double
  private let weights: Double
  private let shares: [Int]
  private let launches: [Int]
  private let launchCount: Double
  private let unpacking: [Int]
  private let unpackingScale: Double
  private let rates: [Int]
  private let fabric: (base: Int, growth: Int, octaves: Double)?
  private let cache: Int
  private let links: [Int]
  private let linkCount: Double
  private let linkBytesTime: Double

  /// Plans a setup.
  ///
  /// - Parameter setup: The model on its device.
  /// - Throws: ``EdgeError/noBandwidth(device:)``.
  package init(_ setup: EdgeSetup) throws(EdgeError) {
    try self.init(setup, EdgeWork(setup.model, setup.format))
  }

  init(_ setup: EdgeSetup, _ work: EdgeWork) throws(EdgeError) {
    guard let bandwidth = setup.device.bandwidth?.value.value else {
      throw .noBandwidth(device: setup.device.id)
    }
    let together = Double(setup.together)
    let layers = Double(setup.model.layerCount)
    let threads = Double(setup.threads)
    self.bandwidth = bandwidth
    weights = work.read / together
    shares = setup.decodeShares.compactMap(\.place)
    launches = setup.decodeLaunches.compactMap(\.place)
    launchCount = setup.device.cores == nil ? layers : layers * threads
    unpacking = setup.decodeUnpacking.compactMap(\.place)
    rates = setup.decodeCoreRates.compactMap(\.place)
    let rate = setup.device.cores == nil ? setup.device.shaderRate(bandwidth: bandwidth) : threads
    unpackingScale = work.unpacked / together / rate
    fabric = setup.fabric
    cache = Self.place(.cache)
    let link = setup.link
    links = link.parameters.compactMap(\.place)
    linkCount = link.count
    linkBytesTime =
      setup.devices > 1 && setup.join == .ethernet
      ? layers * Self.ethernetBytesPerWidth * Double(setup.model.hidden) * (together - 1) / together
        / Self.ethernetBytesPerSecond
      : 0
  }

  static func place(_ parameter: EdgeDecodeParameter) -> Int {
    guard let place = parameter.place else { preconditionFailure("\(parameter) has no place") }
    return place
  }

  /// The places of the values that have an effect.
  package var places: [Int] {
    let cores = fabric.map { [$0.base, $0.growth] } ?? []
    return shares + launches + unpacking + rates + cores + [cache] + links
  }

  /// Returns the time of a token by its terms.
  ///
  /// - Parameters:
  ///   - cacheBytes: The bytes of keys and values on one device.
  ///   - values: The fitted values in their order.
  /// - Returns: The terms, in seconds.
  package func terms(cacheBytes: Double, at values: [Double]) -> EdgeDecodeTerms {
    let share = Self.mostShare * share(logOdds: total(shares, of: values))
    var secondsPerByte = 1 / (bandwidth * share)
    if let fabric {
      secondsPerByte += exp(-values[fabric.base] - values[fabric.growth] * fabric.octaves)
    }
    let read = weights * secondsPerByte
    let cached = cacheBytes * max(exp(values[cache]), 1) * secondsPerByte
    let memory = read + cached
    let work = unpackingScale * exp(total(unpacking, of: values) - total(rates, of: values))
    return EdgeDecodeTerms(
      share: share, weights: read, cache: cached,
      unpacking: fabric == nil ? work : (memory * memory + work * work).squareRoot() - memory,
      launch: launchCount * exp(total(launches, of: values)),
      link: linkCount > 0 ? linkCount * exp(total(links, of: values)) + linkBytesTime : 0)
  }
}

/// The time of a token by its terms, in seconds.
package struct EdgeDecodeTerms: Sendable {
  /// The share of the bandwidth that is reached.
  package let share: Double
  package let weights: Double
  package let cache: Double
  /// What unpacking adds to reading.
  package let unpacking: Double
  package let launch: Double
  package let link: Double

  /// The time of a token.
  package var total: Double { weights + cache + unpacking + launch + link }
}

/// Which fitted values have an effect on decoding.
extension EdgeSetup {
  fileprivate var decodeShares: [EdgeDecodeParameter] {
    var list: [EdgeDecodeParameter] = [.share, .shareOfKind(device.kind)]
    if device.traits.contains(.stackedMemory) { list.append(.shareStacked) }
    if isHeldUpByHost { list.append(.shareOnBoard) }
    if model.isMixture { list.append(.shareOfExperts) }
    if isRecentLlama { list.append(.shareRecent) }
    return list
  }

  fileprivate var decodeLaunches: [EdgeDecodeParameter] {
    guard device.cores == nil else { return [.barrier] }
    var list: [EdgeDecodeParameter] = [.launch, .launchOfEngine(engine)]
    if isHeldUpByHost { list.append(.launchOnBoard) }
    if model.isMixture { list.append(.launchOfExperts) }
    if isRecentLlama { list.append(.launchRecent) }
    return list
  }

  fileprivate var decodeUnpacking: [EdgeDecodeParameter] {
    guard device.cores == nil else { return [.coreWork(format.unpacking.group)] }
    return device.kind == .apple ? [.unpack, .unpackApple] : [.unpack]
  }

  fileprivate var decodeCoreRates: [EdgeDecodeParameter] {
    guard let cores = device.cores else { return [] }
    let faster: [EdgeDecodeParameter] = engine == .ikLlama ? [.coreRateIK] : []
    return switch cores.kind {
    case .fast: [.coreRate] + faster
    case .small: [.coreRateSmall] + faster
    case .tiny: [.coreRateSmall, .coreRateTiny] + faster
    }
  }

  fileprivate var fabric: (base: Int, growth: Int, octaves: Double)? {
    device.cores.map { cores in
      (
        EdgeDecodePlan.place(.fabric), EdgeDecodePlan.place(.fabricGrowth),
        log(Double(cores.count) / 16)
      )
    }
  }

  /// The values of the link, and how often their time passes for a token.
  fileprivate var link: (parameters: [EdgeDecodeParameter], count: Double) {
    guard devices > 1 else { return ([], 0) }
    let layers = Double(model.layerCount)
    let others = Double(devices - 1)
    return switch join {
    case .layers: ([.linkLayers], others)
    case .rows: ([.linkRows], layers * others)
    case .tensor: ([.linkTensor, .linkTensorOfEngine(engine)], layers * log2(Double(devices)))
    case .ethernet:
      (build == .early ? [.linkEthernet, .linkEthernetEarly] : [.linkEthernet], layers)
    }
  }
}
