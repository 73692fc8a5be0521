# SPDX-License-Identifier: Apache-2.0
"""Back buttons, second clicks, forms that are out of date, browsers that keep nothing: no word is lost and none counts twice."""

from __future__ import annotations

from candidate import REPLIES, VAGUE, Candidate
from playwright.sync_api import expect
from ways_to_cases import CASE

from harness import BrowserTest

# Sends the form of the room a second time before the first reply is there, as a nervous hand does.
TWICE = """name => {
  const form = document.querySelector("form.room");
  const button = [...form.querySelectorAll("button")].find(node => node.textContent.trim() === name);
  const body = new URLSearchParams(new FormData(form));
  const once = () => fetch(button.formAction, { method: "POST", body, redirect: "follow" });
  return once().then(once).then(reply => [reply.status, new URL(reply.url).pathname]);
}"""


class SecondClick(BrowserTest):
    def test_a_double_click_on_send_answers_one_question(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        self.page.get_by_role("button", name="Send answer").dblclick()
        expect(candidate.follow_ups.first).to_be_visible()
        expect(self.page.locator("[data-answer]")).to_have_count(1)
        expect(candidate.answer).to_have_value("")

    def test_every_form_of_the_room_can_be_sent_twice(self):
        candidate = Candidate(self.page).start("coach")
        path = candidate.round_path
        candidate.notes.fill("Noted.")
        self.assertEqual(self.page.evaluate(TWICE, "Begin the discussion"), [200, path])
        self.page.goto(path)
        candidate.answer.fill(VAGUE)
        self.assertEqual(self.page.evaluate(TWICE, "Take a hint"), [200, path])
        self.page.goto(path)
        expect(self.page.locator(".hints-taken li")).to_have_count(1)
        self.assertEqual(self.page.evaluate(TWICE, "Send answer"), [200, path])
        self.page.goto(path)
        expect(self.page.locator("[data-answer]")).to_have_count(1)
        candidate.answer.fill(REPLIES[0])
        status, end = self.page.evaluate(TWICE, "End the round now")
        self.assertEqual((status, end), (200, f"{path}/scorecard"))

    def test_data_that_are_asked_for_twice_cost_once(self):
        candidate = Candidate(self.page).start_case(CASE).begin_discussion()
        self.page.get_by_label("In your own words").fill("conversion by region")
        self.page.evaluate(TWICE, "Ask")
        self.page.goto(candidate.round_path)
        expect(self.page.locator(".asked-line")).to_have_count(1)


class SecondClickWithoutScript(BrowserTest):
    javascript = False

    def test_a_double_click_on_send_answers_one_question(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        self.page.get_by_role("button", name="Send answer").dblclick()
        expect(candidate.follow_ups.first).to_be_visible()
        expect(self.page.locator("[data-answer]")).to_have_count(1)


class Back(BrowserTest):
    def test_the_back_button_after_sending_shows_where_the_round_stands(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.send()
        candidate.type_answer("A reply on its way.")
        candidate.wait_until_saved("A reply on its way.")
        self.page.goto("/history")
        self.page.go_back()
        expect(candidate.answer).to_have_value("A reply on its way.")
        self.page.go_back()
        if "/rounds/" in self.page.url:
            expect(self.page.locator("[data-answer]")).to_have_count(1)
            expect(candidate.answer).to_have_value("A reply on its way.")

    def test_a_page_that_comes_back_from_memory_is_made_fresh(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        other = Candidate(self.context.new_page())
        other.page.goto(candidate.round_path)
        other.answer.fill(VAGUE)
        other.send()
        with self.page.expect_navigation():
            self.page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(candidate.follow_ups.first).to_be_visible()

    def test_the_end_cannot_be_gone_back_behind(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(VAGUE)
        candidate.finish().expect_scorecard()
        self.page.go_back()
        self.page.wait_for_load_state()
        expect(self.page.locator('textarea[name="answer"]')).to_have_count(0)


class OutOfDate(BrowserTest):
    """The second window sends what it shows by its button, without the script that would have told it."""

    def stale(self, path: str, words: str, action: str) -> None:
        self.may_be_refused = True
        self.page.goto(path)
        self.page.evaluate(
            """([words, action]) => {
              const form = document.querySelector("form.room");
              window.send = () => {
                form.elements.answer.value = words;
                form.action = form.action.replace("draft", action);
                HTMLFormElement.prototype.submit.call(form);
              };
            }""",
            [words, action],
        )

    def move_on(self, path: str, action: str, words: str) -> None:
        self.page.context.request.post(
            f"{path}/{action}", form={"exchange": "0", "answer": words},
            headers={"Origin": self.server.address, "Sec-Fetch-Site": "same-origin"},
        )

    def test_an_answer_to_a_question_that_has_one_stands_beside_it(self):
        path = Candidate(self.page).start("real").begin_discussion().round_path
        self.stale(path, "From the window that was behind.", "answer")
        self.move_on(path, "answer", VAGUE)
        with self.page.expect_navigation():
            self.page.evaluate("() => send()")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("The round has moved on")
        expect(self.page.get_by_label("The answer that you sent")).to_have_value("From the window that was behind.")
        expect(self.page.get_by_label("The answer that was taken")).to_have_value(VAGUE)
        self.page.get_by_role("link", name="To the round").click()
        expect(self.page.locator("[data-answer]")).to_have_text([VAGUE])

    def test_a_draft_after_the_end_stands_beside_what_was_taken(self):
        path = Candidate(self.page).start("real").begin_discussion().round_path
        self.stale(path, "Too late.", "draft")
        self.move_on(path, "finish", VAGUE)
        with self.page.expect_navigation():
            self.page.evaluate("() => send()")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("The round is over")
        expect(self.page.get_by_label("The answer that you sent")).to_have_value("Too late.")
        expect(self.page.get_by_label("The answer that was taken")).to_have_value(VAGUE)


class NothingKept(BrowserTest):
    def test_the_room_works_where_the_browser_keeps_nothing(self):
        self.page.add_init_script(
            """for (const name of ["localStorage", "sessionStorage"]) {
              Object.defineProperty(window, name, { get() { throw new DOMException("off", "SecurityError"); } });
            }
            Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: () => {} });"""
        )
        self.page.set_viewport_size({"width": 390, "height": 844})
        candidate = Candidate(self.page)
        self.page.set_viewport_size({"width": 1280, "height": 900})
        candidate.start("real").begin_discussion()
        candidate.type_answer(VAGUE)
        candidate.wait_until_saved(VAGUE)
        self.page.keyboard.press("Alt+3")
        expect(candidate.notes).to_be_focused()
        self.page.set_viewport_size({"width": 390, "height": 844})
        self.page.get_by_role("tab", name="Case").click()
        expect(candidate.answer).to_be_hidden()
        self.page.get_by_role("tab", name="Conversation").click()
        candidate.send()
        expect(self.page.locator(".follow-up")).to_have_count(1)


ODD = {
    "a word without an end": "W" * 3000,
    "right to left": "אני אדבר עם המשתמשים \u202eסוף",
    "emoji with joiners": "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈 e\u0301 🇫🇷",
}


class OddWords(BrowserTest):
    def test_odd_words_stay_as_they_are_and_widen_nothing(self):
        for name, text in ODD.items():
            with self.subTest(name):
                page = self.new_context().new_page()
                candidate = Candidate(page).start("real").begin_discussion()
                candidate.notes.fill(text)
                candidate.answer.fill(f"{text} and more.")
                candidate.wait_until_saved(f"{text} and more.")
                candidate.send()
                said = page.locator('[data-answer="0"]')
                self.assertEqual(said.evaluate("node => node.textContent"), f"{text} and more.")
                for width in (360, 1280):
                    page.set_viewport_size({"width": width, "height": 800})
                    wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
                    self.assertLessEqual(wide, 0, f"{name} at {width}")
