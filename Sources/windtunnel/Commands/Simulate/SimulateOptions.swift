// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ServingSimulation
import Workbench

/// How requests come and how long they are.
struct RequestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Recorded requests, or - for standard input.", valueName: "file"),
    completion: .file())
  var trace: String?

  @Option(
    help: ArgumentHelp(
      "How the trace is written: azure, mooncake, csv or vllm (default: as its first line looks).",
      valueName: "format"),
    completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: Self.format)
  var format: TraceFormat?

  @Flag(help: "Leave out lines of the trace that are no requests, and say how many.")
  var skipBadLines = false

  @Option(
    help: ArgumentHelp("How many times as many of the trace come in a second.", valueName: "factor")
  )
  var rateFactor: String?

  @Option(
    help: ArgumentHelp(
      "Requests that are drawn: poisson:4 a second, gamma:4:2.5 with the variation of gaps, constant:4, daily:4:3:14 with peak over mean and its hour, all-at-once. With a trace: its lengths, drawn again.",
      valueName: "process"))
  var arrivals: String?

  @Option(
    help: ArgumentHelp(
      "Callers who each send when the last answer is there, in place of arrivals.", valueName: "n"))
  var callers: String?

  @Option(
    help: ArgumentHelp("How long callers think before they send, such as 5s.", valueName: "time"))
  var think: String?

  @Option(
    help: ArgumentHelp(
      "The first so many requests (default: all of a trace, 5000 drawn ones).", valueName: "n"))
  var requests: String?

  @Option(
    help: ArgumentHelp("Only what comes in this time, such as 1h.", valueName: "time"))
  var duration: String?

  @Option(
    help: ArgumentHelp(
      "Tokens of a prompt: 1000, exponential:1000, lognormal:1000:0.8 (median, spread), uniform:100-2000 (default: 1000).",
      valueName: "tokens"))
  var inputTokens: String?

  @Option(help: ArgumentHelp("Tokens of an answer, likewise (default: 250).", valueName: "tokens"))
  var outputTokens: String?

  @Option(
    help: ArgumentHelp(
      "Tokens that all drawn prompts begin with, beside their own.", valueName: "tokens"))
  var systemPrompt: String?

  private static func format(_ text: String) throws -> TraceFormat {
    guard let format = TraceFormat(rawValue: text) else {
      let names = TraceFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("“\(text)” is no format of a trace; it must be one of \(names)")
    }
    return format
  }

  /// Returns options with what was typed here.
  func added(to options: ServingOptions) -> ServingOptions {
    var options = options
    options[.rateFactor] = rateFactor
    options[.arrivals] = arrivals
    options[.callers] = callers
    options[.think] = think
    options[.requests] = requests
    options[.duration] = duration
    options[.inputTokens] = inputTokens
    options[.outputTokens] = outputTokens
    options[.systemPrompt] = systemPrompt
    return options
  }
}

/// How the engine works and what copies there are.
struct FleetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Batching: chunked, whole, static:32, or dynamic:32:0.5 with the longest wait in seconds (default: chunked).",
      valueName: "policy"))
  var policy: String?

  @Option(
    help: ArgumentHelp("Sequences in progress on a copy, at most (default: 256).", valueName: "n"))
  var maxSeqs: String?

  @Option(
    help: ArgumentHelp("Tokens of a step, at most (default: 2048).", valueName: "tokens"))
  var tokenBudget: String?

  @Flag(help: "Plan a step while the one before it runs.")
  var asyncScheduling = false

  @Option(
    help: ArgumentHelp(
      "Drafts: tokens:acceptance:cost, such as 4:0.7:0.05.", valueName: "drafts"))
  var speculate: String?

  @Option(
    help: ArgumentHelp(
      "Tokens that the KV cache of a copy holds (default: what the memory leaves).",
      valueName: "tokens"))
  var kvTokens: String?

  @Option(help: ArgumentHelp("Tokens of a page of the cache (default: 16).", valueName: "tokens"))
  var pageTokens: String?

  @Flag(help: "Keep no blocks of prompts for requests that begin the same way.")
  var noPrefixCache = false

  @Option(
    help: ArgumentHelp(
      "round-robin, least-loaded, shortest-queue or prefix (default: round-robin).",
      valueName: "rule"))
  var routing: String?

  @Flag(help: "All copies begin every step together.")
  var stepsTogether = false

  @Option(
    help: ArgumentHelp(
      "Requests that wait on a copy, at most; more are turned away.", valueName: "n"))
  var queueLimit: String?

  @Option(
    help: ArgumentHelp(
      "Copies that take in prompts only; the others decode. Needs --kv-bandwidth.", valueName: "n"))
  var prefillReplicas: String?

  @Option(
    help: ArgumentHelp(
      "How fast caches move between copies, such as 50GB/s or 400Gb/s.", valueName: "bandwidth"))
  var kvBandwidth: String?

  @Option(
    help: ArgumentHelp(
      "Copies come and go: least:most:target, such as 0:8:16 requests on each. Needs --cold-start.",
      valueName: "copies"))
  var autoscale: String?

  @Option(help: ArgumentHelp("How long a new copy takes, such as 90s.", valueName: "time"))
  var coldStart: String?

  @Option(
    help: ArgumentHelp(
      "How long fewer copies must have been enough (default: 60s).", valueName: "time"))
  var scaleDownDelay: String?

  /// Returns options with what was typed here.
  func added(to options: ServingOptions) -> ServingOptions {
    var options = options
    options[.policy] = policy
    options[.maxSequences] = maxSeqs
    options[.tokenBudget] = tokenBudget
    options[flag: .asyncScheduling] = asyncScheduling
    options[.speculate] = speculate
    options[.cacheTokens] = kvTokens
    options[.pageTokens] = pageTokens
    options[flag: .noPrefixCache] = noPrefixCache
    options[.routing] = routing
    options[flag: .stepsTogether] = stepsTogether
    options[.queueLimit] = queueLimit
    options[.prefillReplicas] = prefillReplicas
    options[.cacheBandwidth] = kvBandwidth
    options[.autoscale] = autoscale
    options[.coldStart] = coldStart
    options[.scaleDownDelay] = scaleDownDelay
    return options
  }
}

/// What counts as good, when the run ends, and what chance brings in.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The longest times, such as ttft=2s,itl=50ms,e2e=30s.", valueName: "times"))
  var slo: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "A class of traffic: name:priority:timeout:ttft:itl:e2e:weight, parts left out as in chat:0::500ms; once for each. Priority 0 goes first.",
      valueName: "class"))
  var classes: [String] = []

  @Option(
    help: ArgumentHelp("When callers give up, such as 60s.", valueName: "time"))
  var timeout: String?

  @Option(
    help: ArgumentHelp("End the run then, whatever is in progress.", valueName: "time"))
  var horizon: String?

  @Option(help: ArgumentHelp("What random draws depend on (default: 1).", valueName: "n"))
  var seed: String?

  @Option(
    help: ArgumentHelp(
      "Run with so many seeds and show means with 95% intervals; a trace is drawn again in blocks.",
      valueName: "n"))
  var seeds: String?

  /// Returns options with what was typed here.
  func added(to options: ServingOptions) -> ServingOptions {
    var options = options
    options[.slo] = slo
    options.classes = classes
    options[.timeout] = timeout
    options[.horizon] = horizon
    options[.seed] = seed
    options[.seeds] = seeds
    return options
  }
}
