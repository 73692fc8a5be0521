// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Rehearsal
import SecondReading
public import Storage

/// What a second reading does: it reads a round with a model, and what it made of it is kept.
public struct SecondReadingJob: Sendable {
  /// Told how many criteria are done, and of how many.
  public typealias Progress = @Sendable (_ done: Int, _ all: Int) async -> Void

  /// Reads a round, and returns how what was read is kept; nil when the round cannot be read.
  public let read: @Sendable (Round, any ChatModel, @escaping Progress) async -> Keeping?
  /// Keeps what was read, with the connection over which it was.
  public typealias Keeping = @Sendable (ModelConnection) throws -> Void

  /// Creates a job.
  ///
  /// - Parameters:
  ///   - read: Reads a round; it takes as long as the model does, ends early when its task is cancelled, and returns nil for a round that
  ///     cannot be read.
  ///   - keep: Keeps what was read, with the connection over which it was.
  public init<Reading: Sendable>(
    read: @escaping @Sendable (Round, any ChatModel, @escaping Progress) async -> Reading?,
    keep: @escaping @Sendable (Reading, Round, ModelConnection) throws -> Void
  ) {
    self.read = { round, model, progress in
      guard let reading = await read(round, model, progress) else { return nil }
      return { try keep(reading, round, $0) }
    }
  }
}

extension SecondReadingJob {
  /// Reads rounds with the second reader and keeps what it made of them in their logs.
  public init(_ desk: RoundDesk) {
    self.init(
      read: { round, model, progress in
        await desk.interviewer.secondReading(
          of: round, by: SecondReader(model: model), progress: progress)
      },
      keep: { reading, round, connection in
        try desk.keep(reading, of: round.id, by: connection.model, at: connection.url)
      })
  }
}
