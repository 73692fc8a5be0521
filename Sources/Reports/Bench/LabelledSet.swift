// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Answers with the labels of their raters, joined from the files in which they lie.
public struct LabelledSet: Sendable {
  /// An answer, its question and its label.
  struct Labelled: Sendable {
    let id: String
    let question: Question
    let text: String
    let label: AnswerLabel
  }

  /// The answers that have a rating, in the order of their file.
  let answers: [Labelled]
  /// The names of the answers without a rating, in the order of their file.
  let unrated: [String]
  /// The names under which there are ratings but no answer, sorted.
  let unknown: [String]
  /// The number of ratings of the answers that have one.
  let ratingCount: Int

  /// Reads and joins the files.
  ///
  /// - Parameters:
  ///   - answers: Lines `{"id", "question_id", "text"}`.
  ///   - ratings: Lines `{"id", "rater", "band", "levels", "flags"}`, one for each answer and rater.
  ///   - questions: The questions; of two with the same name the later one counts.
  /// - Throws: ``InputError`` with the file and the line that cannot be used, and when no answer has a rating.
  public init(
    answers: LabelledFile, ratings: LabelledFile, questions: [Question]
  ) throws(InputError) {
    let questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let entries = try Self.answers(in: answers, questions)
    let byAnswer = Dictionary(grouping: try Self.ratings(in: ratings), by: \.id)
    let joined = entries.compactMap { entry -> Labelled? in
      guard let question = questions[entry.questionID], let ratings = byAnswer[entry.id] else {
        return nil
      }
      return Labelled(
        id: entry.id, question: question, text: entry.text, label: AnswerLabel(ratings))
    }
    guard !joined.isEmpty else {
      throw InputError("no answer of \(answers.name) has a rating in \(ratings.name)")
    }
    self.answers = joined
    unrated = entries.map(\.id).filter { byAnswer[$0] == nil }
    unknown = Set(byAnswer.keys).subtracting(entries.map(\.id)).sorted()
    ratingCount = joined.map(\.label.ratings.count).reduce(0, +)
  }

  private static func answers(
    in file: LabelledFile, _ questions: [Question.ID: Question]
  ) throws(InputError) -> [Entry] {
    var names: Set<String> = []
    return try file.entries { (entry: Entry) in
      guard questions[entry.questionID] != nil else {
        return "there is no question “\(entry.questionID)”"
      }
      guard names.insert(entry.id).inserted else {
        return "there is another answer “\(entry.id)” above; give each a name of its own"
      }
      return nil
    }
  }

  private static func ratings(in file: LabelledFile) throws(InputError) -> [BenchRating] {
    var seen: Set<[String]> = []
    return try file.entries { (rating: BenchRating) in
      guard seen.insert([rating.id, rating.rater]).inserted else {
        return "“\(rating.rater)” has rated “\(rating.id)” above already"
      }
      return nil
    }
  }

  private struct Entry: Decodable {
    let id: String
    let questionID: Question.ID
    let text: String

    enum CodingKeys: String, CodingKey {
      case id, text
      case questionID = "question_id"
    }
  }
}
