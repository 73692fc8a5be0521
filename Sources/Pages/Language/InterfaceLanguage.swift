// SPDX-License-Identifier: Apache-2.0

import Markup

/// A language in which the interface is shown; questions, answers and judgements are in English in every one of them.
public enum InterfaceLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language in which the request at hand is answered: set once around each request, as pages are made in many places.
  @TaskLocal public static var current = InterfaceLanguage.english

  /// The name of the language in that language.
  public var nativeName: String {
    switch self {
    case .english: "English"
    case .french: "Français"
    }
  }

  /// Returns the first language of ours in an `Accept-Language` header, by its weights; English when there is none.
  ///
  /// Source: RFC 9110, section 12.5.4.
  public static func preferred(by header: String) -> InterfaceLanguage {
    let ranges = header.split(separator: ",").prefix(20).enumerated().map { place, range in
      (weight(range), -place, language(range))
    }
    let best = ranges.filter { $0.2 != nil && $0.0 > 0 }.max { ($0.0, $0.1) < ($1.0, $1.1) }
    return best?.2 ?? .english
  }

  private static func language(_ range: Substring) -> InterfaceLanguage? {
    let tag = range.prefix { $0 != ";" && $0 != "-" }.filter { $0 != " " }
    return InterfaceLanguage(rawValue: tag.lowercased())
  }

  private static func weight(_ range: Substring) -> Double {
    guard let place = range.firstIndex(of: "=") else { return 1 }
    return Double(range[range.index(after: place)...].filter { $0 != " " }) ?? 0
  }

  /// The texts of the language; nil for the one that the code is written in.
  var translation: Translation? {
    switch self {
    case .english: nil
    case .french: Self.frenchTexts
    }
  }

  private static let frenchTexts = Translation(
    language: "fr", texts: TranslationTable.texts(in: "french"))
}

extension Message {
  /// The words in the language of the request at hand.
  package var shown: String { text(in: InterfaceLanguage.current.translation) }
}
