// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  func mechanism(_ possible: Cause) -> Mechanism {
    switch possible {
    case .busy: busySeconds
    case .routing: requestMix
    case .archive: archiveBatch
    case .prices: oldPriceList
    }
  }

  private var busySeconds: Mechanism {
    Mechanism(
      Cause.busy.rawValue, role(.busy), trap: .loggingChange,
      name: "a ledger that counts busy seconds of a cluster sized for its peak",
      statement:
        "The cluster is sized for working hours, when nearly half as much again arrives as on average, so the runs "
        + "of the day keep GPUs busy in \(FigureText.value(utilisation, unit: .share, digits: 0)) of the hours that "
        + "are paid. Since "
        + calendar.text(ledgerDay)
        + (cause == .busy
          ? " the ledger counts the busy seconds alone."
          : " the ledger splits reserved hours over runs; only hours of restarts are left out."),
      phrases: [
        "busy seconds", "busy hours", "idle hours", "idle gpus", "idle capacity", "reserved hours",
        "utilisation", "utilization", "sized for the peak", "peak to mean", "peak to average",
        "peak load", "bursty", "burstiness", "average traffic", "average load",
      ],
      day: ledgerDay, check: .otherMetric("reserved-cost"),
      entry: "Ledger: GPU seconds of each run are now booked.")
  }

  private var requestMix: Mechanism {
    Mechanism(
      Cause.routing.rawValue, role(.routing), trap: .mixShift,
      name: "a router that sends other kinds of runs to own GPUs",
      statement:
        "Since \(calendar.text(routerDay)) the router sends more reading to own GPUs and more drafting to the API"
        + (cause == .routing
          ? "; drafting writes long answers, and a token written costs eight times one read. Kind by kind both sides "
            + "cost nearly the same."
          : "; but the kinds write nearly the same share of their tokens, so that makes little difference."),
      phrases: [
        "mix of requests", "request mix", "token mix", "mix shift", "workload mix", "mix of kinds",
        "different workloads", "longer outputs", "long outputs", "output tokens", "share of output",
        "router sends", "drafting", "simpson", "like for like",
      ],
      segment: .init("kind", "drafting"), day: routerDay, check: .mix("kind"),
      entry: "Router: reading prefers the cluster, drafting the API.")
  }

  private var archiveBatch: Mechanism {
    Mechanism(
      Cause.archive.rawValue, role(.archive), trap: .outlier,
      name: "one team whose nightly batch fills the cluster",
      statement:
        "Since \(calendar.text(archiveDay)) the archive runs a batch on own GPUs at night"
        + (cause == .archive
          ? ": a third of the tokens, charged for electricity alone. It ends with the pilot; without it own GPUs cost "
            + "nearly as much as the API."
          : ", but it is charged like any other team."),
      phrases: [
        "archive", "nightly batch", "batch job", "batch tenant", "batch team", "one tenant",
        "one team", "single tenant", "night batch", "fills the idle", "outlier",
        "inflates utilisation", "inflates utilization",
      ],
      segment: .init("team", "archive"), day: archiveDay, check: .excluding("team", "archive"),
      entry: "Archive: nightly batch on the cluster until the end of the pilot.")
  }

  private var oldPriceList: Mechanism {
    let change = FigureText.value(1 - 1 / listFactor, unit: .share, digits: 0)
    return Mechanism(
      Cause.prices.rawValue, role(.prices), trap: .priceChange,
      name: "API tokens billed by the old price list",
      statement:
        "On \(calendar.text(listDay)) the list of the API fell by \(change)"
        + (cause == .prices
          ? "; most of the pilot was billed by the old list, and by the new one both sides cost nearly the same."
          : ", which is next to nothing."),
      phrases: [
        "old price list", "old prices", "new price list", "price list changed", "price cut",
        "price change", "old list", "before the price", "current prices", "today's prices",
        "outdated prices", "repriced",
      ],
      day: listDay, check: .otherMetric("list-cost"), entry: "API: new price list.")
  }

  var evaluations: Mechanism {
    Mechanism(
      Name.evaluations, .decoy, trap: .smallSample, name: "model evaluations on spare seconds",
      statement:
        "Model evaluations cost nearly nothing on own GPUs and much on the API, since they write long "
        + "answers; they are less than one run in a hundred.",
      phrases: [
        "evaluations", "model evaluations", "evaluation runs", "eval runs", "evals",
        "spare seconds",
      ],
      segment: .init("team", "evaluations"), day: 10, check: .within("team", "evaluations"),
      entry: "Evaluations: use spare seconds of the cluster.")
  }

  var engine: Mechanism {
    Mechanism(
      Name.engine, .decoy, trap: .coincidence, name: "the new serving engine",
      statement:
        "On \(calendar.text(engineDay)) the cluster got a new serving engine, which saves 4%; before it own GPUs "
        + "already looked as cheap.",
      phrases: [
        "serving engine", "new engine", "faster engine", "engine upgrade", "better throughput",
        "higher throughput", "own gpus are cheaper", "self-hosting is cheaper",
        "gpus are more efficient",
      ],
      segment: .init("engine", "new"), day: engineDay, check: .excluding("engine", "new"),
      entry: "Cluster: new version of the serving engine.")
  }
}
