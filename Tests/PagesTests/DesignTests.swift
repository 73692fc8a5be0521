// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Pages

/// The system of the look: what docs/design.md says is held here.
struct DesignTests {
  static let sheets = Asset.allCases.filter { $0.rawValue.hasSuffix(".css") }

  /// The colours of words and the grounds they stand on, with the contrast that WCAG 2.2 asks for (1.4.3 and 1.4.11).
  private static let pairs: [(ink: String, ground: String, least: Double)] =
    ["ink", "quiet", "link", "accent", "danger", "right", "wrong", "open"].flatMap { ink in
      ["paper", "card"].map { (ink, $0, 4.5) }
    } + [
      ("on-accent", "accent", 4.5), ("ink", "wash", 4.5), ("quiet", "wash", 4.5),
      ("on-mark", "quoted", 4.5), ("on-mark", "flagged", 4.5),
      ("edge", "paper", 3), ("edge", "card", 3), ("focus", "paper", 3), ("focus", "card", 3),
      ("quoted-edge", "quoted", 3), ("flagged-edge", "flagged", 3),
    ]

  private static var combinations: [(theme: String, ink: String, ground: String, least: Double)] {
    ["light", "dark"].flatMap { theme in pairs.map { (theme, $0.ink, $0.ground, $0.least) } }
  }

  @Test(arguments: combinations)
  func `words and lines keep their contrast in both themes`(
    theme: String, ink: String, ground: String, least: Double
  ) throws {
    let tokens = try Self.colours(of: theme)
    let found = Self.contrast(try #require(tokens[ink]), try #require(tokens[ground]))
    #expect(found >= least, "\(ink) on \(ground) in the \(theme) theme")
  }

  @Test func `a page with a table of numbers has the looks of one`() throws {
    for (name, page) in try HostilePages.all(with: "words") {
      let reader = PageReader(page.render())
      let classes = reader.values(of: "class").flatMap { $0.split(separator: " ") }
      guard classes.contains("numbers") else { continue }
      #expect(reader.values(of: "href").contains { $0.contains("/numbers.css") }, "\(name)")
    }
  }

  @Test(arguments: sheets)
  func `colours are named once, in the tokens`(sheet: Asset) {
    let rules = sheet.text.split(separator: "}").filter { !$0.contains(":root") }
    let colours = rules.flatMap { $0.matches(of: /#[0-9a-fA-F]{3,8}\b/).map { String($0.output) } }
      .filter { $0.count == 4 || $0.count == 7 }
    #expect(colours == [], "\(sheet.rawValue)")
  }

  @Test(arguments: sheets)
  func `sizes of type are steps of the scale`(sheet: Asset) {
    let screen = sheet.text.prefix(
      upTo: sheet.text.firstRange(of: "@media print")?.lowerBound ?? sheet.text.endIndex)
    let sizes = screen.matches(of: /[{;]font(?:-size)?: ?(?!clamp)[^;}]*?[0-9.]+(?:rem|pt)/).map {
      String($0.output)
    }
    #expect(sizes == [], "\(sheet.rawValue)")
  }

  @Test(arguments: sheets)
  func `distances are steps of the scale`(sheet: Asset) {
    let screen = sheet.text.prefix(
      upTo: sheet.text.firstRange(of: "@media print")?.lowerBound ?? sheet.text.endIndex)
    let distances = screen.matches(
      of: /[{;](?:gap|margin|padding)[a-z-]*: ?(?!calc)[^;}]*?[0-9.]+rem/
    )
    .map { String($0.output) }
    #expect(distances == [], "\(sheet.rawValue)")
  }

  /// The colours of a theme by the names of their tokens, as red, green and blue from 0 to 1.
  private static func colours(of theme: String) throws -> [String: [Double]] {
    let blocks = Asset.stylesheet.text.components(separatedBy: ":root").dropFirst()
    let block = try #require(theme == "light" ? blocks.first : blocks.dropFirst().first)
    let rule = block.prefix { $0 != "}" }
    return Dictionary(
      rule.matches(of: /--([a-z0-9-]+): ?#([0-9a-f]{6})/).map { match in
        (String(match.1), channels(String(match.2)))
      }, uniquingKeysWith: { $1 })
  }

  private static func channels(_ hex: String) -> [Double] {
    let value = Int(hex, radix: 16) ?? 0
    return [16, 8, 0].map { Double(value >> $0 & 0xFF) / 255 }
  }

  /// Source: WCAG 2.2, definitions of "contrast ratio" and "relative luminance".
  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  private static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
