// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

extension Reply.Shown {
  /// Creates what a reply adds to the answers before it.
  ///
  /// `before` and `after` are the transcript without and with the reply, judged; `range` is where the reply stands in the longer one.
  /// `isFlagKept` says that what is known beside the words, such as the key of a case, finds the failure still there with the reply: then
  /// nothing is put right, whatever the words alone show.
  public init(
    before: (examination: Examination, assessment: Assessment),
    after: (examination: Examination, assessment: Assessment), range: Range<Int>,
    criterion: Criterion.ID, flag: FlagID?, isFlagKept: Bool = false
  ) {
    let own = after.examination.evidence.filter { range.contains($0.quote.start) }
    let levels = [before.assessment, after.assessment].map {
      $0.level(of: criterion)?.rawValue ?? 0
    }
    self.init(
      evidence: Dictionary(own.map { ($0.type, $0.grade) }, uniquingKeysWith: max),
      raisesLevel: !isFlagKept && levels[1] > levels[0] && own.contains { $0.grade >= .specific }
        && after.assessment.rests(criterion, on: range),
      clearsFlag: flag.map { id in
        !isFlagKept && before.examination.flags.contains { $0.id == id }
          && !after.examination.flags.contains { $0.id == id }
      } ?? false,
      keepsFlag: isFlagKept)
  }
}

extension Assessment {
  /// Whether a quote that the level of a criterion rests on stands in a range.
  fileprivate func rests(_ criterion: Criterion.ID, on range: Range<Int>) -> Bool {
    criteria.first { $0.id == criterion }?.quotes.contains { range.contains($0.start) } == true
  }

  /// Returns the level of a criterion; nil when it has none.
  public func level(of criterion: Criterion.ID) -> Level? {
    criteria.first { $0.id == criterion }?.level
  }
}
