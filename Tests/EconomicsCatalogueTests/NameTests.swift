// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Testing

struct NameTests {
  private func candidates<T>(_ resolution: Resolution<T>) -> [T] {
    switch resolution {
    case .found(let entry): [entry]
    case .ambiguous(let entries): entries
    case .unknown: []
    }
  }

  @Test(arguments: measuredModels)
  func `models of published measurements are found`(spelling: String, id: String) {
    #expect(Catalogue.model(named: spelling).entry?.id == id)
  }

  @Test(arguments: measuredDevices)
  func `devices of published measurements are found`(spelling: String, id: String) {
    #expect(Catalogue.device(named: spelling).entry?.id == id)
  }

  @Test(arguments: specifiedDevices)
  func `devices of published specifications are found`(spelling: String, id: String) {
    #expect(Catalogue.device(named: spelling).entry?.id == id)
  }

  @Test func `every entry is found by its own name, in any case`() {
    for model in Catalogue.models {
      #expect(Catalogue.model(named: model.id).entry == model)
      #expect(Catalogue.model(named: model.name).entry == model, "\(model.name)")
    }
    for device in Catalogue.devices {
      #expect(Catalogue.device(named: device.id).entry == device)
      guard device.covers.isEmpty else { continue }
      let small = Catalogue.device(named: device.id.lowercased())
      #expect(candidates(small).contains(device), "\(device.id)")
      #expect(Catalogue.device(named: device.name).entry == device, "\(device.name)")
    }
  }

  @Test func `every name on a hub is found`() {
    for model in Catalogue.models {
      guard let repository = model.facts.repository else { continue }
      #expect(Catalogue.model(named: repository).entry == model, "\(repository)")
    }
  }

  @Test(arguments: [
    ("meta-llama/Llama-3.1-70B-Instruct", "llama-3.1-70b"),
    ("meta-llama/Meta-Llama-3.1-8B-Instruct", "llama-3.1-8b"),
    ("mistralai/Mistral-7B-v0.3", "mistral-7b-v0.3"),
    ("mistralai/Mistral-7B-Instruct-v0.1", "mistral-7b-v0.1"),
    ("mistralai/Mixtral-8x7B-v0.1", "mixtral-8x7b"),
    ("mistralai/Mistral-Small-24B-Instruct-2501", "mistral-small-3-2501"),
    ("Qwen/Qwen2.5-7B-Instruct-AWQ", "qwen2.5-7b"), ("google/gemma-3-27b-it", "gemma-3-27b"),
    ("meta-llama/Llama-2-70b-chat-hf", "llama-2-70b"),
    ("microsoft/Phi-3-mini-4k-instruct", "phi-3-mini"),
    ("meta-llama/Llama-4-Scout-17B-16E-Instruct", "llama-4-scout"),
    ("deepseek-ai/DeepSeek-V3-0324", "deepseek-v3"), ("openai/gpt-oss-120b", "gpt-oss-120b"),
    ("TheBloke/Mixtral-8x7B-Instruct-v0.1-GGUF", "mixtral-8x7b"),
    ("LLAMA 3 70B", "llama-3-70b"), ("llama3.1 8b fp8", "llama-3.1-8b"),
    ("gptoss 20b", "gpt-oss-20b"),
    ("the 8x7b", "mixtral-8x7b"), ("nemo", "mistral-nemo-12b"), ("large 3", "mistral-large-3"),
    ("mistral small 4", "mistral-small-4"), ("llama 405b", "llama-3.1-405b"),
    ("ｍｉｓｔｒａｌ－７ｂ－ｖ０．３", "mistral-7b-v0.3"), ("mistral‑7b–v0.3", "mistral-7b-v0.3"),
  ])
  func `names on hubs and in speech are understood`(spelling: String, id: String) {
    #expect(Catalogue.model(named: spelling).entry?.id == id)
  }

  @Test(arguments: [
    ("4090", "RTX-4090-24GB"), ("m2 max", "Apple-M2-Max"), ("L40S", "L40S-48GB"), ("t4", "T4-16GB"),
    ("rtx 3090", "RTX-3090-24GB"), ("mi300x", "MI300X-192GB"), ("b200", "B200-SXM-180GB"),
    ("h100 sxm", "H100-SXM-80GB"), ("NVIDIA H100 80GB HBM3", "H100-SXM-80GB"),
    ("NVIDIA A100-SXM4-80GB", "A100-SXM-80GB"), ("raspberry pi 5", "Raspberry-Pi-5"),
    ("dgx spark", "DGX-Spark-128GB"), ("A100-80GB", "A100-80GB"), ("V100-16/32GB", "V100"),
  ])
  func `common names of devices are understood`(spelling: String, id: String) {
    #expect(Catalogue.device(named: spelling).entry?.id == id)
  }

  @Test(arguments: [
    ("mistral 7b", ["mistral-7b-v0.1", "mistral-7b-v0.2", "mistral-7b-v0.3"]),
    ("mixtral", ["mixtral-8x7b", "mixtral-8x22b"]),
    (
      "mistral small",
      [
        "mistral-small-2409", "mistral-small-3-2501", "mistral-small-3.1-2503",
        "mistral-small-3.2-2506", "mistral-small-4",
      ]
    ),
    ("ministral 3b", ["ministral-3b-2410", "ministral-3-3b"]),
    ("llama 7b", ["llama-7b", "llama-2-7b"]),
    (
      "llama 70b",
      [
        "llama-2-70b", "llama-3-70b", "llama-3.1-70b", "llama-3.3-70b",
        "deepseek-r1-distill-llama-70b",
      ]
    ),
  ])
  func `a name that is too short gives its candidates`(name: String, ids: [String]) {
    guard case .ambiguous(let models) = Catalogue.model(named: name) else {
      Issue.record("\(name) is not ambiguous")
      return
    }
    #expect(models.map(\.id) == ids)
  }

  @Test(arguments: [
    ("h100", ["H100-SXM-80GB", "H100-PCIe-80GB", "H100-NVL-94GB"]),
    ("h100 80gb", ["H100-SXM-80GB", "H100-PCIe-80GB"]),
    ("A100", ["A100-SXM-80GB", "A100-PCIe-80GB", "A100-SXM-40GB", "A100-PCIe-40GB"]),
    ("m3 max", ["Apple-M3-Max", "Apple-M3-Max-lower-bin"]),
    (
      "H100-80GB or A100 (8 GPUs)",
      ["H100-SXM-80GB", "H100-PCIe-80GB", "A100-SXM-80GB", "A100-PCIe-80GB"]
    ),
  ])
  func `a device that is not named in full gives its candidates`(name: String, ids: [String]) {
    guard case .ambiguous(let devices) = Catalogue.device(named: name) else {
      Issue.record("\(name) is not ambiguous")
      return
    }
    #expect(devices.map(\.id) == ids)
  }

  @Test func `a name near to another is suggested`() throws {
    guard case .unknown(let nearest) = Catalogue.model(named: "mistrl-7b-v0.3") else {
      Issue.record("a misspelt name was found")
      return
    }
    #expect(nearest.first?.id == "mistral-7b-v0.3")
    #expect(nearest.count <= 3)
    #expect(throws: CatalogueError.self) {
      try Catalogue.model(named: "mistrl-7b-v0.3").get("mistrl-7b-v0.3")
    }
  }

  @Test(arguments: [
    "gpt-4", "gemma 31 2b", "llama-3.18b", "mistral-7b-v9", "CPU (machine not stated)", "qwen3-59b",
    "b", "7",
  ])
  func `what the catalogue does not have is not found`(name: String) {
    #expect(Catalogue.model(named: name).entry == nil)
    #expect(Catalogue.device(named: name).entry == nil)
  }
}
