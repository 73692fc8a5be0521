// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are looked up, not drawn: the value at an index depends on seed, purpose and index alone.
///
/// A simulation gives each purpose its own stream and each person an own index. Taking one mechanism out of a case
/// then leaves every other draw as it was (common random numbers), so what changes is what the mechanism did.
///
/// The value is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators",
/// OOPSLA 2014; constants by Stafford, variant 13) of the key plus the index times the golden gamma.
@frozen
public struct SeededStream: Hashable, Sendable {
  @usableFromInline let key: UInt64

  /// Creates the stream of a seed for one purpose; other words for the purpose give another stream.
  public init(seed: UInt64, _ purpose: String) {
    // FNV-1a, 64 bits (Fowler, Noll and Vo): spreads names over keys, the same on every machine.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in purpose.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    key = Self.mix(Self.mix(seed) ^ hash)
  }

  /// Returns 64 random bits.
  @inlinable
  public func bits(_ index: Int) -> UInt64 {
    Self.mix(key &+ (UInt64(bitPattern: Int64(index)) &+ 1) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// Returns a number from 0 up to, not including, 1.
  @inlinable
  public func uniform(_ index: Int) -> Double {
    Double(bits(index) &>> 11) * 0x1p-53
  }

  /// Returns true with the given probability; below 0 is never, above 1 is always.
  @inlinable
  public func bernoulli(_ probability: Double, _ index: Int) -> Bool {
    uniform(index) < probability
  }

  @inlinable
  static func mix(_ input: UInt64) -> UInt64 {
    var bits = input
    bits = (bits ^ (bits &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits &>> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits &>> 31)
  }
}
