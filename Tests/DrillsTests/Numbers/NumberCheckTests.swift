// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import Quantities
import SpacedRepetition
import Testing

@Suite struct `Answers to drills of numbers` {
  private static let checker = DrillChecker { _, _ in
    preconditionFailure("numbers need no assessor")
  }

  private static func drill(
    _ value: Double, _ unit: String, tolerance: Double = 0.05, prompt: String = "How many?",
    formula: String = "weights = parameters x bits / 8", steps: [String] = ["7 x 16 / 8 = 14"]
  ) -> Drill {
    let key = NumberKey(
      value: value, unit: unit, tolerance: tolerance, formula: formula, steps: steps,
      source: "by hand, 2026-11-29")
    return Drill(
      template: "number-test", seed: 1, prompt: prompt, target: Seconds(60), key: .number(key))
  }

  private static func check(
    _ text: String, _ drill: Drill, seconds: Int = 30, hint: Bool = false
  ) -> DrillResult {
    checker.check(DrillAnswer(text: text, elapsed: Seconds(seconds), tookHint: hint), to: drill)
  }

  @Test(arguments: ["-123 kB", "\u{2212}123 kB", "It is -123 kB", "= -122.9 kB", "-0.123 MB"])
  func `are wrong with a minus before them`(text: String) {
    let result = Self.check(text, Self.drill(122.9, "kB"))
    #expect(result.rating == .again)
    #expect(result.reason == "The sign is wrong.")
  }

  @Test(arguments: ["- 123 kB", "122-124 kB", "120 -126 kB", "per-layer cache: 123 kB"])
  func `are not turned by a dash`(text: String) {
    #expect(Self.check(text, Self.drill(122.9, "kB")).rating >= .good)
  }

  private static let spellings: [(String, Double, String)] = [
    ("4.2 GB", 4.2, "GB"), ("about 4.2 GB", 4.2, "GB"), ("4200 MB", 4.2, "GB"),
    ("4,200 MB", 4.2, "GB"), ("4.2 gigabytes", 4.2, "GB"), ("≈ 4.2 GB", 4.2, "GB"),
    ("~4.2GB", 4.2, "GB"), ("roughly 4.1 GB", 4.2, "GB"), ("4,2 GB", 4.2, "GB"),
    ("4.2 Go", 4.2, "GB"), ("0.0042 TB", 4.2, "GB"), ("it needs 4.2 GB of memory", 4.2, "GB"),
    ("about 14 GB, since 7 billion parameters take 2 bytes each", 14, "GB"),
    ("since a parameter takes 2 bytes, 14 GB", 14, "GB"),
    ("16 GB. It fits on a 24 GB card.", 16, "GB"), ("About 16 GB. An H100 has 80 GB.", 16, "GB"),
    ("It fits on a 24 GB card. 16 GB.", 16, "GB"), ("16 GB, which a 24 GB GPU holds", 16, "GB"),
    ("14 GB for weights. 2 GB for the cache. Together 16 GB.", 16, "GB"),
    ("Weights are 14 GB. With the cache 16 GB.", 16, "GB"), ("a 24 GB card", 24, "GB"),
    ("310 ms. That is over the 300 ms budget.", 310, "ms"),
    ("140 to 150 ms", 145, "ms"), ("140-150 ms", 145, "ms"), ("0.145 s", 145, "ms"),
    ("145 milliseconds", 145, "ms"), ("between 140 and 150 ms", 145, "ms"),
    ("145,000 µs", 145, "ms"), ("half a second", 500, "ms"), ("500 ms", 0.5, "s"),
    ("a second and a half", 1500, "ms"), ("90 seconds", 1.5, "min"), ("two minutes", 120, "s"),
    ("an hour and a half is 90 min", 90, "min"), ("1.2 million", 1_200_000, "users"),
    ("1.2M users", 1_200_000, "users"), ("1,200,000", 1_200_000, "users"),
    ("1 200 000", 1_200_000, "users"), ("1.2e6", 1_200_000, "users"),
    ("1.2 x 10^6 users", 1_200_000, "users"), ("1.2×10⁶", 1_200_000, "users"),
    ("1200k", 1_200_000, "users"), ("2e9", 2e9, "tokens"), ("2 billion tokens", 2e9, "tokens"),
    ("$0.004", 0.004, "USD"), ("0.4 cents", 0.004, "USD"), ("0.004 dollars", 0.004, "USD"),
    ("USD 0.004", 0.004, "USD"), ("4e-3 USD", 0.004, "USD"), ("$4,380 a month", 4380, "USD"),
    ("4.4k USD", 4380, "USD"), ("12%", 12, "%"), ("12 percent", 12, "%"), ("0.12", 12, "%"),
    ("12 pct", 12, "%"), ("3/4", 75, "%"), ("three quarters", 75, "%"), ("½", 50, "%"),
    ("half", 50, "%"), ("one in four", 25, "%"), ("3 points", 3, "points"),
    ("3 percentage points", 3, "points"), ("3pp", 3, "points"), ("2.3x", 2.3, "x"),
    ("2.3 times", 2.3, "x"), ("2.3", 2.3, "x"), ("twice", 2, "x"), ("12 users", 12, "users"),
    ("a dozen", 12, "users"), ("twelve", 12, "users"), ("3,350 GB/s", 3350, "GB/s"),
    ("3.35 TB/s", 3350, "GB/s"), ("26.8 Tb... no, 3350 GB per second", 3350, "GB/s"),
    ("3000 tokens/s", 3000, "tokens/s"), ("3k tokens per second", 3000, "tokens/s"),
    ("180,000 tokens a minute", 3000, "tokens/s"), ("25 requests per second", 25, "requests/s"),
    ("25 rps", 25, "requests/s"), ("90,000 requests an hour", 25, "requests/s"),
    ("295 FLOP/byte", 295, "FLOP/byte"), ("4.16 bits", 4.16, "bits"), ("0.05", 0.05, ""),
    ("46.7 billion parameters", 46.7, "billion parameters"), ("46.7B", 46.7, "billion parameters"),
    ("46.7", 46.7, "billion parameters"), ("24 million", 24, "million tokens"),
    ("24M tokens", 24, "million tokens"), ("24", 24, "million passages"),
  ]

  @Test(arguments: spellings)
  func `many spellings are read`(text: String, value: Double, unit: String) {
    let result = Self.check(text, Self.drill(value, unit))
    #expect(result.rating == .good, "\(text): \(result.reason)")
  }

  private static let wrong: [(String, String)] = [
    ("", "no number"), ("no idea", "no number"), ("about as much as a phone", "no number"),
    ("eleven", "not right"), ("100 s", "of another kind than what is asked for: GB"),
    ("19 GB", "not right"), ("112 GB", "bits and bytes"), ("1.75 GB", "bits and bytes"),
    ("28 GB", "off by 2"), ("7 GB", "off by 2"), ("1.4 GB", "10^-1"), ("140 GB", "10^1"),
    ("14 TB", "10^3"), ("14 MB", "10^-3"), ("14 kB", "10^-6"),
  ]

  @Test(arguments: wrong)
  func `wrong answers say what was likely wrong`(text: String, reason: String) {
    let result = Self.check(text, Self.drill(14, "GB"))
    #expect(result.rating == .again)
    #expect(result.reason.contains(reason), "\(text): \(result.reason)")
  }

  @Test func `a factor of two in a cache names keys and values`() {
    let drill = Self.drill(
      131, "kB", formula: "bytes = 2 (keys and values) x layers x heads x width x bytes")
    #expect(Self.check("65.5 kB", drill).reason.contains("keys and values"))
  }

  private static let several: [(String, Double)] = [
    ("14 GB of weights, 2 GB of cache, so 16 GB", 16.0), ("= 14 + 2 = 16 GB", 16),
    ("14 GB + 2 GB = 16 GB", 16), ("The answer is 16 GB, as 14 GB are weights.", 16),
    ("weights 14 GB, cache 2 GB: 16 GB", 16), ("7 x 2 = 14 GB → with cache 16 GB", 16),
    ("16 GB in total, of which 2 GB of cache", 16),
    ("In total 16 GB, of which weights take 14 GB", 16),
    ("16 GB", 16), ("14 and 2 make 16 GB", 16),
  ]

  @Test(arguments: several)
  func `of several numbers the one that is announced counts`(text: String, value: Double) {
    let result = Self.check(text, Self.drill(value, "GB"))
    #expect(result.rating.isPass, "\(text): \(result.reason)")
  }

  @Test func `GB for GiB is right, with a note`() {
    let drill = Self.drill(85.9, "GB", tolerance: 0.02)
    let result = Self.check("80 GB", drill)
    #expect(result.rating == .good)
    #expect(result.found.contains { $0.name.contains("7.4%") })
    #expect(Self.check("80 GiB", drill).found.count == 1)
    #expect(Self.check("75 GB", drill).rating == .again)
  }

  @Test func `a missing unit is again where it could be another, else hard`() {
    let open = Self.check("14", Self.drill(14, "GB", prompt: "How much memory is that?"))
    #expect(open.rating == .again)
    #expect(open.reason == "The number is right, the unit is missing.")
    let named = Self.check("14", Self.drill(14, "GB", prompt: "How many GB is that?"))
    #expect(named.rating == .hard)
    #expect(named.missed.map(\.name) == ["The unit: GB"])
    #expect(Self.check("14", Self.drill(14, "users")).rating == .good)
    #expect(Self.check("12", Self.drill(12, "%", prompt: "In percent?")).rating == .hard)
  }

  @Test func `points and percent are told apart`() {
    #expect(Self.check("25 points", Self.drill(25, "%")).rating == .again)
    #expect(Self.check("3%", Self.drill(3, "points")).rating == .hard)
    let share = Self.check("0.25%", Self.drill(25, "%"))
    #expect(share.rating == .again)
    #expect(share.reason.contains("share and a percentage"))
  }

  @Test func `time, hint and working decide the rating`() {
    let drill = Self.drill(14, "GB")
    let full = "7 billion parameters x 16 bits / 8 = 14 GB"
    #expect(Self.check(full, drill).rating == .easy)
    #expect(Self.check(full, drill, seconds: 60).rating == .easy)
    #expect(Self.check(full, drill, seconds: 61).rating == .good)
    #expect(Self.check(full, drill, seconds: 120).rating == .good)
    #expect(Self.check(full, drill, seconds: 121).rating == .hard)
    #expect(Self.check("14 GB", drill).rating == .good)
    #expect(Self.check(full, drill, hint: true).rating == .again)
  }

  @Test func `a count that must be exact is exact`() {
    let drill = Self.drill(5, "GPUs", tolerance: 0)
    #expect(Self.check("5", drill).rating == .good)
    #expect(Self.check("350 / 72 = 4.9, so 5 GPUs", drill).rating.isPass)
    #expect(Self.check("4", drill).rating == .again)
    #expect(Self.check("4.9", drill).rating == .again)
  }

  @Test func `a quote is the words of the answer as given`() throws {
    for text in ["Ich denke: 4.2×10⁹ bytes", "so 4.2 GB.", "😀 4,200 MB", "0,0042 TB"] {
      let result = Self.check(text, Self.drill(4.2, "GB"))
      let quote = try #require(result.found.first?.quote, "\(text): \(result.reason)")
      let bytes = Array(text.utf8)[quote.start..<quote.end]
      #expect(String(decoding: bytes, as: UTF8.self) == quote.text)
      #expect(text.contains(quote.text))
    }
  }

  @Test(arguments: [
    "nan", "inf GB", "NaN GB", "-14 GB", "1e999999999 GB", "9e300 GB", "1e-999 GB",
    "14 x 10^999999999 GB", "14/0 GB", "0 GB", "0/0", "1e308 x 10^30 GB", "GB GB GB",
    "\u{202E}BG 41", "= = = so so answer", "½½½½", "10^10^10", "14e", "e5 GB", "×10^3", "....",
    "99999999999999999999999999999999 GB", "14 GB\u{0}", "<script>14</script>",
  ])
  func `hostile answers are read without harm`(text: String) {
    for unit in ["GB", "%", "users", "", "USD", "tokens/s"] {
      let result = Self.check(text, Self.drill(14, unit))
      #expect(!result.reason.isEmpty)
    }
  }

  @Test func `marks that cannot be seen change nothing, and long texts are read from their end`() {
    let drill = Self.drill(14, "GB")
    #expect(Self.check("\u{200F}14 GB\u{200E}", drill).rating == .good)
    let long = String(repeating: "x1 é 3 GB ", count: 9000)
    #expect(Self.check(long + "so 14 GB", drill).rating.isPass)
    #expect(Self.check(String(repeating: "7", count: 100_000), drill).rating == .again)
  }
}
