// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Foundation
import TestSupport
import Testing

struct PackFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ name: String, _ text: String) throws {
    try write(name, Data(text.utf8))
  }

  private func write(_ name: String, _ data: Data) throws {
    let url = URL(filePath: folder.path(of: name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: name), withDestinationPath: target)
  }

  /// Returns what is wrong with the folder, with its own path cut out; empty when nothing is.
  private func problems(at path: String? = nil) -> String {
    do throws(PackFailure) {
      _ = try PackFolder.files(at: path ?? folder.path)
      return ""
    } catch {
      return error.description.replacing(folder.path, with: "packs")
    }
  }

  @Test func `packs are found in folders below, sorted, and nothing else is`() throws {
    try write("b.yaml", "b")
    try write("deep/er/a.yml", "a")
    try write("notes.md", "no")
    try write("data.json", "no")
    try write(".hidden.yaml", "no")
    try write(".git/config.yaml", "no")
    let files = try PackFolder.files(at: folder.path)
    #expect(
      files == [
        PackFile(path: folder.path(of: "b.yaml"), text: "b"),
        PackFile(path: folder.path(of: "deep/er/a.yml"), text: "a"),
      ])
  }

  @Test func `an empty folder has no packs`() throws {
    let files = try PackFolder.files(at: folder.path + "/")
    #expect(files.isEmpty)
  }

  @Test func `a link to a file is followed and a circle of links does no harm`() throws {
    try write("real.yaml", "text")
    try link("linked.yaml", to: "real.yaml")
    try link("loop", to: ".")
    let files = try PackFolder.files(at: folder.path)
    #expect(files.map(\.text) == ["text", "text"])
  }

  @Test(arguments: ["bad.yaml", "none", "/no/such/place.yaml"])
  func `a link that leads nowhere is reported`(target: String) throws {
    try link("bad.yaml", to: target)
    #expect(problems() == "packs/bad.yaml:1: the link leads nowhere; mend or remove it")
  }

  @Test func `a link to the folder is followed`() throws {
    try write("packs/a.yaml", "text")
    try link("other", to: "packs")
    let files = try PackFolder.files(at: folder.path(of: "other"))
    #expect(files == [PackFile(path: folder.path(of: "other/a.yaml"), text: "text")])
  }

  @Test func `a missing folder and a file in its place are reported`() throws {
    #expect(
      problems(at: folder.path(of: "none"))
        == "packs/none:1: there is no such folder; give the folder that holds the packs")
    try write("file.yaml", "text")
    #expect(
      problems(at: folder.path(of: "file.yaml"))
        == "packs/file.yaml:1: this is a file; give the folder that holds it")
  }

  @Test func `a folder with the name of a pack is reported`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "odd.yaml"), withIntermediateDirectories: true)
    #expect(problems() == "packs/odd.yaml:1: this is no file; remove it or rename it")
  }

  @Test func `every file that is too large or not UTF-8 is reported`() throws {
    try write("large.yaml", Data(repeating: 0x23, count: PackFile.largestFile + 1))
    try write("latin.yaml", Data("one\ntwo\nBr".utf8 + [0xFC] + "he\n".utf8))
    try write("fine.yaml", "text")
    #expect(
      problems() == """
        packs/large.yaml:1: the file has 5000001 bytes; at most 5000000 are read; split it
        packs/latin.yaml:3: the file is not UTF-8 text; save it as UTF-8
        """)
  }

  @Test func `more files than a folder may hold are refused`() throws {
    for number in 0...PackFolder.mostFiles {
      try write("\(number).yaml", "")
    }
    #expect(problems() == "packs:1: the folder holds more than 2000 packs; split it")
  }

  @Test func `a file without permission is reported`() throws {
    try write("secret.yaml", "text")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path(of: "secret.yaml"))
    // The superuser may read everything.
    let isReadable = FileManager.default.isReadableFile(atPath: folder.path(of: "secret.yaml"))
    #expect(
      problems()
        == (isReadable ? "" : "packs/secret.yaml:1: the file cannot be read; check its permissions")
    )
  }
}
