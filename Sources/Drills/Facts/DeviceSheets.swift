// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Quantities

/// Memory and bandwidth of the devices that people serve models on.
enum DeviceSheets {
  /// The devices that are asked, by their names in the catalogue.
  private static let ids = [
    "H100-SXM-80GB", "H100-PCIe-80GB", "H200-SXM-141GB", "B200-SXM-180GB", "A100-SXM-80GB",
    "A100-SXM-40GB", "L40S-48GB", "L4-24GB", "RTX-4090-24GB", "RTX-5090-32GB", "MI300X-192GB",
    "MI325X-256GB",
  ]

  static var sheets: [FactSheet] {
    let devices = ids.compactMap(Catalogue.device(id:))
    return devices.compactMap { bandwidth($0, devices) }
      + devices.compactMap { memory($0, devices) }
  }

  private static func bandwidth(_ device: DeviceEntry, _ peers: [DeviceEntry]) -> FactSheet? {
    guard let rate = device.bandwidth?.value.value else { return nil }
    return FactSheet(
      id: "bandwidth-\(device.id.lowercased())", title: "Bandwidth of \(device.name)",
      topic: "Devices", question: "What is the bandwidth of the memory of \(device.name), in GB/s?",
      answer: "\(FactText.number(rate / 1e9)) GB/s",
      accepted: ["\(FactText.number(rate / 1e12)) TB/s"],
      pool: peers.compactMap { peer in
        peer.bandwidth.map { "\(FactText.number($0.value.value / 1e9)) GB/s" }
      },
      source: FactSheet.source(device.facts.sources), expires: nil)
  }

  /// The memory, for a device whose name without it means one device only.
  private static func memory(_ device: DeviceEntry, _ peers: [DeviceEntry]) -> FactSheet? {
    guard let size = gigabytes(device), let name = nameWithoutSize(device),
      peers.filter({ nameWithoutSize($0) == name }).count == 1
    else { return nil }
    return FactSheet(
      id: "memory-\(device.id.lowercased())", title: "Memory of \(name)", topic: "Devices",
      question: "How much memory does one \(name) have, in GB, as it is sold?",
      answer: "\(size) GB", accepted: ["\(size) GiB"],
      pool: peers.compactMap { gigabytes($0).map { "\($0) GB" } },
      source: FactSheet.source(device.facts.sources), expires: nil)
  }

  /// The size in the name.
  private static func gigabytes(_ device: DeviceEntry) -> String? {
    let words = device.name.split(separator: " ")
    guard words.last == "GB", words.count >= 3 else { return nil }
    return words.dropLast().last.map(String.init)
  }

  private static func nameWithoutSize(_ device: DeviceEntry) -> String? {
    gigabytes(device).map { _ in
      device.name.split(separator: " ").dropLast(2).joined(separator: " ")
    }
  }
}
