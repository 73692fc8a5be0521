// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

extension Fields {
  /// Reads what answers that fail in a certain way have in common.
  func failureModel(from node: YAMLNode) -> FailureModel? {
    let keys = ["flags", "groups", "signs", "phrases"]
    guard let fields = Fields(node, of: "the failures of \(subject)", keys: keys, log: log),
      let flags = fields.text("flags")
    else { return nil }
    let names = flags.split { $0 == " " || $0 == "\n" }.map { FlagID(String($0)) }
    var groups: [FailureModel.Group] = []
    let lines = fields.weightedLines("groups", shape: "`question ?`") { words in
      guard words.count >= 2 else { return nil }
      groups.append(FailureModel.Group(name: words[0], words: Array(words.dropFirst())))
      return (words[0], 0)
    }
    let signs = fields.weightRows("signs", flags: names.count, words: 1...1)
    let phrases = fields.weightRows("phrases", flags: names.count, words: 1...2)
    guard lines != nil, let signs, let phrases else { return nil }
    return FailureModel(
      flags: names, groups: groups,
      signs: Dictionary(signs.map { ($0.phrase, $0.weights) }, uniquingKeysWith: { $1 }),
      phrases: phrases)
  }

  /// Reads lines of a weight in thousandths for each flag, and one or two words.
  private func weightRows(
    _ key: String, flags: Int, words count: ClosedRange<Int>
  ) -> [(phrase: String, weights: [Double])]? {
    var rows: [(phrase: String, weights: [Double])] = []
    let shape = "`\(Array(repeating: "12", count: max(1, flags)).joined(separator: " ")) in`"
    let lines = weightedLines(key, shape: shape) { words in
      let weights = words.prefix(flags).compactMap(Int.init)
      let name = words.dropFirst(flags)
      guard weights.count == flags, count.contains(name.count) else { return nil }
      rows.append((name.joined(separator: " "), weights.map { Double($0) / 1000 }))
      return (words[0], 0)
    }
    return lines == nil ? nil : rows
  }
}
