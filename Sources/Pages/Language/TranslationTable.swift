// SPDX-License-Identifier: Apache-2.0

/// The tables of a translation: files of pairs of lines, the text in the code and the text to show, with an empty line between pairs.
///
/// `{}` stands for a value, `{1}` and `{2}` for the first and the second where the order changes; lines that begin with `#` are notes.
enum TranslationTable {
  /// Returns all pairs of the files whose names begin with a word and a hyphen, such as `french-room.txt`.
  static func texts(in language: String) -> [String: String] {
    let files = EmbeddedFiles.text.filter { $0.key.hasPrefix("\(language)-") }
    var texts: [String: String] = [:]
    for (_, file) in files { texts.merge(pairs(of: file)) { first, _ in first } }
    return texts
  }

  /// Returns the pairs of one file; a line without a partner is left out, and a test finds it.
  static func pairs(of file: String) -> [(String, String)] {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("#") }
    return lines.split(separator: "").compactMap { pair in
      pair.count == 2 ? (plain(pair[pair.startIndex]), plain(pair[pair.startIndex + 1])) : nil
    }
  }

  /// Returns a line with `␠` as the space that an editor would drop at its ends.
  private static func plain(_ line: Substring) -> String {
    String(line).replacing("␠", with: " ")
  }
}
