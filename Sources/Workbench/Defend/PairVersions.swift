// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue

/// Which versions of two models a pair of scores is of.
extension DefendMemo {
  /// The pairs in which these very models were scored; the others are of other versions of them.
  public var ownPairs: [QualityPair] { pairs.filter { $0.isOf(candidate, rival) } }

  /// The pairs in which another version of one of the two models was scored.
  public var pairsOfOtherVersions: [QualityPair] { pairs.filter { !$0.isOf(candidate, rival) } }
}

extension QualityPair {
  /// Whether exactly these two models were scored, and no other version of one of them.
  public func isOf(_ candidate: Case, _ rival: Case) -> Bool {
    small.modelID == candidate.entry?.id && large.modelID == rival.entry?.id
  }
}

extension Benchmark {
  /// The version of the model that was scored, as people write it.
  public var versionName: String {
    modelID.flatMap { Catalogue.model(id: $0)?.name } ?? model
  }
}
