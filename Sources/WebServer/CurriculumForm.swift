// SPDX-License-Identifier: Apache-2.0

import DocumentReading
import Foundation
import Hummingbird
import Rehearsal

/// What is sent to hand in a curriculum: a file, or pasted text.
struct CurriculumForm: Sendable {
  /// The largest form that is taken, in bytes: a curriculum of twenty pages with pictures stays below it.
  static let largest = 8 * 1024 * 1024

  let file: FormPart?
  /// The pasted text; nil when there is none but white space.
  let text: String?

  /// Reads the body of a request.
  ///
  /// - Throws: `HTTPError` when it is too large or no form of this kind.
  init(_ request: Request) async throws {
    guard let type = request.headers[.contentType],
      let boundary = FormParts.boundary(in: type)
    else { throw HTTPError(.badRequest) }
    let buffer = try await request.body.collect(upTo: Self.largest)
    guard let parts = FormParts.parts(in: Array(buffer.readableBytesView), boundary: boundary)
    else { throw HTTPError(.badRequest) }
    file = parts.first { $0.name == "file" && !$0.bytes.isEmpty }
    let pasted = parts.first { $0.name == "curriculum" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    text = pasted.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  /// Returns the curriculum as text; the file comes before what was pasted.
  ///
  /// - Throws: ``CurriculumProblem`` when there is neither, or the file cannot be read.
  func curriculum() throws -> Curriculum {
    if let file {
      let name = file.fileName.map { String($0.prefix(200)) } ?? "curriculum"
      do {
        let read = try DocumentReader.text(of: Data(file.bytes), name: name)
        return Curriculum(file: name, text: read.text, notices: read.notices)
      } catch {
        throw CurriculumProblem(description: "\(name): \(error)")
      }
    }
    guard let text else {
      throw CurriculumProblem(description: "choose a file or paste the text of your curriculum")
    }
    return Curriculum(file: nil, text: text)
  }
}

/// Why a curriculum cannot be taken.
struct CurriculumProblem: Error, CustomStringConvertible {
  let description: String
}
