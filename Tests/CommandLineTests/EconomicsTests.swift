// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct EconomicsTests {
  /// Runs a command on one day, so that no price gets older.
  private func economics(
    _ arguments: String..., input: Tool.Input = .nothing, in folder: TemporaryFolder? = nil
  ) async throws -> Ended {
    let folder = try folder ?? TemporaryFolder()
    let source: FileHandle
    switch input {
    case .nothing: source = .nullDevice
    case .bytes(let data):
      try data.write(to: URL(filePath: folder.path(of: "input")))
      source = try FileHandle(forReadingFrom: URL(filePath: folder.path(of: "input")))
    }
    return try await ToolProcess(arguments, input: source, folder: folder).end(
      within: .seconds(120))
  }

  /// Published caches: 32k tokens of Mistral 7B take 4 GiB, 128k tokens of a 70B with 8 key-value heads 40 GiB.
  @Test(arguments: [
    ("mistral-7b-v0.3", "32768", 4.0), ("llama-3.1-70b", "131072", 40), ("llama-2-7b", "4096", 2),
  ])
  func `the cache of a sequence is what was published`(
    model: String, tokens: String, gibibytes: Double
  ) async throws {
    let run = try await economics(
      "economics", "memory", model, "--context", tokens, "--sequences", "1", "--json")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let cache = try #require(try object(run.output)["cache"] as? [String: Any])
    #expect(cache["value"] as? Double == gibibytes * 1_073_741_824)
    #expect(cache["unit"] as? String == "B")
    let text = try await economics(
      "economics", "memory", model, "--context", tokens, "--sequences", "1")
    #expect(text.output.contains("\(Int(gibibytes)) GiB ("))
  }

  @Test(arguments: [
    ["memory"], ["latency"], ["throughput"], ["cost", "--price", "3"], ["frontier"],
    ["coldstart", "--price", "3"], ["retrieval", "--price", "3"],
  ])
  func `every command on a model writes one object on one line`(words: [String]) async throws {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(
      ["economics"] + words + ["--model", "mistral-7b-v0.3", "--gpus", "1", "--json"],
      folder: folder)
    let run = try await process.end(within: .seconds(120))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("}\n"))
    #expect(!run.output.dropLast().contains("\n"))
    let json = try object(run.output)
    #expect(json["version"] as? Int == 1)
    #expect(json["command"] as? String == words[0])
    let deployment = try #require(json["deployment"] as? [String: Any])
    #expect(deployment["model"] as? String == "mistral-7b-v0.3")
  }

  @Test func `a comparison has a column for each model`() async throws {
    let run = try await economics(
      "economics", "compare", "mistral-7b-v0.3", "llama-3.1-70b", "--weights", "bf16", "--weights",
      "fp8", "--json")
    let models = try #require(try object(run.output)["models"] as? [[String: Any]])
    #expect(models.map { $0["weights"] as? String } == ["bf16", "fp8"])
  }

  @Test func `a configuration stands in for a name, from a file and from standard input`()
    async throws
  {
    let folder = try TemporaryFolder()
    let text = """
      {"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
      "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32768, "sliding_window": null,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "torch_dtype": "bfloat16"}
      """
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "mine"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: folder.path(of: "mine/config.json")))
    let file = try await economics(
      "economics", "memory", "--config", "mine/config.json", "--json", in: folder)
    let input = try await economics(
      "economics", "memory", "--config", "-", "--json", input: .text(text))
    let named = try await economics("economics", "memory", "mistral-7b-v0.3", "--json")
    for run in [file, input] {
      let weights = try object(run.output)["weights"] as? [String: Any]
      let known = try object(named.output)["weights"] as? [String: Any]
      #expect(weights?["value"] as? Double == known?["value"] as? Double)
    }
    let deployment = try object(file.output)["deployment"] as? [String: Any]
    #expect(deployment?["model"] as? String == "mine")
  }

  @Test func `flags come before the file of a workload`() async throws {
    let folder = try TemporaryFolder()
    try Data("# support\ninput: 2000\noutput: 300\nconcurrency: 16\n".utf8).write(
      to: URL(filePath: folder.path(of: "w.yaml")))
    let run = try await economics(
      "economics", "latency", "mistral-7b-v0.3", "--workload", "w.yaml", "--input", "1500",
      "--rate", "2", "--json", in: folder)
    let workload = try #require(try object(run.output)["workload"] as? [String: Any])
    #expect(workload["input"] as? Double == 1500)
    #expect(workload["output"] as? Double == 300)
    #expect(workload["load"] as? String == "rate")
  }

  @Test func `predictions come back row for row`() async throws {
    let table =
      "model,hardware,n_gpus,metric,input_len,output_len,batch_or_concurrency,value,note\n"
      + "Llama-2-7B,H100-SXM-80GB,1,output_tok_s,128,128,64,,\"a, b\"\n"
      + "Nobody-1B,H100-SXM-80GB,1,output_tok_s,128,128,64,,\n"
    let run = try await economics("economics", "predict", "--csv", "-", input: .text(table))
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("note,predicted,low,high,bound,status"))
    #expect(lines[1].hasPrefix("Llama-2-7B,H100-SXM-80GB,1,output_tok_s,128,128,64,,\"a, b\","))
    #expect(lines[2].hasPrefix("Nobody-1B,"))
  }

  @Test func `a memo has three forms of one content`() async throws {
    let models = ["defend", "mistral-7b-v0.1", "--against", "llama-2-70b", "--on", "2026-11-24"]
    var outputs: [String: Ended] = [:]
    for format in ["md", "html", "json"] {
      let process = try ToolProcess(models + ["--format", format], folder: TemporaryFolder())
      outputs[format] = try await process.end(within: .seconds(120))
    }
    let json = try object(try #require(outputs["json"]).output)
    let claim = try #require(json["claim"] as? String)
    #expect(outputs["md"]?.output.contains(claim.dropFirst()) == true)
    #expect(outputs["html"]?.output.contains(claim.dropFirst()) == true)
    let quality = try #require(json["quality"] as? [[String: Any]])
    #expect(quality.contains { $0["favours"] as? String == "rival" })
  }
}

@Suite(.serialized) struct EconomicsFailureTests {
  private static let unusable: [([String], Int32, [String])] = [
    (["memory"], 64, ["model is missing"]),
    (["memory", "mistral"], 64, ["mistral-7b-v0.3", "mistral-nemo-12b"]),
    (["memory", "nothing-7b"], 64, ["\"nothing-7b\""]),
    (["memory", "mistral-7b-v0.3", "--input", "nan"], 64, ["input is “nan”", "from 1 to"]),
    (["memory", "mistral-7b-v0.3", "--input", "1e30"], 64, ["input is “1e30”"]),
    (["memory", "mistral-7b-v0.3", "--input=-5"], 64, ["input is “-5”"]),
    (["memory", "mistral-7b-v0.3", "--context", "40000"], 64, ["40000", "32768"]),
    (["latency", "mistral-7b-v0.3", "--device", "H100"], 64, ["H100-SXM-80GB"]),
    (["latency", "mistral-7b-v0.3", "--rate", "1", "--batch", "2"], 64, ["load is given twice"]),
    (["latency", "mistral-7b-v0.3", "mixtral-8x7b"], 64, ["2 models", "compare"]),
    (
      ["latency", "mistral-7b-v0.3", "--device", "L4-24GB", "--device", "T4-16GB"], 64, ["2 times"]
    ),
    (
      ["latency", "llama-3.1-405b", "--device", "L4-24GB", "--tp", "8"], 1,
      ["does not fit, because"]
    ),
    (
      ["latency", "mistral-7b-v0.3", "--weights", "fp8", "--device", "A100-SXM-80GB"], 64,
      ["does not compute in fp8", "16-bit"]
    ),
    (["cost", "mistral-7b-v0.3", "--price", "x"], 64, ["price is “x”"]),
    (["cost", "mistral-7b-v0.3", "--offline", "--itl", "0.001"], 1, ["service level"]),
    (["edge", "llama-3.1-70b", "--device", "Raspberry-Pi-5-8GB"], 1, ["does not fit, because"]),
    (["latency", "--config", "nothing.json"], 66, ["nothing.json"]),
    (["latency", "mistral-7b-v0.3", "--workload", "nothing.yaml"], 66, ["nothing.yaml"]),
    (["predict", "--csv", "nothing.csv"], 66, ["nothing.csv"]),
    (["catalogue", "zoo"], 64, ["“zoo”", "models, devices, prices"]),
    (["memory", "mistral-7b-v0.3", "--on", "tomorrow"], 64, ["2026-11-24"]),
    (
      ["retrieval", "mistral-7b-v0.3", "--volatility", "weeks"], 64, ["hours, days, months, stable"]
    ),
    (["compare", "a", "b", "c", "d", "e"], 64, ["5 models", "4"]),
  ]

  @Test(arguments: unusable)
  func `what cannot be used ends with one line that says what would be right`(
    words: [String], status: Int32, parts: [String]
  ) async throws {
    let process = try ToolProcess(["economics"] + words, folder: TemporaryFolder())
    let ended = try await process.end(within: .seconds(60))
    #expect(ended.status == status, "\(ended.errors)")
    #expect(ended.output == "")
    #expect(ended.errors.hasPrefix("windtunnel: "))
    #expect(ended.errors.count { $0 == "\n" } == 1, "\(ended.errors)")
    for part in parts { #expect(ended.errors.contains(part), "\(ended.errors)") }
  }

  @Test(arguments: [
    ("[1, 2]", "config.json is a list"), ("{\"model_type\": \"llama\"}", "has no hidden_size"),
    ("{\"model_type\": \"zebra\"}", "which is not a known kind"), ("", "config.json is empty"),
    ("{\"model_type\"", "is not JSON at line 1"),
  ])
  func `a configuration that cannot be used is 65`(text: String, reason: String) async throws {
    let ended = try await Tool.run("economics", "memory", "--config", "-", input: .text(text))
    #expect(ended.status == 65)
    #expect(ended.errors.contains(reason), "\(ended.errors)")
    #expect(ended.errors.count { $0 == "\n" } == 1)
  }

  @Test(arguments: [
    ("input: [1, 2]\n", "`input` is a list"), ("inptu: 3\n", "perhaps input is meant"),
    ("input: nan\n", "input is “nan”"), ("- 1\n", "the file is a list"), ("a: b: c\n", "not YAML"),
    ("input: 1\ninput: 2\n", "twice"),
  ])
  func `a workload that cannot be used is 65`(text: String, reason: String) async throws {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(filePath: folder.path(of: "w.yaml")))
    let ended = try await Tool.run(
      "economics", "memory", "mistral-7b-v0.3", "--workload", "w.yaml", in: folder)
    #expect(ended.status == 65, "\(ended.errors)")
    #expect(ended.errors.contains(reason), "\(ended.errors)")
    #expect(ended.errors.count { $0 == "\n" } == 1)
  }

  @Test func `a defence without a rival says how to name one`() async throws {
    let ended = try await Tool.run("defend", "mistral-7b-v0.3")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("--against"))
    let both = try await Tool.run("defend", "mistral-7b-v0.3", "--against", "x", "--format", "pdf")
    #expect(both.status == 64)
    #expect(both.errors.contains("md, html or json"))
  }
}

@Suite(.serialized) struct EconomicsGoldenTests {
  /// Results that rest on dimensions and facts only, so that a new calibration does not move them.
  @Test(arguments: [
    ("economics-memory.json", "memory mistral-7b-v0.3 --context 32768 --json"),
    ("economics-memory-explained.txt", "memory mixtral-8x7b --weights fp8 --batch 4 --explain"),
    ("economics-memory-not.txt", "memory llama-3.1-405b --device L4-24GB --tp 8"),
    ("economics-catalogue-jetson.txt", "catalogue devices --find jetson"),
    ("economics-catalogue-fact.json", "catalogue facts --find cache-block --json"),
  ])
  func `the output is what its golden file says`(name: String, words: String) async throws {
    let arguments = ["economics"] + words.split(separator: " ").map(String.init)
    let process = try ToolProcess(
      arguments + ["--on", "2026-11-24"], folder: TemporaryFolder())
    let run = try await process.end(within: .seconds(60))
    #expect(run.status == 0, "\(run.errors)")
    let difference = try GoldenFile(name).difference(from: run.output)
    #expect(difference == nil)
  }
}
