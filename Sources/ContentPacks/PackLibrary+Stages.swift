// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

extension PackLibrary {
  /// The loops that end in a decision, in the order of the packs.
  public var campaignLoops: [Loop] { loops.filter { $0.committee != nil } }

  /// All loops, those that end in a decision first.
  public var loopsByUse: [Loop] { campaignLoops + loops.filter { $0.committee == nil } }

  /// Returns the first stage in which a kind of question is asked by itself, or else among others; nil when none asks it.
  public func stage(asking kind: QuestionKind) -> Stage? {
    let stages = loops.flatMap(\.stages)
    return stages.first { $0.kinds == [kind] } ?? stages.first { $0.kinds.contains(kind) }
  }
}
