// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Predicts how fast a single person gets tokens from a model on a device.
///
///     let model = try EdgeModel(setup, calibration: calibration)
///     let prediction = try model.predict(context: 1024, promptTokens: 512)
///     print(prediction.decode.value, prediction.decode.low, prediction.decode.high)
///
/// A token reads every weight that it meets once, so bandwidth sets the bound; what is reached of it, and what launches,
/// unpacking and links add, was fitted on public measurements. See ``EdgeDecodeParameter`` and ``EdgePromptParameter``.
public struct EdgeModel: Sendable {
  public let setup: EdgeSetup
  let calibration: EdgeCalibration
  let work: EdgeWork
  let decode: EdgeDecodePlan
  let prompt: EdgePromptPlan?
  let bandwidth: Interval<Per<Byte, Second>>

  /// Makes a setup ready for predictions.
  ///
  /// - Parameters:
  ///   - setup: The model on its device.
  ///   - calibration: What was fitted on measurements.
  /// - Throws: ``EdgeError/noBandwidth(device:)``, or ``EdgeError/doesNotFit(reason:)`` when the weights alone are
  ///   larger than the memory.
  public init(_ setup: EdgeSetup, calibration: EdgeCalibration) throws(EdgeError) {
    guard let bandwidth = setup.device.bandwidth else {
      throw .noBandwidth(device: setup.device.id)
    }
    self.setup = setup
    self.calibration = calibration
    self.bandwidth = bandwidth
    work = EdgeWork(setup.model, setup.format)
    decode = try EdgeDecodePlan(setup, work)
    prompt = EdgePromptPlan(setup, work)
    try checkFit(cache: .zero, context: 0)
  }

  /// Predicts both speeds.
  ///
  /// - Parameters:
  ///   - context: The tokens kept while an answer is written, on average: the prompt and half the answer; 0 to a billion.
  ///   - promptTokens: The tokens of the prompt, 1 to a billion.
  /// - Returns: The speeds with intervals, bounds and terms.
  /// - Throws: ``EdgeError/doesNotFit(reason:)`` when weights and cache are larger than the memory,
  ///   ``EdgeError/impossible(_:)`` when a length cannot be or the model was not made for it.
  public func predict(context: Int, promptTokens: Int) throws(EdgeError) -> EdgePrediction {
    try Check.edge("context", context, 0...1_000_000_000)
    try Check.edge("prompt tokens", promptTokens, 1...1_000_000_000)
    let longest = max(context, promptTokens)
    if let limit = setup.model.contextLimit, longest > limit {
      throw .impossible(
        .contextTooLong(model: setup.model.id, tokens: longest, limit: limit))
    }
    let kept = KVCache(of: setup.model, format: setup.cache)
    try checkFit(cache: kept.bytes(tokens: longest), context: longest)
    return EdgeFigures(self, context: context, promptTokens: promptTokens).prediction(
      cache: kept.bytes(tokens: longest))
  }

  /// Returns what one device keeps of keys and values.
  func cacheOnDevice(tokens: Int) -> Double {
    KVCache(of: setup.model, format: setup.cache).bytes(
      tokens: tokens, sharedBy: setup.together
    ).value
  }

  /// The memory of all devices; `nil` when it is not known.
  var memory: Interval<Byte>? { setup.device.memory.map { $0 * Double(setup.devices) } }

  private func checkFit(cache: Bytes, context: Int) throws(EdgeError) {
    let weights = Bytes(work.stored)
    guard let memory, weights + cache > memory.high else { return }
    let name = setup.devices > 1 ? "\(setup.devices) x \(setup.device.id)" : setup.device.id
    let parts =
      context > 0
      ? "the weights (\(Self.text(weights))) and the cache of \(context) tokens (\(Self.text(cache)))"
      : "the weights (\(Self.text(weights)))"
    throw .doesNotFit(reason: "\(parts) are more than the \(Self.text(memory.high)) of \(name)")
  }

  private static func text(_ bytes: Bytes) -> String {
    "\((bytes.gigabytes * 10).rounded() / 10) GB"
  }
}
