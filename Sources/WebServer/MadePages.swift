// SPDX-License-Identifier: Apache-2.0

import Pages
import Storage

/// The last few pages of one kind, each kept with everything it was made of and given again only for what is equal to that.
final class MadePages<Source: Equatable & Sendable>: Sendable {
  private struct Key: Equatable {
    let address: String
    let language: InterfaceLanguage
    let source: Source
  }

  private let made = Memo<Key, String>()

  /// Returns the page at hand from memory, or makes it and keeps it; for a part of it the page is made anew, since only that gives the part.
  func text(of source: Source, _ make: () -> String) -> String {
    guard let parts = PageParts.current, !parts.isForPart else { return make() }
    let key = Key(
      address: parts.address, language: InterfaceLanguage.current, source: source)
    return made.value(for: key, make)
  }
}
