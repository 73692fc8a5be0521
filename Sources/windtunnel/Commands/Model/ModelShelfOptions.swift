// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import LanguageModel
import ModelAsking
import Quantities
import Rehearsal
import Reports

/// Where the connection and the log are kept.
struct ModelShelfOptions: ParsableArguments {
  @OptionGroup var data: DataOptions

  /// Returns the desk.
  ///
  /// - Throws: ``CommandFailure``.
  func desk() throws -> ModelDesk { ModelDesk(shelf: try data.modelShelf()) }

  /// Returns the gate to the model that is connected.
  ///
  /// - Throws: ``CommandFailure``.
  func gate() throws -> ModelGate {
    ModelGate(store: try data.store(), access: .live(), now: World.live().now)
  }

  /// Returns the gate to a model that a command names.
  ///
  /// - Throws: ``CommandFailure``.
  func gate(to connection: ModelConnection) throws -> ModelGate {
    ModelGate(to: connection, store: try data.store(), access: .live(), now: World.live().now)
  }

  /// The day by UTC, for the age of prices.
  ///
  /// - Throws: ``CommandFailure`` when the clock of the machine shows no day.
  static func today() throws -> Day {
    guard let day = Day(World.live().now()) else {
      throw CommandFailure.other("the clock of this machine shows no day; set it")
    }
    return day
  }
}

/// Keys of language models: read when they are needed, kept nowhere.
enum ModelKeys {
  /// Returns the key of a connection; nil when it wants none, or its variable is not set.
  static func key(of connection: ModelConnection) -> String? {
    connection.keyVariable.flatMap(ModelAccess.live().variable)
  }
}

extension CommandFailure {
  /// Runs a closure and turns what a language model or its desk refuse into failures.
  static func translatingModel<T>(_ body: () async throws -> T) async throws -> T {
    do { return try await translating(body) } catch { throw ofModel(error) }
  }

  /// Runs a closure and turns what a language model or its desk refuse into failures.
  static func translatingModel<T>(_ body: () throws -> T) throws -> T {
    do { return try translating(body) } catch { throw ofModel(error) }
  }

  private static func ofModel(_ error: any Error) -> any Error {
    switch error {
    case let error as ModelDesk.Refusal: usage(error.description)
    case ModelFailure.addressRefused(let reason): usage(reason)
    case let error as ModelFailure: other(error.description)
    default: error
    }
  }
}
