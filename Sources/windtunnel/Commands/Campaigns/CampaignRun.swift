// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import InterviewContent
import Quantities
import Rehearsal
import Reports
import Storage
import Synchronization

extension CampaignCommand {
  /// The command `windtunnel campaign run`.
  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Take a whole campaign from files, at once and without a clock to wait for.",
      discussion: """
        The folder holds cv.pdf (or .docx, .md, .txt, .json) and a folder for each stage with a file for each question: screening/1.txt, \
        deep-dive/3.txt. In a file, lines of --- separate the answer from the replies to follow-ups. A file that is missing is silence. \
        The same folder and seed give the same output, so the day of the application is 2026-01-05 unless --applied names another one.
        """)

    @Option(help: ArgumentHelp("The folder with the answers.", valueName: "folder"))
    var answers: String

    @Flag(help: "Stop where the screening ends the campaign, as life does.")
    var stop = false

    @Flag(help: "Write the campaign and its decision as JSON.")
    var json = false

    @OptionGroup var choice: CampaignChoice
    @OptionGroup var packs: PackOptions

    func run() throws {
      let library = try packs.library()
      let seed = choice.seed ?? 0
      let applied = try choice.choice(library, today: Day("2026-01-05")).applied
      let clock = ScriptClock(from: applied.start + .minutes(9 * 60))
      let world = clock.world(seed: seed)
      let script = try CampaignScript(folder: answers, stopsAtScreening: stop)
      let taken = try CommandFailure.translating {
        let desk = CampaignDesk(store: try RoundStore.inMemory(), library: library, world: world)
        let begun = try desk.start(
          try choice.choice(library, today: applied, id: CampaignID("campaign-\(seed)")))
        return try script.take(begun.id, at: desk)
      }
      script.tellUnused(by: taken)
      StandardOutput.write(
        try json
          ? JSONText.line(CampaignJSON(taken, at: world.now())) + "\n"
          : Packet(taken).map { PacketText($0, style: .current).text() }
            ?? CampaignText(taken, at: world.now(), style: .current).text())
    }
  }
}

/// A clock that goes on by a second each time it is looked at, so that a script always sees the same times.
final class ScriptClock: Sendable {
  private let milliseconds: Mutex<Int64>

  /// Creates a clock that starts at a moment.
  init(from start: Instant) {
    milliseconds = Mutex(start.millisecondsSince1970)
  }

  /// Returns the world of this clock, in which every number is drawn from a seed.
  func world(seed: UInt64) -> World {
    World(now: { self.tick() }, newRoundID: { RoundID("round-\(seed)") }, newSeed: { seed })
  }

  private func tick() -> Instant {
    milliseconds.withLock { now in
      now += 1000
      return Instant(millisecondsSince1970: now)
    }
  }
}
