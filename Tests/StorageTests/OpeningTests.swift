// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct OpeningTests {
  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `the folder and the files are for their owner alone`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path(of: "deep/data"))
    try store.playWholeRound("r")
    #expect(try permissions(folder.path(of: "deep/data")) == 0o700)
    #expect(try permissions(folder.path(of: "deep")) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "deep/data"))
    #expect(
      names.sorted() == ["windtunnel.sqlite", "windtunnel.sqlite-shm", "windtunnel.sqlite-wal"])
    for name in names {
      #expect(try permissions(folder.path(of: "deep/data/\(name)")) == 0o600, "\(name)")
    }
  }

  @Test(arguments: [
    ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"),
    ("busy_timeout", "5000"), ("fullfsync", "1"),
  ])
  func `the connection that writes promises durability`(pragma: String, value: String) throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    #expect(try store.setting(pragma) == value)
    let again = try RoundStore(folder: folder.path)
    #expect(try again.setting(pragma) == value)
  }

  @Test(arguments: ["hello", String(repeating: "not a database\n", count: 2000)])
  func `a file that is no database is refused and left alone`(content: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "windtunnel.sqlite")
    try Data(content.utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.corrupt(file: file)) { try RoundStore(folder: folder.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(content.utf8))
  }

  @Test func `a damaged page is reported as damage`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "windtunnel.sqlite")
    do {
      let store = try RoundStore(folder: folder.path)
      try store.playWholeRound("r")
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    bytes.replaceSubrange(
      4096..<bytes.count, with: Data(repeating: 0xFF, count: bytes.count - 4096))
    try bytes.write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.corrupt(file: file)) {
      try RoundStore(folder: folder.path).events(of: "r")
    }
  }

  @Test func `a database of a newer version is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "windtunnel.sqlite")
    do { try RoundStore(folder: folder.path).playWholeRound("r") }
    do {
      let newer = try DatabaseQueue(path: file)
      try newer.writeWithoutTransaction { db in
        try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('keep voices')")
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(throws: StoreError.newer(file: file)) { try RoundStore(folder: folder.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test func `an unfinished write of another program is waited for, and then an error`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path, pragmas: ["busy_timeout = 50"])
    let before = try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let other = try DatabaseQueue(path: store.file)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.locked(file: store.file)) {
        try store.saveAnswer("waits", in: "r", at: Samples.later(1))
      }
      let meanwhile = try store.round("r")
      #expect(meanwhile == before)
      try db.execute(sql: "ROLLBACK")
    }
    try store.saveAnswer("works", in: "r", at: Samples.later(2))
    #expect(try store.round("r")?.exchanges[0].draft.text == "works")
  }
}

struct ReadOnlyTests {
  @Test func `a folder that cannot be made is an error that names the file`() throws {
    let folder = try TemporaryFolder()
    try Data("in the way".utf8).write(to: URL(fileURLWithPath: folder.path(of: "file")))
    for place in [folder.path(of: "file"), folder.path(of: "file/below"), "/proc/windtunnel"] {
      #expect(throws: StoreError.readOnly(file: "\(place)/windtunnel.sqlite")) {
        try RoundStore(folder: place)
      }
    }
  }

  @Test func `a folder in place of the database file is an error that names it`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "windtunnel.sqlite")
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    #expect(throws: StoreError.readOnly(file: file)) { try RoundStore(folder: folder.path) }
  }

  @Test func `a database that cannot be written can be read`() throws {
    let folder = try TemporaryFolder()
    let written = try RoundStore(folder: folder.path).playWholeRound("r")
    let store = try RoundStore(folder: folder.path, pragmas: ["query_only = ON"])
    #expect(throws: StoreError.readOnly(file: store.file)) {
      try store.create(id: "r2", start: Samples.round(), at: Samples.start)
    }
    #expect(throws: StoreError.readOnly(file: store.file)) { try store.erase() }
    #expect(try store.round("r") == written)
    #expect(try store.summaries().count == 1)
  }

  /// The superuser may write every file, so this says nothing when that is who runs it.
  @Test(.enabled(if: geteuid() != 0))
  func `a file without write permission is an error and is left alone`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "windtunnel.sqlite")
    do { try RoundStore(folder: folder.path).playWholeRound("r") }
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file)
    #expect(throws: StoreError.readOnly(file: file)) { try RoundStore(folder: folder.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }
}
