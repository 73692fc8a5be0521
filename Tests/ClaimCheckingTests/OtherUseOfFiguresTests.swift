// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Figures of the question beside others, and shares that are said again.
struct OtherUseOfFiguresTests {
  private let exhibits = """
    Sign-ups 12,400 before and 12,600 after. Completion: 51% before, 36% after. Requests for connectors: 132, of which code host 58.
    Ten calls: 1,350 accounts.
    """

  @Test func `a figure of the question alone is right`() {
    let text = "Completion was at 51% before."
    #expect(Expectation(text, "51%", .right).verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    Expectation("We lift ten calls from 1,350 accounts to about 2,250.", "1,350", .right),
    Expectation("Completion at 51% again would bring 8,150 teams.", "51%", .right),
  ])
  func `one from which another number starts says nothing`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `a share of requests is not one of customers`() {
    let text =
      "58 of the 132 requests are for the code host, that's 44%, so 44% of our customers want it."
    let verdicts = ClaimChecker(exhibits: exhibits).claims(in: text).filter {
      $0.text.contains("customers")
    }.map(\.verdict)
    #expect(verdicts == [.uncheckable])
  }

  @Test func `a share that is said again of the same is right`() {
    let text =
      "58 of the 132 requests are for the code host, that's 44%, so 44% of the requests are one thing."
    let last = ClaimChecker(exhibits: exhibits).claims(in: text).last { $0.text.contains("44%") }
    #expect(last?.verdict == .right)
  }

  @Test func `what each brings is not what all bring`() {
    let exhibits = "Average revenue per upgraded account: control 84 EUR, variant 61 EUR."
    let text =
      "Revenue per upgraded account dropped from 84 to 61, which is 27 percent. So the variant loses us 27 percent of revenue."
    let claims = ClaimChecker(exhibits: exhibits).claims(in: text).filter {
      $0.text.contains("percent")
    }
    #expect(claims.map(\.verdict) == [.right, .uncheckable])
  }

  @Test func `points told as an increase in the next sentence are not right`() {
    let text = "Failures went from 17% to 38%. That is a 21% increase."
    #expect(!Expectation(text, "21% increase", .right).verdicts().contains(.right))
  }

  @Test(arguments: [
    ("0.4 s became 1.9 s, an increase of 475%.", false),
    ("0.4 s became 1.9 s, an increase of 375%.", true),
  ])
  func `a multiple is not an increase`(text: String, isRight: Bool) {
    let claims = ClaimChecker().claims(in: text)
    #expect(claims.contains { $0.text.contains("75%") && $0.verdict == .right } == isRight)
  }

  @Test func `attention of one new token grows as the cache does`() {
    let text = "At 64k the new token costs four times the attention of one at 16k."
    #expect(Expectation(text, "four times", .right).verdicts().contains(.right))
  }

  @Test func `attention of a prefill grows with the square`() {
    let text = "At 64k the prefill costs four times the attention of one at 16k."
    #expect(Expectation(text, "four times", .wrong).verdicts().contains(.wrong))
  }

  @Test func `what published tests show is not wrong by a formula`() {
    let told = "Published tests show 48 seconds to load 16 GB from a disk with 1 GB/s."
    let own = "So it takes 60 seconds to load 16 GB from a disk with 1 GB/s."
    #expect(!Expectation(told, "48 seconds", .wrong).verdicts().contains(.wrong))
    #expect(Expectation(own, "60 seconds", .wrong).verdicts().contains(.wrong))
  }

  @Test func `one stream's speed is not shared out among many`() {
    let text =
      "4.8 TB/s over 140 GB is 34 tokens a second. For 100 users that's 34 divided by 100, a third of a token each."
    let last = ClaimChecker().claims(in: text).last
    #expect(last?.verdict != .right)
  }
}

/// Numbers that the text itself tells nearer than the catalogue or a product of others does.
struct OwnFigureTests {
  @Test(arguments: [
    "Phi-3 mini keeps 384 KiB a token, six times a Mistral 7B, so a 4k chat is one and a half gigs.",
    "The cache for the Ministral 3B is 104 KiB a token, so 4k of context is point four gigs.",
  ])
  func `a cache follows from what its sentence says of a token`(text: String) {
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
    #expect(ClaimChecker().claims(in: text).last?.verdict == .right)
  }

  @Test func `a price before the model that it is held against is no list price`() {
    let text =
      "3.78 dollars an hour are 52 cents per million tokens, against Small 4's 60 cents out."
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }

  @Test func `active weights are no number of experts`() {
    let text = "Qwen3 30B-A3B has 3.35 of 30.5 active. A batch of 16 touches 82 of 128 experts."
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }

  @Test func `a number before a colon is no total`() {
    let text = "M3 Pro, 150: 50, in the middle, and my own M3 Max shows 61."
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }

  @Test func `changes with signs are not subtracted`() {
    let text = "Upgrades +43%, money for each -27%, so 43 - 27 = +16% revenue."
    #expect(!Expectation(text, "+16%", .right).verdicts().contains(.right))
  }

  @Test func `the cache of one is not that of all thirty`() {
    let exhibits = "Mistral Small 24B. Prompt 6,000 tokens. 30 users at once."
    let all = Expectation("The cache is 1 GB for all 30.", "1 GB", .right)
    #expect(!all.verdicts(exhibits: exhibits).contains(.right))
    let one = Expectation("The cache is 1 GB for one request.", "1 GB", .right)
    #expect(one.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `memory is no share of active weights`() {
    let text =
      "Active are 39 of 141, which is 28 percent. Same for memory: only 28 percent must be loaded."
    let last = ClaimChecker().claims(in: text).last
    #expect(last?.verdict != .right)
  }
}
