// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

extension PackLibrary {
  /// Returns the stage of a name, from the first loop that has one; nil when there is none.
  public func stage(_ id: Stage.ID) -> Stage? {
    loops.lazy.flatMap(\.stages).first { $0.id == id }
  }

  /// Returns the first stage in which a kind of question is asked by itself, or else among others; nil when none asks it.
  public func stage(asking kind: QuestionKind) -> Stage? {
    let stages = loops.flatMap(\.stages)
    return stages.first { $0.kinds == [kind] } ?? stages.first { $0.kinds.contains(kind) }
  }
}
