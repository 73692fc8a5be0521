// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks

/// Arguments as they were typed, and the command that they name as far as there is one.
struct GivenArguments {
  /// The arguments as the parser reads them right.
  let words: [String]
  /// The commands from the program down to the one that is meant.
  private let commands: [any ParsableCommand.Type]
  /// The word behind the command; nil where an option stands there, or nothing.
  private let next: String?

  /// Creates arguments from what was typed behind the name of the program.
  init(_ typed: [String]) {
    words = Self.joined(typed)
    var commands: [any ParsableCommand.Type] = [Windtunnel.self]
    var place = 0
    for (index, word) in words.enumerated() {
      if let command = Self.subcommand(word, of: commands[commands.count - 1]) {
        commands.append(command)
        place = index + 1
      } else if index == place, !word.hasPrefix("-") {
        break
      }
    }
    self.commands = commands
    let behind = words.dropFirst(place).first
    next = behind?.hasPrefix("-") == false ? behind : nil
  }

  /// The command line that explains the command.
  var help: String { (commands.map { $0._commandName } + ["--help"]).joined(separator: " ") }

  /// What is to be said of a word that is no command; nil when the message of the parser is about something else.
  func unknownCommand(_ message: String) -> String? {
    let names = commands[commands.count - 1].configuration.subcommands.map { $0._commandName }
    guard let next, !names.isEmpty else { return nil }
    let near = nearest(to: next, among: names)
    let isNamed = message.contains("nexpected argument") && message.contains("'\(next)'")
    // Options of the command that was meant are unknown where it was not found.
    guard isNamed || (near != nil && message.hasPrefix("Unknown option")) else { return nil }
    return "there is no command “\(next)”\(near.map { ", the nearest is \($0)" } ?? "")"
  }

  private static func subcommand(
    _ word: String, of command: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first { $0._commandName == word }
  }

  /// Returns arguments in which a negative number stands in one word with its option.
  ///
  /// The parser takes what begins with a hyphen for another option, and says that the value is missing.
  private static func joined(_ typed: [String]) -> [String] {
    // What a shell asks for a completion is passed on as it is.
    guard typed.first?.hasPrefix("---") != true else { return typed }
    var joined: [String] = []
    for (index, word) in typed.enumerated() {
      if index > 0, isOption(typed[index - 1]), isNegative(word) {
        joined[joined.count - 1] += "=" + word
      } else if word == "--" {
        return joined + typed[index...]
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") && word.count > 2 && !word.contains("=")
  }

  private static func isNegative(_ word: String) -> Bool {
    word.hasPrefix("-") && word.dropFirst().first.map { $0.isNumber || $0 == "." } == true
  }
}
