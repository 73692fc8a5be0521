// SPDX-License-Identifier: Apache-2.0

/// An address on our own server: a path from its root, with the query where there is one.
package struct LocalPath: Hashable, Sendable {
  /// The path as it stands in the page.
  package let text: String

  /// Creates an address from a path whose variable parts are percent-encoded.
  ///
  /// A browser reads two slashes, or a slash and a backslash, as the start of another host, and drops tabs and line ends before it looks.
  ///
  /// - Precondition: The path is printable ASCII without spaces and backslashes, and begins with exactly one slash.
  package init(_ path: String) {
    precondition(Self.isLocal(path), "\(path) is no path of this server")
    text = path
  }

  /// Creates an address of the page at hand with another query, whose parts are percent-encoded.
  ///
  /// - Precondition: As for a path, without the slash.
  package init(query: String) {
    precondition(Self.isLocal("/?\(query)"), "\(query) is no query of a page")
    text = "?\(query)"
  }

  /// Returns whether an address begins at the root of our server and can lead nowhere else.
  package static func isLocal(_ path: String) -> Bool {
    let bytes = path.utf8
    return bytes.first == slash && bytes.dropFirst().first != slash
      && bytes.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") }
  }

  private static let slash = UInt8(ascii: "/")
}
