// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the system says about a folder for data, without making or changing anything.
public struct DataFolder: Hashable, Sendable {
  public let path: String

  /// Looks at a path.
  public init(path: String) {
    self.path = path
  }

  private var files: FileManager { .default }

  /// Whether anything is there.
  public var exists: Bool { files.fileExists(atPath: path) }

  /// Whether a folder is there.
  public var isFolder: Bool {
    var isFolder: ObjCBool = false
    return unsafe files.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether the folder, and a database in it, can be written; for a path where nothing is, whether a folder can be made there.
  public var isWritable: Bool {
    guard exists else { return files.isWritableFile(atPath: nearest) }
    return files.isWritableFile(atPath: path)
      && (!files.fileExists(atPath: database) || files.isWritableFile(atPath: database))
  }

  /// Whether a database is in it.
  public var hasDatabase: Bool { files.fileExists(atPath: database) }

  /// Whether the file of the database is there and holds nothing, which is none that was ever written to.
  ///
  /// SQLite takes such a file for a new database, and throws away what stands in a log beside it.
  public var hasEmptyDatabase: Bool {
    let attributes = try? files.attributesOfItem(atPath: database)
    return (attributes?[.size] as? NSNumber)?.int64Value == 0
  }

  /// The permissions, as in `chmod`; nil when the system does not say.
  public var permissions: Int? {
    (try? files.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
  }

  /// The room that is left on its disk, in bytes; nil when the system does not say.
  public var free: Int64? {
    let attributes = try? files.attributesOfFileSystem(forPath: exists ? path : nearest)
    return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
  }

  private var database: String {
    (path as NSString).appendingPathComponent(RoundStore.fileName)
  }

  /// The nearest folder above a path where nothing is.
  private var nearest: String {
    var above = (path as NSString).deletingLastPathComponent
    while !above.isEmpty, above != "/", !files.fileExists(atPath: above) {
      above = (above as NSString).deletingLastPathComponent
    }
    return above.isEmpty ? "." : above
  }
}
