// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport

/// Strong answers given to a question that they do not answer.
enum Swaps {
  /// Returns answers to questions of another kind.
  static func otherKind(_ count: Int, for questions: [Question]) -> [Attack] {
    attacks(.swapOtherKind, count, seed: 16, for: questions) { $0.kind != $1.kind }
  }

  /// Returns answers to other questions of the same kind.
  static func sameKind(_ count: Int, for questions: [Question]) -> [Attack] {
    attacks(.swapSameKind, count, seed: 17, for: questions) { $0.kind == $1.kind && $0.id != $1.id }
  }

  private static func attacks(
    _ kind: Attack.Kind, _ count: Int, seed: UInt64, for questions: [Question],
    where fits: (Question, Question) -> Bool
  ) -> [Attack] {
    var generator = SeededGenerator(seed: seed)
    var list = AttackList(kind)
    let answers = HonestAnswer.strong.shuffled(using: &generator)
    var used: Set<[String]> = []
    for answer in answers + answers where list.attacks.count < count {
      guard let own = questions.first(where: { $0.id.name == answer.question }),
        let other = questions.filter({ fits($0, own) }).randomElement(using: &generator),
        used.insert([own.id.name, other.id.name]).inserted
      else { continue }
      list.add("of-\(answer.question)", to: other.id.name, answer.text)
    }
    return list.attacks
  }
}
