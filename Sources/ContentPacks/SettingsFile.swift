// SPDX-License-Identifier: Apache-2.0

/// A YAML file of settings: one name and one value a line, nothing inside another.
public enum SettingsFile {
  /// Returns the names and values of a file, in their order.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - name: The name of the file, for messages.
  /// - Returns: The pairs; a value that is left empty is an empty text.
  /// - Throws: ``PackFailure`` with the first mistake and its line: no YAML, or a value that is a list or a mapping.
  public static func pairs(
    in text: String, name: String
  ) throws(PackFailure) -> [(name: String, value: String)] {
    let log = ProblemLog(file: name)
    guard let root = YAMLParser.root(of: PackFile(path: name, text: text), log: log) else {
      throw PackFailure(Array(log.problems.prefix(1)))
    }
    guard case .mapping(let pairs) = root.content else {
      log.report("the file is \(root.shown)", mend: "write one `name: value` a line", at: root)
      throw PackFailure(log.problems)
    }
    var settings: [(name: String, value: String)] = []
    for pair in pairs {
      guard let value = pair.value.scalar else {
        log.report(
          "`\(pair.name.printable)` is \(pair.value.shown)", mend: "write one value", at: pair.value
        )
        throw PackFailure(log.problems)
      }
      settings.append((name: pair.name, value: pair.value.isNull ? "" : value))
    }
    return settings
  }
}
