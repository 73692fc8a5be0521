// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Pages
import Practice
import Quantities
import SpacedRepetition
import TestSupport
import Testing

struct PracticePagesTests {
  /// The elements of charts.
  private static let drawn: Set<String> = [
    "circle", "desc", "figcaption", "figure", "g", "line", "path", "rect", "svg", "text",
  ]

  @Test(arguments: HostileTests.texts)
  func `a hostile text in every field leaves each page of practice well formed`(text: String) {
    for (name, page) in PracticeSamples(text: text).pages {
      let html = page.render()
      let reader = PageReader(html)
      #expect(reader.problems == [], "\(name) with \(text.debugDescription)")
      #expect(Set(reader.elements).isSubset(of: PageReader.ours.union(Self.drawn)), "\(name)")
      #expect(
        reader.elements.filter { $0 == "script" }.count
          == (name == "drill" || name == "hint" ? 1 : 0))
      for attribute in ["href", "src", "action", "formaction"] {
        for address in reader.values(of: attribute) {
          #expect(address.hasPrefix("#") || address.hasPrefix("/") && !address.hasPrefix("//"))
        }
      }
    }
  }

  @Test func `the price of a hint stands on its button, and the hint comes after it`() {
    let sample = PracticeSamples(text: "weights")
    let before = PageReader(sample.drillPage(tookHint: false).render())
    #expect(before.text.contains("Show a hint (the answer then counts as “again”)"))
    #expect(!before.text.contains("Hint:"))
    let after = PageReader(sample.drillPage(tookHint: true).render())
    #expect(after.text.contains("Hint:") && !after.text.contains("Show a hint"))
    #expect(after.text.contains("In time within 90 seconds, slow after 3 minutes."))
    #expect(after.text.contains("1:15"))
  }

  @Test func `a rating that was changed says from what to what`() {
    let page = PageReader(PracticeSamples(text: "x").reviewPage().render())
    #expect(page.text.contains("You changed the rating from “Again” to “Good”."))
    let same = PageReader(PracticeSamples(text: "x").reviewPage(rating: .again).render())
    #expect(!same.text.contains("You changed"))
  }

  @Test func `without a day the home shows no forecast, and an empty deck its beginnings`() {
    let sample = PracticeSamples(text: "x")
    let plain = PageReader(sample.home(sample.state(daysAhead: nil)).render())
    #expect(!plain.text.contains("Recall day by day") && plain.problems == [])
    let dated = PageReader(sample.home(sample.state()).render())
    #expect(dated.text.contains("Recall day by day"))
    // 61 seconds of 30 minutes: what was practised and what is left are the whole.
    #expect(dated.text.contains("2 min") && dated.text.contains("28 min"))
    let empty = PageReader(sample.home(PracticeState()).render())
    #expect(empty.text.contains("The deck is empty."))
  }

  /// The home of practice with so many reviews to learn from, after events about fits at noon.
  private func home(_ reviews: Int, of cards: Int = 10, after events: [PracticeEvent]) -> String {
    let sample = PracticeSamples(text: "x")
    var state = sample.state()
    for event in events {
      state.apply(
        RecordedPracticeEvent(
          sequence: state.eventCount + 1, at: PracticeSamples.now, event: event))
    }
    let memory = MemoryStanding(
      reviews: reviews, needed: 400, cards: cards, neededCards: 10, fitting: state.fitting)
    return sample.home(state, memory: memory).render()
  }

  /// A fit that recalls cards first rated good for four days.
  private func fit(loss: Double) -> PracticeEvent {
    .parametersFitted(
      ParameterFit(
        values: MemoryParameters.standard.values.map { $0 == 2.3065 ? 4 : $0 }, reviews: 320,
        reviewsLeftOut: 80, loss: loss, standardLoss: 0.3393))
  }

  @Test func `memory is fitted to a person once there are enough reviews`() {
    let button = "action=\"/practice/fit\""
    let few = home(399, after: [])
    #expect(few.contains("; 399 are there.") && !few.contains(button))
    let enough = home(400, after: [])
    #expect(enough.contains(button) && enough.contains("by itself after the next drill: 400"))
    #expect(PageReader(enough).problems == [])
    let fewCards = home(400, of: 9, after: [])
    #expect(fewCards.contains("once 10 cards were reviewed on two days; 9 are there."))
    #expect(!fewCards.contains(button))
  }

  @Test func `a fit shows its day, its reviews, its losses and what it changed`() {
    let page = home(450, after: [fit(loss: 0.3214)])
    let text = PageReader(page).text
    let day = Day(PracticeSamples.now)?.text ?? "no day"
    #expect(text.contains("fitted on \(day) to 320 reviews of yours"))
    #expect(text.contains("0.321") && text.contains("0.339") && text.contains("Fit it anew"))
    #expect(text.contains("anew by itself from 500 reviews") && text.contains("; 450 are there."))
    #expect(page.contains("<td>2.3</td>") && page.contains("<td>4.0</td>"))
    #expect(PageReader(page).problems == [])
  }

  @Test func `a fit that is not better is told, and changes nothing`() {
    let page = home(450, after: [fit(loss: 0.3393)])
    #expect(page.contains("By FSRS-6 with its published parameters."))
    #expect(page.contains("to 320 reviews of yours is not used") && !page.contains("<td>4.0</td>"))
    #expect(page.contains("anew by itself from 500 reviews"))
    #expect(PageReader(page).problems == [])
  }

  @Test func `who wants the published parameters has a button, and one for the way back`() {
    let off = PracticeEvent.fittingChosen(FittingChoice(isAutomatic: false))
    let (keep, again) = ("Keep to the published parameters", "Fit it by itself")
    let used = home(450, after: [fit(loss: 0.3)])
    #expect(used.contains(keep) && !used.contains(again))
    let chosen = home(450, after: [fit(loss: 0.3), off])
    #expect(!chosen.contains(keep) && chosen.contains(again) && !chosen.contains("<td>4.0</td>"))
    #expect(chosen.contains("It is fitted to you only when you ask for it."))
    let asked = home(450, after: [off, fit(loss: 0.3)])
    #expect(asked.contains(keep) && asked.contains(again) && asked.contains("<td>4.0</td>"))
    #expect(PageReader(asked).problems == [])
  }

  @Test(arguments: [
    ("kind=fact&origin=failure&topic=a%20b&search=x&from=100", "?kind=fact&origin=failure"),
    ("", ""), ("kind=none&from=-1", ""),
  ])
  func `a choice of cards is the query of its page`(query: String, start: String) {
    let pairs = query.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=").map(String.init)
      return (name: halves[0], value: halves[1].replacing("%20", with: " "))
    }
    let path = Route.practice(.cards(CardFilter(pairs: pairs))).path
    #expect(path == "/practice/cards" + (start.isEmpty ? "" : "?\(query)"))
  }

  @Test(arguments: [
    (PracticePath.home, "/practice"), (.drill, "/practice/drill"), (.fit, "/practice/fit"),
    (.fitting, "/practice/fitting"),
    (.drillAction(.hint), "/practice/drill/hint"), (.review(7), "/practice/reviews/7"),
    (.card("a/../b?"), "/practice/cards/a%2F%2E%2E%2Fb%3F"),
    (.removal("c"), "/practice/cards/c/removal"), (.library(CardFilter()), "/practice/library"),
    (.add, "/practice/add"), (.file(.anki), "/practice/deck.txt"),
  ])
  func `each route of practice has its path`(path: PracticePath, text: String) {
    #expect(Route.practice(path).path == text)
  }
}
