// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Committee
import Drills
import InterviewContent
import Markup
import Rehearsal
import Workbench

/// What a stop of the tour shows: a few sentences, something of the sample, and the way to the page that it is from.
struct TourStopView {
  let stop: TourStop
  let sample: TourPage.Sample

  @HTMLBuilder var body: HTML {
    switch stop {
    case .campaign: campaign
    case .quote: quote
    case .number: number
    case .decision: decision
    case .drill: drill
    case .workbench: workbench
    }
  }

  private func way(_ caption: Message, _ route: Route) -> HTML {
    p(.class("actions")) { a(.class("button"), .href(route)) { caption } }
  }

  @HTMLBuilder private var campaign: HTML {
    p {
      "A loop runs from the written application to the decision. Each interviewer seals a card, and "
      "nobody sees it before all are in. This is how the sample went:"
    }
    StageLine(marks: StageMark.line(of: sample.campaign)).body
    dl(.class("amounts")) { for stage in sample.campaign.stages { bands(of: stage) } }
    way("Open the campaign", .campaign(sample.campaign.id))
  }

  /// What the cards of a stage say.
  @HTMLBuilder private func bands(of progress: StageProgress) -> HTML {
    dt(.ownDirection) { Message(label: progress.stage.title) }
    dd {
      for (index, item) in progress.items.enumerated() {
        if index > 0 { ", " }
        if let band = item.card?.assessment?.band { Message(label: band.title) }
      }
    }
  }

  @HTMLBuilder private var quote: HTML {
    p {
      "A scorecard gives a level from 1 to 5 for each line of a published rubric. Every level above 1 "
      "rests on words of the answer, says what would raise it, and can be argued with."
    }
    if let (round, result) = sample.quoted {
      div(.class("excerpt")) {
        p(.class("detail"), .ownDirection) { round.start.question.prompt }
        h2 { bdi { result.name } }
        LevelScale(result: result).body
        p(.class("meaning"), .ownDirection) { result.meaning }
        if let words = result.quotes.first {
          blockquote(.class("quote"), .ownDirection) { words.text }
        }
        if !result.nextStep.isEmpty {
          p(.ownDirection) {
            strong { "One more detail: " }
            result.nextStep
          }
        }
      }
      way("Open this scorecard", .scorecard(round.id))
    }
  }

  @HTMLBuilder private var number: HTML {
    p {
      "Numbers are recomputed: from the question, from the answer itself, or from a catalogue of "
      "models, devices and prices with sources. What does not follow from these is left open."
    }
    if let (round, claim) = sample.wrong {
      div(.class("excerpt")) {
        p(.class("detail")) { "The candidate said" }
        blockquote(.class("quote"), .ownDirection) { claim.text }
        dl(.class("tour-figures")) {
          figure("Said", claim.statedText ?? "")
          figure("Expected", claim.expectedText ?? "")
          figure("How it follows", claim.formula)
        }
        if !claim.reason.isEmpty { p(.ownDirection) { claim.reason } }
      }
      way("Open this scorecard at its numbers", .scorecardNumbers(round.id))
    } else {
      p {
        "No number of this sample was called wrong. Delete the sample and make it anew to see one."
      }
    }
  }

  private func figure(_ name: Message, _ value: String) -> HTML {
    .group([dt { name }, dd { bdi { value } }])
  }
}

extension TourStopView {
  @HTMLBuilder private var decision: HTML {
    p {
      "The committee opens the cards together, averages nothing, and decides by a rule that is "
      "printed with the decision. A machine plays it; it says how close it was and what would have "
      "changed it."
    }
    if let decision = sample.campaign.decision {
      div(.class("excerpt")) {
        h2(.ownDirection) { CommitteeView(decision: decision).headline }
        CommitteeView(decision: decision).closest
        p { strong(.ownDirection) { Message(engine: decision.flip.heading) } }
        ul {
          for line in FlipLines(decision: decision).all.prefix(2) { li(.ownDirection) { line } }
        }
      }
      way("Open the decision", .campaignDecision(sample.campaign.id))
    }
  }

  @HTMLBuilder private var drill: HTML {
    p {
      "What went wrong in your rounds becomes cards, and the library has drills of numbers, "
      "explanations and facts. Each comes back when you are about to forget it. Work this one out "
      "before you open the answer:"
    }
    if let drill = sample.drill, case .number(let key) = drill.key {
      div(.class("excerpt")) {
        div(.class("written"), .ownDirection) { drill.prompt }
        details {
          summary { "The answer" }
          p(.class("formula"), .ownDirection) { key.formula }
          for step in key.steps { p(.class("formula"), .ownDirection) { step } }
          p(.class("detail"), .ownDirection) { key.source }
        }
      }
    }
    way("Open the library of drills", .practice(.library(CardFilter())))
  }

  @HTMLBuilder private var workbench: HTML {
    p {
      "The engine that checks the numbers is yours to use: what a model costs in memory, time and "
      "money on a device under a load, with an interval, the bound that physics sets, and sources. "
      "The button opens it with the sample’s question: 23 callers at once on one card, each with 32,000 "
      "tokens."
    }
    way("Open the workbench", .workbench(.tour))
  }
}

extension Scenario {
  /// The deployment that the sample is asked about: 23 callers with long contexts on one card.
  fileprivate static var tour: Scenario {
    var scenario = Scenario()
    scenario[.model] = "mistral-7b-v0.3"
    scenario[.device] = "H100-SXM-80GB"
    scenario[.weights] = "bf16"
    scenario[.input] = "31000"
    scenario[.output] = "1000"
    scenario[.load] = LoadKind.concurrency.rawValue
    scenario[.amount] = "23"
    return scenario
  }
}

extension TourPage.Sample {
  /// A line of a scorecard that was shown well and rests on words: the first of the first round in which there is one.
  fileprivate var quoted: (Round, CriterionResult)? {
    for round in rounds where round.start.question.kind != .screening {
      let result = round.scorecard?.criteria.first {
        ($0.level?.rawValue ?? 0) >= 4 && !$0.quotes.isEmpty
      }
      if let result { return (round, result) }
    }
    return nil
  }

  /// The first number that was wrong, with its round.
  fileprivate var wrong: (Round, Claim)? {
    for round in rounds {
      if let claim = round.claims?.first(where: { $0.verdict == .wrong }) { return (round, claim) }
    }
    return nil
  }
}
