// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Reports

/// The forms in which the server answers.
extension Response {
  /// Returns a page.
  static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
    text(html, type: "text/html; charset=utf-8", status: status)
  }

  /// Returns a redirect that turns a sent form into a visit of a page.
  static func seeOther(_ route: Route) -> Response {
    redirect(to: route.path, type: .normal)
  }

  /// Returns a value as JSON.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    text(try JSONText.line(value) + "\n", type: "application/json", status: status)
  }

  /// Returns text of a media type.
  static func text(
    _ text: String, type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

extension Request {
  /// The number of the page of a long list that is asked for, as it stands in the query.
  var page: String { uri.queryParameters["page"].map(String.init) ?? "" }

  /// Whether a script asks, which wants JSON, and not a person who wants a page.
  var wantsJSON: Bool {
    headers[.accept]?.contains("application/json") == true
  }
}
