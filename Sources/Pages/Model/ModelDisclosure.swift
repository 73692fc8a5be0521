// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Markup

/// What leaves for a model, and when, for each thing that it can do; shown before anything is switched on.
struct ModelDisclosure {
  var body: HTML {
    section(.labelledBy(ElementID("leaves"))) {
      h2(.id(ElementID("leaves"))) { "What is sent, and when" }
      p {
        "Nothing, until you connect a model and tick what it may do. Then the program, not your browser, calls the address that you typed, and no other."
      }
      dl(.class("model-uses")) {
        for use in ModelUse.shown {
          dt { use.title }
          dd {
            p { use.moment }
            p { use.content }
          }
        }
        dt { "A try" }
        dd { p { "When you press the button: three sentences of ours, and nothing of yours." } }
      }
      p {
        "Never sent: your notes and drafts, your name and your CV, your stories, other rounds, and the key to anyone but that address. Sentences that speak to the grader are left out."
      }
      p {
        "Every call is written down before it is made, word for word, and you can read and delete it all here. "
        "A server that fails is left alone for a while, and everything goes on without it."
      }
    }
  }
}

extension ModelUse {
  /// The uses in the order in which they are shown.
  static let shown: [ModelUse] = [.secondReading, .phrasing, .conversation]

  /// What the model does.
  var title: Message {
    switch self {
    case .secondReading: "Second reader"
    case .phrasing: "Livelier follow-ups"
    case .conversation: "Explanations"
    }
  }

  /// What ticking it means.
  var choice: Message {
    switch self {
    case .secondReading: "Second reader: read my rounds beside our own reader"
    case .phrasing: "Livelier follow-ups: put the interviewer's questions into its own words"
    case .conversation: "Explanations: answer what I ask about a term, from our facts"
    }
  }

  fileprivate var moment: Message {
    switch self {
    case .secondReading: "After a round is over, one call or more for each criterion."
    case .phrasing: "After you send an answer to which there is a follow-up."
    case .conversation: "When you ask what something means."
    }
  }

  fileprivate var content: Message {
    switch self {
    case .secondReading:
      "It gets the question with its exhibits, your answers in numbered sentences, and what each level means. Both levels are shown; its own may differ by one at most."
    case .phrasing:
      "It gets the follow-up that our rules chose, the interviewer's role, the opening question with its exhibits and your last answer. What it says is checked; otherwise our own wording stands."
    case .conversation:
      "It gets what you ask and the passages of our facts that were found for it. What does not stand in them is not shown."
    }
  }
}
