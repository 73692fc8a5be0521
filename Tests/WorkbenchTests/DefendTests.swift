// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing
import Workbench

struct DefendTests {
  static let small = "mistral-7b-v0.1"
  static let large = "llama-2-70b"
  let query = "model=\(small)&model2=\(large)&price=3&price2=3&input=1000&output=300"

  @Test func `scores that favour the large model are always shown`() throws {
    let memo = try scenario(query).defence(on: basis)
    let against = memo.pairs.filter { $0.favours == .large }
    #expect(!against.isEmpty)
    // Published for these two: MMLU 62.5 against 69.9 (see the facts of the catalogue).
    #expect(memo.pairs.contains { $0.small.name.contains("MMLU") && $0.favours == .large })
    #expect(memo.counterArguments.contains { $0.text.contains("published pairs favour") })
  }

  @Test func `without shares of tasks the hardest published pair is taken`() throws {
    let memo = try scenario(query).defence(on: basis)
    let shares = try #require(memo.candidate.success).value.value
    let rival = try #require(memo.rival.success).value.value
    #expect(shares < rival)
    #expect(memo.measure == .resolvedTask)
    #expect(memo.successBasis.contains("hardest for"))
  }

  @Test func `what costs less than a cent is said for a thousand, on both sides alike`() throws {
    let memo = try scenario(query + "&success=1&success2=1").defence(on: basis)
    let mine = try #require(memo.candidate.cost().perTask).value
    let theirs = try #require(memo.rival.cost().perTask).value
    #expect(min(mine, theirs) < 0.01)
    #expect(memo.claim.hasPrefix("1,000 resolved tasks cost "), "\(memo.claim)")
    #expect(!memo.claim.contains("USD/"), "\(memo.claim)")
  }

  @Test func `turned around, the verdict is the opposite`() throws {
    let memo = try scenario(query + "&success=0.6&success2=0.6").defence(on: basis)
    let other = try scenario(
      "model=\(Self.large)&model2=\(Self.small)&price=3&price2=3&input=1000&output=300&success=0.6&success2=0.6"
    ).defence(on: basis)
    #expect(memo.verdict == .cheaper || memo.verdict == .likelyCheaper)
    let opposite: DefendMemo.Verdict = memo.verdict == .cheaper ? .dearer : .likelyDearer
    #expect(other.verdict == opposite)
  }

  @Test func `the answer changes where the memo says, and not before`() throws {
    let shares = "&success=0.6&success2=0.6"
    let memo = try scenario(query + shares).defence(on: basis)
    let flip = try #require(memo.flips.first { $0.name.hasPrefix("price of a device hour") })
    let place = try #require(flip.places.first).value
    func verdict(_ price: Double) throws -> DefendMemo.Verdict {
      try scenario(
        "model=\(Self.small)&model2=\(Self.large)&price=\(price)&price2=3&input=1000&output=300"
          + shares
      ).defence(on: basis).verdict
    }
    #expect(try [.likelyCheaper, .cheaper].contains(verdict(place * 0.98)))
    #expect(try [.likelyDearer, .dearer].contains(verdict(place * 1.02)))
  }

  @Test func `a share of one in a million never wins`() throws {
    let memo = try scenario(query + "&success=0.00001&success2=0.9").defence(on: basis)
    #expect(memo.verdict == .dearer)
    let flip = try #require(memo.flips.first { $0.name.hasPrefix("share of tasks") })
    #expect(!flip.isNever)
  }

  @Test func `a range in which nothing changes says so`() throws {
    let memo = try scenario(query + "&success=0.9&success2=0.3").defence(on: basis)
    let flip = try #require(memo.flips.first { $0.name == "tokens of a prompt" })
    #expect(flip.isNever)
    #expect(flip.range.contains(1000))
  }

  @Test func `a defence needs two models`() throws {
    let problem = #expect(throws: ScenarioProblem.self) {
      try scenario("model=mistral-7b-v0.3").defence(on: basis)
    }
    #expect(problem?.message.contains("two models") == true)
  }

  @Test func `a rival that does not fit is told, not hidden`() throws {
    let memo = try scenario(
      "model=mistral-7b-v0.3&model2=llama-3.1-405b&device=L4-24GB&tp2=8"
    ).defence(on: basis)
    #expect(memo.verdict == .undecided)
    #expect(memo.claim.contains("does not fit"))
  }

  @Test func `scores of other versions count for neither model`() throws {
    let memo = try scenario("model=mistral-7b-v0.3&model2=llama-2-70b&price=3&price2=3").defence(
      on: basis)
    let own = Catalogue.qualityPairs(small: "mistral-7b-v0.3", large: "llama-2-70b")
    #expect(memo.ownPairs.count == own.count)
    #expect(Set(memo.ownPairs) == Set(own))
    let others = memo.pairsOfOtherVersions
    #expect(others.count == memo.pairs.count - own.count && !others.isEmpty)
    #expect(others.contains { $0.small.versionName == "Mistral 7B v0.1" })
    #expect(others.allSatisfy { $0.small.modelID != "mistral-7b-v0.3" })
    // Shares of tasks that v0.1 resolved are not those of v0.3.
    #expect(memo.measure == .request && memo.candidate.success == nil)
    let told = try #require(
      memo.counterArguments.first { $0.text.contains("pairs of other versions favour") })
    #expect(told.text.contains("(Mistral 7B v0."))
  }

  @Test func `a rival whose context is too short cannot do the workload`() throws {
    for query in [
      "model=mistral-7b-v0.3&model2=llama-2-70b", "model=llama-2-70b&model2=mistral-7b-v0.3",
    ] {
      let memo = try scenario(query + "&input=30000&output=200").defence(on: basis)
      #expect(memo.verdict == .undecided)
      #expect(
        memo.claim.hasPrefix(
          "Llama 2 70B cannot do this workload, and Mistral 7B v0.3 can: "))
      #expect(memo.claim.contains("more than the 4096"), "\(memo.claim)")
      #expect(!memo.claim.contains(";"), "a claim gives no advice: \(memo.claim)")
    }
  }

  @Test func `a model is not defended against itself`() throws {
    let problem = #expect(throws: ScenarioProblem.self) {
      try scenario("model=mistral-7b-v0.3&model2=mistral-7b-v0.3").defence(on: basis)
    }
    #expect(problem?.message.contains("two different models") == true)
  }

  @Test func `old scores and prices are marked`() throws {
    let memo = try scenario("model=\(Self.small)&model2=\(Self.large)").defence(on: basis)
    // The paper on Mixtral is of January 2024, the comparison of prices of May 2026.
    let marked = memo.sources.filter(\.isDoubtful).map(\.id.name)
    #expect(marked.contains("mixtral-paper"))
    #expect(marked.contains("techbytes"))
    #expect(!marked.contains("calibration"))
    #expect(memo.counterArguments.contains { $0.text.contains("older than a year") })
  }

  @Test func `the volume of a month is looked at where it is known`() throws {
    let memo = try scenario(query + "&success=0.6&success2=0.6&requests=1000000").defence(on: basis)
    #expect(memo.flips.contains { $0.name == "requests of a month" })
    #expect(!memo.flips.contains { $0.name.hasPrefix("utilisation") })
  }

  @Test func `every source has a title and a date`() throws {
    let memo = try scenario(query).defence(on: basis)
    #expect(memo.sources.count > 3)
    for source in memo.sources { #expect(!source.title.isEmpty && !source.date.isEmpty) }
  }
}
