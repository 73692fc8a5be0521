// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Tells whether a probe would ask again what was asked before.
struct RepeatedQuestion {
  private let asked: [Probe]
  private let names: Set<Probe.ID>

  /// The share of the words of content from which two wordings ask the same; ours, and no fewer than ``fewestWords`` of them.
  static let sameShare = 0.7
  /// How many words of content two wordings share at least to be compared.
  static let fewestWords = 3

  /// Creates a comparison with what was asked in a round.
  init(probes: [Probe], asked round: Round) {
    let names = Set(round.exchanges.compactMap(\.followUp?.probe))
    self.names = names
    asked = probes.filter { names.contains($0.id) }
  }

  /// Whether a probe was asked, or one with the same reason on the same line of the rubric, or one in nearly the same words.
  func repeats(_ probe: Probe) -> Bool {
    names.contains(probe.id)
      || asked.contains { earlier in
        (earlier.criterion == probe.criterion && earlier.reason == probe.reason
          && earlier.family == probe.family) || isAlike(earlier, probe)
      }
  }

  private func isAlike(_ earlier: Probe, _ probe: Probe) -> Bool {
    let known = earlier.wordings.map(Self.content)
    return probe.wordings.map(Self.content).contains { own in
      known.contains { words in
        let shared = words.intersection(own).count
        return shared >= Self.fewestWords
          && Double(shared) >= Self.sameShare * Double(min(words.count, own.count))
      }
    }
  }

  private static func content(_ wording: String) -> Set<String> {
    let plain = wording.replacing("{quote}", with: "").replacing("{cell}", with: "")
    return Set(
      Reading.tokens(of: plain).filter {
        $0.kind != .sign && !WordLists.functionWords.contains($0.form)
      }.map(\.lemma))
  }
}
