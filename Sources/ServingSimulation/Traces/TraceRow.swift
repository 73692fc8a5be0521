// SPDX-License-Identifier: Apache-2.0

/// A request as it stands in a line; its prefix ids stand at the end of a list of all.
struct TraceRow {
  /// Whole seconds of the arrival, from whatever the file counts from.
  var seconds: Int64 = 0
  /// The rest of the arrival, 0 up to a second.
  var picoseconds: Int64 = 0
  var prompt: Int32 = 0
  var output: Int32 = 0
  var trafficClass: Int32 = 0

  /// Sets tokens or the class from a number that stands in a part of the file.
  mutating func set(
    _ field: TraceField, _ number: WrittenNumber, _ start: Int, _ end: Int
  ) throws(LineFault) {
    guard number.isWhole else { throw LineFault(.notANumber, field, start, end) }
    if field == .trafficClass {
      guard !number.isBelowZero, number.whole < 1000 else {
        throw LineFault(.classOutOfRange, field, start, end)
      }
      trafficClass = Int32(truncatingIfNeeded: number.whole)
      return
    }
    guard !number.isNegative, number.whole > 0 else {
      throw LineFault(.tokensNotPositive, field, start, end)
    }
    guard number.whole <= 10_000_000 else { throw LineFault(.tooManyTokens, field, start, end) }
    let tokens = Int32(truncatingIfNeeded: number.whole)
    if field == .prompt { prompt = tokens } else { output = tokens }
  }

  /// Sets the arrival from a number of seconds, or of milliseconds.
  mutating func setArrival(
    _ number: WrittenNumber, isMilliseconds: Bool, _ start: Int, _ end: Int
  ) throws(LineFault) {
    guard !number.isBelowZero else { throw LineFault(.negativeTime, .arrival, start, end) }
    guard number.whole <= (isMilliseconds ? 100_000_000_000_000 : 100_000_000_000) else {
      throw LineFault(.timeOutOfRange, .arrival, start, end)
    }
    guard isMilliseconds else {
      seconds = number.whole
      picoseconds = number.decimals
      return
    }
    seconds = number.whole / 1000
    picoseconds = number.whole % 1000 &* 1_000_000_000 &+ number.decimals / 1000
  }
}

/// Reads the id of a prefix block.
enum PrefixID {
  static func read(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) throws(LineFault) -> UInt32 {
    let start = place
    guard let number = WrittenNumber.read(bytes, &place, end) else {
      throw LineFault(.notANumber, .prefix, start, min(start &+ 16, end))
    }
    guard number.isWhole, !number.isBelowZero, number.whole <= Int64(UInt32.max) else {
      throw LineFault(.prefixOutOfRange, .prefix, start, place)
    }
    return UInt32(truncatingIfNeeded: number.whole)
  }
}
