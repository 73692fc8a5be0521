// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A million tokens, by which prices are quoted.
public enum MillionTokens: Unit { public static let symbol = "M tokens" }
/// A twelfth of a year of 8,760 hours: 730 hours.
public enum Month: Unit { public static let symbol = "month" }
/// Energy, in kilowatt-hours of 3.6 million joules.
public enum KilowattHour: Unit { public static let symbol = "kWh" }
/// A task that is done, by a model or by a person.
public enum FinishedTask: Unit { public static let symbol = "task" }
/// A device that is rented or owned.
public enum DeviceUnit: Unit { public static let symbol = "device" }
/// A copy of a model that serves.
public enum Replica: Unit { public static let symbol = "replica" }
/// An attempt, a call or a step.
public enum Call: Unit { public static let symbol = "call" }
/// A point of a benchmark.
public enum ScorePoint: Unit { public static let symbol = "point" }

/// A price of tokens as it is quoted.
public typealias DollarsPerMillionTokens = Amount<Per<Dollar, MillionTokens>>
/// A bill of a month.
public typealias DollarsPerMonth = Amount<Per<Dollar, Month>>
/// A price of energy.
public typealias DollarsPerKilowattHour = Amount<Per<Dollar, KilowattHour>>
/// The cost of a task that is done.
public typealias DollarsPerTask = Amount<Per<Dollar, FinishedTask>>
/// A volume of tokens.
public typealias TokensPerMonth = Amount<Per<Token, Month>>

extension Amount where U == Month {
  /// The hours of a month: 8,760 hours of a year of 365 days, over 12.
  static var hours: Double { 730 }
  /// The seconds of a month.
  static var seconds: Double { 730 * 3600 }
}

extension Interval where U == Per<Dollar, Token> {
  /// The same price for a million tokens.
  public var perMillionTokens: Interval<Per<Dollar, MillionTokens>> {
    map { DollarsPerMillionTokens($0.perMillion) }
  }
}
