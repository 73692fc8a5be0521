// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// What belongs to one request: forms are decoded from their usual encoding, and bodies may hold a long text.
struct AppContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// Two boxes of the largest size, each byte written as `%XX`, and room for the names of the fields.
  var maxUploadSize: Int { 4 * 1024 * 1024 }

  var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }
}
