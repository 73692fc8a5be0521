// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Testing

struct ConnectionWishTests {
  private static let listed = ModelPrice(input: 1, output: 2, source: "a list")

  private func problems(_ change: (inout ConnectionWish) -> Void) -> [ConnectionProblem] {
    var wish = ConnectionWish(url: "http://127.0.0.1:11434/v1", model: "tiny")
    change(&wish)
    do throws(ConnectionProblems) {
      _ = try wish.connection { _ in Self.listed }
      return []
    } catch { return error.all }
  }

  @Test func `what is not asked for is as usual, and a model on this machine has no listed price`()
    throws
  {
    let wish = ConnectionWish(url: " http://127.0.0.1:11434/v1/ ", model: " tiny\n")
    let made = try wish.connection { _ in Self.listed }
    #expect(made == ModelConnection(url: "http://127.0.0.1:11434/v1", model: "tiny"))
  }

  @Test func `everything that is wrong is said, in the order of the fields`() {
    let all = problems {
      $0 = ConnectionWish(url: "https://models.example/v1", model: "a\nb")
      $0.keyVariable = "sk-abc"
      $0.tokens = 99
      $0.patience = 601
      $0.dollars = 0
    }
    #expect(
      all == [
        .remote(origin: "https://models.example"), .model, .keyVariable, .tokens, .patience,
        .dollars,
      ])
  }

  @Test func `a limit in money takes a price: typed, or listed for a model elsewhere`() throws {
    #expect(problems { $0.dollars = 1 } == [.unpriced(isLoopback: true)])
    #expect(
      problems {
        $0.dollars = 1
        $0.price = Self.listed
      } == [])
    var wish = ConnectionWish(url: "https://models.example/v1", model: "tiny")
    wish.allowsRemote = true
    wish.dollars = 10_000
    #expect(try wish.connection { _ in Self.listed }.budget.price == Self.listed)
    let unlisted = wish
    #expect(throws: ConnectionProblems.self) { try unlisted.connection() }
  }

  @Test(arguments: [Double.nan, .infinity, -1, 0, 10_000.01])
  func `an amount of money that is none is refused`(dollars: Double) {
    #expect(problems { $0.dollars = dollars } == [.dollars])
  }

  @Test(arguments: [
    ("KEY", true), ("_K1", true), (String(repeating: "K", count: 100), true),
    (String(repeating: "K", count: 101), false), ("", false), ("1K", false), ("key", false),
    ("K-Y", false), ("É", false),
  ])
  func `variables are named as POSIX says`(name: String, isName: Bool) {
    #expect(problems { $0.keyVariable = name }.isEmpty == isName)
  }

  @Test(arguments: [
    (String(repeating: "m", count: 200), true), (String(repeating: "m", count: 201), false),
    ("e" + String(repeating: "\u{301}", count: 500), false), ("  ", false), ("a\u{2028}b", false),
    ("a\u{7F}", false), ("模型:7b", true),
  ])
  func `a model has a name on one line, of at most 200 characters`(name: String, isName: Bool) {
    #expect(problems { $0.model = name }.isEmpty == isName)
  }
}
