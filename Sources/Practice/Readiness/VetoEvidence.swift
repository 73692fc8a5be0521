// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import AnswerAssessment
import InterviewContent
import Quantities

/// The flags that the committee takes for vetoes, counted over rounds; what is old counts less.
struct VetoEvidence {
  /// Flags that are a veto in one card, in the words of `VetoID.rule` of `Committee`.
  ///
  /// A plan that only locks people in is left out: any word on what open weights do lifts it, anywhere in the packet.
  static let single: Set<FlagID> = [
    "black_box_saas", "compute_brute_force", "context_brute_force",
  ]
  /// The flag that is one in strict loops only.
  static let strict = Assessor.smallTestFlag
  /// Flags that are a veto in two cards.
  static let repeated: Set<FlagID> = [Assessor.gamingFlag, "contempt"]

  let book: EvidenceBook
  let day: Day
  let model: ReadinessModel
  let isStrict: Bool

  /// The flags that are a veto in one card of this loop.
  var alone: Set<FlagID> { isStrict ? Self.single.union([Self.strict]) : Self.single }

  /// What is known of the rate, with some flags taken as if they had not been raised.
  func rate(of flags: Set<FlagID>, without: Set<FlagID> = []) -> VetoRate {
    var (hits, misses) = (model.vetoHits, model.vetoMisses)
    for round in book.rounds {
      let age = Double(book.days[round.id].map { day.days(since: $0) } ?? 0)
      let weight = Self.half(age / model.vetoHalfLife)
      let own = Set(round.assessment?.flags.map(\.id) ?? [])
      if own.isDisjoint(with: flags.subtracting(without)) {
        misses += weight
      } else {
        hits += weight
      }
    }
    return VetoRate(hits: hits, misses: misses)
  }

  /// One half to a power.
  static func half(_ exponent: Double) -> Double { exp2(-exponent) }
}
