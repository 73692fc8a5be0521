// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pages
import Testing

/// The colours of charts in the stylesheet: in light, in dark, and on paper.
struct ChartColourTests {
  private static let series = (1...6).map { "--series-\($0)" }

  /// Returns the values of a token in the order of the sheet: light, dark, paper.
  private func values(of token: String) -> [String] {
    Asset.stylesheet.text.split(whereSeparator: { "{};".contains($0) }).compactMap { line in
      let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, parts[0] == token else { return nil }
      return parts[1].trimmingCharacters(in: ["#", ";"])
    }
  }

  /// Returns how bright a colour such as `1f5f99` is.
  ///
  /// Source: W3C, Web Content Accessibility Guidelines 2.2, "relative luminance".
  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour, radix: 16))
    let channels = [number >> 16, number >> 8 & 255, number & 255].map { channel in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let pair = [try luminance(first), try luminance(second)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test(arguments: series)
  func `a series stands out from its ground, and words from the series`(token: String) throws {
    let colours = values(of: token)
    let (grounds, words) = (values(of: "--card"), values(of: "--on-series"))
    try #require(colours.count == 3 && grounds.count == 3 && words.count == 3)
    for theme in 0..<3 {
      let (ground, word) = (
        try contrast(colours[theme], grounds[theme]), try contrast(colours[theme], words[theme])
      )
      #expect(ground >= 3, "\(token) in theme \(theme)")
      #expect(word >= 4.5, "\(token) in theme \(theme)")
    }
  }

  @Test func `no two series have the same colour`() {
    for theme in 0..<3 {
      let colours = Self.series.compactMap { token in
        values(of: token).dropFirst(theme).first
      }
      #expect(Set(colours).count == 6)
    }
  }

  @Test func `black on white has the contrast that the guidelines state`() throws {
    let found = try contrast("000000", "ffffff")
    #expect(abs(found - 21) < 1e-9)
  }
}
