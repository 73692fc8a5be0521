// SPDX-License-Identifier: Apache-2.0

import GRDB

extension StoreError {
  /// Runs a closure and turns an error of the database into one that says what to do; other errors pass.
  static func mapping<T>(file: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, file: file)
    }
  }

  /// Creates the error that a result code of SQLite stands for.
  ///
  /// Source of the codes: <https://www.sqlite.org/rescode.html>.
  init(_ error: DatabaseError, file: String) {
    switch error.extendedResultCode {
    // The last one is what a full disk looks like when the shared index of the write-ahead log has to grow.
    case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE: self = .diskFull(file: file)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR_SHMOPEN:
      self = .readOnly(file: file)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(file: file)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(file: file)
    default: self = .failed(file: file, message: error.message ?? "\(error.extendedResultCode)")
    }
  }
}
