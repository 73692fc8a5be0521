// SPDX-License-Identifier: Apache-2.0

import Committee
import Markup

/// Vetoes, habits and their opposites, worries, and the last question of the committee.
struct CommitteeFindingsView {
  let decision: CommitteeDecision

  @HTMLBuilder var body: HTML {
    part("committee-vetoes", "Vetoes") { vetoes }
    part("committee-contrasts", "Habits and their opposites") {
      for contrast in decision.contrasts { entry(contrast) }
    }
    part("committee-risks", "What the committee worries about") { risks }
    part("committee-closing", Message(label: ClosingAnswer.question)) {
      p(.ownDirection) { Message(label: decision.closing.verdict.sentence) }
      for quote in decision.closing.inFavour {
        CardQuoteView(words: quote.words, why: "For: \(Message(engine: quote.why))").body
      }
      for quote in decision.closing.against {
        CardQuoteView(words: quote.words, why: "Against: \(Message(engine: quote.why))").body
      }
    }
  }

  private func part(
    _ id: StaticString, _ title: Message, @HTMLBuilder content: () -> HTML
  ) -> HTML {
    let heading = ElementID(id)
    return section(.class("committee-part"), .labelledBy(heading)) {
      h2(.id(heading)) { title }
      content()
    }
  }

  @HTMLBuilder private var vetoes: HTML {
    if decision.vetoes.isEmpty { p { "None was found." } }
    for veto in decision.vetoes {
      article(.class(veto.isOpen ? "veto standing" : "veto lifted")) {
        h3 {
          if veto.isOpen {
            "\(Message(label: veto.id.title)): stands"
          } else {
            "\(Message(label: veto.id.title)): lifted"
          }
        }
        p(.class("detail"), .ownDirection) { Message(label: veto.id.rule) }
        p(.ownDirection) { Message(engine: veto.note) }
        if !veto.words.isEmpty || veto.lifted != nil { words(of: veto) }
      }
    }
  }

  private func words(of veto: VetoFinding) -> HTML {
    details(.class("fold")) {
      summary { "The words it rests on" }
      for words in veto.words { CardQuoteView(words: words, why: "Raised by").body }
      if let lifted = veto.lifted { CardQuoteView(words: lifted, why: "Lifted by").body }
    }
  }

  private func entry(_ contrast: Contrast) -> HTML {
    article(.class("contrast")) {
      h3 { Message(label: contrast.title) }
      p {
        strong { Message(label: contrast.side.title) }
        if contrast.side != .good {
          " · "
          span(.ownDirection) { Message(label: contrast.advice) }
        }
      }
      if contrast.good != nil || contrast.bad != nil {
        details(.class("fold")) {
          summary { "The words it rests on" }
          if let good = contrast.good { CardQuoteView(words: good, why: "Shown").body }
          if let bad = contrast.bad { CardQuoteView(words: bad, why: "The opposite").body }
        }
      }
    }
  }

  @HTMLBuilder private var risks: HTML {
    if decision.risks.isEmpty { p { "Nothing in the cards gives cause." } }
    for risk in decision.risks {
      article(.class("risk")) {
        h3 { Message(label: risk.id.title) }
        p(.class("detail")) {
          if risk.count == 1 { "Seen once" } else { "Seen \(risk.count) times" }
        }
        details(.class("fold")) {
          summary { "The words it rests on" }
          for words in risk.words { CardQuoteView(words: words).body }
        }
      }
    }
  }
}
