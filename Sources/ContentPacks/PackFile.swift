// SPDX-License-Identifier: Apache-2.0

/// The text of one pack and where it was found.
public struct PackFile: Hashable, Sendable {
  /// The name to show in problems, such as `packs/questions.yaml`.
  public let path: String
  /// The YAML text.
  public let text: String

  /// Creates a file from its name and text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

extension PackFile {
  /// The largest pack that is read, in bytes of UTF-8: fifty times the largest one that is embedded.
  public static let largestFile = 5_000_000

  /// The packs inside the program, sorted by path.
  public static let embedded: [PackFile] = EmbeddedFiles.text
    .map { PackFile(path: "embedded/\($0.key)", text: $0.value) }
    .sorted { $0.path < $1.path }
}
