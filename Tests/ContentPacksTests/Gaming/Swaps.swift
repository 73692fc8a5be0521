// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport

/// Strong answers given to a question that they do not answer.
struct Swaps {
  /// The answers to choose from.
  let answers: [HonestAnswer]
  /// The questions they were written for.
  let written: [Question]
  /// The questions they are given to.
  let targets: [Question]

  /// Returns answers to questions of another kind.
  func otherKind(_ count: Int) -> [Attack] {
    attacks(.swapOtherKind, count, seed: 16) { $0.kind != $1.kind }
  }

  /// Returns answers to other questions of the same kind.
  func sameKind(_ count: Int) -> [Attack] {
    attacks(.swapSameKind, count, seed: 17) { $0.kind == $1.kind && $0.id != $1.id }
  }

  private func attacks(
    _ kind: Attack.Kind, _ count: Int, seed: UInt64, where fits: (Question, Question) -> Bool
  ) -> [Attack] {
    var generator = SeededGenerator(seed: seed)
    var list = AttackList(kind)
    let answers = answers.shuffled(using: &generator)
    var used: Set<[String]> = []
    for answer in answers + answers where list.attacks.count < count {
      guard let own = written.first(where: { $0.id.name == answer.question }),
        let other = targets.filter({ fits($0, own) }).randomElement(using: &generator),
        used.insert([own.id.name, other.id.name]).inserted
      else { continue }
      list.add("of-\(answer.question)", to: other.id.name, answer.text)
    }
    return list.attacks
  }
}
