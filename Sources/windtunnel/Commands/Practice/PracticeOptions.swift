// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import Foundation
import InterviewContent
import Practice
import Quantities
import Rehearsal
import Storage
import WebServer

/// Where practice is kept, and what can be practised.
struct PracticeOptions: ParsableArguments {
  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  /// Returns the trainer on the data of the person.
  ///
  /// - Throws: ``CommandFailure`` when packs or data cannot be read.
  func trainer() throws -> Trainer { try trainer(on: data.store()) }

  /// Returns the trainer on data that are gone when the program ends.
  ///
  /// - Throws: ``CommandFailure`` when packs cannot be read.
  func passingTrainer() throws -> Trainer {
    try trainer(on: CommandFailure.translating { try RoundStore.inMemory() })
  }

  private func trainer(on store: RoundStore) throws -> Trainer {
    let library = try packs.library()
    let rounds = RoundDesk(store: store, interviewer: library.interviewer, world: .live())
    return Trainer(rounds: rounds, library: library)
  }
}

extension Trainer {
  /// Puts the first drills into a deck that has none of the library, and what went wrong in rounds into any; returns the state after it.
  ///
  /// - Throws: What the desk throws.
  @discardableResult
  func begin() throws -> PracticeState {
    let state = try desk.state()
    if !state.hasLibrary, state.removed.isEmpty { try addStarters(for: loop(in: state)) }
    return try addFailures()
  }

  /// Returns the loop of a name, or that of the goal.
  ///
  /// - Throws: ``CommandFailure`` with 64 and the names there are.
  func loop(called name: String?, in state: PracticeState) throws -> Loop {
    guard let name else {
      guard let loop = loop(in: state) else {
        throw CommandFailure.input("the packs hold no loop")
      }
      return loop
    }
    guard let loop = loop(named: Loop.ID(name)) else {
      let names = loops.map(\.id.name).joined(separator: ", ")
      throw CommandFailure.usage("there is no loop “\(name)”; the loops are \(names)")
    }
    return loop
  }
}

/// Days and clocks as they are typed.
enum PracticeDays {
  /// Returns the day that an option names.
  ///
  /// - Throws: ``CommandFailure`` with 64.
  static func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(text) else {
      throw CommandFailure.usage("\(option) is “\(text)”; it must be a day such as 2026-12-14")
    }
    return day
  }

  /// Returns the days of a list with commas between.
  ///
  /// - Throws: ``CommandFailure`` with 64.
  static func days(_ text: String, _ option: String) throws -> [Day] {
    try text.split(separator: ",").map {
      try day($0.trimmingCharacters(in: .whitespaces), option)
    }
  }

  /// How far the clock of this machine is from Greenwich.
  static var offset: Seconds { Seconds(TimeZone.current.secondsFromGMT()) }
}
