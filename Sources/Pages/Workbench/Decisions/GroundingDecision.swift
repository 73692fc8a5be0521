// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Workbench

/// Retrieval, fine-tuning, long context, or the prompt as it is.
struct GroundingDecision {
  let one: Case
  let choices: DecisionChoices

  private var result: Result<RetrievalResult, ScenarioProblem> {
    Result { () throws(ScenarioProblem) in
      try one.retrieval(try RetrievalChoice(pairs: choices.pairs(of: RetrievalChoice.names)))
    }
  }

  var part: DecisionPart {
    let result = result
    return DecisionFrame(
      id: ElementID("grounding"), title: "Where do its facts come from?", fields: Self.fields,
      choices: choices, problem: result.problem.map { ChoiceProblem($0) }
    ).part {
      if let found = result.found { answer(found) }
    }
  }

  private static let yesNo: [(value: String, shown: Message)] = [
    (value: "yes", shown: "yes"), (value: "no", shown: "no"),
  ]

  private static let fields = [
    ChoiceField(
      name: "knowledge", caption: "All facts", unit: "tokens", usual: "2000000", place: 1),
    ChoiceField(
      name: "passages", caption: "Found passages", unit: "tokens", usual: "2000", place: 2),
    ChoiceField(
      name: "volatility", caption: "Facts change in", usual: "days",
      words: Volatility.allCases.map { ($0.rawValue, $0.inWords) }, place: 3),
    ChoiceField(
      name: "tolerance", caption: "Unsupported claims", usual: "few",
      words: ClaimTolerance.allCases.map { ($0.rawValue, $0.inWords) }, place: 4),
    ChoiceField(
      name: "citations", caption: "Citations needed", usual: "no", words: yesNo, place: 5),
    ChoiceField(name: "format", caption: "Own format needed", usual: "no", words: yesNo, place: 6),
    ChoiceField(name: "known", caption: "Seen in training", usual: "no", words: yesNo, place: 7),
    ChoiceField(name: "rerank", caption: "Ranked again", usual: "yes", words: yesNo, place: 8),
    ChoiceField(name: "budget", caption: "May add", unit: "ms", usual: "any", place: 9),
  ]

  @HTMLBuilder private func answer(_ result: RetrievalResult) -> HTML {
    let cell = result.cell
    p(.class("answer-fit")) {
      strong { cell.recommendation?.inWords.capitalizedFirst ?? "Nothing works" }
      cell.recommendation == nil
        ? ": every way is ruled out." : cell.isClear ? ", and clearly." : ", but the costs overlap."
    }
    for option in cell.options { entry(option) }
    matrix(result)
    if !cell.flips.isEmpty {
      h3 { "What would change it" }
      ul {
        for flip in cell.flips {
          li {
            "\(Message(label: flip.change.description)): \(flip.becomes?.inWords ?? "nothing works any more")"
          }
        }
      }
    }
    FigureView(name: "A lookup before the first token", figure: result.lookup.figure).body
    FigureView(name: "Prompt it must save to pay for its time", figure: result.tokensToSave).body
    p(.class("detail")) {
      result.isPriceOfAPI
        ? "Tokens are priced as the API asks. Assumed: "
        : "Tokens are priced as busy devices cost. Assumed: "
      result.choice.assumptions.map(Message.init(label:)).withSemicolons
      "."
    }
  }

  private func entry(_ option: GroundingCell.Assessed) -> HTML {
    details(.class("opens")) {
      summary {
        span(.class("opens-name")) { option.option.inWords.capitalizedFirst }
        " "
        span(.class("opens-value")) {
          option.isPossible ? option.monthly.words : "ruled out"
        }
        if option.isPossible {
          " "
          span(.class("opens-range")) { "first token \(option.latency.words) later" }
        }
      }
      div(.class("opened")) {
        ReasonList(reasons: option.reasons).body
        FigureView(name: "A month", figure: option.monthly).body
        FigureView(name: "Added before the first token", figure: option.latency).body
      }
    }
  }

  private func matrix(_ result: RetrievalResult) -> HTML {
    ScrollBox(label: "What to do, by volatility and tolerance").body {
      table(.class("numbers matrix")) {
        tableCaption { "The whole matrix" }
        thead {
          tr {
            th(.scope("col")) { "Facts change in" }
            for tolerance in ClaimTolerance.allCases {
              th(.scope("col"), .class("words")) { "\(tolerance.inWords) tolerated" }
            }
          }
        }
        tbody {
          for volatility in Volatility.allCases {
            tr {
              th(.scope("row")) { volatility.inWords }
              for tolerance in ClaimTolerance.allCases {
                let cell = result.matrix[volatility, tolerance]
                td(.class(cell == result.cell ? "words chosen" : "words")) {
                  cell.recommendation?.inWords ?? "nothing works"
                  if cell == result.cell {
                    " "
                    span(.class("rank")) { "yours" }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Reasons of an option, by what they do.
struct ReasonList {
  let reasons: [Reason]

  @HTMLBuilder var body: HTML {
    if !reasons.isEmpty {
      ul {
        for reason in reasons {
          li {
            strong { "\(reason.side.inWords): " }
            Message(label: reason.text.description)
            if let figure = reason.figure { " (\(figure.words))" }
          }
        }
      }
    }
  }
}

extension Reason.Side {
  fileprivate var inWords: Message {
    switch self {
    case .speaksFor: "For"
    case .speaksAgainst: "Against"
    case .rulesOut: "Rules it out"
    case .needs: "Needs"
    }
  }
}

extension GroundingOption {
  fileprivate var inWords: Message {
    switch self {
    case .promptAsIs: "the prompt as it is"
    case .longContext: "long context"
    case .retrieval: "retrieval"
    case .fineTuning: "fine-tuning"
    case .retrievalAndFineTuning: "retrieval and fine-tuning"
    }
  }
}

extension Volatility {
  fileprivate var inWords: Message { self == .stable ? "years" : Message(label: rawValue) }
}

extension ClaimTolerance {
  fileprivate var inWords: Message {
    switch self {
    case .none: "none"
    case .low: "few"
    case .high: "many"
    }
  }
}
