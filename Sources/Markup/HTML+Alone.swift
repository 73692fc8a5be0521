// SPDX-License-Identifier: Apache-2.0

extension HTML {
  /// The piece as it stands in a file away from the server: without forms and buttons, and of a link to a page of ours only the words.
  ///
  /// Links within the file and to checked addresses stay. What held nothing but forms and buttons is left out with them.
  package var standingAlone: HTML {
    switch self {
    case .text, .message, .sheet: return self
    case .group(let pieces): return .group(pieces.map(\.standingAlone))
    case .element(let tag, let attributes, let content):
      let inner = content.standingAlone
      if tag.name == "form" || (inner.isEmpty && !content.isEmpty) { return .nothing }
      guard tag.name == "a", attributes.contains(where: \.leadsToServer) else {
        return .element(tag, attributes, inner)
      }
      return attributes.contains(where: \.isOfButton) ? .nothing : .element(span, [], inner)
    }
  }

  /// Whether nothing at all is written.
  private var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .message(let message): message.isEmpty
    case .group(let pieces): pieces.allSatisfy(\.isEmpty)
    case .sheet, .element: false
    }
  }
}

extension Attribute {
  /// Whether it leads to a page of our server.
  fileprivate var leadsToServer: Bool { name == "href" && text.hasPrefix("/") }

  /// Whether it makes a link something to press: a button, or a file to save.
  fileprivate var isOfButton: Bool {
    name == "download" || (name == "class" && text.split(separator: " ").contains("button"))
  }

  private var text: String {
    if case .text(let text) = value { text } else { "" }
  }
}
