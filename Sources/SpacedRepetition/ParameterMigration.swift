// SPDX-License-Identifier: Apache-2.0

import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension MemoryParameters {
  /// Returns 21 parameters for 21, 19 or 17, as fsrs-rs `check_and_fill_parameters` does.
  static func carriedOver(_ values: [Double]) throws(MemoryParameterError) -> [Double] {
    switch values.count {
    case 21: return values
    case 19: return values + [0, 0.5]
    case 17:
      var values = values
      values[4] += 2 * values[5]
      values[5] = log(3 * values[5] + 1) / 3
      values[6] += 0.5
      return values + [0, 0, 0, 0.5]
    default: throw .wrongCount(values.count)
    }
  }
}
