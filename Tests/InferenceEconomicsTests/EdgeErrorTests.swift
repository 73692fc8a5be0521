// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

/// Input that cannot be has errors that say so, and gaps in facts have remarks.
@Suite struct EdgeErrorTests {
  static func format() throws -> EdgeFormat { try EdgeFormat(.int4, unpacking: .blocks) }

  static func setup(
    _ device: EdgeDevice, engine: EdgeEngine = .llamaCUDA, devices: Int = 1, join: EdgeJoin? = nil,
    threads: Int? = nil
  ) throws -> EdgeSetup {
    try EdgeSetup(
      try Shapes.mistral7B(), try format(), on: device, with: engine, devices: devices, join: join,
      threads: threads)
  }

  static func processor(bandwidth: Interval<Per<Byte, Second>>?) throws -> EdgeDevice {
    try EdgeDevice(
      id: "cpu", name: "cpu", kind: .processor, maker: .other, memory: nil, bandwidth: bandwidth,
      cores: EdgeCores(count: 8, kind: .fast))
  }

  @Test func `a device without a bandwidth has no speed`() throws {
    let setup = try Self.setup(try Self.processor(bandwidth: nil), engine: .llamaCPU)
    let error = #expect(throws: EdgeError.self) {
      try EdgeModel(setup, calibration: EdgeReferenceRow.calibration())
    }
    #expect(error == .noBandwidth(device: "cpu"))
    #expect(
      error?.description
        == "no bandwidth is known for cpu; name a device whose memory bandwidth is published")
  }

  @Test func `a model that is larger than the memory does not fit and the reason says by how much`()
    throws
  {
    // 7.25 billion weights: 6.98 billion of the layers at 4.15625 bits and 2 x 131 million at 16 bits are 4.15 GB.
    let card = try EdgeReferenceRow.card(
      bandwidth: 1e12, memory: Interval(exactly: .gigabytes(4)))
    let setup = try Self.setup(card)
    let error = #expect(throws: EdgeError.self) {
      try EdgeModel(setup, calibration: EdgeReferenceRow.calibration())
    }
    #expect(
      error?.description
        == "does not fit, because the weights (4.2 GB) are more than the 4.0 GB of card")
  }

  @Test func `a cache that is larger than what is left does not fit`() throws {
    // 32,768 tokens of Mistral 7B keep 4 GiB.
    let card = try EdgeReferenceRow.card(
      bandwidth: 1e12, memory: Interval(exactly: .gigabytes(8)))
    let model = try EdgeModel(
      try Self.setup(card), calibration: EdgeReferenceRow.calibration())
    #expect(try model.predict(context: 16384, promptTokens: 512).decode.value > 0)
    let error = #expect(throws: EdgeError.self) {
      try model.predict(context: 512, promptTokens: 32768)
    }
    #expect(
      error?.description
        == "does not fit, because the weights (4.2 GB) and the cache of 32768 tokens (4.3 GB) are more than the 8.0 GB of card"
    )
  }

  @Test func `memory is checked over all devices together`() throws {
    let card = try EdgeReferenceRow.card(
      bandwidth: 1e12, memory: Interval(exactly: .gigabytes(4)))
    let setup = try Self.setup(card, devices: 2)
    let model = try EdgeModel(setup, calibration: EdgeReferenceRow.calibration())
    #expect(try model.predict(context: 512, promptTokens: 512).decode.value > 0)
  }

  @Test(arguments: [0, -1, 65, .min, .max])
  func `an impossible number of devices is refused`(count: Int) throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    #expect(throws: EdgeError.self) { try Self.setup(card, devices: count) }
  }

  @Test(arguments: [0, -1, 4097, .min])
  func `an impossible number of threads is refused`(count: Int) throws {
    let cpu = try Self.processor(bandwidth: Interval(exactly: 80e9))
    #expect(throws: EdgeError.self) { try Self.setup(cpu, engine: .llamaCPU, threads: count) }
  }

  @Test func `more threads than cores count as the cores`() throws {
    let cpu = try Self.processor(bandwidth: Interval(exactly: 80e9))
    #expect(try Self.setup(cpu, engine: .llamaCPU, threads: 4096).threads == 8)
    #expect(try Self.setup(cpu, engine: .llamaCPU).threads == 8)
  }

  @Test(arguments: [(-1, 512), (1_000_000_001, 512), (512, 0), (512, -5), (.min, 1), (1, .max)])
  func `impossible lengths are refused`(context: Int, prompt: Int) throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    let model = try EdgeModel(
      try Self.setup(card), calibration: EdgeReferenceRow.calibration())
    #expect(throws: EdgeError.self) {
      try model.predict(context: context, promptTokens: prompt)
    }
  }

  @Test func `more context than the model was made for is refused`() throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    let model = try EdgeModel(
      try Self.setup(card), calibration: EdgeReferenceRow.calibration())
    let error = #expect(throws: EdgeError.self) {
      try model.predict(context: 40_000, promptTokens: 1)
    }
    #expect(
      error == .impossible(.contextTooLong(model: "mistral-7b", tokens: 40_000, limit: 32768)))
  }

  @Test(arguments: [0, -1e9, .nan, .infinity, 1e30])
  func `an impossible bandwidth is refused`(bandwidth: Double) throws {
    #expect(throws: EdgeError.self) { try EdgeReferenceRow.card(bandwidth: bandwidth) }
  }

  @Test(arguments: [0, -4, 5000])
  func `impossible cores are refused`(count: Int) throws {
    #expect(throws: EdgeError.self) {
      try EdgeDevice(
        id: "cpu", name: "cpu", kind: .board, maker: .other, memory: nil,
        bandwidth: Interval(exactly: 17e9), cores: EdgeCores(count: count, kind: .small))
    }
  }

  @Test(arguments: [0, 0.5, 65, -1, .nan])
  func `impossible bits beside experts are refused`(bits: Double) throws {
    #expect(throws: EdgeError.self) {
      try EdgeFormat(.mxfp4, unpacking: .blocks, bitsBesideExperts: bits)
    }
  }

  @Test func `an engine for graphics does not run on cores, nor the other way around`() throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    let cpu = try Self.processor(bandwidth: Interval(exactly: 80e9))
    #expect(throws: EdgeError.self) { try Self.setup(card, engine: .llamaCPU) }
    #expect(throws: EdgeError.self) { try Self.setup(cpu, engine: .llamaCUDA) }
  }

  @Test func `only distributed-llama joins devices over Ethernet`() throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    let cpu = try Self.processor(bandwidth: Interval(exactly: 80e9))
    #expect(throws: EdgeError.self) { try Self.setup(card, devices: 2, join: .ethernet) }
    #expect(throws: EdgeError.self) {
      try Self.setup(cpu, engine: .distributedLlama, devices: 2, join: .tensor)
    }
    #expect(try Self.setup(cpu, engine: .distributedLlama, devices: 2).join == .ethernet)
  }

  @Test func `layers cannot be dealt to more devices than there are`() throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    #expect(throws: EdgeError.self) { try Self.setup(card, devices: 33) }
  }

  @Test func `a calibration needs every name and no other`() throws {
    var values = try EdgeReferenceRow.values()
    values["decode.cache"] = nil
    #expect(throws: EdgeError.self) { try EdgeCalibration(values) }
    values = try EdgeReferenceRow.values()
    values["decode.luck"] = 1
    #expect(throws: EdgeError.self) { try EdgeCalibration(values) }
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e300])
  func `a time that cannot be is refused`(value: Double) throws {
    var values = try EdgeReferenceRow.values()
    values["decode.launch"] = value
    #expect(throws: EdgeError.self) { try EdgeCalibration(values) }
  }

  @Test func `what nobody measured has no number for prompts and says so`() throws {
    let card = try EdgeReferenceRow.card(bandwidth: 1e12)
    let unmeasured = try EdgeCalibration(EdgeReferenceRow.values())
    let prediction = try EdgeModel(try Self.setup(card), calibration: unmeasured).predict(
      context: 512, promptTokens: 512)
    #expect(prediction.prompt == nil)
    #expect(prediction.promptTime == nil)
    #expect(prediction.remarks == [.thinlyMeasured, .promptUnmeasured, .memoryUnknown])
  }

  @Test func `a device without rates is told apart`() throws {
    let card = try EdgeDevice(
      id: "m5", name: "m5", kind: .apple, maker: .apple, memory: Interval(exactly: .gigabytes(4.6)),
      bandwidth: Interval(exactly: 614e9))
    let setup = try Self.setup(card, engine: .llamaMetal)
    let prediction = try EdgeModel(setup, calibration: EdgeReferenceRow.calibration()).predict(
      context: 512, promptTokens: 512)
    #expect(prediction.remarks == [.noPeak, .assumedShaderRate, .tightMemory])
    #expect(prediction.decode.value > 0)
  }
}
