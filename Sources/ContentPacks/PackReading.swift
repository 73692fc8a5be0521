// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// One file as it was read.
struct PackReading: Sendable {
  /// Nil when the file does not say what it is.
  let pack: Pack?
  let contents: PackContents
  let problems: [PackProblem]
  /// The names of things in the file that could not be read.
  let broken: Set<String>
  /// Whether everything that the file names was seen, broken or not.
  let isWhole: Bool
}

extension PackReading {
  /// Reads a file, as far as it can be read.
  init(of file: PackFile) {
    let log = ProblemLog(file: file.path)
    var reader = PackReader(log: log)
    let root = YAMLParser.root(of: file, log: log)
    if root == nil { log.loseTrack() }
    pack = root.flatMap { reader.read($0) }
    contents = reader.contents
    problems = log.problems
    broken = log.broken
    isWhole = log.isWhole
  }
}

extension PackReading {
  /// Reads files on all cores, because reading is most of what the program does before its first answer.
  ///
  /// The result is in the order of the files and does not depend on which was read first.
  static func all(of files: [PackFile]) -> [PackReading] {
    let largestFirst = files.indices.sorted {
      files[$0].text.utf8.count > files[$1].text.utf8.count
    }
    let readings = Mutex([PackReading?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { turn in
      let reading = PackReading(of: files[largestFirst[turn]])
      readings.withLock { $0[largestFirst[turn]] = reading }
    }
    return readings.withLock { $0 }.compactMap { $0 }
  }
}
