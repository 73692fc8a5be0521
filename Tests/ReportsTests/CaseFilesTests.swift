// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import ProductAnalytics
import Reports
import TestSupport
import Testing

struct CaseFilesTests {
  static let families = CaseFamilies.all.map { $0.id }

  private func files(
    _ family: String, seed: UInt64, withKey: Bool = true
  ) throws -> [CaseFiles.File] {
    let family = try #require(CaseFamilies.family(family))
    return try CaseFiles(ProductCase(family, seed: seed), withKey: withKey).files
  }

  private func text(_ name: String, in files: [CaseFiles.File]) throws -> String {
    try #require(files.first { $0.name == name }).text
  }

  @Test(arguments: ["brief.md", "exhibit-2-ways-in.csv", "exhibit-2-ways-in.svg", "key.json"])
  func `a file of a case is what its golden file says`(name: String) throws {
    let text = try text(name, in: files("onboarding-conversion", seed: 42))
    let difference = try GoldenFile("case-\(name)").difference(from: text)
    #expect(difference == nil)
  }

  @Test(arguments: families, [UInt64.min, 7, .max])
  func `every family writes a folder whose key stays out unless it is asked for`(
    family: String, seed: UInt64
  ) throws {
    let files = try files(family, seed: seed)
    let names = files.map(\.name)
    #expect(names.first == "brief.md")
    #expect(names.last == "key.json")
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy(CaseFiles.areNamed))
    #expect(files.allSatisfy { $0.text.hasSuffix("\n") && !$0.text.contains("\r") })
    let open = try self.files(family, seed: seed, withKey: false)
    #expect(open == Array(files.dropLast()))
  }

  @Test(arguments: families, [UInt64.min, 7, .max])
  func `values come back from their file bit for bit`(family: String, seed: UInt64) throws {
    let type = try #require(CaseFamilies.family(family))
    for exhibit in ProductCase(type, seed: seed).exhibits {
      let table = try DelimitedText(ExhibitCSV.text(exhibit), name: exhibit.id)
      #expect(table.header.count == exhibit.columns.count)
      #expect(Set(table.header).count == table.header.count, "\(table.header)")
      #expect(table.rows.count == exhibit.rows.count)
      for (fields, cells) in zip(table.rows, exhibit.rows) {
        for (field, cell) in zip(fields, cells) {
          switch cell {
          case .text(let words): #expect(field == words)
          case .missing: #expect(field == "")
          case .number(let value): #expect(Double(field)?.bitPattern == value.bitPattern)
          }
        }
      }
    }
  }

  @Test(arguments: families)
  func `the brief gives nothing of the key away`(family: String) throws {
    let type = try #require(CaseFamilies.family(family))
    let made = ProductCase(type, seed: 42)
    let brief = try text("brief.md", in: CaseFiles(made, withKey: true).files)
    for mechanism in made.story.mechanisms { #expect(!brief.contains(mechanism.statement)) }
    for step in made.key.nextSteps { #expect(!brief.contains(step.statement)) }
    #expect(brief.contains("seed 42, generator version \(ProductCase.generatorVersion)"))
    for exhibit in made.exhibits { #expect(brief.contains(": \(exhibit.title)\n")) }
    for metric in made.story.schema.metrics { #expect(brief.contains("| \(metric.id) |")) }
  }

  @Test func `the key keeps all bits of the largest seed, and its keys are sorted`() throws {
    let text = try text("key.json", in: files("onboarding-conversion", seed: .max))
    #expect(text.contains("\"seed\" : 18446744073709551615"))
    #expect(text.contains("\"version\" : 1\n"))
    let outer = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    #expect(outer.count == 13)
    #expect(outer == outer.sorted())
  }

  @Test func `the key names one cause and what each decoy explains`() throws {
    let text = try text("key.json", in: files("assistant-retention", seed: 3))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let cause = try #require(json["cause"] as? [String: Any])
    #expect(try #require(cause["share"] as? Double) >= 0.6)
    let decoys = try #require(json["decoys"] as? [[String: Any]])
    #expect(decoys.count >= 3)
    for decoy in decoys {
      #expect(abs(try #require(decoy["share"] as? Double)) <= 0.15)
      #expect((decoy["reason"] as? String)?.isEmpty == false)
      #expect(decoy["id"] as? String != cause["id"] as? String)
    }
    let test = try #require(json["test"] as? [String: Any])
    #expect(try #require(test["usersPerArm"] as? Int) > 1)
  }

  @Test func `names that are no file of a case are not taken for one`() {
    for name in ["notes.md", "exhibit-1.csv", "exhibit-1-a.txt", "brief.md~", "exhibit-1-a/b.csv"] {
      #expect(!CaseFiles.areNamed(name), "\(name)")
    }
  }
}
