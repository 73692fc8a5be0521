// SPDX-License-Identifier: Apache-2.0

import Deflate
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Quantities

/// Pages on which nothing is shown but what their address, the day and the language say, kept as they were sent last.
final class KeptPages: Sendable {
  private struct Key: Hashable {
    let address: String
    let day: Day
    let language: InterfaceLanguage
  }

  fileprivate struct Form: Sendable {
    let plain: ByteBuffer
    /// As gzip; nil when it cannot be packed.
    let packed: ByteBuffer?
  }

  private let shelf: RecentShelf<Key, Form>
  private static let longestAddress = 2000

  /// Creates an empty memory for a number of bytes.
  init(most: Int = 8_000_000) {
    shelf = RecentShelf(most: most) { $0.size }
  }

  /// Answers with the page of an address from memory, or makes it and keeps it.
  func answer(_ request: Request, on day: Day, _ make: () async -> String) async -> Response {
    let key = Key(
      address: request.uri.string, day: day, language: InterfaceLanguage.current)
    // For a part of it, the page is made anew, since only that gives the part.
    let isForPart = PageParts.current?.isForPart ?? false
    if !isForPart, let form = shelf.value(of: key) { return response(form, to: request) }
    let text = await make()
    let packed = Deflate.gzip(Array(text.utf8), .thorough)
    let form = Form(
      plain: ByteBuffer(string: text), packed: packed.map { ByteBuffer(bytes: $0) })
    if key.address.utf8.count <= Self.longestAddress { shelf.keep(form, of: key) }
    return response(form, to: request)
  }

  private func response(_ form: Form, to request: Request) -> Response {
    var headers: HTTPFields = [
      .contentType: "text/html; charset=utf-8", .vary: "Accept-Encoding",
    ]
    let packed = Compression.takesGzip(request) ? form.packed : nil
    if packed != nil { headers[.contentEncoding] = "gzip" }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed ?? form.plain))
  }
}

extension KeptPages.Form {
  fileprivate var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) }
}
