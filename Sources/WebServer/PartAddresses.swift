// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Answers for the parts of pages that have addresses of their own: a picture from memory, or any part from its page made anew.
struct PartAddresses: RouterMiddleware {
  typealias Context = AppContext

  private struct Key: Hashable {
    let address: String
    let name: String
    let language: InterfaceLanguage
  }

  /// The pictures that pages came with last; each goes to whoever asks for it, once or a few times.
  private let pictures = RecentShelf<Key, ByteBuffer>(most: 8_000_000) { $0.readableBytes }

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    if request.method == .post, request.uri.path == Route.dataErase.path { pictures.clear() }
    guard request.method == .get || request.method == .head, Self.isPage(request.uri.path) else {
      return try await next(request, context)
    }
    let (address, name) = Self.split(request.uri.string)
    if let name, let picture = pictures.value(of: key(address, name)) { return file(picture) }
    let parts = PageParts(of: address, wanted: name) { name, picture in
      pictures.keep(ByteBuffer(string: picture), of: key(address, name))
    }
    guard name != nil else {
      return try await PageParts.$current.withValue(parts) { try await next(request, context) }
    }
    guard let parts else { throw HTTPError(.notFound) }
    var head = request.head
    head.path = address
    let page = Request(head: head, body: request.body)
    let response = try await PageParts.$current.withValue(parts) { try await next(page, context) }
    guard response.status == .ok else { return response }
    switch parts.found {
    case .picture(let text): return file(ByteBuffer(string: text))
    case .page(let text): return .page(text)
    case nil: throw HTTPError(.notFound)
    }
  }

  private func key(_ address: String, _ name: String) -> Key {
    Key(address: address, name: name, language: InterfaceLanguage.current)
  }

  private func file(_ picture: ByteBuffer) -> Response {
    Response(
      status: .ok, headers: [.contentType: "image/svg+xml"],
      body: ResponseBody(byteBuffer: picture))
  }

  /// Whether a path is that of a page: files stand alone, and what a script asks for while a slider moves comes whole.
  private static func isPage(_ path: String) -> Bool {
    !(path.split(separator: "/").last ?? "").contains(".")
      && path != "/workbench/serving/results"
  }

  /// Returns an address without the name of a part, and the name.
  static func split(_ address: String) -> (address: String, name: String?) {
    guard let mark = address.firstIndex(of: "?") else { return (address, nil) }
    let start = "\(PageParts.queryName)="
    var pairs = address[address.index(after: mark)...].split(
      separator: "&", omittingEmptySubsequences: false)
    guard let place = pairs.firstIndex(where: { $0.hasPrefix(start) }) else {
      return (address, nil)
    }
    let name = String(pairs.remove(at: place).dropFirst(start.count))
    let query = pairs.joined(separator: "&")
    return (String(address[..<mark]) + (query.isEmpty ? "" : "?\(query)"), name)
  }
}
