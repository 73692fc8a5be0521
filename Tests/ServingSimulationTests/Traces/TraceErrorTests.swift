// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@Suite struct TraceErrorTests {
  /// A bad file and what must be said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int
    let problem: TraceError.Problem

    init(_ text: String, _ line: Int, _ problem: TraceError.Problem) {
      self.text = text
      self.line = line
      self.problem = problem
    }

    var testDescription: String { "\(problem.rawValue): \(text.debugDescription)" }
  }

  static let head = "arrival_s,prompt_tokens,output_tokens\n1,1,1\n"
  static let azure = "TIMESTAMP,ContextTokens,GeneratedTokens\n"
  static let object = #"{"timestamp": 0, "input_length": 1, "output_length": 1}"# + "\n"
  static let full = "arrival_s,prompt_tokens,output_tokens,class,prefix\n"

  static let tables = [
    Case("", 0, .emptyFile), Case("\n  \r\n", 0, .emptyFile),
    Case("\u{feff}", 0, .emptyFile),
    Case("arrival_s,prompt_tokens,output_tokens\n", 0, .noRequests),
    Case("hello\n1\n", 1, .unknownFormat),
    Case("arrival_s,prompt_tokens\n1,1\n", 1, .badHeader),
    Case("\narrival_s,prompt_tokens,output_tokens,class,class\n1,1,1,1,1\n", 2, .badHeader),
    Case(head + "2,1\n", 3, .tooFewFields),
    Case(head + "0,5,1,1\n", 3, .tooManyFields),
    Case(head + "2,x,1\n", 3, .notANumber), Case(head + "2,1.5,1\n", 3, .notANumber),
    Case(head + "2,1 1,1\n", 3, .notANumber), Case(head + ",1,1\n", 3, .notANumber),
    Case(head + "2,1,\n", 3, .notANumber), Case(head + "nan,1,1\n", 3, .notANumber),
    Case(head + "1e,1,1\n", 3, .notANumber), Case(head + ".,1,1\n", 3, .notANumber),
    Case(head + "-0.5,1,1\n", 3, .negativeTime),
    Case(head + "2592002,1,1\n", 3, .timeOutOfRange),
    Case(head + "1e300,1,1\n", 3, .timeOutOfRange),
    Case(head + "99999999999999999999999,1,1\n", 3, .timeOutOfRange),
    Case(head + "2,0,1\n", 3, .tokensNotPositive),
    Case(head + "2,1,-7\n", 3, .tokensNotPositive), Case(head + "2,1,-0\n", 3, .tokensNotPositive),
    Case(head + "2,10000001,1\n", 3, .tooManyTokens),
    Case(head + "2,99999999999999999999999,1\n", 3, .tooManyTokens),
    Case(head + "2,1\n3,1,1", 3, .tooFewFields), Case(head + "2,1", 3, .truncatedLastLine),
    Case(head + "2,1,", 3, .truncatedLastLine), Case(head + "2,1,x", 3, .notANumber),
    Case(head + "2,1,\u{0}1\n", 3, .nulByte), Case("a\u{0}\n", 1, .nulByte),
    Case(full + "2,1,1,1000,\n", 2, .classOutOfRange),
    Case(full + "2,1,1,-1,\n", 2, .classOutOfRange),
    Case(full + "2,1,1,0,4294967296\n", 2, .prefixOutOfRange),
    Case(full + "2,1,1,0,-1\n", 2, .prefixOutOfRange),
    Case(full + "2,1,1,0,1x\n", 2, .notANumber), Case(full + "2,1,1,0,1  x\n", 2, .notANumber),
    Case(azure + "2023-02-29 00:00:00,1,1\n", 2, .notANumber),
    Case(azure + "2023-13-01 00:00:00,1,1\n", 2, .notANumber),
    Case(azure + "2023-12-01 24:00:00,1,1\n", 2, .notANumber),
    Case(azure + "2023-12-01 00:00:00+1,1,1\n", 2, .notANumber),
    Case(azure + "12:00,1,1\n", 2, .notANumber), Case(azure + "2023", 2, .notANumber),
    Case(
      azure + "2023-11-01 00:00:00,1,1\n2023-12-01 00:00:01,1,1\n", 3, .timeOutOfRange),
  ]

  static let objects = [
    Case(object + "{\"timestamp\": 0, \"input_length\": 1}\n", 2, .missingKey),
    Case(object + "{}\n", 2, .missingKey), Case(object + "[]\n", 2, .brokenJSON),
    Case(object + "{\"timestamp\" 0}\n", 2, .brokenJSON),
    Case(object + "{\"timestamp\": 0,}\n", 2, .brokenJSON),
    Case(object + "{\"timestamp\": }\n", 2, .notANumber),
    Case(object + "{\"timestamp\": \"0\"}\n", 2, .notANumber),
    Case(object + "{\"a\": [1, 2}\n", 2, .brokenJSON),
    Case(object + "{\"a\": \"b\n", 2, .brokenJSON), Case(object + "{\"a\\\n", 2, .brokenJSON),
    Case(object + "{\"a\": }\n", 2, .brokenJSON), Case(object + "{\"a\": 1} x\n", 2, .brokenJSON),
    Case(object + "{\"timestamp\": -1}\n", 2, .negativeTime),
    Case(
      object + #"{"timestamp": 2592000001, "input_length": 1, "output_length": 1}"# + "\n", 2,
      .timeOutOfRange),
    Case(object + "{\"input_length\": 0}\n", 2, .tokensNotPositive),
    Case(object + "{\"output_length\": 1e9}\n", 2, .tooManyTokens),
    Case(object + "{\"hash_ids\": [4294967296]}\n", 2, .prefixOutOfRange),
    Case(object + "{\"hash_ids\": [1,]}\n", 2, .notANumber),
    Case(object + "{\"hash_ids\": [1 2]}\n", 2, .brokenJSON),
    Case(object + "{\"timestamp\": 0, \"input_le", 2, .truncatedLastLine),
    Case(
      object + #"{"timestamp": 1, "input_length": 1, "output_length": 12"#, 2, .truncatedLastLine),
    Case(object + "\n{\"a\": 1}{\n", 3, .brokenJSON),
  ]

  @Test(arguments: tables + objects)
  func `a bad file gets the number of the line and the reason`(example: Case) throws {
    let error = #expect(throws: TraceError.self) { try TraceReadingTests.read(example.text) }
    #expect(error?.line == example.line)
    #expect(error?.problem == example.problem)
  }

  @Test(arguments: [[0xff], [0xc3, 0x28], [0xe2, 0x82], [0xed, 0xa0, 0x80]] as [[UInt8]])
  func `bytes that are no UTF-8 are refused, in fields that are not read too`(bad: [UInt8]) throws {
    var text = Array("arrival_s,prompt_tokens,output_tokens,note\n1,1,1,é✓\n2,1,1,".utf8)
    #expect(try TraceReading(text + Array("ok\n".utf8)).trace.requests.count == 2)
    text += bad + [10]
    let error = #expect(throws: TraceError.self) { try TraceReading(text) }
    #expect(error?.line == 3)
    #expect(error?.problem == .invalidUTF8)
  }

  @Test func `messages say where, what and what would be right`() throws {
    func message(_ text: String) -> String? {
      #expect(throws: TraceError.self) { try TraceReadingTests.read(text) }?.description
    }
    #expect(
      message(Self.head + "2,0,1\n")
        == "line 3: prompt_tokens is \"0\"; it must be 1 or more; remove requests that failed")
    #expect(
      message(Self.azure + "2023-12-01,1,1\n")
        == "line 2: TIMESTAMP is \"2023-12-01\"; "
        + "write a number (whole, but for times) or a time as 2023-11-16 18:17:03.97")
    #expect(
      message("arrival_s,prompt_tokens\n")
        == "line 1: the header \"arrival_s,prompt_tokens\" lacks the column output_tokens, "
        + "or has it twice; a trace needs it once")
    #expect(message("") == "the file is empty; choose a file with a header and requests")
    #expect(
      message(Self.object + "{\"timestamp\"}\n")
        == "line 2: the JSON breaks at \"}\"; write one JSON object on each line")
  }

  @Test func `every message has a field in words of the file, and no control characters`() {
    for example in Self.tables + Self.objects {
      let error = #expect(throws: TraceError.self) { try TraceReadingTests.read(example.text) }
      let scalars = error?.description.unicodeScalars
      #expect(scalars?.allSatisfy { $0.value >= 32 && $0.value != 127 } == true)
      #expect((error?.found.count ?? 0) <= 41)
    }
  }

  @Test func `bad lines can be left out, and ten of them are shown`() throws {
    var text = Self.head
    for line in 3...40 { text += line % 2 == 0 ? "\(line),1,1\n" : "\(line),0,1\n" }
    let reading = try TraceReadingTests.read(text, nil, .skip)
    #expect(reading.report.requests == 20)
    #expect(reading.trace.requests.count == 20)
    #expect(reading.report.skipped == 19)
    #expect(reading.report.firstSkipped.map(\.line) == [3, 5, 7, 9, 11, 13, 15, 17, 19, 21])
    #expect(reading.report.firstSkipped.allSatisfy { $0.problem == .tokensNotPositive })
  }

  @Test func `a bad line leaves no prefix blocks behind`() throws {
    let text = Self.full + "1,1,1,0,1 2 x\n2,1,1,0,3\n9999999,1,1,0,4\n3,1,1,0,5 6\n"
    let trace = try TraceReadingTests.read(text, nil, .skip).trace
    #expect(trace.prefixBlocks == [3, 5, 6])
    #expect(trace.requests.map(\.prefixStart) == [0, 1])
  }

  @Test func `a file without a good line says what is wrong with the first`() {
    let text = "arrival_s,prompt_tokens,output_tokens\n1,0,1\n1,x,1\n"
    let error = #expect(throws: TraceError.self) { try TraceReadingTests.read(text, nil, .skip) }
    #expect(error?.line == 2)
    #expect(error?.problem == .tokensNotPositive)
  }

  @Test func `a format that was chosen is not guessed`() {
    let error = #expect(throws: TraceError.self) {
      try TraceReadingTests.read(TraceReadingTests.azure, .csv)
    }
    #expect(error?.problem == .badHeader)
    let other = #expect(throws: TraceError.self) {
      try TraceReadingTests.read(TraceReadingTests.vllm, .mooncake)
    }
    #expect(other?.problem == .missingKey)
  }
}
