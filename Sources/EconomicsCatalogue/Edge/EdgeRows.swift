// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// A spelling of a machine in published measurements: a row of `edge_spellings.csv`.
struct EdgeSpelling {
  let spelling: String
  let device: String
  let host: EdgeHost
  /// Whether the machine has another amount of memory than the catalogue states, which its source does not tell.
  let isMemoryUnknown: Bool

  init(_ row: Row) throws(CatalogueError) {
    spelling = try row.required("spelling")
    device = try row.required("device")
    host = try row.optional("host") == nil ? .computer : try row.choice("host")
    isMemoryUnknown = try row.flag("memory_unknown")
  }
}

/// How a format is unpacked: a row of `edge_formats.csv`.
struct EdgeUnpacking {
  let format: String
  let unpacking: EdgeFormat.Unpacking
  let bitsBesideExperts: Double?

  init(_ row: Row) throws(CatalogueError) {
    format = try row.required("format")
    unpacking = try row.choice("unpacking")
    bitsBesideExperts = try row.number("bits_beside_experts")
  }
}

/// Which engine a name means, on graphics of some maker with weights in some format: a row of `edge_engines.csv`.
///
/// The first row that fits counts; empty columns fit everything.
struct EdgeEngineRule {
  enum Match: String, CaseIterable {
    case prefix, contains
  }

  let match: Match
  let text: String
  let maker: EdgeMaker?
  /// The beginning of the name of the format.
  let format: String
  let engine: EdgeEngine

  init(_ row: Row) throws(CatalogueError) {
    match = try row.choice("match")
    text = try row.required("text")
    maker = try row.optional("maker") == nil ? nil : try row.choice("maker")
    format = try row.text("format")
    engine = try row.choice("engine")
  }

  /// Whether the rule is about a name; beginnings count in any case, words inside letter by letter.
  func fits(_ name: String, maker: EdgeMaker, format: String) -> Bool {
    if let own = self.maker, own != maker { return false }
    guard self.format.isEmpty || format.hasPrefix(self.format) else { return false }
    return switch match {
    case .prefix: name.lowercased().hasPrefix(text.lowercased())
    case .contains: name.contains(text)
    }
  }
}
