// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// Reads texts from files and from standard input, which is written `-`.
enum TextFile {
  /// The largest file that is read, in bytes.
  static let largest = 64 * 1024 * 1024

  /// Returns the text of a file.
  ///
  /// - Throws: ``CommandFailure`` with 66 when it is not there, 65 when it is too large or not UTF-8.
  static func read(_ path: String) throws -> String {
    let data = try bytes(of: path)
    if let problem = UTF8Check.problem(in: data) {
      throw CommandFailure.input("\(name(of: path)) is \(problem); save it as UTF-8")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Returns the bytes of a file.
  ///
  /// - Throws: ``CommandFailure`` with 66 when it is not there, 65 when it is too large.
  static func bytes(of path: String) throws -> Data {
    let data = try path == "-" ? standardInput() : contents(of: path)
    guard data.count <= largest else {
      throw CommandFailure.input(
        "\(name(of: path)) has \(data.count) bytes and the largest that is read is \(largest)")
    }
    return data
  }

  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path
  }

  private static func standardInput() throws -> Data {
    do { return try FileHandle.standardInput.readToEnd() ?? Data() } catch {
      throw CommandFailure.missing("standard input cannot be read; name a file in its place")
    }
  }

  private static func contents(of path: String) throws -> Data {
    let handle = try handle(of: path)
    do {
      // Not by its size, which a pipe such as /dev/fd/63 does not have.
      return try handle.readToEnd() ?? Data()
    } catch {
      throw CommandFailure.missing("\(path) cannot be read; check its permissions")
    }
  }

  /// Opens a file.
  ///
  /// - Throws: ``CommandFailure`` with 66 when it is not there, is a folder, or may not be read.
  static func handle(of path: String) throws -> FileHandle {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure.missing("there is no file \(path)")
    }
    guard !isFolder.boolValue else {
      throw CommandFailure.missing("\(path) is a folder; name a file in it")
    }
    do { return try FileHandle(forReadingFrom: URL(filePath: path)) } catch {
      throw CommandFailure.missing("\(path) cannot be read; check its permissions")
    }
  }
}
