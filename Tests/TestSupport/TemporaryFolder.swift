// SPDX-License-Identifier: Apache-2.0

import Foundation

/// An empty folder of its own for a test, which is gone when the last reference to it is.
public final class TemporaryFolder: Sendable {
  /// The absolute path of the folder.
  public let path: String

  /// Creates the folder among the system's temporary files.
  public init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("windtunnel-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What cannot be removed stays with the system's temporary files, and is no reason to fail a test.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns the path of a file or folder in this folder.
  public func path(of name: String) -> String {
    "\(path)/\(name)"
  }
}
