// SPDX-License-Identifier: Apache-2.0

import ContentPacks

/// Words of the field to drop into soups and templates: our own and those of the packs, which the rules look for.
enum FieldTerms {
  /// Lexicons that name things of the field rather than turns of speech.
  private static let files = ["inference", "product", "statistics", "strategy", "decisions"]

  /// The terms of the lexicons that consist of words, in the order of the packs.
  static let ofPacks: [String] =
    PackFile.embedded
    .filter { file in files.contains { file.path == "embedded/lexicons/\($0).yaml" } }
    .flatMap { terms(in: $0.text) }

  /// Terms that an expert would use, with figures.
  static let own = """
    KV cache;mixture of experts;p95 latency of 350 ms;continuous batching;prefix caching;4-bit weights;8x22B;24B dense;\
    time to first token of 0.4 s;0.20 EUR per million tokens;gross margin of 62%;memory bandwidth of 3.35 TB/s;\
    golden set of 400 questions;human approval above 500 EUR;guardrail metric;week-4 retention of 36%;sample size of 1,560;\
    confidence interval;novelty effect;seasonality;selection bias;mix shift;holdout group;kill criterion;rollback;\
    canary at 5%;feature flag;fallback to a rules engine;audit trail;data residency;AI Act;conformity file;open weights;\
    on-premise hosting;hyperscalers;managed tuning;deprecation notice;rate limits;SDK;quickstart;twelve interviews;\
    compliance officers;developers in enterprise accounts;event schema;funnel by platform;cohort by week;hypothesis;\
    baseline of 31%;owner and date;trade-off;two engineers for six weeks;cold start of 40 s;warm replica;autoscaling;\
    prefill;decode;H100;retrieval;fine-tuning;reranker;distillation;perplexity;abstain below 0.7;red team;cost per ticket;\
    premise;definition of active;reversible decision;70% confident;what would change my mind;root cause;lesson;\
    I measured;I wrote;I told sales;drop-off from 12% to 7%;because;therefore;if it fails we stop
    """.split(separator: ";").map(String.init)

  /// Terms that fit where a sentence asks for a thing.
  static let things = own.filter { term in
    !["I ", "because", "therefore", "if it"].contains { term.hasPrefix($0) }
  }

  /// Reads the flow lists after `terms:`; a form marked with `=` and a term with a sign of YAML in it are left out.
  private static func terms(in text: String) -> [String] {
    text.split(separator: "terms:").dropFirst().flatMap { part -> [String] in
      guard let open = part.firstIndex(of: "["), let close = part.firstIndex(of: "]"), open < close
      else { return [] }
      return part[part.index(after: open)..<close].split(separator: ",").map(cleaned)
        .filter { term in term.count > 2 && term.allSatisfy { $0.isLetter || " -'".contains($0) } }
    }
  }

  private static func cleaned(_ entry: Substring) -> String {
    let words = entry.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return words.trimmed(of: "\"'")
  }
}
