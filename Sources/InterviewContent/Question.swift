// SPDX-License-Identifier: Apache-2.0

/// A question of an interview, with the data that belong to it.
public struct Question: Hashable, Sendable, Codable, Identifiable {
  /// The tag of a question's identifier.
  public enum Tag: Sendable {}
  /// The name of a question.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// What kind of question it is; the kind decides which rubric reads the answer.
  public let kind: QuestionKind
  /// What the interviewer asks.
  public let prompt: String
  /// The data handed out with the question, as prose; nil when there are none, also where they were given as blank.
  public let exhibits: String?
  /// What questions of one making have in common, such as `kv-cache`; nil when the question stands alone.
  ///
  /// A campaign asks each family once.
  public let family: String?
  /// What a reader of answers should know; nil for questions of an older log or of a file.
  public let guide: QuestionGuide?
  /// What teammates say against the answer, in this order; nil when nobody does.
  public let pushbacks: [Pushback]?

  /// Creates a question.
  public init(
    id: ID, kind: QuestionKind, prompt: String, exhibits: String? = nil, family: String? = nil,
    guide: QuestionGuide? = nil, pushbacks: [Pushback]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.exhibits = Self.exhibits(exhibits)
    self.family = family
    self.guide = guide
    self.pushbacks = pushbacks
  }

  /// Creates a question from its stored form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(ID.self, forKey: .id),
      kind: try values.decode(QuestionKind.self, forKey: .kind),
      prompt: try values.decode(String.self, forKey: .prompt),
      exhibits: try values.decodeIfPresent(String.self, forKey: .exhibits),
      family: try values.decodeIfPresent(String.self, forKey: .family),
      guide: try values.decodeIfPresent(QuestionGuide.self, forKey: .guide),
      pushbacks: try values.decodeIfPresent([Pushback].self, forKey: .pushbacks))
  }

  /// Takes blank exhibits for none: an answer is held to what a question hands out.
  private static func exhibits(_ text: String?) -> String? {
    text?.contains { !$0.isWhitespace } == true ? text : nil
  }
}

/// What a good answer does, in general terms, and where the question comes from; never an answer to copy.
public struct QuestionGuide: Hashable, Sendable, Codable {
  /// What separates good answers from weak ones, a line each.
  public let looksFor: [String]
  public let provenance: Provenance?
  /// The day after which its facts must be looked up again, as `YYYY-MM-DD`; nil when it states no fact of the world.
  public let expires: String?

  /// Creates a guide.
  public init(looksFor: [String], provenance: Provenance? = nil, expires: String? = nil) {
    self.looksFor = looksFor
    self.provenance = provenance
    self.expires = expires
  }
}

extension QuestionGuide {
  /// Where the question comes from, in words; nil when nothing is written about it.
  public var origin: String? {
    let words = [provenance?.source, provenance?.note].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ". ")
  }
}

/// What a teammate says against an answer, and whether it holds.
public struct Pushback: Hashable, Sendable, Codable {
  /// What the teammate says.
  public let argument: String
  /// Whether the argument is right, so that it should move the candidate as far as it goes.
  public let isRight: Bool
  /// Why it is right or wrong, with the figures, for the scorecard.
  public let truth: String
  /// Words of which a reply that meets the argument uses some, such as the figure or the mechanism that decides; for the reading of replies.
  public let decides: [String]

  /// Creates an argument.
  public init(argument: String, isRight: Bool, truth: String, decides: [String] = []) {
    self.argument = argument
    self.isRight = isRight
    self.truth = truth
    self.decides = decides
  }
}

/// The eight kinds of question, each with a rubric of its own.
///
/// The raw values are those of the command-line contract.
public enum QuestionKind: String, Hashable, Sendable, Codable, CaseIterable {
  case screening
  case problemSolving = "problem_solving"
  case productSense = "product_sense"
  case behavioral
  case technical
  case teamFit = "team_fit"
  case executive
  /// The end of a round, when the candidate asks.
  case candidateQuestions = "candidate_questions"

  /// The kind as a person reads it.
  public var title: String {
    switch self {
    case .screening: "Screening"
    case .problemSolving: "Problem solving"
    case .productSense: "Product sense"
    case .behavioral: "Past experience"
    case .technical: "Technical"
    case .teamFit: "Team fit"
    case .executive: "Executive"
    case .candidateQuestions: "Your questions"
    }
  }
}
