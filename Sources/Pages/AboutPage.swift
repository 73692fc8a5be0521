// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup

/// What is judged and how, and what is not.
public struct AboutPage: Page {
  /// The rubrics that are applied, in the order in which they are shown.
  public let rubrics: [Rubric]

  /// Creates the page.
  public init(rubrics: [Rubric]) {
    self.rubrics = rubrics
  }

  public func render() -> String {
    Layout("What is judged", at: .about) {
      h1 { "What is judged, and how" }
      judged
      notJudged
      madeOf
      if !rubrics.isEmpty { rubricList }
    }.render()
  }

  private var judged: HTML {
    section(.labelledBy(ElementID("judged"))) {
      h2(.id(ElementID("judged"))) { "What is judged" }
      p {
        "Only the words of your answers. Rules look for evidence in them: a premise that is "
        "questioned, a segment with its metric, a threshold, a trade-off with what it costs. A "
        "rubric turns the evidence into levels from 1 to 5."
      }
      ul {
        li {
          "Every level above 1 rests on words of yours, which the scorecard quotes and marks in "
          "your answer."
        }
        li {
          "Length, style, fluency and confidence raise nothing. A question that gives no opening "
          "for a criterion leaves it unassessed."
        }
        li {
          "The same answer gets the same scorecard each time, and the rubric's version is "
          "printed on it."
        }
        li {
          "Each level is shown with a stricter and a looser reading, because rules can miss what "
          "you meant or take a phrase for more than it is."
        }
        li { "Only English is assessed. An answer in another language is kept and not scored." }
      }
    }
  }

  private var notJudged: HTML {
    section(.labelledBy(ElementID("not-judged"))) {
      h2(.id(ElementID("not-judged"))) { "What is not judged" }
      ul {
        li {
          "No emotion, voice, face, accent or personality: only words are read. Where you switch "
          "dictation on, your browser makes the words, and Windtunnel gets the text alone."
        }
        li {
          "Not whether you should be hired. The bands are words for how an answer reads against "
          "the rubric, for your own practice."
        }
        li {
          "Not other people: it is not made for ranking or selecting applicants, and must not be "
          "used for that."
        }
        li { "Not the truth of what you say about your own past." }
      }
    }
  }

  private var madeOf: HTML {
    section(.labelledBy(ElementID("made-of"))) {
      h2(.id(ElementID("made-of"))) { "What it is made of" }
      p {
        "The rules and the weights of words come from example answers that language models wrote and rated: "
        "model-labelled, by nobody who hires. Where figures about accuracy appear, "
        "they are against those labels."
      }
      p {
        "The interviewers are roles that a machine plays. Their follow-ups are picked by rules "
        "from what you said or left out."
      }
      p {
        "Windtunnel is not affiliated with Mistral AI or any other company. It works without a "
        "network, and what you write stays on this machine."
      }
      p {
        "You can let "
        a(.href(.model(.home))) { "a language model of your own" }
        " listen beside our reader. It is off until you connect one, and decides nothing."
      }
    }
  }
}

extension AboutPage {
  private var rubricList: HTML {
    section(.labelledBy(ElementID("rubrics"))) {
      h2(.id(ElementID("rubrics"))) { "The rubrics" }
      p { "What each level means, for each kind of question. Levels 2 and 4 lie between." }
      for rubric in rubrics { card(rubric) }
    }
  }

  private func card(_ rubric: Rubric) -> HTML {
    details(.class("rubric")) {
      summary {
        strong { Message(label: rubric.kind.title) }
        " "
        span(.class("detail")) { "version \(rubric.version)" }
      }
      for criterion in rubric.criteria { entry(criterion) }
      origin(rubric.provenance)
    }
  }

  private func entry(_ criterion: Criterion) -> HTML {
    div(.class("rubric-line")) {
      h3 {
        bdi { criterion.name }
        " "
        span(.class("detail")) { "\(criterion.id) · \(criterion.weight)% of the score" }
      }
      dl {
        for (level, meaning) in criterion.anchors.lines {
          dt { "Level \(level)" }
          dd(.ownDirection) { meaning }
        }
      }
    }
  }

  private func origin(_ provenance: Provenance) -> HTML {
    p(.class("detail"), .ownDirection) {
      "Source: "
      if let link = SecureLink(provenance.source) {
        a(.href(link), .rel("noopener noreferrer external")) { provenance.source }
      } else {
        provenance.source
      }
      ", \(provenance.date)."
      if let note = provenance.note { " \(note)" }
    }
  }
}

extension Anchors {
  fileprivate var lines: [(level: Int, meaning: String)] {
    [(1, one), (3, three), (5, five)]
  }
}
