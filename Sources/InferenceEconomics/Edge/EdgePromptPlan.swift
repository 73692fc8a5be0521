// SPDX-License-Identifier: Apache-2.0

import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the time of a prompt follows from the fitted values, for one setup.
///
/// On graphics, with batches of 512 tokens:
///
/// - share = logistic(sum of log odds + size x ln(rate / 50 TFLOP/s))
/// - matrix products = 2 x weights x tokens x (1 + ramp / tokens of a batch) / (rate x share)
/// - attention = operations x factor / (rate x share)
/// - launch = batches x layers x launch; weights = bytes / bandwidth, once
///
/// With several devices that have some of the layers each, batches follow each other as in a pipeline. On cores, matrix
/// products = weights x tokens x work / (cores x rate), and the rest is inside of it.
package struct EdgePromptPlan: Sendable {
  /// The tokens that engines take in at a time.
  private static let batch = 512.0
  /// The peak rate at which the effect of size is nothing.
  private static let middleRate = 50e12

  private let model: ModelShape
  private let rate: Double
  private let weightsTime: Double
  private let multiplied: Double
  private let devices: Double
  private let together: Double
  private let shares: [Int]
  private let size: Int
  private let ramps: [Int]
  private let attention: Int
  private let launches: [Int]
  private let pipeline: Int
  /// What cores take: values that lower and raise their rate, and their number; `nil` for graphics.
  private let cores: (rates: [Int], work: [Int], count: Double)?

  /// Plans a setup; `nil` when no source states the 16-bit rate or the bandwidth of its device.
  package init?(_ setup: EdgeSetup) {
    self.init(setup, EdgeWork(setup.model, setup.format))
  }

  init?(_ setup: EdgeSetup, _ work: EdgeWork) {
    guard let bandwidth = setup.device.bandwidth?.value.value else { return nil }
    let peak = setup.device.promptRate?.value
    if setup.device.cores == nil, peak == nil { return nil }
    model = setup.model
    rate = peak ?? Self.middleRate
    together = Double(setup.together)
    devices = Double(setup.devices)
    weightsTime = work.stored / together / bandwidth
    multiplied = work.multiplied
    shares = setup.promptShares.compactMap(\.place)
    size = Self.place(.shareOfSize)
    let isOpenVINO = setup.engine == .openvino
    ramps = [Self.place(.ramp)] + (isOpenVINO ? [Self.place(.rampOpenVINO)] : [])
    attention = Self.place(.attention)
    launches = [Self.place(.launch)] + (isOpenVINO ? [Self.place(.launchOpenVINO)] : [])
    pipeline = Self.place(.pipeline)
    cores = setup.device.cores.map { _ in
      (
        setup.promptCoreRates.compactMap(\.place),
        [Self.place(.coreWork(setup.format.unpacking.group))], Double(setup.threads)
      )
    }
  }

  private static func place(_ parameter: EdgePromptParameter) -> Int {
    guard let place = parameter.place else { preconditionFailure("\(parameter) has no place") }
    return place
  }

  /// The places of the values that have an effect.
  package var places: [Int] {
    if let cores { return cores.rates + cores.work }
    return shares + [size] + ramps + [attention] + launches + (devices > together ? [pipeline] : [])
  }

  /// Returns the time of a prompt by its terms.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the prompt, at least 1.
  ///   - values: The fitted values in their order.
  /// - Returns: The terms, in seconds.
  package func terms(tokens: Double, at values: [Double]) -> EdgePromptTerms {
    if let cores {
      let rate = cores.count * exp(total(cores.rates, of: values) - total(cores.work, of: values))
      return EdgePromptTerms(
        share: nil, matrix: multiplied * tokens / rate, attention: 0, launch: 0,
        weights: weightsTime)
    }
    let share = share(
      logOdds: total(shares, of: values) + values[size] * log(rate / Self.middleRate))
    let batches = (tokens / Self.batch).rounded(.up)
    let reached = rate * share * together * gain(batches, values)
    let ramp = 1 + exp(total(ramps, of: values)) / min(tokens, Self.batch)
    return EdgePromptTerms(
      share: share, matrix: 2 * multiplied * tokens * ramp / reached,
      attention: model.attentionOperations(promptTokens: tokens) * exp(values[attention]) / reached,
      launch: batches * Double(model.layerCount) * exp(total(launches, of: values)),
      weights: weightsTime)
  }

  /// Returns how much faster several devices with some of the layers each are than one.
  private func gain(_ batches: Double, _ values: [Double]) -> Double {
    guard devices > together else { return 1 }
    let ideal = batches * devices / (batches + devices - 1)
    return 1 + (ideal - 1) * share(logOdds: values[pipeline])
  }
}

/// The time of a prompt by its terms, in seconds.
package struct EdgePromptTerms: Sendable {
  /// The share of the 16-bit rate that is reached; `nil` on cores.
  package let share: Double?
  package let matrix: Double
  package let attention: Double
  package let launch: Double
  package let weights: Double

  /// The time of the prompt.
  package var total: Double { matrix + attention + launch + weights }
}

/// Which fitted values have an effect on prompts.
extension EdgeSetup {
  fileprivate var promptShares: [EdgePromptParameter] {
    var list: [EdgePromptParameter] = [
      .share, .shareOfKind(device.kind), .shareOfEngine(engine),
    ]
    if format.unpacking == .none {
      list.append(.shareOfHalf)
      if engine == .llamaCUDA { list.append(.shareOfHalfCUDA) }
      if engine == .llamaMetal { list.append(.shareOfHalfMetal) }
    }
    if format.unpacking == .legacyBlocks { list.append(.shareOfLegacy) }
    if device.maker == .amd {
      list.append(.shareAMD)
      if device.kind == .integrated { list.append(.shareAMDIntegrated) }
    }
    if device.maker == .intel { list.append(.shareIntel) }
    if device.traits.contains(.blackwell) { list.append(.shareBlackwell) }
    if isRecentLlama { list.append(.shareRecent) }
    if model.isMixture { list.append(.shareOfExperts) }
    return list
  }

  fileprivate var promptCoreRates: [EdgePromptParameter] {
    let base: EdgePromptParameter = device.cores?.kind == .fast ? .coreRate : .coreRateSmall
    return engine == .ikLlama ? [base, .coreRateIK] : [base]
  }
}
