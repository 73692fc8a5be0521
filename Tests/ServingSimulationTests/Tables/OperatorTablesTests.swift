// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@Suite struct OperatorTablesTests {
  private func refusal(
    dense: String = SmallTables.dense, attention: String = SmallTables.attention,
    perSequence: String = SmallTables.perSequence, experts: String? = nil
  ) -> String? {
    do throws(OperatorTableError) {
      _ = try SmallTables.tables(
        dense: dense, attention: attention, perSequence: perSequence, experts: experts)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `Good files are read, with any order of columns and ends of lines`() throws {
    #expect(refusal(experts: SmallTables.experts) == nil)
    let turned = SmallTables.perSequence.split(separator: "\n")
      .map { $0.split(separator: ",").reversed().joined(separator: ",") }
      .joined(separator: "\r\n")
    #expect(
      try SmallTables.tables(perSequence: turned) == SmallTables.tables())
  }

  @Test func `A broken line is named by file, line and column`() {
    #expect(
      refusal(dense: SmallTables.dense.replacing("embedding,8,2", with: "embedding,8"))
        == "dense.csv line 3: 2 fields; the header has 3")
    #expect(
      refusal(dense: SmallTables.dense.replacing("embedding,8,2", with: "embedding,8,fast"))
        == "dense.csv line 3: time_us must be from 0 to 1,000,000,000, not “fast”")
    for time in ["nan", "inf", "-1", "1e10", ""] {
      #expect(
        refusal(experts: SmallTables.experts.replacing("8,4,90", with: "8,4,\(time)"))
          == "moe.csv line 4: time_us must be from 0 to 1,000,000,000, not “\(time)”")
    }
    for count in ["-1", "1.5", "1048577", "99999999999999999999", " 1"] {
      #expect(
        refusal(
          perSequence: SmallTables.perSequence.replacing("sampler,1", with: "sampler,\(count)"))
          == "per_sequence.csv line 4: sequences must be a whole number up to 1,048,576, not “\(count)”"
      )
    }
  }

  @Test func `A header without a column, and a file without rows, are refused`() {
    #expect(
      refusal(attention: SmallTables.attention.replacing("n_decode", with: "decodes"))
        == "attention.csv line 1: the header has no column n_decode")
    #expect(refusal(dense: "") == "dense.csv: there is no row")
    #expect(refusal(dense: "layer,tokens,time_us\n") == "dense.csv: there is no row")
    #expect(refusal(dense: "\u{0}\u{FFFD}") == "dense.csv line 1: the header has no column layer")
  }

  @Test func `What is measured twice or not at all is named`() {
    #expect(
      refusal(dense: SmallTables.dense + "qkv_proj,16,41\n")
        == "dense.csv line 14: qkv_proj at 16 tokens is there twice")
    #expect(
      refusal(dense: SmallTables.dense.replacing("layernorm,8,3\n", with: ""))
        == "dense.csv: layernorm was not measured at 8 tokens")
    #expect(
      refusal(dense: SmallTables.dense.replacing("embedding", with: "embed"))
        == "dense.csv: there is no row of embedding")
    #expect(
      refusal(attention: SmallTables.attention.replacing("0,0,2,32,5\n", with: ""))
        == "attention.csv: there is no row of 0,0,2,32")
    #expect(
      refusal(attention: SmallTables.attention + "16,0,0,0,1\n")
        == "attention.csv line 23: 16,0,0,0 is there twice")
    #expect(
      refusal(experts: SmallTables.experts + "8,2,51\n")
        == "moe.csv line 6: 8 tokens with 2 experts are there twice")
  }

  @Test func `Rows of attention that contradict themselves are refused`() {
    #expect(
      refusal(attention: SmallTables.attention + "0,16,1,16,1\n")
        == "attention.csv line 23: kv_prefill without a prefill_chunk")
    #expect(
      refusal(attention: SmallTables.attention + "16,0,1,0,1\n")
        == "attention.csv line 23: only one of n_decode and kv_decode is 0")
    let decodes = SmallTables.attention.split(separator: "\n").filter {
      $0.hasPrefix("prefill") || $0.hasPrefix("0,0")
    }
    #expect(
      refusal(attention: decodes.joined(separator: "\n"))
        == "attention.csv: there is no row of a prompt at powers of two")
  }
}
