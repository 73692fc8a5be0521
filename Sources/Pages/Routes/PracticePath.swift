// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice

/// The paths of practice; those below plan, stories and readiness are not among them.
public enum PracticePath: Hashable, Sendable {
  /// `GET /practice`: what there is to do today.
  case home
  /// `GET /practice/drill`: the drill that is open. `POST /practice/drill`: open the next one.
  case drill
  /// `POST /practice/drill/…`: do something with the drill that is open.
  case drillAction(DrillAction)
  /// `GET /practice/reviews/{number}`: how an answer was rated.
  case review(Int)
  /// `POST /practice/reviews/{number}`: rate it otherwise.
  case rate(Int)
  /// `GET /practice/cards`: the deck; the query holds what was chosen.
  case cards(CardFilter)
  /// `GET /practice/cards/{id}`: a card with its reviews.
  case card(CardID)
  /// `POST /practice/cards/{id}/removal`: take a card out.
  case removal(CardID)
  /// `GET /practice/library`: drills that can be added.
  case library(CardFilter)
  /// `POST /practice/add`: put cards into the deck.
  case add
  /// `POST /practice/fit`: fit the memory model to the person's own reviews.
  case fit
  /// `POST /practice/fitting`: choose whether it is fitted without being asked for.
  case fitting
  /// `GET /practice/exchange`: take cards along. `POST /practice/exchange`: bring cards in.
  case exchange
  /// `GET /practice/deck.…`: the deck as a file.
  case file(DeckFileKind)
  /// `GET /practice/…`: the days until the interview, the stories, how likely the loop is passed.
  case plan, stories, readiness

  /// The path, with the query where there is one, ready for a link.
  var text: String {
    switch self {
    case .home: "/practice"
    case .drill: "/practice/drill"
    case .drillAction(let action): "/practice/drill/\(action.rawValue)"
    case .review(let number), .rate(let number): "/practice/reviews/\(number)"
    case .cards(let filter): "/practice/cards" + filter.query
    case .card(let id): "/practice/cards/" + Route.encoded(id.name)
    case .removal(let id): "/practice/cards/" + Route.encoded(id.name) + "/removal"
    case .library(let filter): "/practice/library" + filter.query
    case .add: "/practice/add"
    case .fit: "/practice/fit"
    case .fitting: "/practice/fitting"
    case .exchange: "/practice/exchange"
    case .file(let kind): "/practice/deck.\(kind.rawValue)"
    case .plan: "/practice/plan"
    case .stories: "/practice/stories"
    case .readiness: "/practice/readiness"
    }
  }
}

/// Something to do with the drill that is open.
public enum DrillAction: String, Hashable, Sendable, CaseIterable {
  case draft, hint, answer, skip, stop
}

/// A form of the deck as a file.
public enum DeckFileKind: String, Hashable, Sendable, CaseIterable {
  /// Everything, with reviews, stories and goal.
  case json
  /// The cards alone.
  case csv
  /// Fronts and backs, as Anki reads them.
  case anki = "txt"
}
