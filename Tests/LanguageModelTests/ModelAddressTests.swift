// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Testing

@Suite struct ModelAddressTests {
  @Test(arguments: [
    ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
    ("http://127.1.2.3/v1/", "http://127.1.2.3/v1"),
    ("HTTP://LocalHost:8080", "http://localhost:8080"),
    ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
    ("https://[0:0:0:0:0:0:0:1]/", "https://[0:0:0:0:0:0:0:1]"),
    ("http://127.0.0.1:8080/v1/chat/completions", "http://127.0.0.1:8080/v1"),
  ])
  func `addresses of this machine are known`(text: String, written: String) throws {
    let address = try ModelAddress(text)
    #expect(address.isLoopback)
    #expect(address.description == written)
  }

  @Test(arguments: [
    "http://192.168.1.5:11434/v1", "https://models.example/v1", "http://localhost.evil.example/v1",
    "http://evil.localhost/v1", "http://128.0.0.1/v1", "http://[::2]/v1", "http://[fe80::1]/v1",
    "http://127.0.0.1.evil.example/v1", "http://127-0-0-1.example/", "http://[::ffff:7f00:1]/v1",
    "http://[::]/v1", "http://0.0.0.0/v1",
  ])
  func `other addresses are read and are not this machine`(text: String) throws {
    #expect(try !ModelAddress(text).isLoopback)
  }

  @Test(arguments: [
    "", "127.0.0.1:11434", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "http:///v1",
    "http://:80/",
    // Forms that one reader takes for this machine and another does not.
    "http://2130706433/v1", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/v1",
    "http://127.0.0.01/",
    "http://127.0.0.1./", "http://localhost./", "http://0x7f.0.0.1/", "http://127.0.0.256/",
    "http://1.2.3.4.5/",
    "http://[::1/v1", "http://[::1%25lo]/", "http://[::127.0.0.1]/", "http://[1::2::3]/",
    "http://[]/",
    "http://[:::1]/", "http://[12345::]/",
    // Forms that hide the host.
    "http://127.0.0.1@evil.example/", "http://user:secret@127.0.0.1/",
    "http://evil.example\\@127.0.0.1/",
    "http://127.0.0.1 .evil.example/", "http://127.0.0.1\t/", "http://127.0.0.1%2eevil/",
    "http://ⓛocalhost/",
    "http://127.0.0.1#@evil.example/", "http://127.0.0.1?key=abc",
    "http://127.0.0.1/v1?api_key=abc",
    "http://127.0.0.1:/v1", "http://127.0.0.1:0/", "http://127.0.0.1:65536/",
    "http://127.0.0.1:8o/",
    "http://127.0.0.1:80:80/", "http://127.0.0.1/../x", "http://127.0.0.1//x", "http://-a.example/",
    "http://a..example/", "http://127.0.0.1:80/\r\nHost: evil", "http://１27.0.0.1/",
  ])
  func `odd forms are refused with a reason`(text: String) {
    #expect { try ModelAddress(text) } throws: { error in
      guard case .addressRefused(let reason) = error as? ModelFailure else { return false }
      return reason.count > 20 && !reason.contains("secret")
    }
  }
}
