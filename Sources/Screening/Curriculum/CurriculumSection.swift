// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// A part of a CV under a heading.
public struct CurriculumSection: Hashable, Sendable, Codable {
  public let kind: Kind
  /// Its heading; nil for what stands above the first one.
  public let heading: Quote?

  /// What a section is about, and with it what is read of it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case head, summary, experience, projects, publications, openSource, skills, certificates
    case education, awards, languages, interests, references, personal, other

    /// How much a section may show.
    var use: Use {
      switch self {
      case .head, .summary, .experience, .projects, .publications, .openSource, .other: .whole
      case .skills, .certificates: .mentions
      case .education, .awards, .languages, .interests, .references, .personal: .nothing
      }
    }
  }

  /// How much a section may show: deeds, names alone, or nothing, so that school, prizes and leisure decide nothing.
  enum Use { case whole, mentions, nothing }

  /// Creates a section.
  public init(kind: Kind, heading: Quote?) {
    self.kind = kind
    self.heading = heading
  }
}

extension CurriculumSection.Kind {
  /// Returns what a line announces when it is a heading that is known; nil for any other line.
  init?(heading line: some StringProtocol) {
    let words = line.lowercased()
      .split { !($0.isLetter || $0 == "'" || $0 == "’") }
      .filter { $0 != "and" && $0 != "of" }
    guard (1...4).contains(words.count), let kind = Self.headings[words.joined(separator: " ")]
    else { return nil }
    self = kind
  }

  /// Headings in lower case, without "and".
  private static let headings: [String: Self] = {
    let lists: [(Self, [String])] = [
      (.summary, ["summary", "profile", "about", "about me", "professional summary", "objective"]),
      (
        .experience,
        [
          "experience", "work", "work experience", "professional experience", "employment",
          "employment history", "work history", "career", "career history", "positions",
          "relevant experience", "selected experience", "volunteering", "volunteer experience",
        ]
      ),
      (
        .projects,
        [
          "projects", "selected projects", "side projects", "personal projects", "key projects",
          "products", "selected products", "selected work",
        ]
      ),
      (.publications, ["publications", "talks", "publications talks", "writing", "patents"]),
      (.openSource, ["open source", "open source work", "open source contributions"]),
      (
        .skills,
        [
          "skills", "technical skills", "key skills", "core skills", "competencies", "tools",
          "technologies", "skills tools", "core competencies", "expertise", "tech stack",
        ]
      ),
      (
        .certificates,
        ["certificates", "certifications", "courses", "training", "licences", "licenses"]
      ),
      (
        .education,
        [
          "education", "academic background", "studies", "degrees", "education training",
          "academics",
        ]
      ),
      (.awards, ["awards", "honours", "honors", "prizes", "awards honours", "honors awards"]),
      (.languages, ["languages", "language skills"]),
      (
        .interests,
        [
          "interests", "hobbies", "hobbies interests", "interests hobbies", "personal interests",
          "leisure",
        ]
      ),
      (.references, ["references", "referees"]),
      (
        .personal,
        [
          "personal", "personal details", "personal data", "personal information", "contact",
          "contact details",
        ]
      ),
    ]
    return Dictionary(
      lists.flatMap { kind, names in names.map { ($0, kind) } }, uniquingKeysWith: { $1 })
  }()
}
