// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What looking something up adds before the first token: embed the question, reach the index, search, rank again, and read
/// the passages that were found.
public struct LookupLatency: Hashable, Sendable {
  /// Embedding the question.
  public let embed: Interval<Second>
  /// The way to the index and back; 0 when it stands in the same process.
  public let network: Interval<Second>
  /// The search in the index.
  public let search: Interval<Second>
  /// Ranking again with a larger model; 0 without.
  public let rerank: Interval<Second>
  /// Taking in the passages, as the time model of the deployment gives it.
  public let extraPrefill: Interval<Second>
  /// Where the figures come from.
  public let sources: [SourceID]

  /// Creates a lookup.
  ///
  /// - Parameters:
  ///   - embed: Embedding the question, 0 to 10^6 s, as all parts.
  ///   - network: The way to the index and back.
  ///   - search: The search.
  ///   - rerank: Ranking again.
  ///   - extraPrefill: Taking in the passages.
  ///   - sources: Where the figures come from.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    embed: Interval<Second>, network: Interval<Second> = Interval(exactly: 0),
    search: Interval<Second>, rerank: Interval<Second> = Interval(exactly: 0),
    extraPrefill: Interval<Second>, sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("time to embed", embed, 0...1e6)
    try Check.range("time on the network", network, 0...1e6)
    try Check.range("time to search", search, 0...1e6)
    try Check.range("time to rerank", rerank, 0...1e6)
    try Check.range("time to read passages", extraPrefill, 0...1e6)
    self.embed = embed
    self.network = network
    self.search = search
    self.rerank = rerank
    self.extraPrefill = extraPrefill
    self.sources = sources
  }

  /// The time until the passages are found.
  public var lookup: Interval<Second> { embed + network + search + rerank }

  /// The time until the passages are read.
  public var total: Interval<Second> { lookup + extraPrefill }

  /// The whole time as a figure that can be opened.
  public var figure: Figure {
    Figure(
      total,
      terms: [
        Term("embed the question", embed.value),
        Term("network", network.value),
        Term("search", search.value),
        Term("rerank", rerank.value),
        Term("read the passages", extraPrefill.value, "extra tokens / prefill speed"),
      ], sources: sources)
  }

  /// Returns how many tokens of prompt a lookup must save to pay for its own time: lookup x prefill speed.
  ///
  /// - Parameter prefill: The tokens of a second that are taken in, 10^-6 to 10^12.
  /// - Returns: The tokens.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public func tokensToSave(
    prefill: Interval<Per<Token, Second>>
  ) throws(EconomicsError) -> Figure {
    try Check.range("prefill speed", prefill, Allowed.speed)
    return Figure(
      Interval<Token> { lookup.at($0) * prefill.at($0) },
      terms: [Term("lookup", lookup.value), Term("prefill speed", prefill.value)], sources: sources)
  }
}
