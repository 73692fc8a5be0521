// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import LanguageModel
import Markup
import Quantities
import Rehearsal
import Screening

/// What was asked and said so far, and the box for the next answer with the buttons of the round.
struct ConversationColumn {
  let room: RoomPage

  var body: HTML {
    section(.class("conversation"), .id(RoomTabs.conversationID), .label("Conversation")) {
      machineLabel(role: interviewerRole)
      p(.class("opening"), .ownDirection) { room.round.start.opening }
      question
      if room.isPreparing {
        requests(during: 0)
        ask
        preparation
      } else {
        for (index, exchange) in room.round.exchanges.enumerated() {
          if let answer = exchange.answer { past(exchange, answer, index) }
        }
        if let (index, exchange) = room.openExchange { open(exchange, index) } else { nothingOpen }
      }
    }
  }

  /// The question once more, for windows in which it stands on another tab; nobody has read it before in a round without preparation.
  @HTMLBuilder private var question: HTML {
    if room.round.start.plan.preparation == Seconds.zero {
      div(.class("asked-first")) {
        p(.ownDirection) { room.question.prompt }
        if room.question.exhibits != nil {
          p(.class("detail")) { a(.href(RoomTabs.caseID)) { "See the exhibits" } }
        }
      }
    }
  }

  private var preparation: HTML {
    .group([
      h2 { "Prepare" },
      p {
        "Read the question and its exhibits. "
        "Until the discussion begins only notes can be written."
      },
      room.endOfPhase == nil
        ? p { "There is no clock in coach mode: begin when you are ready." }
        : p { "The discussion begins by itself when the preparation is over." },
      RoundButtons(round: room.round.id, next: .begin).body,
    ])
  }

  private var nothingOpen: HTML {
    .group([
      p { "Every question has its answer. End the round to see the scorecard." },
      RoundButtons(round: room.round.id, next: nil).body,
    ])
  }

  /// The data that were asked for while an exchange was open.
  @HTMLBuilder private func requests(during index: Int) -> HTML {
    for place in room.round.requests.indices
    where room.round.exchange(at: room.round.requests[place].at) == index {
      AskedLine(round: room.round, place: place).body
    }
  }

  @HTMLBuilder private var ask: HTML {
    if let menu = room.round.start.handout?.menu {
      DataRequestView(room: room, menu: menu).body
    }
  }
}

extension Round {
  /// Returns the exchange that was open at a moment; the last one after all answers.
  fileprivate func exchange(at moment: Instant) -> Int {
    exchanges.firstIndex { $0.answer.map { moment < $0.at } ?? true } ?? exchanges.count - 1
  }
}

extension ConversationColumn {
  private func past(_ exchange: Exchange, _ answer: Answer, _ index: Int) -> HTML {
    article(.class("exchange")) {
      if let view = FollowUpView(exchange, by: interviewerRole) { view.body }
      requests(during: index)
      p(.class("speaker")) { index == 0 ? "Your answer" : "Your reply" }
      if answer.text.isBlank {
        p(.class("detail"), .data(.answer, "\(index)")) { "No answer was written." }
      } else {
        div(.class("written said"), .ownDirection, .data(.answer, "\(index)")) { answer.text }
      }
      DictationLine(exchange: exchange).body
      if let assessment = room.round.feedback[index] {
        FeedbackView(assessment: assessment, claims: room.round.feedbackClaims[index]).body
      }
    }
  }

  private func open(_ exchange: Exchange, _ index: Int) -> HTML {
    article(.class("exchange open")) {
      if let view = FollowUpView(exchange, by: interviewerRole, at: FollowUpView.id(index)) {
        view.body
      }
      requests(during: index)
      ask
      div(.class("box"), .data(.field, "answer")) {
        div(.class("box-head")) {
          h2 {
            label(.for(Self.boxID)) { exchange.followUp == nil ? "Your answer" : "Your reply" }
          }
          RoomButton(.dictate) { "Dictate" }.body
        }
        textarea(
          .id(Self.boxID), .name(.answer), .rows(16), .ownDirection, .spellcheck,
          .describedBy(descriptions(of: exchange, index))
        ) { exchange.draft.text }
        p(.class("detail heard"), .hiddenFromReaders, .data(.heard))
        p(.class("detail hints"), .id(Self.hintID)) {
          words(exchange.draft.text)
          if room.endOfPhase != nil {
            " "
            span { "Taken as it stands when the clock reaches zero." }
          }
        }
        CarriedFields.field(.exchange, "\(index)")
        CarriedFields.field(.answerRevision, "\(exchange.draft.revision)")
        CarriedFields.field(.dictatedWords, "\(exchange.dictation?.words ?? 0)")
        CarriedFields.field(.dictatedTime, "\(exchange.dictation?.time.milliseconds ?? 0)")
      }
      hints(index)
      voiceNotice
      RoundButtons(
        round: room.round.id, next: .send, hasHints: room.round.start.mode == .coach
      ).body
    }
  }

  /// What is read out with the box: the question, where it stands on this page, the hints, and how much is written.
  private func descriptions(of exchange: Exchange, _ index: Int) -> [ElementID] {
    let question = exchange.followUp == nil ? [] : [FollowUpView.id(index)]
    let hints = hintsTaken(index).isEmpty ? [] : [Self.hintsTakenID]
    return question + hints + [Self.hintID]
  }

  private func hintsTaken(_ index: Int) -> [Hint] {
    room.round.hints.filter { $0.exchange == index }
  }

  /// Who is asked for other words, and what it sees; nothing where no language model is used for that.
  @HTMLBuilder private var voiceNotice: HTML {
    if let voice = room.voice { ModelNotice(voice, for: .phrasing).body }
    if room.round.start.mode == .coach {
      p(.class("detail")) {
        "A term that you want explained? "
        a(.href(.ask(.form))) { "Ask about a term" }
      }
    }
  }

  /// The hints taken on the open question, with their price; in coach mode the price alone before the first one.
  @HTMLBuilder private func hints(_ index: Int) -> HTML {
    let taken = hintsTaken(index)
    if room.round.start.mode == .coach {
      if !taken.isEmpty {
        ul(.class("hints-taken"), .id(Self.hintsTakenID), .label("Hints")) {
          for hint in taken { li(.ownDirection) { hint.text } }
        }
      }
      p(.class("detail")) { engineSentence(Hint.price) }
      CarriedFields.field(.hintsSeen, "\(room.round.hints.count)")
    }
  }

  /// The words so far; in writing with the pages that they fill, since what is over the limit is set aside.
  @HTMLBuilder private func words(_ text: String) -> HTML {
    let count = wordCount(text)
    let words: Message = count == 1 ? "1 word" : "\(count) words"
    if room.question.kind == .screening {
      let pages = PageCount(of: text)
      span(
        .data(.words), .data(.wordsPerPage, "\(pages.wordsPerPage)"),
        .data(.pageLimit, "\(pages.pageLimit)")
      ) { "\(words), \(pages.inWords)" }
      " "
      span {
        "\(pages.pageLimit) pages of \(pages.wordsPerPage) words are read; a longer text is set aside."
      }
    } else {
      span(.data(.words)) { words }
    }
  }

  private var interviewerRole: String { room.round.start.interviewer.role }
  private static let boxID = ElementID("answer")
  private static let hintID = ElementID("answer-hint")
  private static let hintsTakenID = ElementID("hints")
}

extension Attribute {
  /// Points to what describes an element, in the order in which it is read out.
  fileprivate static func describedBy(_ ids: [ElementID]) -> Attribute {
    Attribute("aria-describedby", ids.map(\.value).joined(separator: " "))
  }
}

extension PageCount {
  /// The pages and what is left, as the script of the room writes them.
  fileprivate var inWords: Message {
    let tenths = (pages * 10).rounded() / 10
    return fits
      ? "\(tenths) of \(pageLimit) pages, \(wordsLeft) left"
      : "\(tenths) of \(pageLimit) pages, \(wordsOver) too many"
  }
}
