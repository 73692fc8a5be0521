// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import ModelVoice
import Reports

/// The command `windtunnel ask`.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look up what the packs and the catalogue say about a term.",
    discussion: """
      Every passage comes with its source and date. Nothing leaves the machine, and no language model is asked.

      Examples:
        windtunnel ask "what does a KV cache cost"
        windtunnel ask --json "statistical power"
      """)

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Option(help: ArgumentHelp("How many passages at most, from 1 to 20.", valueName: "number"))
  var most = 4

  @OptionGroup var packs: PackOptions

  @Argument(help: "The question, in English.")
  var question: String

  func validate() throws {
    guard (1...20).contains(most) else {
      throw ValidationError("--most lies between 1 and 20, not \(most)")
    }
  }

  func run() throws {
    let shelf = try packs.library().factShelf()
    let found = shelf.find(question, atMost: most)
    StandardOutput.write(
      try json
        ? JSONText.line(PassagesJSON(question, found)) + "\n"
        : PassagesText(found, style: .current).text)
  }
}
