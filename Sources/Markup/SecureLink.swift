// SPDX-License-Identifier: Apache-2.0

/// An address outside that is safe to follow: `https` and nothing that could hide another scheme or host.
package struct SecureLink: Hashable, Sendable {
  /// The address, as it was given.
  package let address: String

  /// Creates a link from an address, or returns nil when it is not plain `https`.
  ///
  /// Only printable ASCII without spaces, quotes, angle brackets, backslashes and an `@` before the first slash is taken: what a reader
  /// sees is then where the link leads.
  package init?(_ address: String) {
    let scheme = "https://"
    guard address.utf8.count > scheme.utf8.count, address.hasPrefix(scheme),
      address.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !Self.barred.contains($0) })
    else { return nil }
    let host = address.utf8.dropFirst(scheme.utf8.count).prefix { !Self.hostEnds.contains($0) }
    guard !host.isEmpty, !host.contains(UInt8(ascii: "@")) else { return nil }
    self.address = address
  }

  private static let barred = Set(#""'<>\`"#.utf8)
  private static let hostEnds = Set("/?#".utf8)
}
