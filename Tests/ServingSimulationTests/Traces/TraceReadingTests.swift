// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct TraceReadingTests {
  static let azure = """
    TIMESTAMP,ContextTokens,GeneratedTokens
    2023-11-16 23:59:59.9799600,4808,10
    2023-11-17 00:00:00.0319600,3180,8
    2023-11-17 00:00:01.0000000,110,27
    """
  static let mooncake = """
    {"timestamp": 27482, "input_length": 6955, "output_length": 52, "hash_ids": [46, 47, 4294967295]}
    {"hash_ids": [46], "other": {"a": [1, "}", null]}, "output_length": 26, "input_length": 600, "timestamp": 30535.5}
    {"timestamp":30536,"input_length":5,"output_length":1,"hash_ids":[]}

    """
  static let csv = """
    arrival_s,prompt_tokens,output_tokens,class,prefix_16
    0.5,100,20,0,1 2 3
    0.500000000001,200,30,2,
    10,300,40,1,1;2

    """
  static let vllm = """
    {"request_id": "bench-0", "input_toks": 2358, "output_toks": 531, "arrival_time": 1787267980.0827403, "x": 1}
    {"request_id": "bench-1", "input_toks": 1034, "output_toks": 769, "arrival_time": 1787267980.3478317, "x": 2}
    """

  static func read(
    _ text: String, _ format: TraceFormat? = nil, _ badLines: BadLines = .stop
  ) throws(TraceError) -> TraceReading {
    try TraceReading(Array(text.utf8), format: format, badLines: badLines)
  }

  @Test func `times of Azure go over midnight and keep seven decimals`() throws {
    let reading = try Self.read(Self.azure)
    #expect(reading.report == Self.report(.azure, 3))
    #expect(
      reading.trace.requests.map(\.arrival.picoseconds) == [0, 52_000_000_000, 1_020_040_000_000])
    #expect(reading.trace.requests.map(\.promptTokens) == [4808, 3180, 110])
    #expect(reading.trace.requests.map(\.outputTokens) == [10, 8, 27])
  }

  @Test(arguments: [
    ("2024-02-28 23:59:59", "2024-03-01 00:00:00", 86_401.0),
    ("2023-02-28 23:59:59", "2023-03-01 00:00:00", 1),
    ("1999-12-31T23:59:59.5Z", "2000-01-01T00:00:00Z", 0.5),
    ("2024-05-10 00:00:00.009930+00:00", "2024-05-10 02:00:01.009930+02:00", 1),
    ("2024-05-10 00:00:00-01:30", "2024-05-10 02:00:00", 1800),
  ])
  func `days, leap years and zones are those of the calendar`(
    first: String, second: String, gap: Double
  ) throws {
    let header = "TIMESTAMP,ContextTokens,GeneratedTokens\n"
    let reading = try Self.read("\(header)\(first),1,1\n\(second),1,1")
    #expect(reading.trace.requests.last?.arrival == SimulatedTime(seconds: gap))
  }

  @Test func `Mooncake has milliseconds, any order of keys, and prefix blocks`() throws {
    let reading = try Self.read(Self.mooncake)
    #expect(reading.report == Self.report(.mooncake, 3))
    let requests = reading.trace.requests
    #expect(requests.map(\.arrival.picoseconds) == [0, 3_053_500_000_000, 3_054_000_000_000])
    #expect(requests.map(\.promptTokens) == [6955, 600, 5])
    #expect(requests.map(\.outputTokens) == [52, 26, 1])
    #expect(requests.map(\.prefixStart) == [0, 3, 0] && requests.map(\.prefixCount) == [3, 1, 0])
    #expect(reading.trace.prefixBlocks == [46, 47, 4_294_967_295, 46])
    #expect(reading.trace.prefixBlockTokens == 512)
  }

  @Test func `the plain form has classes and prefixes`() throws {
    let reading = try Self.read(Self.csv)
    #expect(reading.report == Self.report(.csv, 3))
    let requests = reading.trace.requests
    #expect(requests.map(\.arrival.picoseconds) == [0, 1, 9_500_000_000_000])
    #expect(requests.map(\.trafficClass) == [0, 2, 1])
    #expect(requests.map(\.prefixCount) == [3, 0, 2])
    #expect(reading.trace.prefixBlocks == [1, 2, 3, 1, 2])
    #expect(reading.trace.prefixBlockTokens == 16)
  }

  @Test func `vLLM has seconds since 1970 without loss`() throws {
    let reading = try Self.read(Self.vllm)
    #expect(reading.report == Self.report(.vllm, 2))
    #expect(reading.trace.requests.map(\.arrival.picoseconds) == [0, 265_091_400_000])
    #expect(reading.trace.requests.map(\.outputTokens) == [531, 769])
  }

  @Test func `columns come in any order and unknown ones are passed over`() throws {
    let header = "\u{feff}Output_Tokens , note,prompt_tokens,\"arrival_s\"\r\n"
    let reading = try Self.read(header + " 7 ,\"a,b\", 8,1e1\r\n\r\n9,,3.0,+1.05E1\r")
    #expect(reading.trace.requests.map(\.promptTokens) == [8, 3])
    #expect(reading.trace.requests.map(\.outputTokens) == [7, 9])
    #expect(reading.trace.requests.map(\.arrival.seconds) == [0, 0.5])
  }

  @Test func `rows out of order are put in order and counted`() throws {
    let text = "arrival_s,prompt_tokens,output_tokens\n5,1,1\n3,2,1\n4,3,1\n9,4,1\n3,5,1\n"
    let reading = try Self.read(text)
    #expect(reading.report.outOfOrder == 3)
    #expect(reading.trace.requests.map(\.promptTokens) == [2, 5, 3, 1, 4])
    #expect(reading.trace.requests.map(\.arrival.seconds) == [0, 0, 1, 2, 6])
  }

  @Test(arguments: ["230", "230.0", "2.3e2", "2300E-1", "+230", " 0230 "])
  func `a whole number may be written in other ways`(text: String) throws {
    let reading = try Self.read("arrival_s,prompt_tokens,output_tokens\n0,\(text),1\n")
    #expect(reading.trace.requests.map(\.promptTokens) == [230])
  }

  @Test func `tiny times with an exponent are times`() throws {
    let text = "arrival_s,prompt_tokens,output_tokens\n0,1,1\n1e-05,1,1\n2.5e-3,1,1"
    let times = try Self.read(text).trace.requests.map(\.arrival.picoseconds)
    #expect(times == [0, 10_000_000, 2_500_000_000])
  }

  @Test func `what was written reads back the same`() throws {
    for text in [Self.azure, Self.mooncake, Self.csv, Self.vllm] {
      let trace = try Self.read(text).trace
      #expect(try TraceReading(trace.csv()).trace == trace)
    }
  }

  @Test func `the plain form is as short as can be`() throws {
    let text = try Self.read(Self.azure).trace.csv()
    #expect(
      String(decoding: text, as: UTF8.self)
        == "arrival_s,prompt_tokens,output_tokens\n0,4808,10\n0.052,3180,8\n1.02004,110,27\n")
    #expect(
      String(decoding: try Self.read(Self.csv).trace.csv(), as: UTF8.self)
        == """
        arrival_s,prompt_tokens,output_tokens,class,prefix_16
        0,100,20,0,1 2 3
        0.000000000001,200,30,2,
        9.5,300,40,1,1 2

        """)
  }

  @Test func `generated requests with system prompts can be written`() throws {
    let share = TrafficShare(lengths: Samples.short, systemPromptTokens: 40)
    let source = try GeneratedRequests(
      arrivals: .poisson(rate: 3), classes: [share], count: 50, seed: 8)
    let trace = RequestTrace(collecting: source)
    let copy = try TraceReading(trace.csv()).trace
    let first = try #require(trace.requests.first?.arrival)
    #expect(copy.requests.map(\.arrival) == trace.requests.map { $0.arrival - first })
    #expect(copy.requests.allSatisfy { $0.prefixCount == 2 })
    #expect(copy.prefixBlocks == (0..<50).flatMap { _ in [0, 1] as [UInt32] })
  }

  @Test func `formats are known by their content`() {
    for (text, format) in [
      (Self.azure, TraceFormat.azure), (Self.mooncake, .mooncake), (Self.csv, .csv),
      (Self.vllm, .vllm), ("\u{feff}\n\n" + Self.vllm, .vllm),
      ("prompt_tokens,x,ARRIVAL_S\r\n", .csv),
    ] { #expect(TraceFormat.detect(Array(text.utf8)) == format) }
    for text in ["", "\n \n", "a,b,c\n1,2,3", "{\"a\": 1}", "[1]", "{"] {
      #expect(TraceFormat.detect(Array(text.utf8)) == nil, "\(text)")
    }
  }

  static func report(_ format: TraceFormat, _ requests: Int) -> TraceReport {
    TraceReport(format: format, requests: requests)
  }
}
