// SPDX-License-Identifier: Apache-2.0

import Deflate
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// The files that pages refer to, each read, made short and packed once.
struct AssetController: Sendable {
  private struct Form: Sendable {
    let body: ByteBuffer
    let tag: String
  }

  private let asset: Asset
  private let plain: Form
  /// The file as gzip; nil where it is not shorter.
  private let packed: Form?

  init(_ asset: Asset) {
    self.asset = asset
    plain = Form(body: ByteBuffer(string: asset.text), tag: "\"\(asset.version)\"")
    let bytes = Deflate.gzip(Array(asset.text.utf8), .thorough)
    packed = bytes.flatMap { bytes in
      bytes.count < asset.text.utf8.count
        ? Form(body: ByteBuffer(bytes: bytes), tag: "\"\(asset.version)-gzip\"") : nil
    }
  }

  /// Answers with the file; the address that names its version may be kept for good, since another text has another address.
  func answer(_ request: Request) -> Response {
    let packed = Compression.takesGzip(request) ? packed : nil
    let form = packed ?? plain
    let isVersioned = request.uri.queryParameters["v"].map { $0 == asset.version } ?? false
    var headers: HTTPFields = [
      .contentType: asset.mediaType, .eTag: form.tag, .vary: "Accept-Encoding",
      .cacheControl: isVersioned ? "max-age=31536000, immutable" : "no-cache",
    ]
    if packed != nil { headers[.contentEncoding] = "gzip" }
    let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map {
      $0.filter { !$0.isWhitespace }
    }
    guard !known.contains(form.tag) else {
      headers[.contentEncoding] = nil
      return Response(status: .notModified, headers: headers)
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: form.body))
  }
}
