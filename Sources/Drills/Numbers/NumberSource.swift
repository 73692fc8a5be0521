// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Where the formulas and figures of number drills come from, each with its date.
enum NumberSource {
  /// Returns the sources of the dimensions of a model, with their dates.
  static func model(_ shape: ModelShape) -> String {
    titles(Catalogue.model(id: shape.id)?.facts.shapeSources ?? [])
  }

  /// Returns the sources of the peaks of a device, with their dates.
  static func device(_ device: Device) -> String {
    titles(Catalogue.device(id: device.id)?.facts.sources ?? [])
  }

  /// Returns the source of a fact of the catalogue, with its date.
  static func fact(_ id: String) -> String {
    guard let fact = Catalogue.fact(id) else { return id }
    return "\(fact.note) (\(fact.source.name), \(fact.date))"
  }

  private static func titles(_ ids: [SourceID]) -> String {
    let titles = ids.prefix(2).compactMap { id in
      Catalogue.source(id).map { "\($0.title) (\($0.date))" }
    }
    return titles.isEmpty ? "catalogue" : titles.joined(separator: "; ")
  }

  static let engine = "Windtunnel economics, docs/economics.md, 2026-11"
  static let weights = "bytes = weights x bits / 8; \(engine)"
  static let grouped =
    "GPTQ and AWQ: a 16-bit scale and a 4-bit zero point for each group; \(engine)"
  static let cache =
    "KV cache formula, checked on LLaMA 13B in the vLLM post of 2023-06-20; \(engine)"
  static let latent = "DeepSeek-V2, arXiv 2405.04434, section 2.1, 2024-05; \(engine)"
  static let memory =
    "vLLM documentation, share of memory 0.9 by default, read 2026-11-23; \(engine)"
  static let steps =
    "least time of a step at the peaks; 2 operations for each weight and token: EleutherAI cookbook, read 2026-11-23; \(engine)"
  static let roofline =
    "Williams, Waterman and Patterson, \"Roofline\", Communications of the ACM 52(4), 2009; \(engine)"
  static let experts = "expected number of distinct experts, uniform routing; \(engine)"
  static let speculation =
    "Leviathan, Kalman and Matias, arXiv 2211.17192, equation 1 and theorem 3.8, 2022-11; \(engine)"
  static let little =
    "Little, \"A proof for the queuing formula L = lambda W\", Operations Research 9(3), 1961"
  static let queue =
    "mean time in an M/M/1 queue, 1 / (mu - lambda): course notes of Emory University, cs.emory.edu/~cheung/Courses/558/Syllabus/00/queueing/delay.html, read 2026-11-30"
  static let prices = "prices as the question states them; \(engine)"
  static let month = "a month of 730 hours (8,760 / 12); \(engine)"
  static let startup = "parts of a cold start, one after the other; \(engine)"
  static let retrieval = "parts of a lookup, one after the other; \(engine)"
  static let chain = "independent calls that must all be right, p^n; \(engine)"
  static let scale = "gaps between random requests are exponential; \(engine)"
  static let plans =
    "Fleiss, Levin and Paik, \"Statistical methods for rates and proportions\", 3rd edition, 2003; statistics of Windtunnel"
  static let cochran = "Cochran, \"Sampling techniques\", 3rd edition, 1977, section 4.4"
  static let wald =
    "standard error of a proportion: Cochran, \"Sampling techniques\", 1977, section 3.2"
  static let threes =
    "Hanley and Lippman-Hand, \"If nothing goes wrong, is everything all right?\", JAMA 249, 1983"
  static let many = "Dunn, \"Multiple comparisons among means\", JASA 56, 1961"
  static let differences =
    "Angrist and Pischke, \"Mostly harmless econometrics\", 2009, section 5.2"
  static let mix = "Kitagawa, \"Components of a difference between two rates\", JASA 50, 1955"
  static let survival =
    "Kaplan and Meier, \"Nonparametric estimation from incomplete observations\", JASA 53, 1958"
  static let regression =
    "Davis, \"The effect of regression to the mean\", American Journal of Epidemiology 104, 1976"
  static let bayes =
    "Bayes' theorem; Altman and Bland, \"Diagnostic tests 2: predictive values\", BMJ 309:102, 1994, read 2026-11-30"
  static let definition = "definition: what is counted over what could have been counted"
  static let arithmetic = "arithmetic of the figures in the question"
}
