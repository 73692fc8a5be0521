// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities
import ServingSimulation
import Workbench

/// Times of requests by percentile.
struct ServingPercentiles {
  let outcome: ServingOutcome

  private static let shares = [0.5, 0.9, 0.95, 0.99]
  private static let columns: [Message] = [
    "mean", "p50", "p90", "p95", "p99", "most", "within objective",
  ]

  private var rows: [(name: Message, times: LatencyHistogram, objective: Time?)] {
    let result = outcome.result
    let level = outcome.plan.one.setting.level
    return [
      ("Time to first token", result.timeToFirstToken, level.timeToFirstToken),
      ("Between tokens, mean of an answer", result.meanInterTokenLatency, level.interTokenLatency),
      ("Between tokens, each", result.interTokenLatency, nil),
      ("Whole answer", result.endToEnd, nil),
      ("Of that in the queue", result.queueTime, nil),
    ]
  }

  var body: HTML {
    ScrollBox(label: "Times by percentile").body {
      table(.class("numbers serving-table")) {
        tableCaption { "Times of answered requests, simulated" }
        thead {
          tr {
            th(.scope("col")) { "Time" }
            for name in Self.columns {
              th(.scope("col")) { name }
            }
          }
        }
        tbody {
          for row in rows { self.row(row.name, row.times, row.objective) }
        }
      }
    }
  }

  private func row(_ name: Message, _ times: LatencyHistogram, _ objective: Time?) -> HTML {
    tr {
      th(.scope("row")) { name }
      td { shown(times, times.mean) }
      for share in Self.shares { td { shown(times, times.percentile(share)) } }
      td { shown(times, times.most) }
      td { within(times, objective) }
    }
  }

  private func shown(_ times: LatencyHistogram, _ time: SimulatedTime) -> String {
    times.count == 0 ? "–" : ServingWords.text(time)
  }

  private func within(_ times: LatencyHistogram, _ objective: Time?) -> Message {
    guard let objective, times.count > 0 else { return "–" }
    return ServingWords.percent(times.share(upTo: SimulatedTime(objective)))
  }
}

/// What happened beside times.
struct ServingRates {
  let outcome: ServingOutcome

  var body: HTML {
    let result = outcome.result
    return dl(.class("serving-rates")) {
      entry("Answered", amountWords(result.requestsPerSecond, "request/s"))
      entry("Of these within objectives", amountWords(result.goodput, "request/s"))
      entry("Output", amountWords(result.outputTokensPerSecond, "token/s"))
      entry("Sequences of a step", DecimalText.text(result.meanBatch))
      entry("Copies at work", ServingWords.percent(outcome.utilisation))
      entry("Preempted", DecimalText.whole(result.preemptions))
      entry("Prompt tokens found in cache", ServingWords.percent(result.prefixHitRate))
      entry("Device hours", DecimalText.text(outcome.bill.deviceTime.hours.value))
    }
  }

  private func entry(_ name: Message, _ value: String) -> HTML {
    entry(name, Message(verbatim: value))
  }

  private func entry(_ name: Message, _ value: Message) -> HTML {
    div {
      dt { name }
      dd { value }
    }
  }
}

/// The same fleet with one thing otherwise, beside it as it is.
struct ServingComparison {
  let outcome: ServingOutcome

  private static let columns: [Message] = [
    "keeps up", "p99 first token", "p99 between tokens", "p99 whole answer", "within objectives",
    "USD for 1M output tokens",
  ]

  var body: HTML {
    let changed = outcome.changed
    return section(.labelledBy(ElementID("serving-what-if"))) {
      h2(.id(ElementID("serving-what-if"))) { "What if" }
      if changed.isEmpty {
        p(.class("detail")) {
          "Left out, since the run itself is long; simulate fewer minutes or a lower rate to see it."
        }
      } else {
        table(changed)
      }
    }
  }

  private func table(_ changed: [(title: Message, outcome: ServingOutcome)]) -> HTML {
    ScrollBox(label: "The same with one thing otherwise").body {
      Markup.table(.class("numbers serving-table")) {
        tableCaption { "The same requests with one thing otherwise, simulated" }
        thead {
          tr {
            th(.scope("col")) { "Fleet" }
            for name in Self.columns {
              th(.scope("col")) { name }
            }
          }
        }
        tbody {
          row("as it is", outcome)
          for other in changed { row(other.title, other.outcome) }
        }
      }
    }
  }

  private func row(_ title: Message, _ outcome: ServingOutcome) -> HTML {
    let result = outcome.result
    let cost = outcome.bill.perMillionOutputTokens
    return tr {
      th(.scope("row")) { title.capitalizedFirst }
      td { outcome.keepsUp ? "yes" : "no" }
      td { ServingWords.text(result.timeToFirstToken.percentile(0.99)) }
      td { ServingWords.text(result.meanInterTokenLatency.percentile(0.99)) }
      td { ServingWords.text(result.endToEnd.percentile(0.99)) }
      td { ServingWords.percent(result.attainment) }
      td { cost.map { ServingWords.dollars($0.value.value) } ?? "–" }
    }
  }
}
