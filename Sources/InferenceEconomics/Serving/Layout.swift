// SPDX-License-Identifier: Apache-2.0

/// How one copy of a model is laid over devices.
public struct Layout: Hashable, Sendable {
  /// The devices that share every matrix.
  public let tensor: Int
  /// The stages that layers are dealt to, one after the other.
  public let pipeline: Int
  /// The devices that routed experts are dealt to.
  ///
  /// At least ``tensor``; more means that several tensor groups share the experts.
  public let expert: Int
  /// Whether every device of the group holds all of the attention and a part of the sequences, instead of a part of
  /// the attention and all sequences (data-parallel attention).
  public let replicatesAttention: Bool
  /// The copies that serve side by side.
  public let replicas: Int

  /// Creates a layout.
  ///
  /// - Parameters:
  ///   - tensor: The devices that share every matrix.
  ///   - pipeline: The stages that layers are dealt to.
  ///   - expert: The devices that routed experts are dealt to; fewer than `tensor` counts as `tensor`.
  ///   - replicas: The copies that serve side by side.
  ///   - replicatesAttention: Whether every device holds all of the attention and a part of the sequences.
  /// - Throws: ``EconomicsError/impossibleLayout(reason:)`` when a part is not from 1 to 1024 or the tensor group
  ///   does not divide the devices of the experts.
  public init(
    tensor: Int = 1, pipeline: Int = 1, expert: Int = 1, replicas: Int = 1,
    replicatesAttention: Bool = false
  ) throws(EconomicsError) {
    let parts = [
      ("tensor", tensor), ("pipeline", pipeline), ("expert", expert), ("replicas", replicas),
    ]
    for (name, value) in parts where !(1...1024).contains(value) {
      throw .impossibleLayout(reason: "\(name) is \(value); it must be from 1 to 1024")
    }
    let experts = max(tensor, expert)
    guard experts % tensor == 0 else {
      throw .impossibleLayout(
        reason:
          "experts on \(expert) devices are not a multiple of the \(tensor) that share a matrix")
    }
    self.tensor = tensor
    self.pipeline = pipeline
    self.expert = experts
    self.replicas = replicas
    self.replicatesAttention = replicatesAttention
  }

  private init(single: Void) {
    tensor = 1
    pipeline = 1
    expert = 1
    replicas = 1
    replicatesAttention = false
  }

  /// One device.
  public static let single = Layout(single: ())

  /// The devices that share one copy of the attention.
  var devicesPerAttention: Int { replicatesAttention ? 1 : tensor }
  /// The devices of one copy.
  public var devicesPerReplica: Int { tensor * pipeline }
  /// The devices of all copies.
  public var devices: Int { devicesPerReplica * replicas }

  /// Returns the same layout with another number of copies, at least one.
  public func replicated(_ count: Int) -> Layout {
    (try? Layout(
      tensor: tensor, pipeline: pipeline, expert: expert, replicas: count,
      replicatesAttention: replicatesAttention)) ?? self
  }
}
