// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServingSimulation
import Workbench

extension RequestOptions {
  /// Reads the trace; `nil` when none is named.
  ///
  /// - Throws: ``CommandFailure`` with 64 for options that need a trace, 66 when the file cannot be read, 65 for what stands in it.
  func readTrace() throws -> ServingTrace? {
    guard let trace else {
      if format != nil || skipBadLines {
        let option = format != nil ? "--format" : "--skip-bad-lines"
        throw CommandFailure.usage("\(option) means nothing without --trace; name a file")
      }
      return nil
    }
    let name = trace == "-" ? "standard input" : (trace as NSString).lastPathComponent
    let bytes = try TextFile.array(of: trace)
    do {
      return ServingTrace(
        name: name,
        try TraceReading(bytes, format: format, badLines: skipBadLines ? .skip : .stop))
    } catch {
      throw CommandFailure.input("\(name): \(error)")
    }
  }
}

extension TextFile {
  /// The largest trace that is read, in bytes: 4 GiB, some 100 million requests.
  private static let largestTrace = 4 << 30

  /// Returns the bytes of a large file, read piece by piece so that they are in memory once.
  ///
  /// - Throws: ``CommandFailure`` with 66 when it is not there or cannot be read, 65 when it is too large.
  static func array(of path: String) throws -> [UInt8] {
    let handle = try path == "-" ? FileHandle.standardInput : handle(of: path)
    var bytes: [UInt8] = []
    do {
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes.append(contentsOf: piece)
        guard bytes.count <= largestTrace else { break }
      }
    } catch {
      throw CommandFailure.missing("\(name(of: path)) cannot be read; check its permissions")
    }
    guard bytes.count <= largestTrace else {
      throw CommandFailure.input(
        "\(name(of: path)) is larger than 4 GiB, the largest trace that is read; take a part of it")
    }
    return bytes
  }
}
