// SPDX-License-Identifier: Apache-2.0

import Quantities
import Testing

@testable import EconomicsCatalogue

struct TableTests {
  private func row(_ header: String, _ fields: String) throws -> Row {
    try #require(Table(file: "t.csv", text: header + "\n" + fields + "\n").rows.first)
  }

  @Test func `fields may hold commas and quotes`() throws {
    let row = try row("a,b,c", "1,\"x, \"\"y\"\"\",")
    #expect(row.fields == ["1", "x, \"y\"", ""])
    #expect(row.line == 2)
  }

  @Test(arguments: [
    ("", 1), ("a,a\n1,2\n", 1), ("a,b\n1,2\n1\n", 3), ("a,b\n1,2,3\n", 2), ("a,b\n1,\"2\"x\n", 2),
  ])
  func `a broken table names its file and line`(text: String, line: Int) {
    let error = #expect(throws: CatalogueError.self) { try Table(file: "t.csv", text: text) }
    guard case .table(let file, let found, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(file == "t.csv")
    #expect(found == line)
  }

  @Test(arguments: ["x", "nan", "inf", "1|2", "3|4|5", "2|1|", "1|0|2|3", "1e999"])
  func `an interval must be a value, or a value with its ends in order`(text: String) throws {
    let row = try row("v", text)
    #expect(throws: CatalogueError.self) { try row.interval("v", of: One.self) }
  }

  @Test func `an interval is read in its unit`() throws {
    let row = try row("v", "3350|3072|3360")
    let interval = try row.interval("v", times: 1e9, of: Per<Byte, Second>.self)
    #expect(interval?.value == 3350e9)
    #expect(interval?.low == 3072e9)
    #expect(interval?.high == 3360e9)
  }

  @Test func `a column that is missing, empty or no number is named`() throws {
    let row = try row("n,e", "1x,")
    #expect(
      throws: CatalogueError.table(
        file: "t.csv", line: 2, reason: "n is \"1x\"; it must be a whole number")
    ) {
      try row.integer("n")
    }
    #expect(throws: CatalogueError.table(file: "t.csv", line: 2, reason: "e is empty")) {
      try row.required("e")
    }
    #expect(throws: CatalogueError.table(file: "t.csv", line: 2, reason: "there is no column z")) {
      try row.text("z")
    }
    #expect(throws: CatalogueError.self) { try row.flag("n") }
    #expect(throws: CatalogueError.self) { try row.stamp("n") }
    #expect(throws: CatalogueError.self) { try row.sources("e") }
  }

  @Test func `a name that stands twice is refused`() throws {
    let table = try Table(file: "t.csv", text: "a\nx\nx\n")
    #expect(throws: CatalogueError.self) {
      try table.dictionary { row throws(CatalogueError) in (try row.required("a"), 1) }
    }
  }
}
