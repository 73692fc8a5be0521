// SPDX-License-Identifier: Apache-2.0

import Deflate
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Quantities
import Synchronization

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

  private struct Shelf {
    var forms: [Key: Form] = [:]
    /// The keys, the one that was asked for last at the end.
    var order: [Key] = []
    var bytes = 0
  }

  private let shelf = Mutex(Shelf())
  /// How many bytes are kept at most, and how large an address or a page may be.
  private let most: Int
  private static let longestAddress = 2000

  init(most: Int = 8_000_000) {
    self.most = most
  }

  /// Answers with the page of an address from memory, or makes it and keeps it.
  func answer(_ request: Request, on day: Day, _ make: () async -> String) async -> Response {
    let key = Key(
      address: request.uri.string, day: day, language: InterfaceLanguage.current)
    if let form = known(key) { return response(form, to: request) }
    let text = await make()
    let packed = Deflate.gzip(Array(text.utf8), .thorough)
    let form = Form(
      plain: ByteBuffer(string: text), packed: packed.map { ByteBuffer(bytes: $0) })
    keep(form, as: key)
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

  private func known(_ key: Key) -> Form? {
    shelf.withLock { shelf in
      guard let form = shelf.forms[key] else { return nil }
      shelf.order.removeAll { $0 == key }
      shelf.order.append(key)
      return form
    }
  }

  private func keep(_ form: Form, as key: Key) {
    guard key.address.utf8.count <= Self.longestAddress, form.size <= most / 4 else { return }
    shelf.withLock { shelf in
      guard shelf.forms.updateValue(form, forKey: key) == nil else { return }
      shelf.order.append(key)
      shelf.bytes += form.size
      while shelf.bytes > most, !shelf.order.isEmpty {
        shelf.bytes -= shelf.forms.removeValue(forKey: shelf.order.removeFirst())?.size ?? 0
      }
    }
  }
}

extension KeptPages.Form {
  fileprivate var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) }
}
