// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import ModelAsking
import ModelVoice
import Reports

/// The command `windtunnel ask`.
struct Ask: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Look up what the packs and the catalogue say about a term.",
    discussion: """
      Every passage comes with its source and date. Where a language model is connected for conversation, it is sent your question and \
      these passages, and what it makes of them is shown as far as they hold it; with --passages nobody is asked.

      Examples:
        windtunnel ask "what does a KV cache cost"
        windtunnel ask --json --passages "statistical power"
      """)

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Flag(help: "Show the passages alone, and ask no language model.")
  var passages = false

  @Option(help: ArgumentHelp("How many passages at most, from 1 to 20.", valueName: "number"))
  var most = 4

  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  @Argument(help: "The question, in English.")
  var question: String

  func validate() throws {
    guard (1...20).contains(most) else {
      throw ValidationError("--most lies between 1 and 20, not \(most)")
    }
  }

  func run() async throws {
    let explaining = Explaining(
      asking: question, of: try packs.library().factShelf(), atMost: most)
    let explained = passages ? nil : try await explained(explaining)
    StandardOutput.write(
      try json
        ? JSONText.line(PassagesJSON(explaining, explained)) + "\n"
        : PassagesText(explaining.passages, explained, style: .current).text)
  }

  /// What the model that is connected makes of the passages; nil when none is to be asked.
  private func explained(_ explaining: Explaining) async throws -> ModelExplanation? {
    guard !explaining.passages.isEmpty, data.isThere else { return nil }
    let voice = VoiceAccess.live(try data.store())
    return await TerminalGuide(voice).explanation(of: explaining)
  }
}
