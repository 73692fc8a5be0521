// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// The folder of a case: each of its files is written under another name first, and gets its own when all are whole.
struct CaseFolder {
  let path: String

  private var manager: FileManager { .default }

  /// Checks that the case may be written here.
  ///
  /// - Parameter takesOver: Whether a folder that holds files is taken.
  /// - Throws: ``CommandFailure`` with 1 when something else is in the way.
  func check(takesOver: Bool) throws {
    guard !path.isEmpty else { throw CommandFailure.usage("--out is empty; name a folder") }
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw CommandFailure.other("\(path) is a file; name a folder for the case")
    }
    guard try takesOver || names().isEmpty else {
      throw CommandFailure.other(
        "\(path) holds files already; name another folder, or say --force to write into it")
    }
  }

  /// Writes the files, and removes those of another case.
  ///
  /// - Throws: ``CommandFailure`` with 1 when the folder cannot be written. No file is then in part what it was and in part new.
  func write(_ files: [CaseFiles.File]) throws {
    let isNew = !manager.fileExists(atPath: path)
    var written: [String] = []
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
      for file in files {
        written.append(draft(of: file.name))
        try Data(file.text.utf8).write(to: URL(filePath: draft(of: file.name)))
      }
      for file in files { try give(draft(of: file.name), the: place(of: file.name)) }
      let own = Set(files.map(\.name))
      for old in try names() where CaseFiles.areNamed(old) && !own.contains(old) {
        try manager.removeItem(atPath: place(of: old))
      }
    } catch {
      // What cannot be removed is told by the failure itself: the folder cannot be written.
      for draft in written { try? manager.removeItem(atPath: draft) }
      if isNew { try? manager.removeItem(atPath: path) }
      throw failure(error)
    }
  }

  private func place(of name: String) -> String { "\(path)/\(name)" }

  private func draft(of name: String) -> String { "\(path)/.\(name).part" }

  private func names() throws -> [String] {
    do { return try manager.contentsOfDirectory(atPath: path) } catch { throw failure(error) }
  }

  /// Gives a file its name, in the place of one that has it.
  private func give(_ draft: String, the place: String) throws {
    guard unsafe rename(draft, place) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  private func failure(_ error: any Error) -> CommandFailure {
    if let error = error as? CommandFailure { return error }
    return .writing(path, error)
  }
}
