// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How weights are stored, and in what arithmetic they are used.
///
/// `bitsPerWeight` holds everything that is read with the weights: scales and zero points of groups too.
public struct WeightFormat: Hashable, Sendable {
  /// The name, such as `int4` or `Q4_K_M`.
  public let id: String
  /// The bits of one weight of the matrices of the layers, scales included.
  public let bitsPerWeight: Double
  /// The bits of one weight of the embedding and the output matrix, which many formats leave alone.
  public let bitsPerEmbeddingWeight: Double
  /// The bits of the weights beside the routed experts in a mixture; formats made for experts leave the rest alone.
  public let bitsBesideExperts: Double
  /// The arithmetic of kernels that multiply scaled 4-bit floats with wider activations, on devices that have an
  /// fp4 rate; `nil` for formats without such kernels.
  public let scaledArithmetic: Arithmetic?
  /// The arithmetics that the kernels for this format use, the best first; a device uses the first it has.
  public let arithmetics: [Arithmetic]
  /// Whether weights are turned back into wider numbers before they are used.
  public let isWeightOnly: Bool

  /// Creates a format.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - bitsPerWeight: The bits of one weight of the layers, scales included.
  ///   - bitsPerEmbeddingWeight: The bits of one weight of embedding and output.
  ///   - arithmetics: The arithmetics of its kernels, the best first.
  ///   - isWeightOnly: Whether weights are turned back into wider numbers before use.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` when the bits are not from 1 to 64.
  public init(
    id: String, bitsPerWeight: Double, bitsPerEmbeddingWeight: Double? = nil,
    arithmetics: [Arithmetic], isWeightOnly: Bool = false
  ) throws(EconomicsError) {
    self.init(
      unchecked: id, bits: bitsPerWeight, embedding: bitsPerEmbeddingWeight ?? bitsPerWeight,
      arithmetics: arithmetics, isWeightOnly: isWeightOnly)
    for bits in [bitsPerWeight, self.bitsPerEmbeddingWeight] where !(1...64).contains(bits) {
      throw .outOfRange(what: "bits per weight of \(id)", value: bits, allowed: "from 1 to 64")
    }
  }

  private init(
    unchecked id: String, bits: Double, embedding: Double, arithmetics: [Arithmetic],
    isWeightOnly: Bool = false, besideExperts: Double? = nil, scaled: Arithmetic? = nil
  ) {
    self.id = id
    self.bitsPerWeight = bits
    self.bitsPerEmbeddingWeight = embedding
    self.arithmetics = arithmetics
    self.isWeightOnly = isWeightOnly
    self.bitsBesideExperts = besideExperts ?? bits
    self.scaledArithmetic = scaled
  }

  /// The bytes of a number of weights of the layers.
  public func bytes(ofLayerWeights count: Double) -> Bytes { Bytes(count * bitsPerWeight / 8) }

  /// The bytes of a number of weights beside the routed experts of a mixture.
  public func bytes(ofWeightsBesideExperts count: Double) -> Bytes {
    Bytes(count * bitsBesideExperts / 8)
  }

  /// The bytes of a number of weights of embedding or output.
  public func bytes(ofEmbeddingWeights count: Double) -> Bytes {
    Bytes(count * bitsPerEmbeddingWeight / 8)
  }
}

/// The formats that servers use.
extension WeightFormat {
  public static let fp32 = WeightFormat(
    unchecked: "fp32", bits: 32, embedding: 32, arithmetics: [.single, .half])
  public static let bf16 = WeightFormat(
    unchecked: "bf16", bits: 16, embedding: 16, arithmetics: [.half])
  public static let fp16 = WeightFormat(
    unchecked: "fp16", bits: 16, embedding: 16, arithmetics: [.half])
  /// Weights and activations in 8-bit floats; embedding and output stay in 16 bits.
  public static let fp8 = WeightFormat(
    unchecked: "fp8", bits: 8, embedding: 16, arithmetics: [.fp8])
  /// Weights and activations in 8-bit integers (SmoothQuant).
  public static let int8 = WeightFormat(
    unchecked: "int8", bits: 8, embedding: 16, arithmetics: [.int8])
  /// 8-bit weights that are widened before use.
  public static let w8a16 = WeightFormat(
    unchecked: "w8a16", bits: 8, embedding: 16, arithmetics: [.half], isWeightOnly: true)
  /// 4-bit weights with a 16-bit scale and a 4-bit zero point for each group of 128 (GPTQ, AWQ).
  public static let int4 = WeightFormat.int4(group: 128)
  /// 4-bit weights with 8-bit activations, in groups of 128 (QServe).
  public static let w4a8 = WeightFormat(
    unchecked: "w4a8", bits: 4 + 20.0 / 128, embedding: 16, arithmetics: [.int8])
  /// 4-bit weights and activations in integers (QuaRot); devices with an fp4 rate have one for it.
  public static let w4a4 = WeightFormat(
    unchecked: "w4a4", bits: 4 + 16.0 / 128, embedding: 16, arithmetics: [.fp4, .int8])
  /// 4-bit floats with an 8-bit scale for each 16 (NVFP4); widened where the device has no rate for it.
  public static let fp4 = WeightFormat(
    unchecked: "fp4", bits: 4.5, embedding: 16, arithmetics: [.fp4])
  /// 4-bit floats with an 8-bit scale for each 32, for routed experts.
  ///
  /// Source: OCP MX specification 1.0. The rest stays in 16 bits, as in the checkpoints of gpt-oss. Widened where the
  /// device has no fp4 rate.
  public static let mxfp4 = WeightFormat(
    unchecked: "mxfp4", bits: 4.25, embedding: 16, arithmetics: [.half], isWeightOnly: true,
    besideExperts: 16, scaled: .fp8)

  /// Returns 4-bit weights with a 16-bit scale and a 4-bit zero point for each group.
  public static func int4(group: Int) -> WeightFormat {
    let size = max(group, 8)
    return WeightFormat(
      unchecked: size == 128 ? "int4" : "int4-g\(size)", bits: 4 + 20 / Double(size), embedding: 16,
      arithmetics: [.half], isWeightOnly: true)
  }

  /// The formats above, in the order in which a person is offered them.
  public static let served: [WeightFormat] = [
    .bf16, .fp16, .fp8, .int8, .w8a16, .int4, .w4a8, .w4a4, .fp4, .mxfp4, .fp32,
  ]
}

/// How keys and values are stored.
public enum CacheFormat: String, Hashable, Sendable, CaseIterable, Codable {
  case half = "16-bit"
  case fp8
  case int8
  case int4

  /// The bits of one element.
  public var bits: Int {
    switch self {
    case .half: 16
    case .fp8, .int8: 8
    case .int4: 4
    }
  }
}
