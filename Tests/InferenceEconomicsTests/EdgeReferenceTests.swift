// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

/// The model against another implementation, and what its figures say of themselves.
@Suite struct EdgeReferenceTests {
  @Test(arguments: try EdgeReferenceRow.all())
  func `speeds are those of the other implementation`(row: EdgeReferenceRow) throws {
    let model = try EdgeModel(try row.setup(), calibration: EdgeReferenceRow.calibration())
    let prediction = try model.predict(context: row.context, promptTokens: row.promptTokens)
    #expect(Self.isClose(prediction.decode.value, row.decode))
    let bound = try #require(prediction.decode.bound)
    #expect(Self.isClose(bound.value, row.bound))
    if let expected = row.prompt {
      let prompt = try #require(prediction.prompt)
      #expect(Self.isClose(prompt.value, expected))
    }
  }

  @Test func `the rows cover every kind of device, engine and join`() throws {
    let setups = try EdgeReferenceRow.all().map { try $0.setup() }
    #expect(setups.count >= 100)
    #expect(Set(setups.map(\.device.kind)) == Set(EdgeKind.allCases))
    #expect(Set(setups.map(\.engine)) == Set(EdgeEngine.allCases))
    #expect(Set(setups.filter { $0.devices > 1 }.map(\.join)) == Set(EdgeJoin.allCases))
    #expect(Set(setups.map(\.format.unpacking)) == Set(EdgeFormat.Unpacking.allCases))
  }

  @Test(arguments: try EdgeReferenceRow.all())
  func `terms add up to the time and the interval holds the value`(row: EdgeReferenceRow) throws {
    let model = try EdgeModel(try row.setup(), calibration: EdgeReferenceRow.calibration())
    let prediction = try model.predict(context: row.context, promptTokens: row.promptTokens)
    let seconds = prediction.decode.terms.reduce(0) { $0 + $1.value }
    #expect(Self.isClose(seconds, 1 / row.decode))
    #expect(prediction.decode.unit == "token/s")
    #expect(prediction.decode.low <= prediction.decode.value)
    #expect(prediction.decode.value <= prediction.decode.high)
    #expect(prediction.speed.value.value == prediction.decode.value)
    if let prompt = prediction.prompt, let time = prediction.promptTime {
      let seconds = prompt.terms.reduce(0) { $0 + $1.value }
      #expect(Self.isClose(seconds, Double(row.promptTokens) / prompt.value))
      #expect(Self.isClose(time.value.value, seconds))
      #expect(time.low <= time.value && time.value <= time.high)
    }
  }

  /// Llama 2 7B in Q4_0: 6.476 billion weights in the layers at 4.5 bits and 131 million of the output at 6.5625 bits are
  /// 3.750 GB, so 1,008 GB/s cannot give more than 266 tokens a second of an empty cache.
  @Test func `the bound is bandwidth over the bytes of a token`() throws {
    let setup = try EdgeSetup(
      try Shapes.llama2_7B(),
      EdgeFormat(
        WeightFormat(
          id: "Q4_0", bitsPerWeight: 4.5, bitsPerEmbeddingWeight: 6.5625, arithmetics: [.half]),
        unpacking: .legacyBlocks),
      on: EdgeReferenceRow.card(bandwidth: 1008e9), with: .llamaCUDA)
    let model = try EdgeModel(setup, calibration: EdgeReferenceRow.calibration())
    let bound = try #require(
      try model.predict(context: 0, promptTokens: 1).decode.bound)
    #expect(abs(bound.value - 1008e9 / 3_750_273_024) < 1e-6)
  }

  private static func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-6 * abs(right)
  }
}

/// A row of ``EdgeReference``.
struct EdgeReferenceRow: CustomTestStringConvertible {
  let fields: [String]

  var testDescription: String { "\(fields[0]) \(fields[15]) \(fields[5]) x\(fields[16])" }

  static func all() throws -> [EdgeReferenceRow] {
    EdgeReference.rows.split(separator: "\n").map { line in
      EdgeReferenceRow(
        fields: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// The values of the other implementation, as if each had been measured on nine devices.
  static func calibration() throws -> EdgeCalibration {
    try EdgeCalibration(values(), devices: values().mapValues { _ in 9 })
  }

  static func values() throws -> [String: Double] {
    let pairs = try EdgeReference.values.split(separator: "\n").map { line in
      let parts = line.split(separator: ",")
      return (String(parts[0]), try #require(Double(parts[1])))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// A consumer card of NVIDIA without limits of memory.
  static func card(
    bandwidth: Double, memory: Interval<Byte>? = nil
  ) throws -> EdgeDevice {
    try EdgeDevice(
      id: "card", name: "card", kind: .consumer, maker: .nvidia, memory: memory,
      bandwidth: Interval(exactly: BytesPerSecond(bandwidth)),
      half: Interval(exactly: 165e12), single: Interval(exactly: 82e12))
  }

  var context: Int { Int(fields[20]) ?? -1 }
  var promptTokens: Int { Int(fields[21]) ?? -1 }
  var decode: Double { Double(fields[22]) ?? .nan }
  var prompt: Double? { Double(fields[23]) }
  var bound: Double { Double(fields[24]) ?? .nan }

  func setup() throws -> EdgeSetup {
    try EdgeSetup(
      try model(), try format(), on: try device(),
      with: try #require(EdgeEngine(rawValue: fields[15])),
      devices: try #require(Int(fields[16])), join: EdgeJoin(rawValue: fields[17]),
      build: try #require(EdgeBuild(rawValue: fields[18])),
      host: try #require(EdgeHost(rawValue: fields[19])), threads: Int(fields[14]))
  }

  private func format() throws -> EdgeFormat {
    try EdgeFormat(
      WeightFormat(
        id: "format", bitsPerWeight: try #require(Double(fields[1])),
        bitsPerEmbeddingWeight: Double(fields[2]), arithmetics: [.half]),
      unpacking: try #require(EdgeFormat.Unpacking(rawValue: fields[3])),
      bitsBesideExperts: Double(fields[4]))
  }

  private func device() throws -> EdgeDevice {
    let bandwidth = try #require(Double(fields[8])) * 1e9
    let highest = try #require(Double(fields[9])) * 1e9
    let traits = fields[7].split(separator: "+").compactMap {
      EdgeDevice.Trait(rawValue: String($0))
    }
    let cores = Int(fields[12]).flatMap { count in
      EdgeCores.Kind(rawValue: fields[13]).map { EdgeCores(count: count, kind: $0) }
    }
    return try EdgeDevice(
      id: "device", name: "device", kind: try #require(EdgeKind(rawValue: fields[5])),
      maker: try #require(EdgeMaker(rawValue: fields[6])), traits: Set(traits), memory: nil,
      bandwidth: Interval(
        BytesPerSecond(bandwidth), low: BytesPerSecond(bandwidth), high: BytesPerSecond(highest)),
      half: rate(10), single: rate(11), cores: cores)
  }

  private func rate(_ index: Int) -> Interval<Per<Quantities.Operation, Second>>? {
    Double(fields[index]).map { Interval(exactly: OperationsPerSecond($0 * 1e12)) }
  }

  private func model() throws -> ModelShape {
    let lines = EdgeReference.models.split(separator: "\n").map { $0.split(separator: ",") }
    let line = try #require(lines.first { $0[0] == fields[0] })
    let n = try line.dropFirst().map { try #require(Int($0)) }
    let forward: FeedForward =
      n[7] > 0
      ? .experts(routed: n[7], chosen: n[8], width: n[2])
      : .dense(width: n[2], isGated: n[10] == 3)
    func layers(_ count: Int, window: Int?) -> LayerGroup {
      LayerGroup(
        count: count,
        mixer: .attention(
          Attention(queryHeads: n[3], keyValueHeads: n[4], headWidth: n[5], window: window)),
        feedForward: forward)
    }
    // Every other layer of gpt-oss sees the latest 128 tokens.
    let groups =
      fields[0] == "gpt-oss-20b"
      ? [layers(n[0] / 2, window: 128), layers(n[0] / 2, window: nil)]
      : [layers(n[0], window: nil)]
    return try ModelShape(
      id: fields[0], name: fields[0], hidden: n[1], vocabulary: n[6], tiesEmbeddings: n[9] == 1,
      layers: groups)
  }
}
