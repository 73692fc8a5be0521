// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// What an amount measures, as powers of money, bytes, seconds, tokens and operations; things that are counted have no power.
struct Scale: Hashable, Sendable {
  var money = 0
  var bytes = 0
  var seconds = 0
  var tokens = 0
  var operations = 0

  static let plain = Scale()

  /// All powers in one number: the key of a product of scales is the sum of theirs.
  var key: Int { money + (bytes + (seconds + (tokens + operations << 8) << 8) << 8) << 8 }

  /// The scale of an amount, and its value in it; nil when it has none, such as a percentile.
  static func of(_ amount: Amount) -> (scale: Scale, value: Double)? {
    let quantity = amount.quantity
    var value = quantity.value
    guard value.isFinite, value > 0 else { return nil }
    var scale = Scale()
    let per = quantity.per
    switch quantity.dimension {
    case .money: scale.money = 1
    case .memory: scale.bytes = 1
    case .bandwidth: return (Scale(bytes: 1, seconds: -1), value)
    case .duration: scale.seconds = 1
    case .tokens: scale.tokens = 1
    case .operations:
      return (Scale(seconds: per?.seconds == nil ? 0 : -1, operations: 1), value)
    case .rate:
      let isToken = quantity.unit.hasPrefix("tok") || quantity.unit == "t"
      return (Scale(seconds: -1, tokens: isToken ? 1 : 0), value)
    case .ratio, .count: break
    default: return nil
    }
    if let per {
      if let seconds = per.seconds {
        scale.seconds -= 1
        value /= seconds * per.multiple
      } else {
        if per.noun == "token" { scale.tokens -= 1 }
        value /= per.multiple
      }
    }
    return (scale, value)
  }

  func times(_ other: Scale, _ sign: Int) -> Scale {
    Scale(
      money: money + sign * other.money, bytes: bytes + sign * other.bytes,
      seconds: seconds + sign * other.seconds, tokens: tokens + sign * other.tokens,
      operations: operations + sign * other.operations)
  }
}
