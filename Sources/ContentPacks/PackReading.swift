// SPDX-License-Identifier: Apache-2.0

import Dispatch
import PackText
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
  /// Reads a file, as far as it can be read; one of ours without the YAML library where it can be.
  init(of file: PackFile, isOurs: Bool = false) {
    let log = ProblemLog(file: file.path)
    var reader = PackReader(log: log)
    let plain = isOurs ? PlainYAML.root(of: file.text).map(YAMLNode.init) : nil
    let root = plain ?? YAMLParser.root(of: file, log: log)
    if root == nil { log.loseTrack() }
    pack = root.flatMap { reader.read($0) }
    contents = reader.contents
    problems = log.problems
    broken = log.broken
    isWhole = log.isWhole
  }
}

extension PackReading {
  /// The packs inside the program, read once for all who lay others over them.
  static let embedded = all(of: PackFile.embedded, areOurs: true)

  /// Reads files on all cores, because reading is most of what the program does before its first answer.
  ///
  /// The result is in the order of the files and does not depend on which was read first.
  static func all(of files: [PackFile], areOurs: Bool = false) -> [PackReading] {
    let largestFirst = files.indices.sorted {
      files[$0].text.utf8.count > files[$1].text.utf8.count
    }
    let readings = Mutex([PackReading?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { turn in
      let reading = PackReading(of: files[largestFirst[turn]], isOurs: areOurs)
      readings.withLock { $0[largestFirst[turn]] = reading }
    }
    return readings.withLock { $0 }.compactMap { $0 }
  }
}
