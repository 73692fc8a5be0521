// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct ModelDeskTests {
  private let today: Day
  private let style = TerminalStyle(width: 80, isStyled: false)

  init() throws {
    today = try #require(Day(year: 2026, month: 11, day: 30))
  }

  private func connection(_ change: (inout ConnectionWish) -> Void) throws -> ModelConnection {
    var wish = ConnectionWish(url: "http://127.0.0.1:11434/v1", model: "tiny")
    change(&wish)
    return try ModelDesk.connection(wish, today: today)
  }

  private func refusal(_ change: (inout ConnectionWish) -> Void) -> String? {
    do {
      _ = try connection(change)
      return nil
    } catch { return "\(error)" }
  }

  @Test func `a connection to this machine is switched off for all uses and keeps to this machine`()
    throws
  {
    let made = try connection { _ in }
    #expect(made.loopbackOnly)
    #expect(made.uses.isEmpty)
    #expect(made.keyVariable == nil)
    #expect(made.budget == ModelBudget(tokens: 200_000))
  }

  @Test func `another machine needs to be allowed, and the refusal says that words would leave`()
    throws
  {
    let text = try #require(refusal { $0.url = "https://models.example/v1" })
    #expect(text.contains("would leave") && text.contains("--allow-remote"))
    let made = try connection {
      $0.url = "https://models.example/v1/"
      $0.allowsRemote = true
    }
    #expect(!made.loopbackOnly)
    #expect(made.url == "https://models.example/v1")
  }

  @Test func `a key in the place of its variable is refused and not repeated`() throws {
    for key in [
      "sk-proj-abc", "nV0vU7nVzQ0Lw5kM", "1KEY", "", "MY KEY", "clé",
      String(repeating: "K", count: 101),
    ] {
      let text = try #require(refusal { $0.keyVariable = key })
      #expect(text.contains("name of a variable"))
      #expect(key.isEmpty || !text.contains(key))
    }
    #expect(try connection { $0.keyVariable = "MISTRAL_API_KEY" }.keyVariable == "MISTRAL_API_KEY")
  }

  @Test func `limits outside of sense are refused`() {
    #expect(refusal { $0.tokens = 99 } != nil)
    #expect(refusal { $0.tokens = 100_000_001 } != nil)
    #expect(refusal { $0.patience = 4 } != nil)
    #expect(refusal { $0.patience = 601 } != nil)
    #expect(refusal { $0.model = "  " } != nil)
    #expect(refusal { $0.model = "a\nb" } != nil)
    #expect(refusal { $0.model = String(repeating: "m", count: 201) } != nil)
    #expect(refusal { $0.dollars = 1 }?.contains("on this machine") == true)
  }

  @Test func `prices come from the catalogue with source and date, for other machines only`() throws
  {
    // Mistral's list of 2026-08-21: Mistral Small 4 costs $0.15 in and $0.60 out.
    let made = try connection {
      $0.url = "https://models.example/v1"
      $0.model = "mistral-small-4"
      $0.allowsRemote = true
      $0.dollars = 0.5
    }
    let price = try #require(made.budget.price)
    #expect(price.input == 0.15 && price.output == 0.6)
    #expect(price.source == "Mistral, Mistral Small 4 26.03, list of 2026-08-21")
    #expect(made.budget.dollars == 0.5)
    #expect(try connection { $0.model = "mistral-small-4" }.budget.price == nil)
    let unknown = refusal {
      $0.url = "https://models.example/v1"
      $0.model = "house-model"
      $0.allowsRemote = true
      $0.dollars = 1
    }
    #expect(unknown?.contains("no price") == true)
    #expect(ListedModelPrice.price(of: "", on: today) == nil)
    #expect(ListedModelPrice.price(of: "Mistral Small 4 26.03", on: today) == price)
  }

  @Test func `what is kept can be shown and forgotten, and the log stays`() throws {
    let shelf = MemoryShelf()
    let desk = ModelDesk(shelf: shelf)
    #expect(throws: ModelDesk.Refusal.self) { try desk.connection() }
    #expect(try !desk.disconnect())
    try desk.keep(try connection { $0.uses = [.secondReading] })
    #expect(try desk.connection().uses == [.secondReading])
    shelf.add(Self.call, at: Instant(millisecondsSince1970: 1_796_000_000_000))
    #expect(try desk.disconnect())
    #expect(shelf.kept == nil)
    #expect(try desk.log().count == 1)
  }

  @Test func `what is sent is spelt out for each use, and that plain http travels unencrypted`()
    throws
  {
    let local = try connection { $0.uses = [.secondReading, .phrasing] }
    let text = ModelText(style: style).connection(local, hasKey: false)
    #expect(
      text.contains("nothing leaves it") && text.contains("Second reading:")
        && text.contains("Phrasing:"))
    #expect(!text.contains("Conversation:") && text.contains("No key is sent."))
    let remote = try connection {
      $0.url = "http://models.example/v1"
      $0.allowsRemote = true
      $0.keyVariable = "MODEL_KEY"
    }
    let words = ModelText(style: style).connection(remote, hasKey: false).replacing("\n", with: " ")
    #expect(words.contains("can read and keep it") && words.contains("unencrypted"))
    #expect(words.contains("MODEL_KEY") && words.contains("not set now"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test
  func `a command says who reads, what it is sent and within which limits, before it is sent`()
    throws
  {
    let reader = try connection {
      $0.url = "https://models.example/v1"
      $0.allowsRemote = true
      $0.tokens = 5000
      $0.dollars = 0.5
      $0.price = ModelPrice(input: 1, output: 2, source: "as given")
    }
    let words = ModelText(style: style).reader(reader).replacing("\n", with: " ")
    for part in [
      "at https://models.example/v1 reads as well", "can read and keep it",
      "the numbered sentences of your answer", "This command may use 5000 tokens and $0.5",
      "(as given)", "windtunnel model log --words",
    ] { #expect(words.contains(part), "\(part)") }
  }

  private static let call = ModelCall(
    purpose: .secondReading, url: "http://127.0.0.1:11434/v1", model: "tiny", round: "round-1",
    messages: [ChatMessage(role: .user, content: "Read\u{1B}[2J this.")], outcome: "answered",
    usage: TokenUsage(prompt: 12, completion: 7), dollars: nil, milliseconds: 42, tries: 1)

  @Test func `the log names each call, and shows its words when asked`() throws {
    let log = ModelLogText([
      LoggedModelCall(at: Instant(millisecondsSince1970: 1_796_000_000_000), call: Self.call)
    ])
    let text = log.text(words: false, style: style)
    // 1796000000 seconds after 1970 began: date -u -d @1796000000.
    #expect(
      text.hasPrefix("2026-11-30T00:53:20Z second reading, tiny at http://127.0.0.1:11434/v1,"))
    #expect(text.replacing("\n", with: " ").contains("19 tokens, 42 ms, 1 try"))
    #expect(!text.contains("Read"))
    let words = log.text(words: true, style: style)
    #expect(words.contains("user: Read") && !words.contains("\u{1B}"))
    let json = try JSONRepair.object(in: log.json())
    #expect(json.mends.isEmpty)
    #expect(json.value["calls"]?.elements?.first?["call"]?["messages"]?.elements?.count == 1)
    #expect(ModelLogText([]).text(words: true, style: style).contains("nothing was sent"))
  }

  @Test func `a check says what works, and what it means`() {
    var report = ModelCheckReport(url: "http://127.0.0.1:11434/v1", model: "tiny", isLoopback: true)
    report.results = [
      .init(.models, works: false, note: "no list"), .init(.words, works: true, note: "“ready”"),
    ]
    report.firstWordsMilliseconds = 81.26
    report.tokensPerSecond = 1234.5
    let text = ModelText(style: style).check(report)
    #expect(text.contains("✗ list of models: no list") && text.contains("✓ words: “ready”"))
    #expect(
      text.contains("81.3 ms") && text.contains("1235")
        && text.contains("cannot be a second reader"))
    report.results.append(.init(.plainObject, works: true, note: "the object fits"))
    #expect(ModelText(style: style).check(report).contains("can be used for all"))
    report.results = []
    #expect(ModelText(style: style).check(report).contains("nothing would use it"))
  }
}
