// SPDX-License-Identifier: Apache-2.0

/// The plain form of a trace, see ``TraceFormat/csv``.
extension RequestTrace {
  /// Returns the trace as lines of text, each with its newline; ``TraceReading`` reads it back.
  ///
  /// Times are exact to the picosecond; reading counts them from the first arrival. Class and prefix are left out when no request
  /// has one. Prefix blocks that several requests name by the same place are written for each.
  ///
  /// - Returns: The text in UTF-8, about 20 bytes for each request without a prefix.
  public func csv() -> [UInt8] {
    let hasClasses = requests.contains { $0.trafficClass != 0 }
    let hasPrefixes = requests.contains { $0.prefixCount > 0 }
    var text = Array("arrival_s,prompt_tokens,output_tokens".utf8)
    text.reserveCapacity(24 * requests.count + 64)
    if hasClasses { text += Array(",class".utf8) }
    if hasPrefixes { text += Array(",prefix_\(prefixBlockTokens)".utf8) }
    text.append(Ascii.newline)
    for request in requests {
      Self.append(request.arrival, to: &text)
      Self.append(Int64(request.promptTokens), to: &text, after: Ascii.comma)
      Self.append(Int64(request.outputTokens), to: &text, after: Ascii.comma)
      if hasClasses { Self.append(Int64(request.trafficClass), to: &text, after: Ascii.comma) }
      if hasPrefixes { appendPrefix(of: request, to: &text) }
      text.append(Ascii.newline)
    }
    return text
  }

  private func appendPrefix(of request: SimulatedRequest, to text: inout [UInt8]) {
    var separator = Ascii.comma
    if request.prefixCount <= 0 { text.append(separator) }
    let start = Int(request.prefixStart)
    for place in start..<(start + max(Int(request.prefixCount), 0)) {
      // A request may name places that are not there; they cannot be written.
      guard prefixBlocks.indices.contains(place) else { continue }
      Self.append(Int64(prefixBlocks[place]), to: &text, after: separator)
      separator = Ascii.space
    }
    if separator == Ascii.comma, request.prefixCount > 0 { text.append(separator) }
  }

  /// Writes a time in seconds, without zeros at the end.
  private static func append(_ time: SimulatedTime, to text: inout [UInt8]) {
    let (seconds, rest) = time.picoseconds.quotientAndRemainder(dividingBy: 1_000_000_000_000)
    if time.picoseconds < 0 { text.append(Ascii.minus) }
    text.append(contentsOf: String(seconds.magnitude).utf8)
    guard rest != 0 else { return }
    text.append(Ascii.point)
    var digits = rest.magnitude
    var place: UInt64 = 100_000_000_000
    while digits > 0 {
      text.append(Ascii.zero + UInt8(truncatingIfNeeded: digits / place))
      digits %= place
      place /= 10
    }
  }

  private static func append(_ number: Int64, to text: inout [UInt8], after separator: UInt8) {
    text.append(separator)
    text.append(contentsOf: String(number).utf8)
  }
}
