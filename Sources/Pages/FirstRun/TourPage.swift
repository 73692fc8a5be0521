// SPDX-License-Identifier: Apache-2.0

public import Drills
package import Markup
public import Rehearsal

/// The tour: what it shows, or one of its stops, each with something of the sample and a way to the page it is from.
public struct TourPage: Page {
  /// What the stops are about.
  public struct Sample: Sendable {
    public let campaign: Campaign
    /// The rounds of the campaign, in the order of the loop.
    public let rounds: [Round]
    /// A drill of the library; nil when it has none.
    public let drill: Drill?

    /// Creates what the stops are about.
    public init(campaign: Campaign, rounds: [Round], drill: Drill?) {
      self.campaign = campaign
      self.rounds = rounds
      self.drill = drill
    }
  }

  /// The stop; nil before the first.
  public let stop: TourStop?
  /// The sample; nil while it is not made.
  public let sample: Sample?
  /// Why the last request was not carried out; nil when nothing went wrong.
  let problem: Message?

  /// Creates the page.
  public init(stop: TourStop? = nil, sample: Sample?) {
    self.init(stop: stop, sample: sample, problem: nil)
  }

  /// Creates the page with what went wrong.
  package init(stop: TourStop?, sample: Sample?, problem: Message?) {
    self.stop = stop
    self.sample = sample
    self.problem = problem
  }

  public func render() -> String {
    if let stop, let sample { return page(of: stop, sample) }
    return Layout("The tour", with: .firstRun, .scorecard) {
      h1 { "The tour, in two minutes" }
      p(.class("lead")) {
        "Six stops on a finished campaign of a scripted candidate. Nothing in it was written "
        "beforehand but the candidate’s words: the program put the questions, read the answers and "
        "decided, as it will with yours."
      }
      if let problem { p(.class("problem"), .role("alert")) { problem } }
      stops
      begin
    }.render()
  }

  private var stops: HTML {
    ol(.class("tour-stops")) {
      for stop in TourStop.allCases {
        li {
          if sample == nil { stop.title } else { a(.href(.firstRun(.tour(stop)))) { stop.title } }
        }
      }
    }
  }

  @HTMLBuilder private var begin: HTML {
    if sample == nil {
      p {
        "The sample is marked as such wherever it is listed, counts in none of your figures, and can "
        "be deleted with one button."
      }
      div(.class("actions")) {
        SampleMark.making("Make the sample and begin")
        a(.class("button"), .href(.home)) { "Not now" }
      }
    } else {
      div(.class("actions")) {
        a(.class("button primary"), .href(.firstRun(.tour(.campaign)))) {
          "Begin at the first stop"
        }
        a(.class("button"), .href(.home)) { "Leave the tour" }
        SampleMark.deletion
      }
    }
  }
}

extension TourPage {
  private func page(of stop: TourStop, _ sample: Sample) -> String {
    Layout("Tour, stop \(stop.rawValue)", with: .firstRun, .scorecard) {
      p(.class("kicker")) { "Tour · stop \(stop.rawValue) of \(TourStop.allCases.count)" }
      h1 { stop.title }
      TourStopView(stop: stop, sample: sample).body
      ways(from: stop)
    }.render()
  }

  private func ways(from stop: TourStop) -> HTML {
    nav(.class("tour-ways"), .label("The tour")) {
      if let next = stop.next {
        p(.class("actions")) {
          a(.class("button primary"), .href(.firstRun(.tour(next)))) { "Next stop: \(next.title)" }
        }
      } else {
        last
      }
      p(.class("detail")) {
        if let previous = stop.previous {
          a(.href(.firstRun(.tour(previous)))) { "Stop before" }
          " · "
        }
        a(.href(.firstRun(.tour(nil)))) { "All stops" }
        " · "
        a(.href(.home)) { "Leave the tour" }
      }
    }
  }

  @HTMLBuilder private var last: HTML {
    p { "That was the tour. The sample stays in your list of campaigns until you delete it." }
    div(.class("actions")) {
      a(.class("button primary"), .href(.questions(kind: nil))) { "Take your first round" }
      SampleMark.deletion
    }
  }
}
