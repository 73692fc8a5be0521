// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WebServer

struct FormPartsTests {
  private func parts(_ body: String, boundary: String = "b") -> [FormPart]? {
    FormParts.parts(in: Array(body.utf8), boundary: Array(boundary.utf8))
  }

  private let head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n"

  @Test func `the boundary is read with and without quotation marks`() {
    #expect(FormParts.boundary(in: "multipart/form-data; boundary=abc") == Array("abc".utf8))
    #expect(FormParts.boundary(in: "multipart/form-data; boundary=\"abc\"") == Array("abc".utf8))
    for type in [
      "text/html; boundary=abc", "multipart/form-data", "multipart/form-data; boundary=",
    ] {
      #expect(FormParts.boundary(in: type) == nil, "\(type)")
    }
  }

  @Test func `bytes come out as they went in`() {
    let body = "--b\r\n\(head)\r\nline\r\n--bold\r\n\r\nend\r\n--b--\r\n"
    let part = parts(body)?.first
    #expect(part?.fileName == "a.md")
    #expect(part.map { String(decoding: $0.bytes, as: UTF8.self) } == "line\r\n--bold\r\n\r\nend")
  }

  @Test(arguments: [
    "", "--b", "--b\r\n", "--b\r\nno head\r\n--b--", "--b\r\n\r\n\r\n--b--", "--c\r\n--c--",
    "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nnever ends",
  ])
  func `what is no form is refused`(body: String) {
    #expect(parts(body) == nil)
  }

  @Test func `more parts than a form has are refused`() {
    let part = "\r\n\(head)\r\nx\r\n--b"
    #expect(parts("--b" + String(repeating: part, count: 40) + "--") == nil)
    #expect(parts("--b" + String(repeating: part, count: 3) + "--")?.count == 3)
  }
}
