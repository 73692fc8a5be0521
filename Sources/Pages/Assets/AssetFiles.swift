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
    // The file of each other case lies in Embedded; a test reads them all.
    let text = EmbeddedFiles.text[asset.rawValue] ?? ""
    if asset.isScript { return ShortScript.text(of: text) }
    return asset.rawValue.hasSuffix(".css") ? ShortStyle.text(of: text) : text
  }
}
