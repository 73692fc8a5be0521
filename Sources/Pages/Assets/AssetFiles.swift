// SPDX-License-Identifier: Apache-2.0

/// The text of every file that pages refer to, made short once.
enum AssetFiles {
  /// A file as it is sent.
  struct File {
    let text: String
    let version: String
  }

  /// All files by their names.
  static let all: [Asset: File] = Dictionary(
    Asset.allCases.map { asset in
      let text = short(asset)
      return (asset, File(text: text, version: ContentTag.of(text)))
    }, uniquingKeysWith: { $1 })

  private static func short(_ asset: Asset) -> String {
    if asset == .frenchWords { return ShortScript.text(of: ScriptWords.script(for: .french)) }
    // The files of each other case lie in Embedded; a test reads them all.
    let text = asset.files.map { EmbeddedFiles.text[$0] ?? "" }.joined(separator: "\n")
    if asset.isScript { return ShortScript.text(of: scoped(text, of: asset)) }
    return asset.rawValue.hasSuffix(".css") ? ShortStyle.text(of: text) : text
  }

  /// Returns the text of a script in a scope of its own: a module has one, and so has what is written as one file.
  private static func scoped(_ text: String, of asset: Asset) -> String {
    asset.isModule || asset.files.count == 1
      ? text : "\"use strict\";\n(() => {\n\(text)\n})();\n"
  }
}
