// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// Dates, fines and thresholds of the EU AI Act and of licences.
enum RuleSheets {
  static var sheets: [FactSheet] {
    Catalogue.regulations.compactMap { rule in
      guard let question = questions[rule.id], let value = RuleValue(rule.value),
        FactSheet.isDated(rule.date, in: .regulations)
      else { return nil }
      let peers = Catalogue.regulations.compactMap { RuleValue($0.value) }
      return FactSheet(
        id: rule.id, title: question.title, topic: "Rules", question: question.text,
        answer: value.answer, accepted: value.accepted,
        pool: peers.filter { $0.kind == value.kind }.map(\.answer),
        source: "\(FactSheet.source([rule.source])); \(rule.note)",
        expires: FactSheet.lastDay(of: rule.date, in: .regulations))
    }
  }

  /// What is asked for each rule of the table; a rule without a question is not asked.
  private static let questions: [String: (title: String, text: String)] = [
    "ai-act-high-risk": (
      "AI Act: high-risk uses",
      "From which day do the duties for the high-risk uses of Annex III of the EU AI Act apply?"
    ),
    "ai-act-annex-i": (
      "AI Act: regulated products",
      "From which day do the high-risk duties for products under Annex I of the EU AI Act apply?"
    ),
    "ai-act-transparency": (
      "AI Act: transparency",
      "From which day do the transparency duties of Article 50 of the EU AI Act apply?"
    ),
    "ai-act-general-purpose": (
      "AI Act: general-purpose models",
      "From which day does the chapter on general-purpose models of the EU AI Act apply?"
    ),
    "ai-act-older-models": (
      "AI Act: models already on the market",
      "By which day must general-purpose models that were on the market before 2 August 2025 comply?"
    ),
    "ai-act-prohibitions": (
      "AI Act: prohibited practices",
      "From which day do the prohibitions of Article 5 of the EU AI Act apply?"
    ),
    "ai-act-literacy": (
      "AI Act: AI literacy",
      "From which day does the duty of AI literacy, Article 4 of the EU AI Act, apply?"
    ),
    "ai-act-in-force": ("AI Act: in force", "On which day did the EU AI Act enter into force?"),
    "ai-act-omnibus": (
      "AI Act: digital omnibus",
      "On which day did Regulation (EU) 2026/1744, which moved dates of the AI Act, enter into force?"
    ),
    "ai-act-top-fine-share": (
      "AI Act: highest fine, as a share",
      "What share of worldwide turnover may a fine for prohibited practices reach under the EU AI Act, in percent?"
    ),
    "ai-act-top-fine-sum": (
      "AI Act: highest fine, as a sum",
      "What sum may a fine for prohibited practices reach under the EU AI Act, if it is higher than the share of turnover, in EUR?"
    ),
    "ai-act-systemic-risk": (
      "AI Act: systemic risk",
      "From how much training compute is systemic risk of a general-purpose model presumed, in FLOP?"
    ),
    "ai-act-logs": (
      "AI Act: logs", "How long must logs of a high-risk system be kept at least, in months?"
    ),
    "ai-act-documentation": (
      "AI Act: documentation",
      "How long must the documentation of a high-risk system be kept, in years?"
    ),
    "ai-act-incidents": (
      "AI Act: incidents", "Within how many days must a serious incident be reported at most?"
    ),
    "modified-mit-cap": (
      "Modified MIT: the cap",
      "Above which monthly revenue of the whole company does the Modified MIT licence lapse, in USD?"
    ),
    "mistral-batch": (
      "Batch price", "What share of the list price do batches cost at Mistral's API, in percent?"
    ),
    "mistral-cached": (
      "Cached input",
      "What share of the input price do cached tokens cost at Mistral's API, in percent?"
    ),
  ]
}

/// A value of a rule as it is asked and written.
struct RuleValue {
  let kind: String
  let answer: String
  let accepted: [String]

  init?(_ value: Regulation.Value) {
    switch value {
    case .day(let day):
      (kind, answer) = ("day", FactText.day(day))
      accepted = FactText.spellings(ofDay: day)
    case .share(let share):
      let percent = FactText.number(share * 100)
      (kind, answer) = ("share", "\(percent)%")
      accepted = ["\(percent) percent", FactText.number(share)]
    case .money(let sum, let currency):
      let millions = FactText.number(sum / 1e6)
      (kind, answer) = ("money", "\(millions) million \(currency)")
      accepted = ["\(FactText.number(sum)) \(currency)", "\(millions)M", "\(millions) million"]
    case .operations(let number):
      guard let power = Self.power(number) else { return nil }
      (kind, answer) = ("operations", "10^\(power) FLOP")
      accepted = [
        "1e\(power)", "10\(power)", "10**\(power)", "10 to the \(power)",
        "10 to the power of \(power)",
      ]
    case .span(let seconds):
      guard let (number, unit) = Self.span(seconds) else { return nil }
      (kind, answer) = ("span", "\(number) \(unit)s")
      accepted = ["\(number) \(unit)"]
    }
  }

  /// The exponent of a power of ten; nil for other numbers.
  private static func power(_ number: Double) -> Int? {
    var power = 0
    var rest = number
    while rest >= 9.999_999 {
      rest /= 10
      power += 1
    }
    return abs(rest - 1) < 1e-6 && power > 0 ? power : nil
  }

  /// A length of time in whole years, months or days: years of 365 days, months of a twelfth of that, as the table has them.
  private static func span(_ seconds: Double) -> (Int, String)? {
    for (unit, length) in [("year", 365 * 86_400.0), ("month", 365 * 7_200.0), ("day", 86_400)] {
      let number = seconds / length
      if number >= 1, abs(number - number.rounded()) < 0.01 { return (Int(number.rounded()), unit) }
    }
    return nil
  }
}
