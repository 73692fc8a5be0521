// SPDX-License-Identifier: Apache-2.0

/// The number format in which a device multiplies.
public enum Arithmetic: String, Hashable, Sendable, CaseIterable, Codable {
  /// 16-bit floats of either kind; devices run bf16 and fp16 at one rate.
  case half = "16-bit"
  case fp8
  case int8
  case fp4
  /// 32-bit floats.
  case single = "fp32"

  /// The bits of one operand.
  public var bits: Int {
    switch self {
    case .half: 16
    case .fp8, .int8: 8
    case .fp4: 4
    case .single: 32
    }
  }
}
