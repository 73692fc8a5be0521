// SPDX-License-Identifier: Apache-2.0

import Testing

/// A mistake in one of the sample packs and what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let file: String
  let passage: String
  let change: String
  let problem: String

  /// Creates a mistake: one passage of a file is changed to another text.
  init(_ file: String, _ passage: String, to change: String, _ problem: String) {
    self.file = "\(file).yaml"
    self.passage = passage
    self.change = change
    self.problem = problem
  }

  var testDescription: String { problem }

  /// What is said about the sample packs with the mistake in them.
  func report() throws -> String {
    let text = try SamplePacks.text(of: file, passage, to: change)
    let others = SamplePacks.more[file] == nil ? [:] : SamplePacks.more
    return problems(SamplePacks.files(changing: others.merging([file: text]) { $1 }))
  }
}
