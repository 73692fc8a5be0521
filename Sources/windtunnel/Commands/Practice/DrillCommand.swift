// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command `windtunnel drill`.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Practise what you have to remember, until the minutes of the day are over.",
    usage: """
      windtunnel drill [--minutes <n>] [--kind <kind>] [--topic <topic>] [--card <id>] [--count <n>]
      windtunnel drill --answers <file> [--keep] [--json]
      windtunnel drill list|show|add|remove|export|import|templates|fit|regrade …
      """,
    discussion: """
      A drill asks for a number, a short explanation, which of two answers passes, a part of a story of yours, or a dated fact. In it, ? shows the hint, \
      . says that you do not know, and q or Ctrl-D ends. What you typed is kept with each line. On the first run your deck is filled; what goes wrong in \
      rounds comes into it by itself. All options of a session: windtunnel drill session --help.

      Examples:
        windtunnel drill
        windtunnel drill --minutes 10 --kind number
        windtunnel drill list --topic stories
        windtunnel drill --answers answers.jsonl --json
        windtunnel drill export --format anki deck.txt
      """,
    subcommands: [
      Session.self, List.self, Show.self, Add.self, Remove.self, Export.self, Import.self,
      Templates.self, Fit.self, Regrade.self,
    ],
    defaultSubcommand: Session.self)
}
