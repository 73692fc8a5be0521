// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports
import ServingSimulation
import TestSupport
import Testing
import Workbench

struct ServingReportTests {
  private static let requests = """
    arrival_s,prompt_tokens,output_tokens,class
    0,1200,200,0
    0.4,800,150,0
    0.5,3000,20,1
    1.1,1500,300,0
    broken
    1.2,6000,40,1
    2.6,900,120,0

    """

  private func study(
    _ pairs: [ServingOption: String] = [:], classes: [String] = [], text: String? = requests,
    recordsRequests: Bool = false, model: String = "model=mistral-7b-v0.3&devices=1&price=2-3"
  ) throws -> ServingStudy {
    var options = ServingOptions()
    for (option, value) in pairs { options[option] = value }
    options.classes = classes
    options.recordsRequests = recordsRequests
    let trace = try text.map {
      ServingTrace(name: "six.csv", try TraceReading(Array($0.utf8), badLines: .skip))
    }
    return try options.plan(
      for: try Economics.scenario(model), trace: trace, on: Economics.basis
    ).run()
  }

  private func text(_ study: ServingStudy, width: Int = 80) -> String {
    EconomicsText(style: TerminalStyle(width: width, isStyled: false)).simulation(study)
  }

  private func full() throws -> ServingStudy {
    try study(
      [.slo: "ttft=500ms,itl=20ms,e2e=5s", .seeds: "3"], classes: ["chat", "documents:1"])
  }

  @Test func `a report is what its golden file says`() throws {
    #expect(try GoldenFile("simulation.txt").difference(from: text(try full())) == nil)
  }

  @Test func `a result as JSON is what its golden file says`() throws {
    let json = try JSONText.pretty(ServingJSON.simulation(try full())) + "\n"
    #expect(try GoldenFile("simulation.json").difference(from: json) == nil)
  }

  @Test func `one of a thing is told as one`() throws {
    let one = try text(study([.arrivals: "constant:4", .requests: "1"], text: nil), width: 200)
    #expect(one.contains("1 request drawn, "), "\(one)")
    let caller = try text(study([.callers: "1", .requests: "3"], text: nil), width: 200)
    #expect(caller.contains("3 requests drawn, from 1 caller, "), "\(caller)")
  }

  @Test func `no line is wider than the terminal`() throws {
    for study in [
      try full(),
      try study(
        [
          .arrivals: "gamma:200:3", .requests: "3000", .prefillReplicas: "1",
          .cacheBandwidth: "50GB/s", .slo: "ttft=100ms", .horizon: "20s", .seeds: "2",
        ], text: nil, model: "model=llama-3.1-70b&weights=fp8&replicas=2&tp=2&device=H100-SXM-80GB"),
    ] {
      for line in text(study).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func `the verdict comes first and names waits, share, price and limit`() throws {
    let lines = text(try full(), width: 500).split(separator: "\n")
    #expect(lines[1].hasPrefix("Keeps up; at p99 the first token after "))
    for words in ["between tokens", "within the SLO", "USD ", "the limit is the load itself"] {
      #expect(lines[1].contains(words), "\(words)")
    }
    #expect(
      lines.last
        == "Simulated with step times of windtunnel economics; calibrated economics, not measured on your machine."
    )
  }

  @Test func `a run that does not keep up or is cut off says so, in words and as JSON`() throws {
    let heavy = try study([.arrivals: "poisson:100", .requests: "4000"], text: nil)
    #expect(text(heavy).contains("\nUnstable, the queue grows to the end of the arrivals;"))
    #expect(text(heavy, width: 300).contains("waiting times say how long the run was"))
    let verdict = try #require(
      try Economics.object(ServingJSON.simulation(heavy))["verdict"] as? [String: Any])
    #expect(verdict["unstable"] as? Bool == true && verdict["keepsUp"] as? Bool == false)
    let cut = try study([.horizon: "1s"])
    #expect(text(cut).contains("\nCut off with 2 requests open at the end;"))
    #expect(text(cut, width: 300).contains("the open ones waited longer"))
    #expect(text(cut).contains("open at the end"))
    let both = try study([.arrivals: "poisson:100", .requests: "4000", .horizon: "30s"], text: nil)
    #expect(text(both, width: 300).contains("Unstable, the queue grows, and "))
  }

  @Test(
    arguments: [
      ([.timeout: "1ms"], "Answers none of "), ([.horizon: "1ms"], "No request came"),
    ] as [([ServingOption: String], String)])
  func `a verdict on a run without an answer claims no limit`(
    more: [ServingOption: String], start: String
  ) throws {
    let few: [ServingOption: String] = [.arrivals: "poisson:1", .requests: "20"]
    let lines = text(try study(few.merging(more) { $1 }, text: nil), width: 500).split(
      separator: "\n")
    #expect(lines[1].hasPrefix(start), "\(lines[1])")
    #expect(lines[1].contains("; no request was finished"), "\(lines[1])")
    #expect(!lines[1].contains("the limit is"), "\(lines[1])")
  }

  @Test func `callers who wait for their answers are a closed loop, and no wait is no time`() throws
  {
    let study = try study(
      [.callers: "1", .requests: "5", .inputTokens: "100", .outputTokens: "3"], text: nil)
    let lines = text(study).split(separator: "\n")
    #expect(lines[1].hasPrefix("Closed loop; at p99 the first token after "))
    let queue = try #require(lines.first { $0.contains("in the queue") })
    #expect(queue.split(separator: " ").suffix(4) == ["0", "s", "0", "s"], "\(queue)")
  }

  @Test func `a run in which nothing is finished has no waits, and null in JSON`() throws {
    let study = try study([.cacheTokens: "16"])
    let words = text(study).replacing("\n", with: " ")
    #expect(words.contains("Answers none of 6 requests"))
    #expect(words.contains("no request was finished"))
    #expect(words.contains("longer than the cache"))
    let json = try Economics.object(ServingJSON.simulation(study))
    let latency = try #require(json["latency"] as? [String: Any])
    let first = try #require(latency["ttft"] as? [String: Any])
    #expect(first["p99"] is NSNull && first["min"] is NSNull && first["count"] as? Int == 0)
    let cost = try #require(json["cost"] as? [String: Any])
    #expect(cost["perMillionOutputTokens"] is NSNull)
  }

  @Test func `without a known price nothing is said about money`() throws {
    let study = try study(model: "model=mistral-7b-v0.3&device=MI250")
    #expect(!text(study).contains("USD"))
    #expect(text(study, width: 300).contains("no price of"))
  }

  @Test func `the table of requests has a row for each, in order of the source`() throws {
    let study = try study(
      [.horizon: "2s"], classes: ["a, \"b\"", "c"], recordsRequests: true)
    let rows = String(decoding: ServingTables.requests(study), as: UTF8.self)
      .split(separator: "\n")
    #expect(rows.count == 6)
    #expect(rows[0].hasPrefix("request,class,arrival_s,prompt_tokens,output_tokens,fate,"))
    #expect(rows.dropFirst().map { $0.prefix(1) } == ["0", "1", "2", "3", "4"])
    #expect(rows[1].hasPrefix("0,\"a, \"\"b\"\"\",0.000000,1200,200,"))
    #expect(rows[3].hasPrefix("2,c,0.500000,3000,20,finished,"))
    let open = try #require(rows.first { $0.contains("unfinished") })
    #expect(open.hasSuffix(",,"), "what never happened is empty: \(open)")
    let empty = ServingTables.requests(try self.study())
    #expect(String(decoding: empty, as: UTF8.self).split(separator: "\n").count == 1)
  }

  @Test func `the table of requests agrees with the histogram`() throws {
    let study = try study(recordsRequests: true)
    let rows = String(decoding: ServingTables.requests(study), as: UTF8.self)
      .split(separator: "\n").dropFirst()
    let waits = rows.compactMap { row in
      Double(row.split(separator: ",", omittingEmptySubsequences: false)[13])
    }
    #expect(waits.count == 6)
    let mean = waits.reduce(0, +) / 6
    #expect(abs(mean - study.result.timeToFirstToken.mean.seconds) < 1e-6)
    #expect(abs((waits.max() ?? 0) - study.result.timeToFirstToken.most.seconds) < 1e-6)
  }

  @Test func `the timeline is a table of what was counted so far`() throws {
    let study = try study()
    let rows = String(decoding: ServingTables.timeline(study), as: UTF8.self)
      .split(separator: "\n")
    #expect(
      rows[0]
        == "time_s,waiting,running,kv_pages,replicas,starting_replicas,arrived,finished,output_tokens,preemptions"
    )
    #expect(rows.count == study.result.timeline.count + 1)
    #expect(rows[1].hasPrefix("0.000000,"))
  }

  @Test func `a name that steers a terminal is shown without effect`() throws {
    let study = try study(classes: ["\u{1B}[31mred", "b"])
    #expect(!text(study).contains("\u{1B}"))
  }
}
