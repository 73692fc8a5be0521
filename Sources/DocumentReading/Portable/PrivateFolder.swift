// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A temporary folder that only its owner may look into.
struct PrivateFolder {
  let url: URL

  /// Makes the folder.
  ///
  /// - Throws: ``DocumentError/notRun(_:)`` when the disk does not allow it.
  init() throws(DocumentError) {
    url = FileManager.default.temporaryDirectory
      .appending(path: "windtunnel-\(UUID().uuidString)", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .notRun("no temporary folder can be made; free some space or set TMPDIR")
    }
  }

  /// Writes a file into the folder.
  ///
  /// - Throws: ``DocumentError/notRun(_:)`` when the disk does not allow it.
  func write(_ bytes: [UInt8], as name: String) throws(DocumentError) {
    do { try Data(bytes).write(to: url.appending(path: name)) } catch {
      throw .notRun("the temporary folder cannot be written; free some space or set TMPDIR")
    }
  }

  /// Removes the folder and everything in it.
  func remove() {
    // What cannot be removed stays for the system to clear; nobody else can read it.
    try? FileManager.default.removeItem(at: url)
  }
}
