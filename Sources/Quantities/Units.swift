// SPDX-License-Identifier: Apache-2.0

/// Memory, in bytes of 8 bits.
public enum Byte: Unit { public static let symbol = "B" }
/// Time, in seconds.
public enum Second: Unit { public static let symbol = "s" }
/// An hour of a rented device.
public enum Hour: Unit { public static let symbol = "h" }
/// A floating-point (or integer) multiplication or addition.
public enum Operation: Unit { public static let symbol = "FLOP" }
/// A piece of text as a model counts it.
public enum Token: Unit { public static let symbol = "token" }
/// A call of a model.
public enum Request: Unit { public static let symbol = "request" }
/// Money, in United States dollars.
public enum Dollar: Unit { public static let symbol = "USD" }
/// Power, in watts.
public enum Watt: Unit { public static let symbol = "W" }
/// Energy, in joules.
public enum Joule: Unit { public static let symbol = "J" }
/// A part of a whole, or a factor.
public enum One: Unit { public static let symbol = "1" }
/// The weights of a model, counted.
public enum Parameter: Unit { public static let symbol = "parameter" }

public typealias Bytes = Amount<Byte>
public typealias Time = Amount<Second>
public typealias Hours = Amount<Hour>
public typealias Operations = Amount<Operation>
public typealias Tokens = Amount<Token>
public typealias Requests = Amount<Request>
public typealias Dollars = Amount<Dollar>
public typealias Watts = Amount<Watt>
public typealias Joules = Amount<Joule>
public typealias Ratio = Amount<One>
public typealias Parameters = Amount<Parameter>
public typealias BytesPerSecond = Amount<Per<Byte, Second>>
public typealias BytesPerToken = Amount<Per<Byte, Token>>
public typealias OperationsPerSecond = Amount<Per<Operation, Second>>
public typealias TokensPerSecond = Amount<Per<Token, Second>>
public typealias RequestsPerSecond = Amount<Per<Request, Second>>
public typealias DollarsPerHour = Amount<Per<Dollar, Hour>>
public typealias DollarsPerToken = Amount<Per<Dollar, Token>>
public typealias DollarsPerRequest = Amount<Per<Dollar, Request>>

extension Amount where U == Second {
  /// Creates a length of time from milliseconds.
  @inlinable
  public static func milliseconds(_ value: Double) -> Time { Time(value / 1000) }
  /// The length in milliseconds.
  @inlinable
  public var milliseconds: Double { value * 1000 }
  /// The length in hours.
  @inlinable
  public var hours: Hours { Hours(value / 3600) }
}

extension Amount where U == Byte {
  /// Creates an amount from units of 2^30 bytes.
  @inlinable
  public static func gibibytes(_ value: Double) -> Bytes { Bytes(value * 1_073_741_824) }
  /// Creates an amount from units of 10^9 bytes.
  @inlinable
  public static func gigabytes(_ value: Double) -> Bytes { Bytes(value * 1e9) }
  /// The amount in units of 2^30 bytes.
  @inlinable
  public var gibibytes: Double { value / 1_073_741_824 }
  /// The amount in units of 10^9 bytes.
  @inlinable
  public var gigabytes: Double { value / 1e9 }
}

extension Amount where U == Per<Dollar, Token> {
  /// Creates a price from dollars for a million tokens.
  @inlinable
  public static func perMillion(_ dollars: Double) -> DollarsPerToken {
    DollarsPerToken(dollars / 1e6)
  }
  /// The price of a million tokens, in dollars.
  @inlinable
  public var perMillion: Double { value * 1e6 }
}
