// SPDX-License-Identifier: Apache-2.0

/// The choices for one replica.
public struct CapacityDesign: Hashable, Sendable {
  /// The id of the device in the catalogue.
  public let device: String
  /// The format of the weights.
  public let weights: String
  /// The format of the KV cache.
  public let cache: String
  /// The devices that share each matrix.
  public let tensor: Int
  /// The sequences in progress at most.
  public let maximumSequences: Int
  /// The tokens of a step at most.
  public let tokenBudget: Int

  /// Whether another design stands on the same devices with the same formats.
  func isSameHardware(as other: CapacityDesign) -> Bool {
    device == other.device && weights == other.weights && cache == other.cache
      && tensor == other.tensor
  }

  /// The design in a line, such as `H100-SXM-80GB, fp8, KV bf16, TP 2, 256 sequences, 2048 tokens a step`.
  public var title: String {
    "\(device), \(weights), KV \(cache), TP \(tensor), \(maximumSequences) sequences, \(tokenBudget) tokens a step"
  }
}

/// A deployment: a design in a number of replicas.
public struct CapacityConfiguration: Hashable, Sendable {
  public let design: CapacityDesign
  public let replicas: Int

  /// All devices.
  public var devices: Int { design.tensor * replicas }

  /// The deployment in a line, such as `3 x (H100-SXM-80GB, fp8, …)`.
  public var title: String { "\(replicas) x (\(design.title))" }
}
