// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Testing
import Workbench

@Suite struct MeasuredTableTests {
  private static let header =
    "model,hardware,n_gpus,parallelism,weight_precision,kv_precision,input_len,output_len,batch_or_concurrency,metric,value,engine,source,note"

  private func predict(_ rows: String..., header: String = Self.header) throws -> [[String: String]]
  {
    let text = try MeasuredTable.predict(
      csv: ([header] + rows).joined(separator: "\n"), name: "rows.csv",
      calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions)
    let table = try DelimitedText(text, name: "out.csv")
    return table.rows.map {
      Dictionary(zip(table.header, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  private func number(_ row: [String: String], _ column: String) throws -> Double {
    try #require(Double(row[column] ?? ""))
  }

  @Test func `a row gets a prediction between its ends, on the right side of its bound`() throws {
    let row = try #require(
      try predict(
        "Llama-3.1-8B,H100-SXM-80GB,1,TP1,fp8,fp8,128,128,,output_tok_s,,TensorRT-LLM 0.17 (in-flight batching),,"
      ).first)
    #expect(row["status"] == "ok")
    let value = try number(row, "predicted")
    #expect(try number(row, "low") <= value)
    #expect(try number(row, "high") >= value)
    #expect(try number(row, "bound") >= value)
    #expect(row["model"] == "Llama-3.1-8B", "the row itself stays as it was")
  }

  @Test func `latencies are in milliseconds and above their bounds`() throws {
    let rows = try predict(
      "Qwen3-32B,H100-SXM-80GB,2,TP2,bf16,,1024,128,8,tpot_ms,,vllm 0.12.0,ai-dynamo/aiconfigurator,",
      "Qwen3-32B,H100-SXM-80GB,2,TP2,bf16,,1024,128,8,ttft_ms,,vllm 0.12.0,ai-dynamo/aiconfigurator,"
    )
    let latency = try number(rows[0], "predicted")
    #expect((9.8...40).contains(latency), "two cards read 64 GB at 6.7 TB/s in 9.8 ms")
    #expect(try number(rows[0], "bound") <= latency)
    #expect(try number(rows[1], "bound") <= number(rows[1], "predicted"))
    #expect(rows[0]["status"]?.contains("assumed a cache in 16-bit") == true)
  }

  @Test func `the measured value is never read`() throws {
    let with = try predict(
      "Mistral-7B,A100-SXM-80GB,1,TP1,fp16,fp16,128,128,,output_tok_s,123456,TensorRT-LLM 0.13.0,,")
    let without = try predict(
      "Mistral-7B,A100-SXM-80GB,1,TP1,fp16,fp16,128,128,,output_tok_s,,TensorRT-LLM 0.13.0,,")
    #expect(with[0]["predicted"] == without[0]["predicted"])
  }

  @Test(arguments: [
    ("Nobody-9B,H100-SXM-80GB,1,TP1,fp8,fp8,128,128,,output_tok_s,,vllm,,", "Nobody-9B"),
    ("Mistral-7B,Abacus-1,1,TP1,fp8,fp8,128,128,,output_tok_s,,vllm,,", "Abacus-1"),
    ("Mistral-7B,H100-SXM-80GB,1,TP1,fp8,fp8,,,8,tpot_ms,,vllm,,", "length missing"),
    ("Mistral-7B,H100-SXM-80GB,1,TP1,fp8,fp8,128,128,,happiness,,vllm,,", "happiness"),
    ("Mistral-7B,H100-SXM-80GB,0,TP1,fp8,fp8,128,128,,output_tok_s,,vllm,,", "devices"),
    ("Mistral-7B,H100-SXM-80GB,1,TP1,fp7,fp8,128,128,,output_tok_s,,vllm,,", "fp7"),
    ("Mistral-7B,H100-SXM-80GB,1,TP1,fp8,fp8,1e30,128,,output_tok_s,,vllm,,", "prompt tokens"),
    ("Mistral-7B,H100-SXM-80GB,1,TP1,fp8,fp8,-5,nan,x,output_tok_s,,vllm,,", "number"),
    ("Llama-3.1-405B,L4-24GB,1,TP1,bf16,,128,128,,output_tok_s,,vllm,,", "does not fit"),
  ])
  func `a row without a prediction says why`(row: String, reason: String) throws {
    let answer = try #require(try predict(row).first)
    #expect(answer["predicted"] == "")
    #expect(answer["status"]?.contains(reason) == true, "\(answer["status"] ?? "")")
  }

  @Test func `a table without the needed columns is refused by name`() {
    let error = #expect(throws: CatalogueError.self) {
      try predict("a,b", header: "model,hardware")
    }
    #expect(error.map { "\($0)" }?.contains("n_gpus") == true)
  }

  @Test func `commas and quotes of a row come back as they were`() throws {
    let row = try #require(
      try predict(
        "Mistral-7B,H100-SXM-80GB,1,TP1,fp8,fp8,128,128,,output_tok_s,,vllm,\"a, \"\"b\"\"\",note"
      )
      .first)
    #expect(row["source"] == "a, \"b\"")
  }

  private static let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_MEASURED"]

  /// On rows that the shipped values were fitted on; docs/accuracy.md has the scores of rows that were left out.
  @Test(.enabled(if: folder != nil, "WINDTUNNEL_MEASURED names no folder of measurements"))
  func `the published rows are predicted as well as docs say`() throws {
    let folder = try #require(Self.folder)
    let text = try String(
      contentsOfFile: folder + "/serving_throughput_public.csv", encoding: .utf8)
    let answer = try MeasuredTable.predict(
      csv: text, name: "public.csv", calibration: Catalogue.calibration,
      assumptions: Catalogue.memoryAssumptions)
    let table = try DelimitedText(answer, name: "out.csv")
    let rows = table.rows.map {
      Dictionary(zip(table.header, $0), uniquingKeysWith: { first, _ in first })
    }
    let limits = ["output_tok_s": 0.09, "tpot_ms": 0.1, "ttft_ms": 0.22]
    for (metric, limit) in limits {
      let errors = rows.filter { $0["metric"] == metric }.compactMap { row -> Double? in
        guard let predicted = Double(row["predicted"] ?? ""), let value = Double(row["value"] ?? "")
        else { return nil }
        return abs(predicted / value - 1)
      }.sorted()
      #expect(errors.count > 1000)
      #expect(errors[errors.count / 2] < limit, "\(metric)")
    }
  }
}
