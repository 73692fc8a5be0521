// SPDX-License-Identifier: Apache-2.0

import Drills
import Quantities
import SpacedRepetition
import Testing

@Suite struct `An answer to a fact` {
  private func drill(
    _ answer: String, _ accepted: [String] = [], others: [String] = [],
    source: String = "a list, read 2026-08-21"
  ) -> Drill {
    Drill(
      template: "fact-x", seed: 3, prompt: "?", target: Seconds(20),
      key: .fact(FactKey(answer: answer, accepted: accepted, others: others, source: source)))
  }

  private static let context = ["131072", "131072 tokens", "128k", "128 thousand", "128,000"]
  private static let day = [
    "2027-12-02", "2.12.2027", "2 Dec 2027", "December 2 2027", "Dec 2 2027",
  ]

  @Test(arguments: [
    ("Apache 2.0", [], "apache-2.0"), ("Apache 2.0", [], "Apache 2"),
    ("Apache 2.0", [], "APACHE2.0"),
    ("Apache 2.0", [], "It is the Apache License, version 2.0."),
    ("Apache 2.0", [], "Apache\u{2013}2.0"),
    ("MIT", [], "I think MIT"), ("Modified MIT", [], "modified mit licence"),
    ("131,072 tokens", context, "128k"), ("131,072 tokens", context, "128K tokens"),
    ("131,072 tokens", context, "128,000 tokens"), ("131,072 tokens", context, "128000"),
    ("131,072 tokens", context, "131072"), ("131,072 tokens", context, "131,072"),
    ("131,072 tokens", context, "about 131k tokens"),
    ("675 billion", ["675B"], "675"), ("675 billion", ["675B"], "675B"),
    ("675 billion", ["675B"], "675 bn"), ("675 billion", ["675B"], "675 billion weights"),
    ("6.5 billion", ["6.5B"], "6.5"), ("6.5 billion", ["6.5B"], "6.50 B"),
    ("0.15 USD", ["$0.15", "15 cents"], "$0.15"), ("0.15 USD", ["$0.15", "15 cents"], "0.15"),
    ("0.15 USD", ["$0.15", "15 cents"], "15 cents"),
    ("0.15 USD", ["$0.15", "15 cents"], "0.15 dollars"),
    ("2 December 2027", day, "2 December 2027"), ("2 December 2027", day, "2nd of December, 2027"),
    ("2 December 2027", day, "2027-12-02"), ("2 December 2027", day, "Dec 2, 2027"),
    ("2 December 2027", day, "2.12.2027"),
    ("3,350 GB/s", ["3.35 TB/s"], "3350 GB/s"), ("3,350 GB/s", ["3.35 TB/s"], "3.35 TB/s"),
    ("3,350 GB/s", ["3.35 TB/s"], "3350"), ("80 GB", ["80 GiB"], "80"),
    ("80 GB", ["80 GiB"], "80 gigabytes"),
    ("7%", ["7 percent", "0.07"], "7 percent"), ("7%", ["7 percent", "0.07"], "7"),
    ("10^25 FLOP", ["1e25", "1025", "10**25"], "10^25"),
    ("10^25 FLOP", ["1e25", "1025"], "1e25 FLOP"),
    ("35 million EUR", ["35M", "35,000,000 EUR"], "35 million euros"),
    ("35 million EUR", ["35M", "35,000,000 EUR"], "€35M"),
    ("6 months", ["6 month"], "six months"), ("6 months", ["6 month"], "6"),
    ("Mistral Small 4", [], "mistral small-4"),
  ])
  func `is right in any of the usual spellings`(answer: String, accepted: [String], text: String) {
    let result = FactSamples.read(text, to: drill(answer, accepted))
    #expect(result.rating >= .good, "\(result.reason)")
  }

  @Test(arguments: [
    ("Apache 2.0", [], "MIT"), ("Apache 2.0", [], "Apache 1.0"),
    ("Apache 2.0", [], "not Apache 2.0"),
    ("Apache 2.0", [], "Apache 2.0 or MIT"), ("MIT", [], "Modified MIT"), ("MIT", [], "admit"),
    ("131,072 tokens", context, "256k"), ("131,072 tokens", context, "32,768 tokens"),
    ("131,072 tokens", context, "128"), ("131,072 tokens", context, "128M"),
    ("675 billion", ["675B"], "675 million"), ("675 billion", ["675B"], "67"),
    ("675 billion", ["675B"], "657"),
    ("0.15 USD", ["$0.15", "15 cents"], "$1.5"), ("0.15 USD", ["$0.15", "15 cents"], "0.15 cents"),
    ("2 December 2027", day, "2 August 2027"), ("2 December 2027", day, "12 December 2027"),
    ("2 December 2027", day, "2 December 2026"),
    ("3,350 GB/s", ["3.35 TB/s"], "3350 TB/s"), ("80 GB", ["80 GiB"], "80 MB"),
    ("80 GB", ["80 GiB"], "180"),
    ("7%", ["7 percent", "0.07"], "70%"), ("10^25 FLOP", ["1e25"], "10^23"),
    ("10^25 FLOP", ["1e25"], "25"),
    ("6 months", ["6 month"], "6 years"), ("6 months", ["6 month"], "12 months"),
    ("80 GB", [], "96 GB or 80 GB"), ("80 GB", [], ""), ("80 GB", [], " \n"),
    ("80 GB", [], "\u{202E}\u{0}"),
    ("80 GB", [], "?"),
  ])
  func `is wrong when it says something else`(answer: String, accepted: [String], text: String) {
    #expect(FactSamples.read(text, to: drill(answer, accepted)).rating == .again)
  }

  @Test(arguments: [
    ("b", 1), ("B)", 1), ("(c)", 2), ("option 1", 0), ("the second", 1), ("Answer: d", 3), ("4", 3),
  ])
  func `names a choice by letter or place`(text: String, place: Int) throws {
    let drill = drill("MIT", others: ["Apache 2.0", "MRL", "Modified MIT"])
    let shown = try Self.order(of: drill)
    #expect(FactSamples.read(text, to: drill).rating == (shown[place] == "MIT" ? .good : .again))
  }

  /// The order in which choices are shown is found by trying the letters one by one.
  private static func order(of drill: Drill) throws -> [String] {
    let right = ["a", "b", "c", "d"].map { FactSamples.read($0, to: drill).rating == .good }
    #expect(right.filter(\.self).count == 1)
    return right.map { $0 ? "MIT" : "other" }
  }

  @Test func `names a choice by its words`() {
    let drill = drill("Modified MIT", others: ["Apache 2.0", "MRL", "MIT"])
    #expect(FactSamples.read("the modified MIT licence", to: drill).rating == .good)
    #expect(FactSamples.read("MIT", to: drill).rating == .again)
    #expect(
      FactSamples.read("Apache 2.0, or Modified MIT", to: drill).reason.contains("more than one"))
    #expect(FactSamples.read("e", to: drill).reason.contains("none"))
    #expect(FactSamples.read("5", to: drill).reason.contains("none"))
  }

  @Test func `names a choice in another spelling than it is shown in`() {
    let drill = drill(
      "262,144 tokens", ["256k"], others: ["131,072 tokens", "32,768 tokens", "1,048,576 tokens"])
    for text in ["256k", "256k tokens", "262k", "262144"] {
      #expect(FactSamples.read(text, to: drill).rating >= .good, "\(text)")
    }
    #expect(FactSamples.read("128k", to: drill).reason == "The right answer: 262,144 tokens.")
    #expect(FactSamples.read("64k", to: drill).reason.contains("none"))
    #expect(FactSamples.read("a an the", to: drill).reason == "Nothing was written.")
  }

  @Test func `names a number that is shown, not the place of another`() {
    let drill = drill("2 billion", others: ["1 billion", "4 billion", "3 billion"])
    #expect(FactSamples.read("2 billion", to: drill).rating == .good)
    #expect(FactSamples.read("3 billion", to: drill).rating == .again)
  }

  @Test func `is easy with the unit, good without, hard after twice the time, again with a hint`() {
    let drill = drill("80 GB")
    #expect(FactSamples.read("80 GB", to: drill).rating == .easy)
    #expect(FactSamples.read("80", to: drill).rating == .good)
    #expect(FactSamples.read("80 GB", to: drill, after: 21).rating == .good)
    #expect(FactSamples.read("80 GB", to: drill, after: 40).rating == .good)
    #expect(FactSamples.read("80 GB", to: drill, after: 41).rating == .hard)
    #expect(FactSamples.read("80 GB", to: drill, hint: true).rating == .again)
  }

  @Test func `is easy with the date of the source`() {
    let drill = drill("MIT")
    #expect(FactSamples.read("MIT", to: drill).rating == .good)
    #expect(FactSamples.read("MIT, as of 21 August 2026", to: drill).rating == .easy)
    #expect(FactSamples.read("MIT (2026-08-21)", to: drill).rating == .easy)
    #expect(FactSamples.read("MIT, as of May 2026", to: drill).rating == .good)
  }

  @Test func `shows the source afterwards`() {
    #expect(
      FactSamples.read("MRL", to: drill("MIT")).reference
        == ["Answer: MIT", "Source: a list, read 2026-08-21"])
  }

  @Test func `may be hostile`() {
    let huge =
      String(repeating: "9", count: 400) + "e999999 " + String(repeating: "GB ", count: 60_000)
    for text in [huge, "NaN GB", "-inf", "\u{200F}80\u{200F}", "=CMD()|80"] {
      _ = FactSamples.read(text, to: drill("80 GB"))
    }
    #expect(FactSamples.read(huge, to: drill("80 GB")).rating == .again)
  }
}
