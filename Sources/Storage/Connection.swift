// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// How a database is opened: what it promises about what was written.
enum Connection {
  /// How long an operation waits while another program writes, in seconds.
  ///
  /// A commit takes milliseconds, so five seconds mean that a program hangs.
  static let patience = 5.0

  /// Opens a file with one connection that writes and several that read, and brings it up to date.
  ///
  /// SQLite does not wait for its turn to begin a write-ahead log, as two programs that create the same file do, so the wait is here.
  static func pool(file: String) throws -> DatabasePool {
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        let pool = try durablePool(file: file)
        try Schema.migrate(pool)
        return pool
      } catch DatabaseError.SQLITE_BUSY where ContinuousClock.now < deadline {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  private static func durablePool(file: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: file, configuration: configuration(file: file))
    // GRDB lowers this to NORMAL when it turns the write-ahead log on, and a power cut could then take the last commits.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// Opens a database without a file, up to date.
  static func inMemory() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: configuration(file: ":memory:"))
    try Schema.migrate(queue)
    return queue
  }

  /// Opens a file that is there and up to date for a look at all of it, which may take seconds; the connection writes nothing.
  static func inspector(file: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: file, configuration: configuration(file: file))
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
    return queue
  }

  private static func configuration(file: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "Storage"
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      guard !db.configuration.readonly else { return }
      try Schema.refuseNewer(db, file: file)
      // On macOS an ordinary synchronisation does not reach the disk; elsewhere this changes nothing.
      try db.execute(sql: "PRAGMA fullfsync = ON")
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }
}
