// SPDX-License-Identifier: Apache-2.0

/// A cell is written as what it holds: words, a number, or null.
extension Exhibit.Cell: Codable {
  /// Reads a cell.
  ///
  /// - Throws: a `DecodingError` for anything but words, a number or null.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let words = try? container.decode(String.self) {
      self = .text(words)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Writes the cell; a number that is none is written as missing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let words): try container.encode(words)
    case .number(let value) where value.isFinite: try container.encode(value)
    case .number, .missing: try container.encodeNil()
    }
  }
}

extension Exhibit {
  /// Returns the same exhibit under another name and heading.
  public func named(_ id: String, _ title: String) -> Exhibit {
    Exhibit(id: id, title: title, kind: kind, columns: columns, rows: rows, note: note)
  }
}
