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

  /// Whether the file begins as databases of SQLite do.
  static func hasDatabase(in folder: String) -> Bool {
    let database = (folder as NSString).appendingPathComponent(name)
    let handle = FileHandle(forReadingAtPath: database)
    defer { try? handle?.close() }
    return (try? handle?.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// Overwrites the database and what SQLite keeps beside it with zeros, and removes them: that needs no room and no sound file.
  ///
  /// - Returns: The path of the database that was there.
  /// - Throws: ``StoreError/readOnly(file:)`` when a file cannot be written or removed.
  static func destroy(in folder: String) throws(StoreError) -> String {
    let database = (folder as NSString).appendingPathComponent(name)
    // The database goes last, so that what was interrupted can be asked for again.
    for file in [database + "-wal", database + "-shm", database]
    where FileManager.default.fileExists(atPath: file) {
      do {
        try overwrite(file)
        try FileManager.default.removeItem(atPath: file)
      } catch { throw .readOnly(file: file) }
    }
    return database
  }

  private static func overwrite(_ file: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    var left = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    while left > 0 {
      let part = min(left, 1 << 20)
      try handle.write(contentsOf: Data(count: Int(part)))
      left -= part
    }
    try handle.synchronize()
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
