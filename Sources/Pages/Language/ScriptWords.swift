// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The words that scripts show: a script of its own, which stands before the others on pages that are not in English.
enum ScriptWords {
  /// Returns the script: the table of texts by what stands in the code of the scripts.
  static func script(for language: InterfaceLanguage) -> String {
    let file = EmbeddedFiles.text["scripts-\(language.rawValue).txt"] ?? ""
    let texts = Dictionary(TranslationTable.pairs(of: file)) { first, _ in first }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let table = (try? encoder.encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return "window.windtunnelWords = \(table);\n"
  }
}

extension InterfaceLanguage {
  /// The file with the words that scripts show; nil for the language they are written in.
  var scriptWords: Asset? {
    switch self {
    case .english: nil
    case .french: .frenchWords
    }
  }
}
