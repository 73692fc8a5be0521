// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import Workbench

extension Economics {
  /// The command `windtunnel economics coldstart`.
  struct ColdStart: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coldstart",
      abstract:
        "The time from nothing to the first answer, and whether stopping an idle copy pays.",
      discussion: """
        What is not given is taken from published measurements. With --requests or --rate: cold starts against idle copies.

        Example:
          windtunnel economics coldstart llama-3.1-8b --image-present \\
            --requests 20000 --keep-warm 300
        """)

    @OptionGroup var one: OneModel

    @Option(help: ArgumentHelp("Until a device is found.", valueName: "s"))
    var schedule: String?

    @Flag(help: "The image of the program stands on the device already.")
    var imagePresent = false

    @Option(help: ArgumentHelp("To pull the image.", valueName: "s"))
    var pull: String?

    @Option(help: ArgumentHelp("How fast weights reach the device.", valueName: "gb/s"))
    var loadRate: String?

    @Option(help: ArgumentHelp("From loaded weights to ready.", valueName: "s"))
    var warmUp: String?

    @Option(
      help: ArgumentHelp("How long a copy is kept after a request (default: 300).", valueName: "s"))
    var keepWarm: String?

    @Option(help: ArgumentHelp("The share of waiting requests that give up.", valueName: "share"))
    var givesUp: String?

    @Option(help: ArgumentHelp("USD that a request is worth.", valueName: "usd"))
    var requestValue: String?

    func run() throws {
      let texts: [(String, String?)] = [
        ("schedule", schedule), ("image", imagePresent ? "yes" : nil), ("pull", pull),
        ("loadrate", loadRate), ("warmup", warmUp), ("keepwarm", keepWarm), ("givesup", givesUp),
        ("value", requestValue),
      ]
      try one.run(
        { one throws(ScenarioProblem) in
          try one.coldStart(try ColdStartChoice(pairs: given(texts)))
        }, json: EconomicsJSON.coldStart, text: { $0.coldStart($1, of: $2) })
    }
  }

  /// The command `windtunnel economics retrieval`.
  struct Retrieval: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retrieval",
      abstract: "Retrieval, fine-tuning, long context or the prompt as it is: which, and why.",
      discussion: """
        Example:
          windtunnel economics retrieval mistral-small-3.2-2506 --knowledge 5000000 \\
            --volatility days --tolerance none --citations
        """)

    @OptionGroup var one: OneModel

    @Option(help: ArgumentHelp("The size of the facts (default: 2000000).", valueName: "tokens"))
    var knowledge: String?

    @Option(help: ArgumentHelp("Passages in a prompt (default: 2000).", valueName: "tokens"))
    var passages: String?

    @Option(
      help: ArgumentHelp(
        "How often facts change: hours, days, months, stable (default: days).", valueName: "word"))
    var volatility: String?

    @Option(
      help: ArgumentHelp(
        "Unsupported claims tolerated: none, low, high (default: low).", valueName: "word"))
    var tolerance: String?

    @Flag(help: "Answers must say where each claim comes from.")
    var citations = false

    @Flag(help: "Answers need a format that a prompt does not bring about.")
    var format = false

    @Flag(help: "The model saw the facts when it was trained.")
    var known = false

    @Option(help: ArgumentHelp("What may be added before the first token.", valueName: "ms"))
    var budget: String?

    @Flag(help: "Passages are not ranked again.")
    var noRerank = false

    @Option(help: ArgumentHelp("The way to the index and back.", valueName: "ms"))
    var network: String?

    @Option(help: ArgumentHelp("USD for each lookup beside the prompt.", valueName: "usd"))
    var lookup: String?

    @Option(help: ArgumentHelp("USD for a month of the index.", valueName: "usd"))
    var index: String?

    @Option(
      help: ArgumentHelp("USD for examples and evaluation of a training run.", valueName: "usd"))
    var runCost: String?

    func run() throws {
      let texts: [(String, String?)] = [
        ("knowledge", knowledge), ("passages", passages), ("volatility", volatility),
        ("tolerance", tolerance), ("citations", citations ? "yes" : nil),
        ("format", format ? "yes" : nil), ("known", known ? "yes" : nil), ("budget", budget),
        ("rerank", noRerank ? "no" : nil), ("network", network), ("lookup", lookup),
        ("index", index), ("run", runCost),
      ]
      try one.run(
        { one throws(ScenarioProblem) in
          try one.retrieval(try RetrievalChoice(pairs: given(texts)))
        }, json: EconomicsJSON.retrieval, text: { $0.retrieval($1, of: $2) })
    }
  }

  /// The command `windtunnel economics edge`.
  struct Edge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edge",
      abstract: "How a model runs for one person on a small device, and what fewer bits cost.",
      discussion: """
        Weights are Q4_K_M and the engine is llama.cpp when nothing is said.

        Example:
          windtunnel economics edge ministral-8b-2410 --device Apple-M4-Pro \\
            --weights Q4_K_M
        """)

    @OptionGroup var one: OneModel

    @Option(help: ArgumentHelp("The least tokens a second (default: 5).", valueName: "n"))
    var leastSpeed: String?

    @Option(
      help: ArgumentHelp("The highest rise of perplexity (default: 0.05).", valueName: "share"))
    var highestRise: String?

    func run() throws {
      let texts: [(String, String?)] = [("speed", leastSpeed), ("rise", highestRise)]
      let input = try one.input()
      let basis = try one.output.basis()
      let result = try input.run { scenario throws(ScenarioProblem) in
        try scenario.edge(1, try EdgeChoice(pairs: given(texts)), on: basis)
      }
      try Economics.write(
        one.output, json: { EconomicsJSON.edge(result) }, text: { $0.edge(result) })
    }
  }
}

/// Returns the options that were given.
private func given(_ texts: [(String, String?)]) -> [(name: String, value: String)] {
  texts.compactMap { name, value in value.map { (name: name, value: $0) } }
}
