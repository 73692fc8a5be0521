// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import LanguageModel
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct ModelStoreTests {
  private let connection = ModelConnection(
    url: "http://127.0.0.1:11434/v1", model: "mistral-small", keyVariable: "TEST_MODEL_KEY",
    loopbackOnly: true,
    budget: ModelBudget(
      tokens: 5000, dollars: 0.5, price: ModelPrice(input: 0.1, output: 0.3, source: "a list")),
    patience: 20, uses: [.secondReading, .phrasing])

  private func call(
    _ words: String = "my words", round: String? = "r", outcome: String = "answered",
    prompt: Int = 100, reply: Int = 20, isEstimated: Bool = false, dollars: Double? = nil
  ) -> ModelCall {
    ModelCall(
      purpose: .secondReading, url: connection.url, model: connection.model, round: round,
      messages: [
        ChatMessage(role: .system, content: "Read."), ChatMessage(role: .user, content: words),
      ], outcome: outcome,
      usage: TokenUsage(prompt: prompt, completion: reply, isEstimated: isEstimated),
      dollars: dollars, milliseconds: 1234, tries: 2)
  }

  @Test func `a connection is kept, changed and forgotten, and each change has a revision`() throws
  {
    let store = try RoundStore.inMemory()
    #expect(try store.modelConnection() == nil)
    #expect(try store.modelSettings() == ModelSettings(connection: nil, revision: 0))
    try store.setModelConnection(connection)
    #expect(try store.modelSettings() == ModelSettings(connection: connection, revision: 1))
    var other = connection
    other.uses = []
    #expect(try store.setModelConnection(other, since: 1))
    #expect(try store.modelConnection() == other)
    try store.setModelConnection(nil)
    #expect(try store.modelSettings() == ModelSettings(connection: nil, revision: 3))
  }

  @Test func `a window that was behind changes nothing, also after a model was forgotten`() throws {
    let store = try RoundStore.inMemory()
    try store.setModelConnection(connection)
    try store.setModelConnection(nil)
    #expect(try !store.setModelConnection(connection, since: 1))
    #expect(try !store.setModelConnection(connection, since: 0))
    #expect(try store.modelConnection() == nil)
    #expect(try store.setModelConnection(connection, since: 2))
  }

  @Test func `calls are listed newest first, on pages, with every word`() throws {
    let store = try RoundStore.inMemory()
    let hostile = "\u{0}\u{202E} \"}]'; DROP TABLE modelCall; -- e\u{301} 👩🏽‍🔬"
    for number in 1...5 {
      let id = try store.recordModelCall(
        call(number == 3 ? hostile : "\(number)"), at: Samples.later(number))
      #expect(id == number)
    }
    #expect(try store.modelCalls().map(\.id) == [5, 4, 3, 2, 1])
    #expect(try store.modelCalls(.page(2, of: 2)).map(\.id) == [3, 2])
    let third = try #require(try store.modelCall(3))
    #expect(third.at == Samples.later(3))
    #expect(third.call == call(hostile))
    #expect(try store.modelCall(6) == nil)
  }

  @Test func `what came of a call is written into its row, with the words as they went out last`()
    throws
  {
    let store = try RoundStore.inMemory()
    let number = try store.recordModelCall(
      call(outcome: "not answered yet", isEstimated: true), at: Samples.start)
    let last = call("other words", prompt: 111, reply: 7, dollars: 0.25)
    try store.finishModelCall(number, as: last)
    #expect(try store.modelCall(1)?.call == last)
    try store.deleteModelCalls()
    try store.finishModelCall(number, as: call())
    #expect(try store.modelCalls().isEmpty)
  }

  @Test func `a round has spent what its own calls used`() throws {
    let store = try RoundStore.inMemory()
    #expect(try store.spending(ofRound: "r") == ModelSpending())
    try store.recordModelCall(call(prompt: 100, reply: 20), at: Samples.start)
    try store.recordModelCall(
      call(prompt: 7, reply: 3, isEstimated: true, dollars: 0.25), at: Samples.start)
    try store.recordModelCall(call(round: "other", prompt: 1000, dollars: 1), at: Samples.start)
    try store.recordModelCall(call(round: nil, prompt: 5, reply: 0), at: Samples.start)
    #expect(
      try store.spending(ofRound: "r")
        == ModelSpending(
          calls: 2, usage: TokenUsage(prompt: 107, completion: 23, isEstimated: true), dollars: 0.25
        ))
    let all = try store.modelSpending()
    #expect(all.calls == 4)
    #expect(all.usage.total == 1155)
    #expect(all.dollars == 1.25)
  }

  @Test func `the value of the key's variable is in no file, the name of the variable is`() throws {
    let value = "value-\(UUID().uuidString)"
    unsafe setenv("TEST_MODEL_KEY", value, 1)
    let folder = try TemporaryFolder()
    do {
      let store = try RoundStore(folder: folder.path)
      try store.setModelConnection(connection)
      try store.recordModelCall(call(), at: Samples.start)
      let export = try store.export(at: Samples.start).json()
      #expect(export.range(of: Data(value.utf8)) == nil)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
      #expect(data.range(of: Data(value.utf8)) == nil, "\(name)")
    }
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: RoundStore.fileName)))
    #expect(file.range(of: Data("TEST_MODEL_KEY".utf8)) != nil)
  }

  @Test func `erasing everything and deleting the log leave no word in any file`() throws {
    let marker = "Glockenspiel-51c2"
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    func filesWithMarker() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { name in
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
        return data.range(of: Data(marker.utf8)) != nil
      }
    }
    for _ in 1...20 {
      try store.recordModelCall(
        call(String(repeating: marker, count: 300)), at: Samples.start)
    }
    #expect(try !filesWithMarker().isEmpty)
    try store.deleteModelCalls()
    #expect(try filesWithMarker() == [])
    #expect(try store.modelCalls().isEmpty)

    var marked = connection
    marked.model = marker
    try store.setModelConnection(marked)
    try store.recordModelCall(call(marker), at: Samples.start)
    try store.erase()
    #expect(try filesWithMarker() == [])
    #expect(try store.modelSettings() == ModelSettings())
    #expect(try store.check().findings == [])
  }

  @Test func `an export has the connection and every call in order`() throws {
    let store = try RoundStore.inMemory()
    try store.setModelConnection(connection)
    try store.recordModelCall(call("first"), at: Samples.start)
    try store.recordModelCall(call("second"), at: Samples.later(1))
    let data = try store.export(at: Samples.start).json()
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let model = try #require(json["languageModel"] as? [String: Any])
    #expect((model["connection"] as? [String: Any])?["url"] as? String == connection.url)
    let calls = try #require(model["calls"] as? [[String: Any]])
    #expect(calls.map { $0["number"] as? Int } == [1, 2])
    let messages = (calls[1]["call"] as? [String: Any])?["messages"] as? [[String: Any]]
    #expect(messages?.map { $0["content"] as? String } == ["Read.", "second"])
    #expect(try store.export(at: Samples.start).json() == data)
  }

  @Test func `a connection and a call that cannot be read are named, and everything else works`()
    throws
  {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.playWholeRound("r")
    try store.setModelConnection(connection)
    try store.recordModelCall(call("whole"), at: Samples.start)
    try store.recordModelCall(call("broken"), at: Samples.start)
    try store.recordModelCall(call("odd"), at: Samples.start)
    try DatabaseQueue(path: store.file).write { db in
      try db.execute(
        sql: """
          UPDATE modelConnection SET connection = '{"url":7}';
          UPDATE modelCall SET messages = '{"not":"a list"}' WHERE number = 2;
          UPDATE modelCall SET purpose = 'singing' WHERE number = 3;
          """)
    }
    let error = #expect(throws: StoreError.self) { try store.modelConnection() }
    #expect(error?.description.contains("connect it again") == true)
    #expect(try store.modelRevision() == 1)
    let calls = try store.modelCalls()
    #expect(calls.map { $0.call == nil } == [true, true, false])
    #expect(calls[0].problem?.contains("singing") == true)
    #expect(try store.check().findings.map(\.area) == [.model, .model, .model])
    let json = String(decoding: try store.export(at: Samples.start).json(), as: UTF8.self)
    #expect(json.contains("the messages are none that this version can read"))
    #expect(try store.round("r") != nil)
    try store.setModelConnection(connection)
    #expect(try store.modelConnection() == connection)
  }

  @Test func `a database of the version before keeps its rounds and knows no model`() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try RoundStore(folder: folder.path)
      try store.playWholeRound("r")
      try store.choose("fr", for: .language)
    }
    try DatabaseQueue(path: folder.path(of: RoundStore.fileName)).write { db in
      try db.execute(
        sql: """
          DROP TABLE modelCall; DROP TABLE modelConnection;
          DELETE FROM grdb_migrations WHERE identifier IN ('know language models', 'know second readings')
          """)
      let names = try String.fetchAll(
        db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid DESC")
      #expect(
        names.prefix(3) == [
          "know fits made by themselves", "know reviews of cards taken out", "know dictation",
        ])
    }
    let store = try RoundStore(folder: folder.path)
    #expect(try store.round("r")?.scorecard != nil)
    #expect(try store.preference(.language) == "fr")
    #expect(try store.modelSettings() == ModelSettings())
    #expect(try store.modelCalls().isEmpty)
    #expect(try store.check().findings == [])
    try store.setModelConnection(connection)
    #expect(try store.modelConnection() == connection)
  }

  @Test(arguments: [
    "INSERT INTO modelConnection VALUES (2, '{}', 1)",
    "INSERT INTO modelConnection VALUES (1, 'no json', 1)",
    "UPDATE modelCall SET messages = 'no json'",
    "UPDATE modelCall SET promptTokens = -1",
    "UPDATE modelCall SET purpose = ''",
  ])
  func `the schema refuses rows that nobody could read`(sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.recordModelCall(call(), at: Samples.start)
    let other = try DatabaseQueue(path: store.file)
    #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
  }
}
