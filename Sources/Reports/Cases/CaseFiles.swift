// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
public import ProductAnalytics

/// A case as the files of a folder: the brief, each exhibit as values and as a drawing, and the key where it is asked for.
public struct CaseFiles: Sendable {
  /// A file with its text.
  public struct File: Hashable, Sendable {
    /// The name, without a folder.
    public let name: String
    /// The text, ending in a line feed.
    public let text: String
  }

  /// The names of the files of an exhibit.
  struct Names {
    let csv: String
    /// Nil for a table of numbers or a text, which are no drawings.
    let svg: String?
  }

  static let brief = "brief.md"
  static let key = "key.json"

  /// The files: the brief, the exhibits in their order, the key.
  public let files: [File]

  /// Writes a case.
  ///
  /// - Parameters:
  ///   - made: The case.
  ///   - withKey: Whether the key is among the files.
  /// - Throws: When an exhibit cannot be drawn or the key cannot be encoded, which no case of a known family does.
  public init(_ made: ProductCase, withKey: Bool) throws {
    let exhibits = made.exhibits
    var shown: [File] = []
    var names: [Names] = []
    for (place, exhibit) in exhibits.enumerated() {
      let stem = "exhibit-\(place + 1)-\(exhibit.id)"
      let svg = try ExhibitDrawing(exhibit).svg
      names.append(Names(csv: stem + ".csv", svg: svg.map { _ in stem + ".svg" }))
      shown.append(File(name: stem + ".csv", text: ExhibitCSV.text(exhibit)))
      if let svg { shown.append(File(name: stem + ".svg", text: svg)) }
    }
    let brief = CaseBrief(made: made, exhibits: exhibits, files: names)
    var files = [File(name: Self.brief, text: brief.text)] + shown
    if withKey {
      files.append(File(name: Self.key, text: try JSONText.pretty(CaseKeyJSON(made)) + "\n"))
    }
    self.files = files
  }

  /// Returns whether a name is one that the files of some case have.
  public static func areNamed(_ name: String) -> Bool {
    if name == brief || name == key { return true }
    return name.wholeMatch(of: /exhibit-[0-9]+-[a-z0-9-]+\.(csv|svg)/) != nil
  }
}
