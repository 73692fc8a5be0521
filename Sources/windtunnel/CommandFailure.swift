// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import Rehearsal
import Storage
import WebServer

/// Why a command ends without doing its work: one message and an exit code that scripts can rely on.
struct CommandFailure: Error {
  let message: String
  let code: ExitCode

  /// Wrong usage, 64.
  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(message: message, code: ExitCode(64))
  }

  /// Bad input data, 65.
  static func input(_ message: String) -> CommandFailure {
    CommandFailure(message: message, code: ExitCode(65))
  }

  /// A file that is not there, 66.
  static func missing(_ message: String) -> CommandFailure {
    CommandFailure(message: message, code: ExitCode(66))
  }

  /// Any other failure, 1.
  static func other(_ message: String) -> CommandFailure {
    CommandFailure(message: message, code: .failure)
  }

  /// Runs a closure and turns the errors of our libraries into failures.
  static func translating<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw translated(error) }
  }

  /// Runs a closure and turns the errors of our libraries into failures.
  static func translating<T>(_ body: () async throws -> T) async throws -> T {
    do { return try await body() } catch { throw translated(error) }
  }

  private static func translated(_ error: any Error) -> any Error {
    switch error {
    case let error as PackFailure: input(error.description)
    case let error as StoreError: other(error.description)
    case let error as CampaignError: other(error.description)
    case let error as PracticeError: other(error.description)
    case let error as WebServerError: other(error.description)
    default: error
    }
  }
}
