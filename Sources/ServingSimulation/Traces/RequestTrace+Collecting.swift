// SPDX-License-Identifier: Apache-2.0

extension RequestTrace {
  /// Creates a trace of all requests of a source, which must end.
  ///
  /// - Parameters:
  ///   - source: The requests; a run of its own, so that the source stays where it is.
  ///   - limit: The most requests that are kept.
  public init(collecting source: some RequestSource, limit: Int = 100_000_000) {
    var source = source
    var requests: [SimulatedRequest] = []
    while requests.count < limit, let request = source.next() { requests.append(request) }
    self.init(
      requests, prefixBlocks: source.prefixBlocks, prefixBlockTokens: source.prefixBlockTokens)
  }
}
