// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Markup
import Quantities

/// The facts as checks, in the order in which they are shown.
extension HealthFacts {
  /// Returns every check for which there are facts.
  package var checks: [HealthCheck] {
    [
      HealthCheck(.program, .ok, "Windtunnel \(ProgramVersion.text)"), folderCheck, spaceCheck,
      databaseCheck, packsCheck, documentsCheck, portCheck, clockCheck, terminalCheck,
      languageCheck,
    ].compactMap(\.self)
  }

  private var folderCheck: HealthCheck? {
    guard let folder else { return nil }
    let path = folder.path
    switch folder.state {
    case .absent(canBeMade: true):
      return HealthCheck(.folder, .ok, "\(path) is not there yet; the first round makes it")
    case .absent(canBeMade: false):
      return HealthCheck(
        .folder, .fail, "\(path) is not there and cannot be made",
        advice: "Make the folder above it writable for you, or choose another one with --data.")
    case .file:
      return HealthCheck(
        .folder, .fail, "\(path) is a file, not a folder",
        advice: "Move it away, or choose another folder with --data.")
    case .readOnly:
      return HealthCheck(
        .folder, .fail, "\(path) cannot be written",
        advice: "Make the folder and its files writable for you, or choose another one with --data."
      )
    case .folder(let permissions) where permissions & 0o077 != 0:
      return HealthCheck(
        .folder, .warn,
        "\(path) is open to other accounts of this machine (mode \(String(permissions, radix: 8)))",
        advice: "Close it to them: chmod 700 \(path)")
    case .folder:
      return HealthCheck(.folder, .ok, "\(path), open to you alone")
    }
  }

  /// Below this a long evening of writing may not fit, and the copy that erasing needs neither; below the second nothing does.
  private static let littleSpace: Int64 = 200_000_000
  private static let noSpace: Int64 = 10_000_000

  private var spaceCheck: HealthCheck? {
    guard let free = folder?.free else { return nil }
    let amount = ByteText.words(free)
    let advice: Message =
      "Free some space on the disk of the data folder; what is saved stays safe."
    if free < Self.noSpace {
      return HealthCheck(
        .space, .fail, "\(amount) left: what you write may not be saved", advice: advice)
    }
    return free < Self.littleSpace
      ? HealthCheck(.space, .warn, "\(amount) left", advice: advice)
      : HealthCheck(.space, .ok, "\(amount) left")
  }

  private var databaseCheck: HealthCheck {
    switch database {
    case .absent: HealthCheck(.database, .ok, "none yet; the first round makes it")
    case .failed(let reason):
      HealthCheck(
        .database, .fail, "\(reason)",
        advice: "Keep a copy of the folder before you change anything in it.")
    case .read(_, _, let problems, let mend, _) where !problems.isEmpty:
      HealthCheck(
        .database, .fail,
        dated(
          problems.count == 1
            ? "not whole: \(problems[0])"
            : "not whole: \(problems[0]), and \(problems.count - 1) more"),
        advice: "\(mend)")
    // How much there was then is not how much there is now.
    case .read(_, _, _, _, let journal) where checkedAt != nil: journalled("whole", journal)
    case .read(let rounds, let events, _, _, let journal):
      journalled("whole, with \(Self.rounds(rounds)) and \(Self.events(events))", journal)
    case .open(let rounds, let journal):
      journalled("can be read, with \(Self.rounds(rounds)); not yet checked as a whole", journal)
    }
  }

  private static func rounds(_ count: Int) -> Message {
    count == 1 ? "\(count) round" : "\(count) rounds"
  }

  private static func events(_ count: Int) -> Message {
    count == 1 ? "\(count) event" : "\(count) events"
  }

  /// Returns a finding, with a note where a power cut may take what was saved.
  private func journalled(_ finding: Message, _ journal: String) -> HealthCheck {
    guard journal != "wal", journal != "memory" else {
      return HealthCheck(.database, .ok, dated(finding))
    }
    return HealthCheck(
      .database, .warn, dated("\(finding), but without a write-ahead log (\(journal))"),
      advice: "Put the data folder on a local disk: elsewhere a power cut may take what was saved.")
  }

  /// Returns a moment as people read it, with its month as a word of its own that a translation finds.
  private static func shown(_ instant: Instant) -> Message {
    CivilTime(instant).text.split(separator: " ").map { Message(label: String($0)) }
      .joined(separator: " ")
  }

  /// Returns a finding with the time of the check that it is from.
  private func dated(_ finding: Message) -> Message {
    checkedAt.map { "\(finding); checked at \(Self.shown($0))" } ?? finding
  }
}

extension HealthFacts {
  private var packsCheck: HealthCheck {
    switch packs {
    case .read(let questions, nil, _):
      HealthCheck(.packs, .ok, "all read, with \(questions) questions")
    case .read(let questions, let folder?, 1):
      HealthCheck(
        .packs, .ok, "all read, with \(questions) questions; 1 file of \(folder) is laid over them")
    case .read(let questions, let folder?, let files):
      HealthCheck(
        .packs, .ok,
        "all read, with \(questions) questions; \(files) files of \(folder) are laid over them")
    case .failed(let folder, let problem, let more):
      HealthCheck(
        .packs, .fail, more == 0 ? "\(problem)" : "\(problem), and \(more) more",
        advice: "windtunnel packs validate \(folder ?? "") lists every mistake with its mend.")
    }
  }

  private var documentsCheck: HealthCheck {
    guard let missing = missingPrograms.first else {
      return HealthCheck(.documents, .ok, "a curriculum can be read from a PDF")
    }
    return HealthCheck(
      .documents, .warn, "\(missing) is not installed: a curriculum as PDF cannot be read",
      advice: "Install poppler-utils, or hand in DOCX, Markdown or plain text.")
  }

  private var portCheck: HealthCheck? {
    guard let port else { return nil }
    switch port.user {
    case .nobody: return HealthCheck(.port, .ok, "\(port.number) is free")
    case .windtunnel:
      return HealthCheck(
        .port, .ok, "a Windtunnel answers already at http://127.0.0.1:\(port.number)")
    case .another:
      return HealthCheck(
        .port, .warn, "another program listens at \(port.number)",
        advice: "Serve elsewhere: windtunnel serve --port \(port.number + 1)")
    }
  }

  private var clockCheck: HealthCheck {
    let shown = Self.shown(now)
    let advice: Message =
      "Set the clock of this machine: rounds are timed by it, and drills come back by it."
    if let newestEntry, now < newestEntry {
      return HealthCheck(
        .clock, .warn,
        "\(shown), which is before the newest entry, of \(Self.shown(newestEntry))",
        advice: advice)
    }
    if let made = Day(rubricVersion), now < made.start {
      return HealthCheck(
        .clock, .warn, "\(shown), which is before this program was made", advice: advice)
    }
    return HealthCheck(.clock, .ok, "\(shown)")
  }

  /// Tables are made for 80 columns; below this they break.
  private static let fewestColumns = 60

  private var terminalCheck: HealthCheck? {
    guard let terminal else { return nil }
    if let characters = terminal.characters, !Self.isUTF8(characters) {
      return HealthCheck(
        .terminal, .warn, "its character set is \(characters), not UTF-8",
        advice:
          "Set LANG to C.UTF-8 or another UTF-8 one; quotation marks are shown wrong otherwise.")
    }
    guard let columns = terminal.columns else {
      return HealthCheck(.terminal, .ok, "none: output goes to a file or another program")
    }
    return columns < Self.fewestColumns
      ? HealthCheck(
        .terminal, .warn, "\(columns) columns wide",
        advice: "Widen the window to 80 columns; tables are made for that.")
      : HealthCheck(.terminal, .ok, "\(columns) columns wide, in UTF-8")
  }

  private static func isUTF8(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  private var languageCheck: HealthCheck {
    guard let language else { return HealthCheck(.language, .ok, "as the browser prefers") }
    return HealthCheck(.language, .ok, "\(language)")
  }
}

/// Amounts of bytes for people.
package enum ByteText {
  /// Returns an amount whose unit is a word that a translation finds, as French counts in octets.
  package static func words(_ bytes: Int64) -> Message {
    let parts = text(bytes).split(separator: " ").map(String.init)
    return "\(parts[0]) \(Message(label: parts[1], meaning: "bytes"))"
  }

  /// Returns an amount in the largest unit of which there is at least one, such as `12.3 GB`, in powers of 1000.
  package static func text(_ bytes: Int64) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    guard bytes >= 1000 else { return "\(bytes) B" }
    var value = Double(bytes) / 1000
    var unit = 0
    while value >= 1000, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    let tenths = Int((value * 10).rounded())
    return tenths >= 1000 || tenths % 10 == 0
      ? "\(tenths / 10) \(units[unit])" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
