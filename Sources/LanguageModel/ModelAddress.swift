// SPDX-License-Identifier: Apache-2.0

/// The base address of a language model, read strictly: an address that two readers could take for two hosts is none.
///
/// Sources: RFC 3986 section 3 (parts of an address), RFC 4291 section 2.2 (IPv6 as text), RFC 1122 section 3.2.1.3 (127.0.0.0/8 is this
/// machine). Short, decimal, octal and hexadecimal forms of IPv4 are refused although some resolvers take them.
public struct ModelAddress: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case; an IPv6 address without its brackets.
  public let host: String
  public let port: Int?
  /// The path without a slash at its end; empty at the root.
  public let path: String
  /// Whether the host is this machine whatever a resolver says: 127.0.0.0/8, ::1 or the name localhost.
  public let isLoopback: Bool

  private let isBracketed: Bool

  /// Reads an address.
  ///
  /// - Throws: `ModelFailure.addressRefused` with what is wrong and what would be right.
  public init(_ text: String) throws(ModelFailure) {
    guard text.utf8.count <= 2_000 else {
      throw .addressRefused("the address is longer than 2000 bytes")
    }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
      throw .addressRefused(
        "the address must be plain ASCII without spaces or backslashes, such as \(Self.example)")
    }
    let (scheme, rest) = try Self.scheme(of: text)
    guard !rest.contains("?"), !rest.contains("#") else {
      throw .addressRefused(
        "the address must end with its path; a question mark or # has no place in it, and a key belongs in a variable of the environment"
      )
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash]
    guard !authority.contains("@") else {
      throw .addressRefused(
        "the address holds a user or password; leave out what stands before @ and put the key into a variable of the environment"
      )
    }
    self.scheme = scheme
    path = try Self.path(rest[slash...])
    let parts = try Self.hostAndPort(authority)
    host = parts.host
    port = parts.port
    isBracketed = parts.isBracketed
    isLoopback = try Self.isLoopback(host: parts.host, isBracketed: parts.isBracketed)
  }

  /// The address, written in one way.
  public var description: String {
    let name = isBracketed ? "[\(host)]" : host
    return "\(scheme)://\(name)\(port.map { ":\($0)" } ?? "")\(path)"
  }

  /// Scheme, host and port, for a person.
  public var origin: String {
    let name = isBracketed ? "[\(host)]" : host
    return "\(scheme)://\(name)\(port.map { ":\($0)" } ?? "")"
  }

  /// An address as most servers on one's own machine have it.
  public static let example = "http://127.0.0.1:11434/v1"
}

// Reading.
extension ModelAddress {
  private static func scheme(of text: String) throws(ModelFailure) -> (String, Substring) {
    for scheme in ["http", "https"] where text.lowercased().hasPrefix("\(scheme)://") {
      return (scheme, text.dropFirst(scheme.count + 3))
    }
    throw .addressRefused("the address must begin with http:// or https://, such as \(example)")
  }

  private static func path(_ text: Substring) throws(ModelFailure) -> String {
    guard !text.contains("//"),
      !text.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { throw .addressRefused("the path of the address has an empty part or dots in it") }
    var path = text
    while path.hasSuffix("/") { path.removeLast() }
    // What people copy from examples; it is added again.
    if path.hasSuffix("/chat/completions") { path.removeLast("/chat/completions".count) }
    return String(path)
  }

  private static func hostAndPort(
    _ authority: Substring
  ) throws(ModelFailure) -> (host: String, port: Int?, isBracketed: Bool) {
    guard !authority.isEmpty else {
      throw .addressRefused("the address has no host, such as in \(example)")
    }
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else {
        throw .addressRefused("the address opens a bracket and does not close it")
      }
      let host = authority[authority.index(after: authority.startIndex)..<end].lowercased()
      return (host, try port(authority[authority.index(after: end)...]), true)
    }
    let colon = authority.firstIndex(of: ":") ?? authority.endIndex
    return (authority[..<colon].lowercased(), try port(authority[colon...]), false)
  }

  private static func port(_ text: Substring) throws(ModelFailure) -> Int? {
    guard !text.isEmpty else { return nil }
    let digits = text.dropFirst()
    guard text.hasPrefix(":"), !digits.isEmpty, digits.count <= 5,
      digits.utf8.allSatisfy(\.isDigit), let port = Int(digits), (1...65_535).contains(port)
    else { throw .addressRefused("“\(text)” is no port; a port is a number from 1 to 65535") }
    return port
  }

  private static func isLoopback(host: String, isBracketed: Bool) throws(ModelFailure) -> Bool {
    if isBracketed {
      guard let groups = IPv6Text.groups(host) else {
        throw .addressRefused("“[\(host)]” is no IPv6 address")
      }
      return groups == [0, 0, 0, 0, 0, 0, 0, 1]
    }
    if let octets = dottedQuad(host) { return octets[0] == 127 }
    guard isName(host) else {
      throw .addressRefused(
        "“\(host)” is neither a name nor an address of four numbers such as 127.0.0.1")
    }
    return host == "localhost"
  }

  /// The four numbers of an IPv4 address in its usual form; nil for every other form.
  private static func dottedQuad(_ host: String) -> [Int]? {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let octets = parts.compactMap { part -> Int? in
      guard part.utf8.allSatisfy(\.isDigit), part.count <= 3, part.count == 1 || part.first != "0"
      else { return nil }
      return Int(part).flatMap { $0 < 256 ? $0 : nil }
    }
    return octets.count == 4 ? octets : nil
  }

  /// Whether a host is a name that no reader takes for a number.
  ///
  /// Source: RFC 1123 section 2.1; the rule for the last label is that of the URL Standard of WHATWG ("ends in a number").
  private static func isName(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard host.utf8.count <= 253, let last = labels.last, !last.hasPrefix("0x"),
      !last.utf8.allSatisfy(\.isDigit)
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy {
          $0.isDigit || $0 == 0x2D || $0 == 0x5F || (0x61...0x7A).contains($0)
        }
    }
  }
}

extension UInt8 {
  /// Whether this is one of the ten digits of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

/// IPv6 addresses as text, without a tail in the form of IPv4 and without a zone.
///
/// Source: RFC 4291 section 2.2, forms 1 and 2.
enum IPv6Text {
  /// The eight groups; nil when the text is no such address.
  static func groups(_ text: String) -> [Int]? {
    guard text.utf8.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) || $0 == 0x3A }) else {
      return nil
    }
    guard let gap = gap(in: text) else {
      let groups = plain(text[...])
      return groups?.count == 8 ? groups : nil
    }
    let (before, after) = (text[..<gap.lowerBound], text[gap.upperBound...])
    guard let front = plain(before), let back = plain(after), front.count + back.count <= 7 else {
      return nil
    }
    return front + Array(repeating: 0, count: 8 - front.count - back.count) + back
  }

  private static func gap(in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next < text.endIndex, text[next] == ":" {
        return index..<text.index(after: next)
      }
      index = next
    }
    return nil
  }

  private static func plain(_ text: Substring) -> [Int]? {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let groups = parts.compactMap { (1...4).contains($0.count) ? Int($0, radix: 16) : nil }
    return groups.count == parts.count ? groups : nil
  }
}
