// SPDX-License-Identifier: Apache-2.0

/// A stylesheet of ours that a file carries in itself, because it stands away from the server.
///
/// It is the one text that is written as it is, so it takes only what cannot end its element, hide a letter behind a sign, or ask
/// anybody for anything.
package struct StyleSheet: Sendable {
  let text: String

  /// Creates a sheet from a text of ours.
  ///
  /// - Precondition: The text holds no `<`, no backslash, no address and no import.
  package init(_ text: String) {
    precondition(Self.standsAlone(text), "this is no sheet that a file can carry")
    self.text = text
  }

  /// Whether a text can stand in a file and asks for nothing outside it.
  private static func standsAlone(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["<", "\\", "url(", "image-set(", "@import", "@font-face"].allSatisfy {
      !lower.contains($0)
    }
  }
}

/// Returns the element that holds stylesheets of ours, for the head of a file.
package func styleSheets(_ sheets: [StyleSheet]) -> HTML { .group(sheets.map(HTML.sheet)) }
