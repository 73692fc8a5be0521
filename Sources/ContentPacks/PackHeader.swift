// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What a file says about itself before its content.
struct PackHeader {
  let version: String
  let provenance: Provenance

  /// The keys that every pack has.
  static let keys = ["format", "version", "provenance"]

  /// Reads the version and the provenance; nil after reporting what is wrong with them.
  init?(_ fields: Fields) {
    let version = fields.day("version")
    let provenance = fields.required("provenance").flatMap {
      Self.provenance(from: $0, log: fields.log)
    }
    guard let version, let provenance else { return nil }
    self.version = version
    self.provenance = provenance
  }

  private static func provenance(from node: YAMLNode, log: ProblemLog) -> Provenance? {
    let keys = ["source", "date", "note"]
    guard let fields = Fields(node, of: "the provenance", keys: keys, log: log) else { return nil }
    let (source, date) = (fields.text("source"), fields.day("date"))
    let note = fields.optionalText("note")
    guard let source, let date else { return nil }
    return Provenance(source: source, date: date, note: note)
  }
}

/// A file of content that was read: where it came from and what it holds.
public struct Pack: Hashable, Sendable {
  /// The name of the file.
  public let path: String
  public let format: PackFormat
  /// The day of the version, as `YYYY-MM-DD`.
  public let version: String
  public let provenance: Provenance
  /// The names of what the file holds, in its order.
  public let ids: [String]
}
