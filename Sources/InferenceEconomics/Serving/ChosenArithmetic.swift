// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The arithmetic that a deployment uses.
struct ChosenArithmetic: Sendable {
  let arithmetic: Arithmetic
  let rate: Interval<Per<Operation, Second>>
  /// Whether weights are turned into wider numbers first.
  let widens: Bool

  /// The key under which its share is calibrated.
  var calibrationClass: String {
    if widens { return "widened" }
    return switch arithmetic {
    case .half, .single: "half"
    case .fp8, .int8: "fp8"
    case .fp4: "fp4"
    }
  }
}

extension Deployment {
  /// The first arithmetic of the weight format that the device has.
  var arithmetic: ChosenArithmetic {
    get throws(EconomicsError) {
      if let scaled = weights.scaledArithmetic, device.peaks[.fp4] != nil,
        let rate = device.peaks[scaled]
      {
        return ChosenArithmetic(arithmetic: scaled, rate: rate, widens: false)
      }
      for arithmetic in weights.arithmetics {
        guard let rate = device.peaks[arithmetic] else { continue }
        let isNarrower = weights.bitsPerWeight < Double(arithmetic.bits)
        return ChosenArithmetic(
          arithmetic: arithmetic, rate: rate, widens: weights.isWeightOnly && isNarrower)
      }
      throw .noRate(
        device: device.id,
        format: weights.arithmetics.map(\.rawValue).joined(separator: " or "),
        offered: device.peaks.keys.map(\.rawValue).sorted())
    }
  }

  /// The peak rate in the arithmetic that the kernels of the weight format use on this device.
  var rate: Interval<Per<Operation, Second>> {
    get throws(EconomicsError) { try arithmetic.rate }
  }
}
