// SPDX-License-Identifier: Apache-2.0

import Foundation
import InferenceEconomics
import Reports
import TestSupport
import Testing
import Workbench

struct EconomicsTextTests {
  let plain = EconomicsText(style: TerminalStyle(width: 80, isStyled: false))

  @Test func `a memory plan is what its golden file says`() throws {
    let one = try Economics.one("model=mistral-7b-v0.3&context=32768&sequences=1")
    let text = plain.memory(try one.memory(), of: one)
    #expect(try GoldenFile("economics-memory.txt").difference(from: text) == nil)
  }

  @Test func `opened figures show their terms and sources`() throws {
    let one = try Economics.one("model=mistral-7b-v0.3&context=32768&sequences=1")
    let text = EconomicsText(
      style: TerminalStyle(width: 80, isStyled: false), explains: true
    ).memory(try one.memory(), of: one)
    #expect(text.contains("one sequence"))
    #expect(text.contains("layers x 2 x key-value heads x width x bytes x tokens"))
    #expect(text.contains("source: "))
  }

  @Test func `no line of a comparison is wider than the terminal`() throws {
    let cases = try Economics.scenario(
      "model=mistral-7b-v0.3&model2=llama-3.1-70b&model3=mixtral-8x7b&price=3&price2=3&price3=3"
    ).cases(on: Economics.basis)
    let text = EconomicsText(style: TerminalStyle(width: 100, isStyled: false)).comparison(
      Comparison(cases))
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `a comparison of one model says so`() throws {
    let text = plain.comparison(
      Comparison(try Economics.scenario("model=mistral-7b-v0.3").cases(on: Economics.basis)))
    #expect(text.hasPrefix("1 model\n"), "\(text)")
  }

  @Test func `a name that steers a terminal is shown without effect`() throws {
    var scenario = Scenario()
    scenario.configurations[1] = ModelConfiguration(
      label: "\u{1B}[31mred",
      text: """
        {"model_type": "llama", "hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
        "num_key_value_heads": 4, "intermediate_size": 128, "vocab_size": 100}
        """)
    let one = try #require(try scenario.cases(on: Economics.basis).first)
    let text = plain.memory(try one.memory(), of: one)
    #expect(!text.contains("\u{1B}"))
  }
}

struct MemoTests {
  @Test func `Markdown has every part and shows what speaks against the candidate`() throws {
    let text = MemoMarkdown(try Economics.memo()).text()
    for heading in [
      "# Mistral 7B v0.1 instead of Llama 2 70B", "## Workload", "## Side by side",
      "## What must be true", "## What would change the answer", "## What speaks against it",
      "## Published scores", "## Assumptions", "## Sources",
    ] {
      #expect(text.contains(heading + "\n"), "\(heading)")
    }
    #expect(text.contains("GSM8K (maj@8): 50 against 69.6%, for Llama 2 70B"))
    #expect(text.contains("80% of measurements"))
  }

  @Test func `every row of the table has as many cells as its head`() throws {
    let text = MemoMarkdown(try Economics.memo()).text()
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count > 10)
    for row in rows { #expect(row.count { $0 == "|" } == 5, "\(row)") }
  }

  @Test func `the page is whole and has no part from elsewhere`() throws {
    let text = MemoHTML(try Economics.memo()).text()
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    for mark in ["<script", "<link", "src=", "href=", "url(", "@import"] {
      #expect(!text.contains(mark), "\(mark)")
    }
    #expect(text.contains("@page{size:A4"))
    #expect(text.contains("What speaks against it"))
  }

  @Test func `a hostile name stays words in Markdown and HTML`() throws {
    var scenario = try Economics.scenario("model2=llama-2-70b&price=3&price2=3")
    scenario.configurations[1] = ModelConfiguration(
      label: "<img src=x>|`*[a](b)\n# c",
      text: """
        {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32000}
        """)
    let memo = try scenario.defence(on: Economics.basis)
    #expect(!MemoHTML(memo).text().contains("<img"))
    let markdown = MemoMarkdown(memo).text()
    #expect(!markdown.contains("\n# c"))
    #expect(markdown.contains("\\<img src=x\\>\\|\\`\\*\\[a\\](b)"))
  }
}
