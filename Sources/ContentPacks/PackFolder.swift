// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads packs from a folder.
public enum PackFolder {
  /// The most files that are read from one folder.
  public static let mostFiles = 2_000

  /// Returns every `.yaml` and `.yml` file under a folder, sorted by path.
  ///
  /// Hidden files are left out. A link to a file is followed, a link to a folder is not, so a circle of links does no harm.
  ///
  /// - Parameter path: The folder, or a link to it.
  /// - Returns: The files; none when the folder holds none.
  /// - Throws: ``PackFailure`` with every file that cannot be read, is too large or is not UTF-8, or when there is no such folder.
  public static func files(at path: String) throws(PackFailure) -> [PackFile] {
    let root = URL(filePath: path).resolvingSymlinksInPath()
    let names = try names(under: root, path)
    var files: [PackFile] = []
    var problems: [PackProblem] = []
    for name in names {
      let shown = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      do throws(PackFailure) {
        files.append(PackFile(path: shown, text: try text(of: root.appending(path: name), shown)))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw PackFailure(problems) }
    return files
  }

  /// Returns the names of the packs under a folder, relative to it.
  private static func names(under root: URL, _ path: String) throws(PackFailure) -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: root.path(), isDirectory: &isFolder) else {
      throw failure(path, "there is no such folder", "give the folder that holds the packs")
    }
    guard isFolder.boolValue else {
      throw failure(path, "this is a file", "give the folder that holds it")
    }
    guard let walk = FileManager.default.enumerator(atPath: root.path()) else {
      throw failure(path, "the folder cannot be read", "check its permissions")
    }
    var names: [String] = []
    while let name = walk.nextObject() as? String {
      if name.split(separator: "/").last?.hasPrefix(".") == true {
        walk.skipDescendants()
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        names.append(name)
      }
      guard names.count <= mostFiles else {
        throw failure(path, "the folder holds more than \(mostFiles) packs", "split it")
      }
    }
    return names.sorted()
  }

  private static func text(of file: URL, _ shown: String) throws(PackFailure) -> String {
    let file = file.resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path()),
      let size = attributes[.size] as? Int
    else { throw failure(shown, "the link leads nowhere", "mend or remove it") }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeSymbolicLink: throw failure(shown, "the link leads nowhere", "mend or remove it")
    default: throw failure(shown, "this is no file", "remove it or rename it")
    }
    guard size <= PackFile.largestFile else {
      throw failure(
        shown, "the file has \(size) bytes", "at most \(PackFile.largestFile) are read; split it")
    }
    guard let data = FileManager.default.contents(atPath: file.path()) else {
      throw failure(shown, "the file cannot be read", "check its permissions")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw failure(
        shown, "the file is not UTF-8 text", "save it as UTF-8", line: firstBadLine(of: data))
    }
    return text
  }

  /// Returns the line of the first byte that is not UTF-8.
  private static func firstBadLine(of data: Data) -> Int {
    let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (bad ?? 0) + 1
  }

  private static func failure(
    _ path: String, _ message: String, _ mend: String, line: Int = 1
  ) -> PackFailure {
    PackFailure([PackProblem(file: path, line: line, column: 1, message: message, mend: mend)])
  }
}
