// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The normal distribution with mean 0 and standard deviation 1.
public enum NormalDistribution {
  /// Returns the density at a value.
  public static func density(_ z: Double) -> Double {
    exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  }

  /// Returns the probability of a value at or below another.
  public static func cdf(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// Returns the probability of a value above another; exact to rounding where ``cdf(_:)`` is all but 1.
  public static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// Returns the probability of a value at least as far from 0 as another.
  public static func twoSidedTail(_ z: Double) -> Double { erfc(z.magnitude / 2.0.squareRoot()) }

  /// Returns the value below which a share of the distribution lies.
  ///
  /// The share 0 gives minus infinity, 1 gives infinity, anything outside or NaN gives NaN.
  public static func quantile(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return edge(share) }
    let fromMiddle = share - 0.5
    guard fromMiddle.magnitude > 0.425 else { return central(fromMiddle) }
    return fromMiddle < 0 ? -tail(share) : tail(1 - share)
  }

  /// Returns the value above which a share of the distribution lies.
  public static func quantile(upperTail share: Double) -> Double { -quantile(share) }

  private static func edge(_ share: Double) -> Double {
    share == 0 ? -.infinity : share == 1 ? .infinity : .nan
  }
}

/// The rational approximations of algorithm AS 241, good to one part in 10^16.
///
/// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37(3), 1988,
/// routine PPND16.
extension NormalDistribution {
  private static func central(_ fromMiddle: Double) -> Double {
    let r = 0.180_625 - fromMiddle * fromMiddle
    return fromMiddle * polynomial(centralTop, r) / polynomial(centralBottom, r)
  }

  /// Returns the value above which a small share lies.
  private static func tail(_ share: Double) -> Double {
    let r = (-log(share)).squareRoot()
    return r <= 5
      ? polynomial(nearTop, r - 1.6) / polynomial(nearBottom, r - 1.6)
      : polynomial(farTop, r - 5) / polynomial(farBottom, r - 5)
  }

  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    var sum = 0.0
    for coefficient in coefficients { sum = sum * x + coefficient }
    return sum
  }

  private static let centralTop = [
    2.509_080_928_730_122_672_7e+3, 3.343_057_558_358_812_810_5e+4,
    6.726_577_092_700_870_085_3e+4, 4.592_195_393_154_987_145_7e+4,
    1.373_169_376_550_946_112_5e+4, 1.971_590_950_306_551_442_7e+3,
    1.331_416_678_917_843_774_5e+2, 3.387_132_872_796_366_608_0e+0,
  ]
  private static let centralBottom = [
    5.226_495_278_852_854_561_0e+3, 2.872_908_573_572_194_267_4e+4,
    3.930_789_580_009_271_061_0e+4, 2.121_379_430_158_659_586_7e+4,
    5.394_196_021_424_751_107_7e+3, 6.871_870_074_920_579_083_0e+2,
    4.231_333_070_160_091_125_2e+1, 1,
  ]
  private static let nearTop = [
    7.745_450_142_783_414_076_40e-4, 2.272_384_498_926_918_458_33e-2,
    2.417_807_251_774_506_117_70e-1, 1.270_458_252_452_368_382_58e+0,
    3.647_848_324_763_204_605_04e+0, 5.769_497_221_460_691_405_50e+0,
    4.630_337_846_156_545_295_90e+0, 1.423_437_110_749_683_577_34e+0,
  ]
  private static let nearBottom = [
    1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946_00e-4,
    1.519_866_656_361_645_719_66e-2, 1.481_039_764_274_800_745_90e-1,
    6.897_673_349_851_000_045_50e-1, 1.676_384_830_183_803_849_40e+0,
    2.053_191_626_637_758_821_87e+0, 1,
  ]
  private static let farTop = [
    2.010_334_399_292_288_132_65e-7, 2.711_555_568_743_487_578_15e-5,
    1.242_660_947_388_078_438_60e-3, 2.653_218_952_657_612_309_30e-2,
    2.965_605_718_285_048_912_30e-1, 1.784_826_539_917_291_335_80e+0,
    5.463_784_911_164_114_369_90e+0, 6.657_904_643_501_103_777_20e+0,
  ]
  private static let farBottom = [
    2.044_263_103_389_939_785_64e-15, 1.421_511_758_316_445_888_70e-7,
    1.846_318_317_510_054_681_80e-5, 7.868_691_311_456_132_591_00e-4,
    1.487_536_129_085_061_485_25e-2, 1.369_298_809_227_358_053_10e-1,
    5.998_322_065_558_879_376_90e-1, 1,
  ]
}
