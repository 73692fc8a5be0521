// SPDX-License-Identifier: Apache-2.0

import Deflate
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Packs texts as gzip for those who take it.
///
/// Pages hold no secrets beside words of other sites, and forms from other sites are refused, so the length of an answer tells nobody
/// anything.
struct Compression: RouterMiddleware {
  typealias Context = AppContext

  /// Below this, the head of the answer is most of it.
  static let least = 1024

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard Self.isPackable(response) else { return response }
    response.headers[.vary] = "Accept-Encoding"
    // For the head alone, the whole answer comes by here too, and its body is taken away later.
    guard Self.takesGzip(request),
      let packed = Deflate.gzip(try await Self.bytes(of: response.body), .quick)
    else { return response }
    response.headers[.contentEncoding] = "gzip"
    response.headers[.contentLength] = "\(packed.count)"
    response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
    return response
  }

  /// Whether the answer is a text of some length that nobody has packed.
  private static func isPackable(_ response: Response) -> Bool {
    // A file that is saved may be as large as all the data, and packing it would keep a thread from pages.
    guard response.headers[.contentEncoding] == nil, response.headers[.contentDisposition] == nil,
      let type = response.headers[.contentType],
      let length = response.headers[.contentLength].flatMap({ Int($0) })
        ?? response.body.contentLength
    else { return false }
    return length >= least
      && ["text/", "application/json", "image/svg"].contains { type.hasPrefix($0) }
  }

  /// Whether the browser takes gzip: it names it, or everything, with a weight that is not zero.
  ///
  /// Source: RFC 9110, section 12.5.3.
  static func takesGzip(_ request: Request) -> Bool {
    let offers = (request.headers[.acceptEncoding] ?? "").lowercased().split(separator: ",")
      .map { $0.split(separator: ";").map { $0.filter { !$0.isWhitespace } } }
    let named = offers.first { $0.first == "gzip" || $0.first == "x-gzip" }
    guard let offer = named ?? offers.first(where: { $0.first == "*" }) else { return false }
    let weight = offer.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
    return weight.map { (Double($0) ?? 0) > 0 } ?? true
  }

  private static func bytes(of body: ResponseBody) async throws -> [UInt8] {
    let whole = WholeBody()
    try await body.write(whole)
    return whole.bytes
  }
}

/// Takes the parts of a body together.
private final class WholeBody: ResponseBodyWriter, Sendable {
  private let parts = Mutex(ByteBuffer())

  var bytes: [UInt8] { parts.withLock { Array($0.readableBytesView) } }

  func write(_ buffer: ByteBuffer) async throws {
    parts.withLock { parts in
      if parts.readableBytes == 0 { parts = buffer } else { parts.writeImmutableBuffer(buffer) }
    }
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension HTTPField.Name {
  /// On what of a request an answer depends.
  static var vary: HTTPField.Name { named("Vary") }
}
