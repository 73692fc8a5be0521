// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Numbers as people read them: a full stop in every country, no zeros at the end, `−` for what is below zero.
enum NumberText {
  /// Returns a number with so many digits that count, from 1 to 12; digits before the point are never dropped below a million.
  ///
  /// From a million on, and below a ten-thousandth, it is written with a power of ten.
  static func significant(_ value: Double, _ digits: Int) -> String {
    guard value != 0 else { return "0" }
    let size = value.magnitude
    let sign = value < 0 ? "−" : ""
    let exponent = decimalExponent(size)
    guard -4..<6 ~= exponent else { return sign + power(size, exponent, digits) }
    let places = max(0, digits - 1 - exponent)
    return sign + plain(size, places)
  }

  /// Returns the power of ten at or below a size.
  ///
  /// - Precondition: The size is above zero and finite.
  static func decimalExponent(_ size: Double) -> Int {
    let guess = Int(log10(size).rounded(.down))
    // The logarithm is off by one where a size lies just beside a power of ten.
    if size >= powerOfTen(guess + 1) { return guess + 1 }
    return size < powerOfTen(guess) ? guess - 1 : guess
  }

  /// Returns a power of ten, from 10^-300 to 10^300.
  static func powerOfTen(_ exponent: Int) -> Double {
    exponent < 0 ? 1 / pow(10, Double(-exponent)) : pow(10, Double(exponent))
  }

  /// Returns a size below 10^6 with so many places, without zeros at the end.
  private static func plain(_ size: Double, _ places: Int) -> String {
    let places = min(places, 12)
    let scaled = UInt64((size * powerOfTen(places)).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: UInt64(powerOfTen(places)))
    guard rest > 0 else { return "\(whole)" }
    let figures = "\(rest)"
    var text = String(repeating: "0", count: places - figures.utf8.count) + figures
    while text.hasSuffix("0") { text.removeLast() }
    return "\(whole).\(text)"
  }

  private static func power(_ size: Double, _ exponent: Int, _ digits: Int) -> String {
    let mantissa = plain(size / powerOfTen(exponent), digits - 1)
    // 9.996 with three digits is ten: one power more.
    if mantissa == "10" { return "10" + raised(exponent + 1) }
    return (mantissa == "1" ? "" : mantissa + "×") + "10" + raised(exponent)
  }

  private static func raised(_ exponent: Int) -> String {
    let figures = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = "\(exponent.magnitude)".utf8.map { figures[Int($0 - UInt8(ascii: "0"))] }
    return (exponent < 0 ? "⁻" : "") + digits.joined()
  }
}
