// SPDX-License-Identifier: Apache-2.0

/// What a name means in the catalogue.
public enum Resolution<Entry: CatalogueItem>: Hashable, Sendable {
  /// One entry.
  case found(Entry)
  /// Several entries that differ; someone must choose.
  case ambiguous([Entry])
  /// No entry; up to three with names that look alike, the nearest first.
  case unknown(nearest: [Entry])

  /// The entry, if there is exactly one.
  public var entry: Entry? {
    if case .found(let entry) = self { entry } else { nil }
  }

  /// Returns the entry, if there is exactly one.
  ///
  /// - Parameter name: The name that was looked up, for the message.
  /// - Returns: The entry.
  /// - Throws: ``CatalogueError`` that names the candidates or the nearest names.
  public func get(_ name: String) throws(CatalogueError) -> Entry {
    switch self {
    case .found(let entry):
      return entry
    case .ambiguous(let entries):
      throw .ambiguousName(
        kind: Entry.kind, name: shown(name), candidates: entries.map(\.id))
    case .unknown(let nearest):
      throw .unknownName(kind: Entry.kind, name: shown(name), nearest: nearest.map(\.id))
    }
  }
}

/// Something that the catalogue knows by name.
public protocol CatalogueItem: Hashable, Sendable, Identifiable where ID == String {
  /// What it is, for messages: `model`, `device` or `format`.
  static var kind: String { get }
}

extension ModelEntry: CatalogueItem {
  public static var kind: String { "model" }
}

extension DeviceEntry: CatalogueItem {
  public static var kind: String { "device" }
}

extension FormatEntry: CatalogueItem {
  public static var kind: String { "format" }
}

/// Returns a name as it may stand in a message: short, and without characters that would disturb it.
func shown(_ name: String) -> String {
  let limit = 60
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars.prefix(limit) {
    let isPlain =
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      && scalar.properties.generalCategory != .format && scalar != "\u{2028}"
      && scalar != "\u{2029}"
    result.append(isPlain ? scalar : " ")
  }
  let isCut = name.unicodeScalars.dropFirst(limit).first != nil
  return String(result) + (isCut ? "…" : "")
}
