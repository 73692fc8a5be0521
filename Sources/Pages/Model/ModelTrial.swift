// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What came of trying a connected language model.
public struct ModelTrial: Hashable, Sendable {
  /// Something that is tried.
  public enum Question: Hashable, Sendable, CaseIterable {
    /// Whether it answers in words.
    case words
    /// Whether it keeps to a form.
    case object
  }

  /// One thing that was tried.
  public struct Step: Hashable, Sendable {
    public let question: Question
    /// Whether the reply was as asked for.
    public let isMet: Bool
    /// How long it took.
    public let milliseconds: Int
    /// The model as the server names it; nil when it does not say.
    public let model: String?
    /// Whether the server counted the tokens.
    public let countsTokens: Bool
    /// Why there was no reply; nil when there was one.
    public let failure: String?

    /// Creates a step.
    public init(
      question: Question, isMet: Bool, milliseconds: Int, model: String?, countsTokens: Bool,
      failure: String?
    ) {
      self.question = question
      self.isMet = isMet
      self.milliseconds = milliseconds
      self.model = model
      self.countsTokens = countsTokens
      self.failure = failure
    }
  }

  /// When it began, or when its last step ended.
  public let at: Instant
  public let steps: [Step]
  public let isRunning: Bool

  /// Creates a trial.
  public init(at: Instant, steps: [Step], isRunning: Bool) {
    self.at = at
    self.steps = steps
    self.isRunning = isRunning
  }

  /// The trial as it stands, over.
  public func ended() -> ModelTrial { ModelTrial(at: at, steps: steps, isRunning: false) }
}
