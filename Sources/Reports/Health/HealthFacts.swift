// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What was found on the machine, as values: ``HealthCheck`` says what each means.
public struct HealthFacts: Sendable {
  /// The folder with the data; nil for a store without one.
  public var folder: Folder?
  public var database: Database
  /// When all of the database was looked at; nil when that was just now, or never.
  public var checkedAt: Instant?
  public var packs: Packs
  /// The programs that read PDF and are not installed.
  public var missingPrograms: [String]
  public var now: Instant
  /// When the newest entry of the database was written; nil when there is none.
  public var newestEntry: Instant?
  /// The day of the newest rubric, as `YYYY-MM-DD`.
  public var rubricVersion: String
  /// The port that pages are served on by default, and who is there; nil when nobody asked.
  public var port: (number: Int, user: PortUser)?
  /// The terminal; nil when nobody asked.
  public var terminal: Terminal?
  /// The language that was chosen, by its own name; nil when none was.
  public var language: String?

  /// Creates facts.
  public init(
    folder: Folder?, database: Database, packs: Packs, missingPrograms: [String], now: Instant,
    newestEntry: Instant?, rubricVersion: String, language: String?
  ) {
    self.folder = folder
    self.database = database
    self.packs = packs
    self.missingPrograms = missingPrograms
    self.now = now
    self.newestEntry = newestEntry
    self.rubricVersion = rubricVersion
    self.language = language
  }
}

extension HealthFacts {
  /// The folder with the data.
  public struct Folder: Hashable, Sendable {
    public let path: String
    public let state: State
    /// How much room its disk has, in bytes; nil when the system does not say.
    public let free: Int64?

    /// What is at the path.
    public enum State: Hashable, Sendable {
      /// Nothing; whether a folder can be made there.
      case absent(canBeMade: Bool)
      case file
      case readOnly
      /// A folder that can be written, with its permissions as in `chmod`.
      case folder(permissions: Int)
    }

    /// Creates what is known of a folder.
    public init(path: String, state: State, free: Int64?) {
      self.path = path
      self.state = state
      self.free = free
    }
  }

  /// The database.
  public enum Database: Hashable, Sendable {
    case absent
    /// It cannot be opened or read, and why.
    case failed(String)
    /// It can be read, and nobody has looked at all of it yet: how much there is, and how it is journalled.
    case open(rounds: Int, journal: String)
    /// All of it was looked at: how much there is, what is wrong with it and the mend of that, and how it is journalled.
    case read(rounds: Int, events: Int, problems: [String], mend: String, journal: String)
  }

  /// The content.
  public enum Packs: Hashable, Sendable {
    /// All of it was read: how many questions there are, and how many files of a folder were laid over.
    case read(questions: Int, overlay: String?, files: Int)
    /// It was not: the folder, the first problem, and how many more there are.
    case failed(folder: String?, problem: String, more: Int)
  }

  /// Who listens at a port.
  public enum PortUser: Hashable, Sendable {
    case nobody, windtunnel, another
  }

  /// The terminal that results go to.
  public struct Terminal: Hashable, Sendable {
    /// The number of columns; nil when output goes elsewhere.
    public let columns: Int?
    /// The character set that the environment names; nil when it names none.
    public let characters: String?

    /// Creates what is known of a terminal.
    public init(columns: Int?, characters: String?) {
      self.columns = columns
      self.characters = characters
    }
  }
}
