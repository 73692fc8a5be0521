// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
import Testing
import Workbench

/// Reads options on one small model; names and values as in the flags.
private func plan(
  _ pairs: [String: String], classes: [String] = [], trace: ServingTrace? = nil,
  model: String = "model=mistral-7b-v0.3&devices=1"
) throws -> ServingPlan {
  var options = ServingOptions()
  for (name, value) in pairs {
    options[try #require(ServingOption(rawValue: name), "\(name)")] = value
  }
  options.classes = classes
  return try options.plan(for: try scenario(model), trace: trace, on: basis)
}

private func trace(_ text: String) throws -> ServingTrace {
  ServingTrace(name: "requests.csv", try TraceReading(Array(text.utf8)))
}

private func refusal(
  _ pairs: [String: String], classes: [String] = [], trace: ServingTrace? = nil,
  model: String = "model=mistral-7b-v0.3&devices=1"
) -> String {
  do {
    _ = try plan(pairs, classes: classes, trace: trace, model: model)
    return "nothing was refused"
  } catch { return "\(error)" }
}

struct ServingOptionTests {
  private static let load = ["arrivals": "poisson:4"]

  @Test(arguments: [
    ("arrivals", "poisson", "poisson:4"), ("arrivals", "poisson:0", "1e-06"),
    ("arrivals", "poisson:x", "“x”"), ("arrivals", "poisson:1e7", "1000000"),
    ("arrivals", "poisson:4:5", "poisson:4"), ("arrivals", "gamma:4", "gamma:4:2.5"),
    ("arrivals", "gamma:4:0", "0.05 to 20"), ("arrivals", "daily:4:11", "1 to 10"),
    ("arrivals", "daily:4:2:25", "0 to 24"), ("arrivals", "often", "all-at-once"),
    ("arrivals", "poisson:nan", "“nan”"), ("requests", "0", "1 to 1000000000"),
    ("requests", "1.5", "whole"), ("duration", "60", "its unit"), ("duration", "0s", "above 0"),
    ("duration", "101d", "100 days"), ("duration", "-5s", "above 0"),
    ("input-tokens", "0", "1 to 10000000"), ("input-tokens", "many", "whole number"),
    ("input-tokens", "lognormal:1000", "lognormal:1000:0.8"),
    ("output-tokens", "lognormal:1000:5", "0 to 4"), ("output-tokens", "uniform:9-3", "9 to"),
    ("output-tokens", "uniform:9", "uniform:100-2000"),
    ("output-tokens", "exponential:0.5", "1 to 1000000"), ("system-prompt", "-1", "0 to"),
    ("policy", "fast", "chunked, whole"), ("policy", "static:0", "1 to 65536"),
    ("policy", "dynamic:8", "dynamic:32:0.5"), ("policy", "dynamic:8:-1", "longest wait"),
    ("max-seqs", "0", "1 to 65536"), ("token-budget", "2e9", "1048576"),
    ("speculate", "4:0.7", "4:0.7:0.05"), ("speculate", "17:0.7:0.1", "1 to 16"),
    ("speculate", "4:1.2:0.1", "acceptance"), ("kv-tokens", "15", "one page of 16"),
    ("page-tokens", "1025", "1 to 1024"), ("routing", "random", "round-robin"),
    ("routing", "prefix:-1", "imbalance"), ("queue-limit", "0", "queue-limit"),
    ("prefill-replicas", "1", "kv-bandwidth is missing"),
    ("kv-bandwidth", "50GB/s", "nothing without prefill-replicas"),
    ("autoscale", "0:8", "least:most:target"), ("autoscale", "0:8:16", "cold-start is missing"),
    ("cold-start", "90s", "nothing without autoscale"),
    ("scale-down-delay", "90s", "nothing without autoscale"),
    ("think", "5s", "nothing without callers"), ("callers", "8", "leave it out"),
    ("rate-factor", "2", "arrivals of a trace"), ("slo", "ttft", "ttft=2s"),
    ("slo", "ttft=2", "its unit"), ("slo", "ttft=2s,ttft=3s", "at most once"),
    ("slo", "speed=2s", "ttft=2s,itl=50ms"), ("slo", "ttft=2s,", "ttft=2s"),
    ("timeout", "soon", "its unit"), ("horizon", "0s", "above 0"), ("seed", "-1", "0 to"),
    ("seeds", "1", "2 to 1000"), ("seeds", "1001", "2 to 1000"),
  ])
  func `a value that cannot be used is refused with its name and what would be right`(
    name: String, value: String, right: String
  ) {
    let message = refusal(Self.load.merging([name: value]) { $1 })
    #expect(message.contains(right), "\(message)")
    #expect(!message.contains("\n"))
  }

  @Test(arguments: [
    ([:], "nothing says when requests come"),
    (["callers": "0"], "1 to 1000000"), (["callers": "8", "duration": "1h"], "horizon"),
    (["callers": "8", "autoscale": "1:2:4", "cold-start": "1s"], "closed loop"),
    (["arrivals": "all-at-once", "duration": "1h", "requests": "-1"], "“-1”"),
    (["arrivals": "all-at-once", "duration": "1h"], "lower requests"),
    (["arrivals": "poisson:1000000", "duration": "99d"], "1,000,000,000"),
    (["arrivals": "poisson:4", "prefill-replicas": "1", "kv-bandwidth": "fast"], "400Gb/s"),
    (["arrivals": "poisson:4", "prefill-replicas": "1", "kv-bandwidth": "50GB/s"], "1 of 1"),
    (["arrivals": "poisson:4", "autoscale": "3:2:4", "cold-start": "1s"], "minimum <= maximum"),
    (["arrivals": "poisson:4", "policy": "static:64", "max-seqs": "32"], "1 to 32"),
    (["arrivals": "poisson:4", "max-seqs": "64", "token-budget": "32"], "no room"),
  ])
  func `values that do not go together are refused`(pairs: [String: String], right: String) {
    let message = refusal(pairs)
    #expect(message.contains(right), "\(message)")
  }

  @Test func `spaces around a value and empty values count for nothing`() throws {
    var options = ServingOptions()
    options[.arrivals] = "  poisson:4 "
    options[.seed] = "  "
    options[flag: .noPrefixCache] = true
    #expect(options[.arrivals] == "poisson:4")
    #expect(options[.seed] == nil)
    #expect(options[flag: .noPrefixCache] && !options[flag: .stepsTogether])
    options[flag: .noPrefixCache] = false
    #expect(options.texts == [.arrivals: "poisson:4"])
  }

  @Test func `copies are set in one place only`() {
    let message = refusal(
      ["arrivals": "poisson:4", "autoscale": "1:2:4", "cold-start": "1s"],
      model: "model=mistral-7b-v0.3&replicas=2")
    #expect(message.contains("leave replicas out"), "\(message)")
  }

  @Test(arguments: [
    (["chat:8"], "priority of class chat"), ([":0"], "name:priority"),
    (["a:0:1s:1s:1s:1s:1:1"], "name:priority"), (["a:0:5"], "timeout of class a"),
    (["a:0::5"], "ttft of class a"), (["a:0:::5"], "itl of class a"),
    (["a:0::::5"], "e2e of class a"), (["a:0:::::-1"], "weight of class a"),
    (["a:0", "a:1"], "given twice"), (["a:0:::::0", "b:0:::::0"], "add up to more than 0"),
    (Array(repeating: "a", count: 65), "given 65 times"),
  ])
  func `a class that cannot be used is refused`(classes: [String], right: String) {
    let message = refusal(Self.load, classes: classes)
    #expect(message.contains(right), "\(message)")
  }

  @Test func `parts of a class that are left out are what holds for all`() throws {
    let plan = try plan(
      ["arrivals": "poisson:4", "slo": "ttft=2s,itl=50ms,e2e=30s", "timeout": "1min"],
      classes: ["chat:0:20s:500ms", "batch:2:-:-:-:1h:3"])
    let (chat, batch) = (plan.settings.classes[0], plan.settings.classes[1])
    #expect(chat.objective.timeToFirstToken == SimulatedTime(seconds: 0.5))
    #expect(chat.objective.interTokenLatency == SimulatedTime(seconds: 0.05))
    #expect(chat.objective.endToEnd == SimulatedTime(seconds: 30))
    #expect(chat.timeout == SimulatedTime(seconds: 20))
    #expect(batch.priority == 2)
    #expect(batch.timeout == SimulatedTime(seconds: 60))
    #expect(batch.objective.endToEnd == SimulatedTime(seconds: 3600))
    guard case .drawn(_, let shares, _, _) = plan.workload.origin else {
      Issue.record("requests are drawn")
      return
    }
    #expect(shares.map(\.weight) == [1, 3])
  }

  @Test func `sizes that were left out grow to what the others need`() throws {
    let large = try plan(["arrivals": "poisson:4", "max-seqs": "4000"])
    #expect(large.settings.tokenBudget == 4000)
    let drafts = try plan(["arrivals": "poisson:4", "max-seqs": "1000", "speculate": "4:0.7:0.05"])
    #expect(drafts.settings.tokenBudget == 5000)
    let batch = try plan(["arrivals": "poisson:4", "policy": "static:500"])
    #expect(batch.settings.maximumSequences == 500)
    #expect(batch.settings.batching == .fixed(size: 500))
  }

  @Test func `every choice reaches the settings of the simulation`() throws {
    let plan = try plan(
      [
        "arrivals": "daily:4:3:9", "policy": "dynamic:8:250ms", "routing": "prefix:3",
        "queue-limit": "7", "horizon": "2h", "kv-tokens": "3200", "page-tokens": "32",
        "no-prefix-cache": "yes", "async-scheduling": "yes", "seed": "9", "max-seqs": "16",
      ], model: "model=mistral-7b-v0.3&replicas=3&tp=1")
    let settings = plan.settings
    #expect(settings.batching == .dynamic(size: 8, longestWait: SimulatedTime(seconds: 0.25)))
    #expect(settings.routing == .prefixAware(imbalance: 3))
    #expect(settings.queueLimit == 7)
    #expect(settings.horizon == SimulatedTime(seconds: 7200))
    #expect(settings.cache.pages == 100)
    #expect(!settings.cache.keepsPrefixes)
    #expect(settings.plansAhead)
    #expect(settings.maximumSequences == 16)
    #expect(settings.replicas == 3)
    #expect(settings.seed == 9 && plan.seed == 9)
  }

  /// 32 layers, 8 key-value heads of 128, two tensors of 2 bytes: 131,072 bytes a token, at 50 GB/s 2.62144 µs.
  @Test(arguments: [("50GB/s", 2_621_440), ("400Gb/s", 2_621_440), ("0.05 TB/s", 2_621_440)])
  func `moving a token between copies takes its cache over the bandwidth`(
    bandwidth: String, picoseconds: Int64
  ) throws {
    let plan = try plan(
      ["arrivals": "poisson:4", "prefill-replicas": "1", "kv-bandwidth": bandwidth],
      model: "model=mistral-7b-v0.3&replicas=2&tp=1")
    let split = try #require(plan.settings.disaggregation)
    #expect(split.prefillReplicas == 1)
    #expect(split.transferPerToken.picoseconds == picoseconds)
  }

  @Test func `copies that come and go begin with the fewest`() throws {
    let plan = try plan([
      "arrivals": "poisson:4", "autoscale": "0:8:16", "cold-start": "90s",
      "scale-down-delay": "5min",
    ])
    let scaling = try #require(plan.settings.autoscaling)
    #expect(plan.settings.replicas == 0)
    #expect(scaling.maximum == 8 && scaling.targetRequests == 16)
    #expect(scaling.coldStart == SimulatedTime(seconds: 90))
    #expect(scaling.scaleDownDelay == SimulatedTime(seconds: 300))
  }
}

struct ServingWorkloadTests {
  private static let text = """
    arrival_s,prompt_tokens,output_tokens,class
    0,100,10,0
    1,200,20,1
    3,300,30,0
    7,400,40,1

    """

  private func requests(_ plan: ServingPlan) throws -> [SimulatedRequest] {
    guard case .trace(let trace) = plan.workload.origin else { return [] }
    return trace.requests
  }

  @Test func `a trace is cut by time, then by number, and then made faster`() throws {
    let all = try trace(Self.text)
    let part = try plan(["duration": "7s", "requests": "2", "rate-factor": "2"], trace: all)
    #expect(try requests(part).map(\.arrival.seconds) == [0, 0.5])
    #expect(part.workload.meanPrompt == 150)
    #expect(part.workload.meanOutput == 15)
    #expect(try requests(plan(["duration": "7s"], trace: all)).count == 3)
    #expect(try requests(plan(["requests": "9"], trace: all)).count == 4)
  }

  @Test(arguments: [
    (["rate-factor": "0"], "0.0001 to 10000"), (["input-tokens": "5"], "lengths of its own"),
    (["arrivals": "poisson:4", "rate-factor": "2"], "arrivals of a trace"),
    (["callers": "4", "rate-factor": "2"], "answered"),
    (["callers": "4", "arrivals": "poisson:4"], "answered"),
  ])
  func `what a trace already says is not said again`(pairs: [String: String], right: String) throws
  {
    let message = refusal(pairs, trace: try trace(Self.text))
    #expect(message.contains(right), "\(message)")
  }

  @Test func `a trace with classes gets as many as it has, or all of them by name`() throws {
    let all = try trace(Self.text)
    #expect(try plan([:], trace: all).settings.classes.map(\.name) == ["class 0", "class 1"])
    let named = try plan([:], classes: ["a", "b:1"], trace: all)
    #expect(named.settings.classes.map(\.name) == ["a", "b"])
    #expect(refusal([:], classes: ["a"], trace: all).contains("classes 0 to 1"))
    let far = try trace("arrival_s,prompt_tokens,output_tokens,class\n0,5,5,64\n")
    #expect(refusal([:], trace: far).contains("at most 64 classes"))
  }

  @Test func `what of a trace is not served as it was recorded is said`() throws {
    let all = try trace("arrival_s,prompt_tokens,output_tokens\n0,40000,10\n5,10,10\n9,10,10\n")
    let notes = try plan(["horizon": "5s"], trace: all).notes
    #expect(notes.contains { $0.contains("32,768 tokens") && $0.contains("has 1,") })
    #expect(notes.contains { $0.contains("after the horizon: 2") })
    #expect(
      try plan(["requests": "1", "rate-factor": "2"], trace: try trace(Self.text)).notes == [])
    let drawn = try plan(["arrivals": "poisson:4"], trace: try trace(Self.text)).notes
    #expect(drawn.contains { $0.contains("no prefix in common") })
  }

  @Test func `drawn arrivals with a trace keep the lengths of each class`() throws {
    let drawn = try plan(
      ["arrivals": "poisson:4", "requests": "400"], trace: try trace(Self.text))
    #expect(drawn.workload.resamplesLengths)
    let study = try drawn.run()
    #expect(study.result.arrived == 400)
    #expect(study.result.classes.allSatisfy { $0.requests > 120 })
    #expect((150...350).contains(drawn.workload.meanPrompt))
  }

  @Test func `without a number of its own a drawn run has as many requests as documented`() throws {
    let study = try plan(["arrivals": "constant:1000", "output-tokens": "2"]).run()
    #expect(study.result.arrived == ServingOptions.usualRequests)
  }

  @Test func `callers wait for their answers`() throws {
    let study = try plan([
      "callers": "3", "think": "1s", "requests": "30", "output-tokens": "5",
    ]).run()
    #expect(study.result.arrived == 30)
    #expect(study.result.batchSizes.dropFirst(4).allSatisfy { $0 == 0 })
  }
}

struct ServingStudyTests {
  /// The closed form and the simulation rest on the same step times and know nothing else of each other.
  @Test(arguments: [
    ("mistral-7b-v0.3", "H100-SXM-80GB", 8), ("mistral-7b-v0.3", "H100-SXM-80GB", 64),
    ("llama-3.1-8b", "L40S-48GB", 16), ("mixtral-8x7b", "H100-SXM-80GB", 32),
  ])
  func `where the economics have an answer the simulation agrees within their interval`(
    model: String, device: String, callers: Int
  ) throws {
    let text = "model=\(model)&device=\(device)"
    let one = try one("\(text)&concurrency=\(callers)&input=1000&output=250")
    let study = try plan(
      [
        "callers": "\(callers)", "requests": "\(60 * callers)", "input-tokens": "1000",
        "output-tokens": "250",
      ], model: text
    ).run()
    let output = try one.throughput().output
    let simulated = study.result.outputTokensPerSecond
    #expect((output.low...output.high).contains(simulated), "\(output.value) \(simulated)")
    let whole = try one.latency().endToEnd
    let mean = study.result.endToEnd.mean.seconds
    #expect((whole.low...whole.high).contains(mean), "\(whole.value) \(mean)")
  }

  @Test func `the same seed gives the same study, another one gives other requests`() throws {
    let options = ["arrivals": "gamma:20:3", "requests": "300", "seeds": "4"]
    let (first, again) = (try plan(options).run(), try plan(options).run())
    #expect(first.spread == again.spread)
    #expect(first.result.timeToFirstToken == again.result.timeToFirstToken)
    let other = try plan(options.merging(["seed": "2"]) { $1 }).run()
    #expect(other.result.timeToFirstToken != first.result.timeToFirstToken)
    let middle = try #require(first.spread.first { $0.measure == .ttftP50 })
    #expect(middle.low < middle.mean && middle.mean < middle.high)
    #expect(middle.runs == 4)
  }

  @Test func `seeds draw a trace again, and equal runs have an interval without width`() throws {
    let lines = (0..<60).map { "\($0),100,10" }.joined(separator: "\n")
    let even = try trace("arrival_s,prompt_tokens,output_tokens\n\(lines)\n")
    let study = try plan(["seeds": "3"], trace: even).run()
    let whole = try #require(study.spread.first { $0.measure == .e2eP50 })
    #expect(abs(whole.high - whole.low) < 1e-9)
    #expect(study.result.arrived == 60)
  }

  @Test func `a load far above what fits is unstable, and a small cache is named as the limit`()
    throws
  {
    let study = try plan([
      "arrivals": "poisson:60", "requests": "4000", "kv-tokens": "30000",
    ]).run()
    #expect(study.result.isUnstable && !study.keepsUp)
    #expect(study.limit == .cache)
    let places = try plan(["arrivals": "poisson:60", "requests": "4000", "max-seqs": "8"]).run()
    #expect(places.limit == .sequences)
    let prompts = try plan([
      "arrivals": "poisson:60", "requests": "2000", "input-tokens": "4000", "output-tokens": "1",
    ]).run()
    #expect(prompts.limit == .prompts)
    let batches = try plan([
      "arrivals": "poisson:10", "requests": "1000", "policy": "static:64",
    ]).run()
    #expect(batches.limit == .batches)
    let idle = try plan(["arrivals": "poisson:1", "requests": "200"]).run()
    #expect(idle.limit == .arrivals && idle.keepsUp)
    let starting = try plan([
      "arrivals": "poisson:20", "requests": "2000", "autoscale": "0:2:64", "cold-start": "5min",
    ]).run()
    #expect(starting.limit == .coldStarts)
  }

  @Test func `a horizon leaves requests open and the study says so`() throws {
    let study = try plan(["arrivals": "poisson:4", "requests": "100", "horizon": "5s"]).run()
    #expect(study.isTruncated && !study.keepsUp)
    #expect(study.result.end == SimulatedTime(seconds: 5))
  }

  @Test(arguments: [["timeout": "1ms"], ["system-prompt": "999999"], ["horizon": "1ms"]])
  func `a fleet that answers nothing does not keep up`(more: [String: String]) throws {
    let few = ["arrivals": "poisson:1", "requests": "20"]
    let study = try plan(few.merging(more) { $1 }).run()
    #expect(study.result.count(.finished) == 0)
    #expect(!study.keepsUp)
  }

  @Test func `drawn requests that are longer than the context are noted`() throws {
    let long = ["arrivals": "poisson:1", "requests": "20", "input-tokens": "40000"]
    let note = try #require(try plan(long).notes.first { $0.contains("longer requests") })
    #expect(note.contains("reads 32,768 tokens") && note.contains("20 of the first 20"))
    let short = try plan(["arrivals": "poisson:1", "requests": "20", "input-tokens": "1000"])
    #expect(!short.notes.contains { $0.contains("longer requests") })
  }

  @Test func `the parts of a decode step add up to one`() throws {
    let study = try plan(["arrivals": "poisson:4", "requests": "50"]).run()
    let shares = try #require(study.stepShares)
    let sum = shares.weightsAndMatrix + shares.attention + shares.collective + shares.host
    #expect(abs(sum - 1) < 1e-9)
    #expect(shares.collective == 0, "one device has nobody to add up with")
  }
}
