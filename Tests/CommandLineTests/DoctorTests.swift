// SPDX-License-Identifier: Apache-2.0

import Foundation
import Storage
import TestSupport
import Testing

@Suite(.serialized) struct DoctorTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func states(_ ended: Ended) throws -> [String: String] {
    let checks = try #require(try object(ended.output)["checks"] as? [[String: Any]])
    return Dictionary(
      checks.map { ($0["subject"] as? String ?? "", $0["state"] as? String ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `on a new machine everything works, and nothing is made`() async throws {
    let folder = try TemporaryFolder()
    let ended = try await Tool.run("doctor", "--data", "data", in: folder)
    #expect(ended.status == 0, "\(ended.output)")
    #expect(ended.output.contains("none yet; the first round makes it"))
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "data")))
  }

  @Test func `a database that is none fails, and stays as it is`() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "data"), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let file = URL(filePath: folder.path(of: "data/windtunnel.sqlite"))
    let bytes = Data("no database at all, but long enough to have a header".utf8)
    try bytes.write(to: file)
    let ended = try await Tool.run("doctor", "--data", "data", "--json", in: folder)
    #expect(ended.status == 1)
    #expect(try states(ended)["database"] == "fail")
    #expect(try states(ended)["folder"] == "ok")
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test func `a file where the folder should be fails`() async throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.path(of: "data")))
    let ended = try await Tool.run("doctor", "--data", "data", in: folder)
    #expect(ended.status == 1)
    #expect(ended.output.contains("data is a file, not a folder"))
  }

  @Test func `a folder that cannot be written fails`() async throws {
    // The superuser may write everywhere.
    guard getuid() != 0 else { return }
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "data"), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o500])
    let ended = try await Tool.run("doctor", "--data", "data", "--json", in: folder)
    #expect(ended.status == 1)
    #expect(try states(ended)["folder"] == "fail")
  }

  @Test func `packs with a mistake fail, a folder open to others is a note`() async throws {
    let folder = try TemporaryFolder()
    for name in ["data", "packs"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(of: name), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    }
    try Data("format: windtunnel/questions@1\n".utf8)
      .write(to: URL(filePath: folder.path(of: "packs/mine.yaml")))
    let ended = try await Tool.run(
      "doctor", "--data", "data", "--packs", "packs", "--json", in: folder)
    #expect(ended.status == 1)
    #expect(try states(ended)["packs"] == "fail")
    #expect(try states(ended)["folder"] == "warn")
  }

  @Test func `a sound database is whole`() async throws {
    let folder = try TemporaryFolder()
    _ = try RoundStore(folder: folder.path(of: "data"))
    let ended = try await Tool.run("doctor", "--data", "data", in: folder)
    #expect(ended.status == 0)
    #expect(ended.output.contains("whole, with 0 rounds and 0 events"))
  }
}
