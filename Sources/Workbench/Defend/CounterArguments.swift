// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// What speaks against a candidate, and against the memo that defends it; never left out.
struct CounterArguments {
  let contest: Contest
  let pairs: [QualityPair]
  let comparison: Comparison

  init(_ contest: Contest, _ pairs: [QualityPair], _ comparison: Comparison) {
    self.contest = contest
    self.pairs = pairs
    self.comparison = comparison
  }

  var list: [DefendMemo.Statement] {
    (quality + ages + rows + context + prices + remarks).map { .init(text: $0, figure: nil) }
  }

  private var own: [QualityPair] { pairs.filter { $0.isOf(contest.candidate, contest.rival) } }

  private var ofOtherVersions: [QualityPair] {
    pairs.filter { !$0.isOf(contest.candidate, contest.rival) }
  }

  private var quality: [String] { [ownQuality] + versionQuality }

  /// What scores of the two models themselves say against the candidate.
  private var ownQuality: String {
    let (one, other) = (contest.candidate.name, contest.rival.name)
    let against = own.filter { $0.favours == .large }
    guard !own.isEmpty else {
      return "no benchmark was published for \(one) and \(other) under the same conditions"
    }
    guard !against.isEmpty else {
      return
        "no published pair favours \(other), of \(own.count) found: that is rare, so look for more"
    }
    let shown = against.prefix(3).map { "\($0.small.name) \($0.scores)" }
    if own.count == 1 { return "the only published pair favours \(other): \(shown[0])" }
    return
      "\(against.count) of \(own.count) published pairs favour \(other), among them: \(shown.joined(separator: ", "))"
  }

  /// What scores of other versions of the two models say against the candidate, each with the names of its versions.
  private var versionQuality: [String] {
    let against = ofOtherVersions.filter { $0.favours == .large }
    guard !against.isEmpty else { return [] }
    let shown = against.prefix(1).map {
      "\($0.small.name) \($0.scores) (\(versions(of: $0).joined(separator: ", ")))"
    }
    return [
      "\(against.count) of \(ofOtherVersions.count) published pairs of other versions favour \(contest.rival.name), among them: \(shown.joined(separator: ", "))"
    ]
  }

  /// The names of the versions of a pair that are not the models themselves.
  private func versions(of pair: QualityPair) -> [String] {
    [
      (pair.small.versionName, contest.candidate.name),
      (pair.large.versionName, contest.rival.name),
    ]
    .filter { $0.0 != $0.1 }.map(\.0)
  }

  /// Scores that are old, those of other versions among them.
  private var ages: [String] {
    let old = pairs.count(where: isOld)
    guard old > 0 else { return [] }
    return [
      pairs.count == 1
        ? "the only published pair is older than a year or undated"
        : "\(old) of \(pairs.count) published pairs are older than a year or undated"
    ]
  }

  private func isOld(_ pair: QualityPair) -> Bool {
    let date = Catalogue.source(pair.small.source)?.date ?? .undated
    return Catalogue.freshness(of: date, in: .benchmarks, on: contest.candidate.basis.today)
      .isDoubtful
  }

  /// What the other model is better at.
  private var rows: [String] {
    let better = comparison.rows.filter { $0.best == 1 && $0.isClear }.map { "\($0.name)" }
    guard !better.isEmpty else { return [] }
    return ["\(contest.rival.name) is clearly better in these: \(better.joined(separator: ", "))"]
  }

  private var context: [String] {
    guard let mine = contest.candidate.deployment.model.contextLimit,
      let theirs = contest.rival.deployment.model.contextLimit, mine < theirs
    else { return [] }
    return [
      "\(contest.candidate.name) takes \(DecimalText.whole(mine)) tokens of context, \(contest.rival.name) \(DecimalText.whole(theirs))"
    ]
  }

  private var prices: [String] {
    let doubtful = [contest.candidate, contest.rival].filter { ($0.hour?.dates?.doubtful ?? 0) > 0 }
    return doubtful.map { "the price of \($0.device.id) is expired or undated" }.unique
  }

  private var remarks: [String] {
    zip([contest.candidate, contest.rival], comparison.columns).flatMap { one, column in
      // A prediction that failed has no remarks; the claim says why.
      ((try? one.prediction())?.remarks.map(\.text) ?? []).map { "\(column.one.name): \($0)" }
    }
  }
}

extension QualityPair {
  /// Both scores, such as `62.5 against 69.9%`.
  public var scores: String {
    AmountText.joined(
      "\(DecimalText.text(small.score)) against \(DecimalText.text(large.score))", small.unit)
  }
}
