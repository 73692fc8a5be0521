// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ProductAnalytics
import Reports

extension CaseCommand {
  /// The command `windtunnel case generate`.
  struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate",
      abstract: "Write a case into a folder: the brief, and the exhibits as CSV and SVG.",
      discussion: """
        Every file is written whole or not at all. With --key the folder also gets key.json: the cause, the decoys and why each fails, the figures of a good answer, and the test that the mend needs.

        Example:
          windtunnel case generate onboarding-conversion --seed 42 --out my-case --key
        """)

    @OptionGroup var choice: CaseOptions

    @Option(help: ArgumentHelp("The folder; it is made when it is not there.", valueName: "dir"))
    var out: String

    @Flag(help: "Write the key too.")
    var key = false

    @Flag(
      help: "Write into a folder that holds files: those of another case go, all others stay.")
    var force = false

    func run() throws {
      let folder = CaseFolder(path: out)
      // Before the case is drawn, so that a wrong folder is told at once.
      try folder.check(takesOver: force)
      let made = try choice.productCase()
      let files = try CaseFiles(made, withKey: key).files
      try folder.write(files)
      let names = files.map { "  \($0.name)\n" }.joined()
      StandardOutput.write("\(made.title) (\(made.id)) is in \(out):\n\(names)")
    }
  }
}
