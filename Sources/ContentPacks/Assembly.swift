// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Lays the content of files over each other, layer by layer.
///
/// Within a layer no name may appear twice. In a later layer a name that exists already replaces what it stood for, in its place; new
/// names follow at the end.
struct Assembly {
  private(set) var packs: [Pack] = []
  private(set) var contents = PackContents()
  private(set) var problems: [PackProblem] = []
  private(set) var broken: Set<String> = []
  /// Whether every name was seen; if not, those that seem to be missing may stand where nothing could be read.
  private(set) var isComplete = true

  /// Adds the files of one layer.
  mutating func add(_ readings: [PackReading]) {
    packs += readings.compactMap(\.pack)
    problems += readings.flatMap(\.problems)
    broken.formUnion(readings.flatMap(\.broken))
    isComplete = isComplete && readings.allSatisfy(\.isWhole)
    let criteria = criteria
    lay(\.rubrics, "rubric", readings)
    dropProbes(of: criteria.subtracting(self.criteria))
    dropProbesOfReplacedQuestions(readings)
    lay(\.questions, "question", readings)
    lay(\.personas, "persona", readings)
    lay(\.loops, "loop", readings)
    lay(\.probes, "probe", readings)
    lay(\.curveballs, "curveball", readings)
    lay(\.exampleQuestions, "example", readings)
    lay(\.drills, "drill", readings)
    lay(\.lexicons, "lexicon", readings)
    lay(\.evidence, "evidence type", readings)
    lay(\.flags, "flag", readings)
    lay(\.wordings, "wording model", readings)
  }

  /// The names of all criteria so far.
  private var criteria: Set<String> {
    Set(contents.rubrics.flatMap(\.parts).map(\.value))
  }

  /// Removes the probes of criteria that a new rubric no longer has: whoever leaves a criterion out wants no question about it.
  private mutating func dropProbes(of criteria: Set<String>) {
    contents.probes.removeAll { criteria.contains($0.value.criterion.name) }
  }

  /// Removes the probes that came with questions of an earlier layer which this one replaces.
  private mutating func dropProbesOfReplacedQuestions(_ readings: [PackReading]) {
    let replaced = Set(readings.flatMap(\.contents.questions).map(\.id))
    contents.probes.removeAll { $0.value.question.map { replaced.contains($0.name) } ?? false }
  }

  private mutating func lay<Value>(
    _ part: WritableKeyPath<PackContents, [Item<Value>]>, _ noun: String,
    _ readings: [PackReading]
  ) {
    var items = contents[keyPath: part]
    let earlier = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var seen: [String: Place] = [:]
    for item in readings.flatMap({ $0.contents[keyPath: part] }) {
      if let place = seen[item.id] {
        problems.append(Self.double(item, noun, first: place))
      } else if let index = earlier[item.id] {
        items[index] = item
      } else {
        items.append(item)
      }
      seen[item.id] = seen[item.id] ?? item.place
    }
    contents[keyPath: part] = items
  }

  private static func double<Value>(
    _ item: Item<Value>, _ noun: String, first: Place
  ) -> PackProblem {
    PackProblem(
      file: item.place.file, line: item.place.line, column: item.place.column,
      message:
        "the \(noun) `\(item.id)` is there already, at \(first.file.printable):\(first.line)",
      mend: "rename or remove one of the two")
  }
}
