// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

struct DeviceTableTests {
  @Test func `at least 45 devices can be computed with`() {
    #expect(Catalogue.devices.filter { $0.device != nil && $0.covers.isEmpty }.count >= 45)
    #expect(Set(Catalogue.devices.map(\.id)).count == Catalogue.devices.count)
  }

  /// GB, GB/s, dense 16-bit TFLOP/s, link in GB/s, W, from the system files of AIConfigurator.
  @Test(arguments: [
    ("H100-SXM-80GB", 3350.0, 989.0, 450.0, 700.0), ("H200-SXM-141GB", 4800, 989, 450, 700),
    ("A100-SXM-80GB", 2039, 312, 300, 400), ("A100-PCIe-80GB", 1935, 312, 32, 300),
    ("H100-PCIe-80GB", 2000, 756.5, 64, 350), ("L40S-48GB", 864, 362.05, 32, 350),
    ("L4-24GB", 300, 121, 32, 72), ("B200-SXM-180GB", 7700, 2250, 900, 1000),
    ("GB200-192GB", 8000, 2500, 900, 1200), ("Arc-Pro-B60-24GB", 456, 98.3, 28.4, 200),
  ])
  func `a device has its published figures`(
    id: String, bandwidth: Double, half: Double, link: Double, power: Double
  ) throws {
    let device = try #require(Catalogue.device(id: id)?.device)
    #expect(device.bandwidth.value == BytesPerSecond(bandwidth * 1e9))
    #expect(device.peaks[.half]?.value == OperationsPerSecond(half * 1e12))
    #expect(device.link?.bandwidth == BytesPerSecond(link * 1e9))
    #expect(device.power?.value == Watts(power))
  }

  @Test(arguments: [
    ("H100-SXM-80GB", 80.0), ("A100-PCIe-40GB", 40), ("RTX-4090-24GB", 24), ("T4-16GB", 16),
    ("Apple-M2-Ultra-192GB", 192), ("Raspberry-Pi-5-8GB", 8), ("MI300X-192GB", 192),
  ])
  func `a capacity in a name is the capacity`(id: String, gibibytes: Double) throws {
    let device = try #require(Catalogue.device(id: id)?.device)
    #expect(device.memory == Interval(exactly: .gibibytes(gibibytes)))
  }

  @Test func `where sources disagree there is a range`() throws {
    let bandwidth = try #require(Catalogue.device(id: "H100-SXM-80GB")?.bandwidth)
    #expect(bandwidth.low == 3072e9)
    #expect(bandwidth.high == 3360e9)
    let power = try #require(Catalogue.device(id: "L40S-48GB")?.power)
    #expect(power.low == 300)
    #expect(power.high == 350)
  }

  @Test func `a device of unknown form spans those it may be`() throws {
    for entry in Catalogue.devices where !entry.covers.isEmpty {
      for id in entry.covers {
        let part = try #require(Catalogue.device(id: id), "\(id)")
        let (whole, piece) = (try #require(entry.bandwidth), try #require(part.bandwidth))
        #expect(whole.low <= piece.low && piece.high <= whole.high, "\(entry.id) and \(id)")
        let (all, one) = (try #require(entry.memory), try #require(part.memory))
        #expect(all.low <= one.low && one.high <= all.high, "\(entry.id) and \(id)")
      }
    }
  }

  @Test func `a device without memory is made with the memory of the machine`() throws {
    let entry = try #require(Catalogue.device(id: "EPYC-9274F"))
    #expect(entry.device == nil)
    let device = try entry.device(withMemory: .gibibytes(384))
    #expect(device.memory.value == .gibibytes(384))
    #expect(device.bandwidth.value == 460.8e9)
    #expect(throws: EconomicsError.self) { try entry.device(withMemory: 0) }
  }

  @Test func `a device whose bandwidth nobody states says so`() throws {
    let entry = try #require(Catalogue.device(id: "HiFive-P550"))
    #expect(entry.device == nil)
    #expect(throws: EconomicsError.self) { try entry.device(withMemory: .gibibytes(16)) }
  }

  @Test func `only Blackwell and its like multiply in four bits`() {
    let four = Catalogue.devices.filter { $0.peaks[.fp4] != nil }
    #expect(!four.isEmpty)
    #expect(four.allSatisfy { $0.family == .blackwell })
  }
}
