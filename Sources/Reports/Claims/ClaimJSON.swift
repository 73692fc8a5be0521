// SPDX-License-Identifier: Apache-2.0

public import ClaimChecking

/// A checked number in the form that scripts rely on: keys are sorted, fields are added and never renamed.
///
/// Offsets count bytes of UTF-8 of the text as given. `expected` is `null` when nothing can be said; `tolerance` is a share of it.
public struct ClaimJSON: Encodable {
  private let claim: Claim

  /// Creates the form of a claim.
  public init(_ claim: Claim) {
    self.claim = claim
  }

  private enum Key: CodingKey {
    case quote, kind, verdict, stated, expected, formula, inputs, tolerance, source, reason
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      Words(start: claim.start, end: claim.end, text: claim.text), forKey: .quote)
    try container.encode(claim.kind, forKey: .kind)
    try container.encode(claim.verdict, forKey: .verdict)
    try container.encode(claim.stated, forKey: .stated)
    try container.encode(claim.expected, forKey: .expected)
    try container.encode(claim.formula, forKey: .formula)
    try container.encode(claim.inputs, forKey: .inputs)
    try container.encode(claim.tolerance, forKey: .tolerance)
    try container.encode(claim.source, forKey: .source)
    try container.encode(claim.reason, forKey: .reason)
  }

  private struct Words: Encodable {
    let start: Int
    let end: Int
    let text: String
  }
}

/// The checked numbers of a text: `{"claims", "id", "version"}`.
public struct ClaimsJSON: Encodable {
  private let claims: [Claim]
  private let id: String?

  /// Creates the form of claims; `id` is the name of the text in a batch.
  public init(_ claims: [Claim], id: String? = nil) {
    self.claims = claims
    self.id = id
  }

  private enum Key: CodingKey { case version, id, claims }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .version)
    try container.encode(id, forKey: .id)
    try container.encode(claims.map(ClaimJSON.init), forKey: .claims)
  }
}
