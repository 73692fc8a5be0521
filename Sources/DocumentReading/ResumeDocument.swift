// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A CV as JSON Resume, turned into sections of text.
///
/// Name, e-mail, phone, picture, address and profiles are left out: they are not read. So are interests and references.
///
/// Source of the fields: the JSON Resume schema, version 1.0.0, jsonresume.org/schema, read 2026-11.
struct ResumeDocument {
  let bytes: [UInt8]

  private typealias Entry = [String: Any]

  func read() throws(DocumentError) -> ReadDocument {
    let text = try PlainDocument.text(of: bytes)
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else {
      throw .damaged(.jsonResume, "it is no valid JSON")
    }
    guard let resume = value as? Entry, Self.sections.contains(where: { resume[$0] != nil }) else {
      throw .damaged(
        .jsonResume, "it has none of the fields \(Self.sections.joined(separator: ", "))")
    }
    return ReadDocument(
      text: sections(of: resume).joined(separator: "\n\n") + "\n", format: .jsonResume,
      notices: ["Name, contact details, picture, interests and references were left out."])
  }

  private static let sections = [
    "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills",
    "languages", "projects",
  ]

  private func sections(of resume: Entry) -> [String] {
    let basics = resume["basics"] as? Entry ?? [:]
    let summary = lines(["label", "summary"], of: basics)
    return [
      section("Summary", summary),
      section("Experience", entries("work", ["position", "name"], of: resume)),
      section("Projects", entries("projects", ["name", "entity"], of: resume)),
      section("Volunteering", entries("volunteer", ["position", "organization"], of: resume)),
      section("Publications", entries("publications", ["name", "publisher"], of: resume)),
      section("Skills", skills(of: resume)),
      section("Education", entries("education", ["studyType", "area", "institution"], of: resume)),
      section("Certificates", entries("certificates", ["name", "issuer"], of: resume)),
      section("Awards", entries("awards", ["title", "awarder"], of: resume)),
      section("Languages", entries("languages", ["language", "fluency"], of: resume)),
    ]
    .compactMap(\.self)
  }

  private func section(_ title: String, _ lines: [String]) -> String? {
    lines.isEmpty ? nil : (["## \(title)", ""] + lines).joined(separator: "\n")
  }

  /// The lines of a list: what heads each entry, its dates, its summary, and its highlights as bullets.
  private func entries(_ key: String, _ heading: [String], of resume: Entry) -> [String] {
    list(key, of: resume).flatMap { entry in
      let head = heading.compactMap { word($0, of: entry) }.joined(separator: ", ")
      let dates = ["startDate", "endDate", "date", "releaseDate"]
        .compactMap { word($0, of: entry) }.joined(separator: " to ")
      let line = [head, dates].filter { !$0.isEmpty }.joined(separator: ", ")
      let bullets = (entry["highlights"] as? [Any] ?? []).compactMap { $0 as? String }
        .filter { !$0.isEmpty }.map { "- \($0)" }
      return (line.isEmpty ? [] : [line, ""])
        + lines(["summary", "description"], of: entry) + bullets + [""]
    }
  }

  private func skills(of resume: Entry) -> [String] {
    list("skills", of: resume).compactMap { skill in
      let words = (skill["keywords"] as? [Any] ?? []).compactMap { $0 as? String }
      let parts = [word("name", of: skill), words.isEmpty ? nil : words.joined(separator: ", ")]
      let line = parts.compactMap(\.self).joined(separator: ": ")
      return line.isEmpty ? nil : "- \(line)"
    }
  }

  private func list(_ key: String, of resume: Entry) -> [Entry] {
    (resume[key] as? [Any] ?? []).compactMap { $0 as? Entry }
  }

  private func lines(_ keys: [String], of entry: Entry) -> [String] {
    keys.compactMap { word($0, of: entry) }
  }

  private func word(_ key: String, of entry: Entry) -> String? {
    guard let word = entry[key] as? String, !word.isEmpty else { return nil }
    return word
  }
}
