// SPDX-License-Identifier: Apache-2.0

import ContentPacks

/// The content of the program, read once for all tests that only look at it.
enum Embedded {
  static let library = Result { () throws(PackFailure) in try PackLibrary.embedded() }
}
