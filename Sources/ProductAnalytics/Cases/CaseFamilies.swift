// SPDX-License-Identifier: Apache-2.0

/// The families there are.
public enum CaseFamilies {
  /// All of them, in the order of lists.
  public static let all: [any CaseFamily.Type] = [
    OnboardingConversion.self,
    AssistantRetention.self,
    ConnectorsDecision.self,
    SelfHostDecision.self,
    TokenUseRises.self,
    BatchAdoption.self,
    LatencyRegression.self,
    HallucinationComplaints.self,
    RateLimitComplaints.self,
    FeatureEngagement.self,
    APIActivation.self,
    PricingTest.self,
    EnterprisePilots.self,
  ]

  /// Returns the family of a name, or nil.
  public static func family(_ id: String) -> (any CaseFamily.Type)? {
    all.first { $0.id == id }
  }
}
