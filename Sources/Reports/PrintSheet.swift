// SPDX-License-Identifier: Apache-2.0

/// Puts a style sheet into a document that stands alone.
///
/// Markup has no element for styles, so that no word of a person can become one; the sheets are words of ours.
enum PrintSheet {
  /// Returns a document with a style sheet at the end of its head.
  static func styled(_ document: String, sheet: String) -> String {
    guard let end = document.range(ofFirst: "</head>") else { return document }
    return document[..<end] + "<style>\(sheet)</style>\n" + document[end...]
  }
}

extension String {
  /// The place where a text stands first.
  fileprivate func range(ofFirst text: String) -> String.Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
