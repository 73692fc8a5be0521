// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How a server wants to be spoken to, as far as it is known.
public struct ModelDialect: Hashable, Sendable, Codable {
  /// How a server is held to an object, the strictest way first.
  public enum ObjectForm: String, Hashable, Sendable, Codable, CaseIterable {
    /// `response_format` with `json_schema`, as OpenAI, vLLM, Ollama, llama.cpp and Mistral know it.
    case schema
    /// `response_format` with `json_object` and the schema beside it, as llama.cpp and llama-cpp-python turn into a grammar.
    case grammar
    /// `response_format` with `json_object`: some object; which one is said in words.
    case object
    /// The object is asked for in words alone.
    case words

    /// The next looser way; nil after the last.
    var next: ObjectForm? {
      ObjectForm.allCases.firstIndex(of: self).flatMap { index in
        index + 1 < ObjectForm.allCases.count ? ObjectForm.allCases[index + 1] : nil
      }
    }
  }

  /// Whether replies are asked for word by word.
  public var streams = true
  /// Whether the tokens of a streamed reply are asked for.
  public var countsStreams = true
  public var objectForm = ObjectForm.schema
  public var takesSeed = true
  public var takesTemperature = true
  /// Whether the limit of a reply is called `max_completion_tokens` instead of `max_tokens`.
  public var hasLongLimitName = false
  /// Whether instructions have a role of their own, or stand before the first words of the user.
  public var takesSystemRole = true

  /// Creates a dialect: the fullest one, until a server refuses a part of it.
  public init(objectForm: ObjectForm = .schema) {
    self.objectForm = objectForm
  }

  /// Leaves out what a server complains about.
  ///
  /// - Returns: Whether there was something to leave out, so that asking again makes sense.
  mutating func adapt(to complaint: String, wantsObject: Bool) -> Bool {
    let words = complaint.lowercased()
    func names(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
    if names("stream_options"), streams, countsStreams {
      countsStreams = false
    } else if wantsObject,
      names("response_format", "json_schema", "json_object", "schema", "grammar"),
      let next = objectForm.next
    {
      objectForm = next
    } else if names("max_completion_tokens"), !hasLongLimitName {
      hasLongLimitName = true
    } else if names("temperature"), takesTemperature {
      takesTemperature = false
    } else if names("seed"), takesSeed {
      takesSeed = false
    } else if names("system role", "role 'system'", "role \"system\"", "system message"),
      takesSystemRole
    {
      takesSystemRole = false
    } else if names("stream"), streams {
      streams = false
    } else if wantsObject, !names("context", "too long", "maximum", "exceed"),
      let next = objectForm.next
    {
      objectForm = next
    } else {
      return false
    }
    return true
  }
}

/// What was found out about a server, shared by all copies of a client.
public final class ModelAbilities: Sendable {
  private let known: Mutex<ModelDialect>

  /// Creates a memory with nothing in it.
  public init(_ dialect: ModelDialect = ModelDialect()) {
    known = Mutex(dialect)
  }

  /// What is known.
  public var dialect: ModelDialect { known.withLock { $0 } }

  /// Leaves out what a server complained about, given how it was spoken to then.
  ///
  /// - Returns: Whether asking again makes sense.
  func adapt(_ spoken: ModelDialect, to complaint: String, wantsObject: Bool) -> Bool {
    known.withLock { known in
      // Another call may have learnt it in the meantime.
      if known != spoken { return true }
      return known.adapt(to: complaint, wantsObject: wantsObject)
    }
  }

  /// Takes the next looser way to ask for an object, given the one that did not hold; false after the last.
  func loosen(_ spoken: ModelDialect) -> Bool {
    known.withLock { known in
      if known.objectForm != spoken.objectForm { return true }
      guard let next = known.objectForm.next else { return false }
      known.objectForm = next
      return true
    }
  }

  /// Keeps that the server answers as a whole although a stream was asked for.
  func answersWhole() {
    known.withLock { $0.streams = false }
  }
}
