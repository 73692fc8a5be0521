// SPDX-License-Identifier: Apache-2.0

/// What a language model behind an address can do, as far as trying showed.
public struct ModelCheckReport: Hashable, Sendable, Codable {
  /// Something that was tried.
  public enum Trial: String, Hashable, Sendable, Codable, CaseIterable {
    /// It lists its models.
    case models
    /// It answers with words.
    case words
    /// It answers word by word.
    case stream
    /// It can be held to a schema.
    case schema
    /// It gives an object when it is asked for one in words alone.
    case plainObject
  }

  /// What came of a trial.
  public struct Result: Hashable, Sendable, Codable {
    public let trial: Trial
    /// Whether the server or model can do it.
    public let works: Bool
    /// What was seen, or why not.
    public let note: String
    /// How long it took.
    public let milliseconds: Int

    /// Creates a result.
    public init(_ trial: Trial, works: Bool, note: String, milliseconds: Int = 0) {
      self.trial = trial
      self.works = works
      self.note = note
      self.milliseconds = milliseconds
    }
  }

  public var url: String
  public var model: String
  /// Whether the address is this machine.
  public var isLoopback: Bool
  /// In the order in which they were made; trials that made no sense any more are missing.
  public var results: [Result] = []
  /// The models that the server lists, at most 200.
  public var models: [String] = []
  /// From a call to the first words of its reply, in milliseconds; nil when none came as a stream.
  public var firstWordsMilliseconds: Double?
  /// Tokens of a reply in a second; nil when it was too short to say.
  public var tokensPerSecond: Double?
  /// What the trials used together.
  public var usage = TokenUsage()

  /// Creates a report without results.
  public init(url: String, model: String, isLoopback: Bool) {
    self.url = url
    self.model = model
    self.isLoopback = isLoopback
  }

  /// Whether the model answers at all, which everything else needs.
  public var answers: Bool { results.contains { $0.trial == .words && $0.works } }

  /// Whether what it says can be used where an object is asked for.
  public var givesObjects: Bool {
    results.contains { [.schema, .plainObject].contains($0.trial) && $0.works }
  }
}
