// SPDX-License-Identifier: Apache-2.0

/// The name of an element within its page: words of ours and numbers, never a word of a person or a pack.
package struct ElementID: Hashable, Sendable {
  /// The name as it stands in the page.
  package let value: String

  private init(value: String) {
    self.value = value
  }

  /// Creates a name such as `mark-0-3`.
  package init(_ word: StaticString, _ numbers: Int...) {
    self.init(value: numbers.reduce("\(word)") { "\($0)-\($1)" })
  }

  /// Returns the name of a part of this element, such as `mark-0-3-title`.
  package func part(_ word: StaticString, _ numbers: Int...) -> ElementID {
    ElementID(value: numbers.reduce("\(value)-\(word)") { "\($0)-\($1)" })
  }
}
