// SPDX-License-Identifier: Apache-2.0

extension HTML {
  /// The piece with nothing folded away, as it is read on paper.
  package var opened: HTML {
    switch self {
    case .text, .message, .sheet: return self
    case .group(let pieces): return .group(pieces.map(\.opened))
    case .element(let tag, let attributes, let content):
      guard tag.name == details.name else { return .element(tag, attributes, content.opened) }
      let others = attributes.filter { $0.name != "open" }
      return .element(tag, others + [.open(true)], content.opened)
    }
  }
}
