// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// The sample: a finished campaign of a scripted candidate, to look at before there is one of one's own.
///
/// It is known by its name, which no other campaign gets, so pages, statistics and deletion all mean the same rounds.
extension CampaignID {
  /// The name of the sample.
  public static var sample: CampaignID { CampaignID("sample") }

  /// Whether the campaign is the sample.
  public var isSample: Bool { self == .sample }
}

extension RoundID {
  /// Whether the round belongs to the sample.
  public var isSample: Bool { name.hasPrefix("\(CampaignID.sample)-") }
}
