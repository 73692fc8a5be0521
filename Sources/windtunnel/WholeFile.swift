// SPDX-License-Identifier: Apache-2.0

import CDispatch
import Foundation

/// A file that a command writes whole: under another name first, which becomes its own when all is on the disk.
struct WholeFile {
  let path: String
  /// The option that named it, for messages.
  let option: String

  private var manager: FileManager { .default }

  /// Writes a text into a file, or to standard output where the path is `-`.
  ///
  /// - Throws: ``CommandFailure`` with 64 for a path that is none, 1 when a folder is in the way or the file cannot be written.
  static func write(_ text: String, to path: String, for option: String) throws {
    guard path != "-" else { return StandardOutput.write(text) }
    let file = WholeFile(path: path, option: option)
    try file.checkPath()
    try file.write(Array(text.utf8))
  }

  /// Checks before the work begins that the file may be written here.
  ///
  /// - Throws: ``CommandFailure`` with 64 for a path that is none, 66 for a folder that is not there, 1 when a folder is in the way.
  func check() throws {
    try checkPath()
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw CommandFailure.missing("there is no folder \(folder) for \(option); create it first")
    }
  }

  private func checkPath() throws {
    guard !path.isEmpty, path != "-" else {
      throw CommandFailure.usage("\(option) is “\(path)”; name a file")
    }
    var isFolder: ObjCBool = false
    if unsafe manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw CommandFailure.other("\(path) is a folder; name a file in it for \(option)")
    }
  }

  /// Writes the file.
  ///
  /// What stood there before stays until the new one is whole; a link stays one. What is no plain file, such as a pipe, is written to
  /// as it is.
  ///
  /// - Throws: ``CommandFailure`` with 1 when that does not work.
  func write(_ bytes: [UInt8]) throws {
    do {
      if isSpecial {
        try FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(bytes))
      } else {
        try replace(with: bytes)
      }
    } catch { throw CommandFailure.writing(path, error) }
  }

  private func replace(with bytes: [UInt8]) throws {
    let folder = target.deletingLastPathComponent()
    let draft = folder.appending(path: ".\(target.lastPathComponent).\(getpid()).part").path(
      percentEncoded: false)
    do {
      try Data(bytes).write(to: URL(filePath: draft))
      guard unsafe rename(draft, target.path(percentEncoded: false)) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      // What cannot be removed is told by the failure itself.
      try? manager.removeItem(atPath: draft)
      throw error
    }
  }

  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// The file itself when the path is a link to it.
  private var target: URL { URL(filePath: path).resolvingSymlinksInPath() }

  /// Whether something is there that is no plain file; the system follows the links, since what `/dev/stdout` leads to has no path.
  private var isSpecial: Bool {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return false }
    return facts.st_mode & S_IFMT != S_IFREG
  }
}

extension CommandFailure {
  /// The failure of writing to a place, with what to do, 1.
  static func writing(_ path: String, _ error: any Error) -> CommandFailure {
    let code = (error as? CocoaError)?.code
    let cause = (error as? POSIXError)?.code ?? (error as? CocoaError)?.underlyingCode
    if code == .fileWriteOutOfSpace || cause == .ENOSPC || cause == .EDQUOT {
      return .other("the disk of \(path) is full; make room, or name a place on another one")
    }
    if code == .fileWriteVolumeReadOnly || cause == .EROFS {
      return .other("\(path) is on a disk that cannot be written; name a place on another one")
    }
    if code == .fileWriteNoPermission || code == .fileReadNoPermission || cause == .EACCES {
      return .other("\(path) cannot be written; check its permissions")
    }
    if code == .fileNoSuchFile || cause == .ENOENT {
      return .other("\(path) cannot be written: its folder is not there; create it first")
    }
    return .other("\(path) cannot be written: \(error.localizedDescription)")
  }
}

extension CocoaError {
  /// The code of the system behind it.
  fileprivate var underlyingCode: POSIXErrorCode? {
    (underlying as? POSIXError)?.code
  }
}
