// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The folder and the file of a store.
enum StoreFiles {
  /// The name of the database file in its folder.
  static let name = "windtunnel.sqlite"

  /// Creates the folder and an empty file where they are missing, for their owner alone, and returns the path of the file.
  ///
  /// SQLite gives the files that it makes beside the database the same permissions.
  static func prepare(folder: String) throws(StoreError) -> String {
    let file = (folder as NSString).appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try createEmpty(file)
    } catch {
      throw (error as? CocoaError)?.code == .fileWriteOutOfSpace
        ? .diskFull(file: file) : .readOnly(file: file)
    }
    return file
  }

  private static func createEmpty(_ file: String) throws {
    do {
      try Data().write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      return
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }
}
