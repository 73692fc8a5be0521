// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// The settings of a run as they were in force, defaults included.
extension ServingJSON {
  static func settings(_ settings: ServingConfiguration) -> JSONValue {
    [
      "policy": policy(settings.batching), "maxSeqs": .number(settings.maximumSequences),
      "tokenBudget": .number(settings.tokenBudget),
      "asyncScheduling": .flag(settings.plansAhead), "stepsTogether": .flag(settings.stepsTogether),
      "kvTokens": .number(settings.cache.tokens), "pageTokens": .number(settings.cache.pageTokens),
      "prefixCache": .flag(settings.cache.keepsPrefixes), "copies": .number(settings.replicas),
      "routing": routing(settings.routing),
      "queueLimit": settings.queueLimit.map { .number($0) } ?? .null,
      "speculate": settings.speculation.map(speculation) ?? .null,
      "split": settings.disaggregation.map(split) ?? .null,
      "autoscale": settings.autoscaling.map(autoscale) ?? .null, "load": load(settings.load),
      "horizon": seconds(settings.horizon),
    ]
  }

  private static func policy(_ batching: Batching) -> JSONValue {
    switch batching {
    case .continuous(let policy): ["name": .text(policy.rawValue)]
    case .fixed(let size): ["name": "static", "size": .number(size)]
    case .dynamic(let size, let wait):
      ["name": "dynamic", "size": .number(size), "longestWait": .number(wait.seconds)]
    }
  }

  private static func routing(_ routing: Routing) -> JSONValue {
    switch routing {
    case .roundRobin: ["name": "round-robin"]
    case .leastLoaded: ["name": "least-loaded"]
    case .shortestQueue: ["name": "shortest-queue"]
    case .prefixAware(let imbalance): ["name": "prefix", "imbalance": .number(imbalance)]
    }
  }

  private static func speculation(_ it: Speculation) -> JSONValue {
    [
      "tokens": .number(it.draftTokens), "acceptance": .number(it.acceptance),
      "cost": .number(it.draftCost),
    ]
  }

  private static func split(_ it: Disaggregation) -> JSONValue {
    [
      "prefillCopies": .number(it.prefillReplicas),
      "transferPerToken": .number(it.transferPerToken.seconds),
    ]
  }

  private static func autoscale(_ it: Autoscaling) -> JSONValue {
    [
      "least": .number(it.minimum), "most": .number(it.maximum),
      "target": .number(it.targetRequests), "interval": .number(it.interval.seconds),
      "coldStart": .number(it.coldStart.seconds),
      "scaleDownDelay": .number(it.scaleDownDelay.seconds),
    ]
  }

  private static func load(_ load: LoadControl) -> JSONValue {
    switch load {
    case .open: ["name": "open"]
    case .closed(let callers, let think):
      ["name": "closed", "callers": .number(callers), "think": .number(think.seconds)]
    }
  }
}
