// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

struct SecureLinkTests {
  @Test(arguments: [
    "https://example.org", "https://example.org/a?b=c#d", "https://example.org:8443/@user",
  ])
  func `a plain address is a link`(address: String) {
    #expect(SecureLink(address)?.address == address)
  }

  @Test(arguments: [
    "", "https://", "http://example.org", "HTTPS://example.org", "javascript:alert(1)",
    "//example.org", " https://example.org", "https://example.org/\"onfocus=", "https:///path",
    "https://example.org@other.example", "https://exa\u{6D}ple.org/\u{202E}", "https://ex\\ample",
    "https://example.org/<script>", "https://example.org/a b", "https://example.org/\u{0}",
  ])
  func `an address that could lead elsewhere is no link`(address: String) {
    #expect(SecureLink(address) == nil)
  }
}

struct LocalPathTests {
  @Test(arguments: ["/", "/questions?kind=technical", "/rounds/%2E%2E", "/a//b"])
  func `a path from the root of the server is local`(path: String) {
    #expect(LocalPath.isLocal(path))
    #expect(LocalPath(path).text == path)
  }

  @Test(arguments: [
    "", "a", "//example.org", "/\\example.org", "/\t/example.org", "/\n/example.org",
    "/\u{301}", "https://example.org", "javascript:alert(1)", " /", "/a b", "/é", "/\u{0}",
  ])
  func `a path that a browser could read as another host is not`(path: String) {
    #expect(!LocalPath.isLocal(path))
  }

  @Test func `a path that leads elsewhere stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = LocalPath("//example.org") }
  }
}
