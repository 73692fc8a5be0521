// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// Words of a CV about the person and not the work; they are blanked before anything is read.
public struct PersonalDetail: Hashable, Sendable, Codable {
  public let kind: Kind
  public let quote: Quote

  /// What such words tell.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case birth, age, nationality, family, gender, photo, faith, health, contact

    /// Whether a CV is better without it; how to reach a person belongs there.
    public var isBetterLeftOut: Bool { self != .contact }

    /// The kind as a person reads it.
    public var title: String {
      switch self {
      case .birth: "date or place of birth"
      case .age: "age"
      case .nationality: "nationality"
      case .family: "marital status or family"
      case .gender: "gender"
      case .photo: "photo"
      case .faith: "faith"
      case .health: "health"
      case .contact: "contact details"
      }
    }
  }

  /// Creates a detail.
  public init(kind: Kind, quote: Quote) {
    self.kind = kind
    self.quote = quote
  }
}

extension PersonalDetail.Kind {
  /// Returns what a piece of a line tells about the person; nil when it tells nothing of the kind.
  ///
  /// Only a piece that begins with such words is meant: an app for children is work.
  init?(piece: some StringProtocol) {
    let words = piece.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if let kind = Self.openings.first(where: { opening, _ in words.starts(with: opening) })?.1 {
      self = kind
    } else if Self.isAge(words) {
      self = .age
    } else if Self.isAddress(piece) || Self.isPhone(piece) {
      self = .contact
    } else {
      return nil
    }
  }

  private static let openings: [([String], Self)] = {
    let lists: [(Self, [String])] = [
      (
        .birth,
        [
          "born", "date of birth", "place of birth", "birth date", "birthdate", "birthday", "dob",
          "birthplace",
        ]
      ),
      (.age, ["age", "aged"]),
      (
        .nationality,
        [
          "nationality", "citizenship", "citizen of", "passport", "place of origin", "ethnicity",
          "race",
        ]
      ),
      (
        .family,
        [
          "marital status", "civil status", "family status", "married", "single", "divorced",
          "widowed", "children", "father of", "mother of",
        ]
      ),
      (
        .gender,
        [
          "gender", "sex", "pronouns", "male", "female", "he him", "she her", "they them",
          "non binary",
        ]
      ),
      (.photo, ["photo", "photograph", "picture", "portrait", "image"]),
      (.faith, ["religion", "faith", "denomination"]),
      (.health, ["health", "disability", "height", "weight"]),
      (
        .contact,
        [
          "email", "e mail", "mail", "phone", "telephone", "tel", "mobile", "address", "linkedin",
          "github", "website", "http", "https", "www", "name", "full name",
        ]
      ),
    ]
    return lists.flatMap { kind, phrases in
      phrases.map { ($0.split(separator: " ").map(String.init), kind) }
    }
  }()

  /// "34 years old", "34-year-old".
  private static func isAge(_ words: [String]) -> Bool {
    words.count >= 3 && Int(words[0]) != nil && words[1].hasPrefix("year") && words[2] == "old"
  }

  /// A short piece with an address of mail or of the web.
  private static func isAddress(_ piece: some StringProtocol) -> Bool {
    let runs = piece.split(whereSeparator: \.isWhitespace)
    return runs.count <= 3
      && runs.contains { ($0.contains("@") && $0.contains(".")) || $0.contains("://") }
  }

  /// A piece of digits and the signs between them, long enough for a telephone.
  private static func isPhone(_ piece: some StringProtocol) -> Bool {
    piece.count(where: \.isNumber) >= 8
      && piece.allSatisfy { $0.isNumber || $0.isWhitespace || "+()-./".contains($0) }
      && !piece.contains("–")
  }
}
