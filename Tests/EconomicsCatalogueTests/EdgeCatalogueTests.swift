// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// Devices, formats, engines and fitted values for a single person.
@Suite struct EdgeCatalogueTests {
  @Test func `every device for a single person has figures and a kind`() throws {
    #expect(Catalogue.edgeDeviceIDs.count > 150)
    for id in Catalogue.edgeDeviceIDs {
      let machine = try Catalogue.edgeMachine(named: id)
      #expect(machine.device.id == id)
      #expect(!machine.device.sources.isEmpty)
      if machine.device.kind.usesCores, machine.device.bandwidth != nil {
        #expect(machine.device.cores != nil, "\(id) has no cores")
      }
    }
  }

  @Test(arguments: [
    ("Pi 500+ - 16GB (Intel Arc B580) [GPU]", "Arc-B580-12GB", EdgeHost.board),
    ("Intel 265K Custom PC (Nvidia RTX 4090) [GPU]", "RTX-4090-24GB", .computer),
    ("M1 7‑Core GPU 8GB", "Apple-M1-7core", .computer), ("A100", "A100-SXM-80GB", .computer),
    ("Raspberry Pi 5 16GB x4 (gigabit Ethernet)", "Raspberry-Pi-5", .computer),
    ("rtx 4090", "RTX-4090-24GB", .computer),
  ])
  func `spellings of measurements name a machine`(
    spelling: String, id: String, host: EdgeHost
  ) throws {
    let machine = try Catalogue.edgeMachine(named: spelling)
    #expect(machine.device.id == id)
    #expect(machine.host == host)
  }

  @Test func `an engine for processors runs on the cores beside the graphics`() throws {
    let machine = try Catalogue.edgeMachine(named: "Ryzen AI Max+ 395 (Radeon 8060S)")
    #expect(machine.device(for: .llamaROCm).kind == .integrated)
    #expect(machine.device(for: .llamaCPU).id == "Ryzen-AI-Max+-395-CPU")
    #expect(machine.device(for: .llamaCPU).kind == .processor)
  }

  @Test(arguments: ["TPUv5e", "CPU (machine not stated)", "", "abacus", "m3 max"])
  func `a name that is no machine for a single person is refused`(name: String) {
    #expect(throws: CatalogueError.self) { try Catalogue.edgeMachine(named: name) }
  }

  @Test func `every format can be unpacked`() throws {
    for entry in Catalogue.formats {
      let format = try Catalogue.edgeFormat(named: entry.id)
      #expect(format.weights == entry.format)
    }
  }

  @Test(arguments: [
    ("Q4_K_M", EdgeFormat.Unpacking.nestedBlocks), ("IQ3_XXS - 3.0625 bpw", .tables),
    ("Q5_1", .legacyBlocks), ("FP16", .none), ("MXFP4", .blocks), ("EXL2 4.0bpw", .blocks),
    ("Ollama default (~Q4_K_M)", .nestedBlocks),
  ])
  func `formats are unpacked as their kind is`(
    name: String, unpacking: EdgeFormat.Unpacking
  ) throws {
    #expect(try Catalogue.edgeFormat(named: name).unpacking == unpacking)
  }

  @Test(arguments: [
    ("llama.cpp", "RTX-4090-24GB", "", EdgeEngine.llamaCUDA),
    ("Ollama / llama.cpp", "RX-7900-XTX-24GB", "", .llamaROCm),
    ("llama.cpp", "Arc-A770-16GB", "", .llamaVulkan), ("ollama", "Apple-M4", "", .llamaMetal),
    ("llama.cpp", "Raspberry-Pi-5", "", .llamaCPU),
    ("llama.cpp Vulkan+FA", "RX-9070-16GB", "", .llamaVulkan),
    ("llama.cpp CPU 8 threads", "Core-i9-13900K", "", .llamaCPU),
    ("ik_llama.cpp CPU", "Ryzen-9-7950X", "", .ikLlama),
    ("llama.cpp b4008-4011 IPEX-LLM", "Arc-140V", "", .llamaSYCL),
    ("MLC LLM", "RTX-4090-24GB", "", .mlc),
    ("distributed-llama 0.1-0.3", "Raspberry-Pi-5", "", .distributedLlama),
    ("text-generation-webui loaders", "RTX-3090-24GB", "AWQ-4bit-32g", .awq),
    ("text-generation-webui loaders", "RTX-3090-24GB", "EXL2-4.250b", .exllama),
    ("exllama", "RTX-3090-24GB", "", .exllama),
  ])
  func `names of engines mean one on their device`(
    name: String, device: String, format: String, engine: EdgeEngine
  ) throws {
    let device = try Catalogue.edgeMachine(named: device).device
    #expect(try Catalogue.edgeEngine(named: name, on: device, format: format) == engine)
  }

  @Test(arguments: ["", "abacus", String(repeating: "llama.cpp", count: 1000)])
  func `a name that is no engine is refused with those there are`(name: String) throws {
    let device = try Catalogue.edgeMachine(named: "RTX-4090-24GB").device
    let error = #expect(throws: CatalogueError.self) {
      try Catalogue.edgeEngine(named: name, on: device)
    }
    #expect("\(try #require(error))".contains("ik_llama.cpp"))
  }

  @Test func `every fitted value has a meaning, and those that were fitted lie near their priors`()
  {
    #expect(Set(Catalogue.edgeParameters.map(\.id)) == EdgeCalibration.allNames)
    for entry in Catalogue.edgeParameters {
      #expect(!entry.meaning.isEmpty)
      #expect(entry.rows >= entry.devices)
      guard let prior = entry.prior, let width = entry.width else {
        #expect(entry.id.contains("spread"))
        continue
      }
      let adds = entry.unit == "log odds" || entry.unit == "exponent"
      let scale: EdgeScale = adds ? .sum : .product
      let distance = abs(scale.inner(entry.value) - scale.inner(prior)) / width
      #expect(distance < 5, "\(entry.id) is \(distance) widths from its prior")
    }
  }

  @Test func `a value that no row has an effect on is its prior`() {
    let unmeasured = Catalogue.edgeParameters.filter { $0.rows == 0 && $0.prior != nil }
    #expect(!unmeasured.isEmpty)
    for entry in unmeasured {
      #expect(abs(entry.value - (entry.prior ?? .nan)) <= 1e-4 * max(abs(entry.value), 1e-3))
    }
  }

  /// Published measurements; each lies in the 80% interval of its prediction.
  ///
  /// llama.cpp discussions 4167 and 15396 on GitHub; read-me files of llm-awq and distributed-llama.
  @Test(arguments: [
    (
      "llama-2-7b", "F16", "Apple M2 Ultra (76-core GPU)", "llama.cpp", 1, EdgeBuild.early, 64,
      41.02
    ),
    ("llama-2-7b", "Q4_0", "Apple M2 Ultra (76-core GPU)", "llama.cpp", 1, .early, 64, 94.27),
    ("llama-2-7b", "Q4_0", "Apple M1 Max (32-core GPU)", "llama.cpp", 1, .early, 64, 61.19),
    ("gpt-oss-20b", "MXFP4", "RTX 4090 24GB", "llama.cpp", 1, .recent, 64, 225.22),
    ("llama-3-8b", "INT4 AWQ g128", "Jetson AGX Orin", "TinyChat 2.0", 1, .early, 128, 30.74),
    ("llama-2-7b", "Q40", "Raspberry Pi 5 8GB", "distributed-llama 0.3.1", 4, .early, 64, 4.56),
  ])
  func `published speeds lie in the interval`(
    model: String, quant: String, device: String, engine: String, devices: Int, build: EdgeBuild,
    context: Int, speed: Double
  ) throws {
    let machine = try Catalogue.edgeMachine(named: device)
    let engine = try Catalogue.edgeEngine(named: engine, on: machine.device)
    let shape = try #require(Catalogue.model(id: model)?.shape)
    let setup = try EdgeSetup(
      shape, try Catalogue.edgeFormat(named: quant), on: machine.device(for: engine), with: engine,
      devices: devices, build: build, host: machine.host)
    let prediction = try EdgeModel(setup, calibration: Catalogue.edgeCalibration).predict(
      context: context, promptTokens: 512)
    #expect(prediction.decode.low <= speed)
    #expect(speed <= prediction.decode.high)
    #expect(try #require(prediction.decode.bound).value >= speed)
  }
}
