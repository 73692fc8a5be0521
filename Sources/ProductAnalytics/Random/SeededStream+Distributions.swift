// SPDX-License-Identifier: Apache-2.0

extension SeededStream {
  /// Returns an exponential waiting time with the given mean.
  public func exponential(mean: Double, _ index: Int) -> Double {
    -mean * PortableMath.log(1 - uniform(index))
  }

  /// Returns a draw from the standard normal distribution.
  ///
  /// The sum of twelve uniform numbers less six: mean 0, variance 1, tails thin beyond 3 and cut at 6. It needs
  /// neither root nor logarithm, so it is fast and the same on every machine.
  public func normal(_ index: Int) -> Double {
    // Three lookups give twelve uniform numbers of 16 bits; half a step each moves their mean to one half.
    var sum: UInt64 = 6
    for part in 0..<3 {
      let drawn = bits(index &* 3 &+ part)
      sum &+= (drawn & 0xffff) &+ (drawn &>> 16 & 0xffff) &+ (drawn &>> 32 & 0xffff)
      sum &+= drawn &>> 48
    }
    return Double(sum) * 0x1p-16 - 6
  }

  /// Returns a log-normal draw with a median above 0; the spread is the standard deviation of the logarithm.
  public func logNormal(median: Double, spread: Double, _ index: Int) -> Double {
    median * PortableMath.exp(spread * normal(index))
  }

  /// Returns a place of a choice.
  public func choice(_ choice: WeightedChoice, _ index: Int) -> Int {
    choice.place(uniform(index))
  }

  /// Returns a Poisson count.
  ///
  /// Below a mean of 30 by multiplying uniform numbers (Knuth, The Art of Computer Programming, volume 2, 3.4.1);
  /// above, the normal with the same mean and variance, rounded: the skew that is lost is below 0.2.
  public func poisson(mean: Double, _ index: Int) -> Int {
    guard mean > 0 else { return 0 }
    guard mean < 30 else {
      let drawn = mean + mean.squareRoot() * normal(index)
      return max(0, Int((min(drawn, 1e9)).rounded()))
    }
    let limit = PortableMath.exp(-mean)
    var product = 1.0
    var count = -1
    repeat {
      count += 1
      product *= uniform(index &* 256 &+ count)
    } while product > limit && count < 255
    return count
  }
}
