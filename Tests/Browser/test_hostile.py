# SPDX-License-Identifier: Apache-2.0
"""What a person may put into a box: code, marks that turn direction, another language, far too much."""

from __future__ import annotations

import time

from candidate import QUESTION, VAGUE, Candidate
from playwright.sync_api import expect

from harness import BrowserTest

CODE = (
    "</textarea></div></main><script>window.broken = 1</script><img src=x onerror='window.broken = 2'>"
    "<svg onload=window.broken=3><a href=\"javascript:window.broken=4\">x</a>"
    "\"\u0301 onfocus=window.broken=5 autofocus x='\u0301 <!-- {{7*7}} ${7*7} &lt;b&gt; &amp;amp;"
)


class Code(BrowserTest):
    def assert_harmless(self) -> None:
        self.assertIsNone(self.page.evaluate("() => window.broken ?? null"), "code was run")
        planted = self.page.locator("main img, main svg[onload], main a[href^='javascript']")
        self.assertEqual(planted.count(), 0, "typed text became elements")

    def test_code_in_every_box_of_the_room_stays_text(self):
        candidate = Candidate(self.page).start("coach")
        candidate.notes.fill(CODE)
        candidate.wait_until_notes_saved(CODE)
        candidate.begin_discussion()
        expect(candidate.notes).to_have_value(CODE)
        candidate.answer.fill(VAGUE + " " + CODE)
        candidate.wait_until_saved(VAGUE + " " + CODE)
        self.page.reload()
        expect(candidate.answer).to_have_value(VAGUE + " " + CODE)
        self.assert_harmless()
        candidate.send()
        self.assert_harmless()
        if not candidate.is_over():
            candidate.finish()
        candidate.expect_scorecard()
        self.assert_harmless()
        self.assertIn("<script>window.broken = 1</script>", self.page.inner_text("main"))

    def test_code_in_the_address_of_a_page_stays_text(self):
        self.may_be_refused = True
        for path in (
            "/questions?kind=%3Cscript%3Ewindow.broken=1%3C/script%3E",
            "/rounds/%3Cimg%20src=x%20onerror=window.broken=1%3E",
            "/rounds/..%2F..%2Fetc%2Fpasswd/scorecard",
            "/nowhere%22%3E%3Cscript%3Ewindow.broken=1%3C/script%3E",
        ):
            self.page.goto(path)
            self.assert_harmless()
            expect(self.page.locator("h1")).to_have_count(1)

    def test_code_typed_to_confirm_an_erasure_erases_nothing(self):
        self.may_be_refused = True
        Candidate(self.page).start("real")
        self.page.goto("/data")
        box = self.page.get_by_label("to confirm")
        box.fill(CODE)
        self.page.locator("form.erase").evaluate("form => { form.noValidate = true; }")
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Erase everything").click()
        self.assert_harmless()
        self.page.goto("/history")
        expect(self.page.get_by_role("link", name=QUESTION)).to_be_visible()


class Text(BrowserTest):
    def take(self, text: str) -> Candidate:
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(text)
        candidate.wait_until_saved(text, within=10)
        candidate.finish().expect_scorecard()
        return candidate

    def test_marks_that_turn_direction_end_with_the_answer(self):
        self.take(VAGUE + " \u202eturned around and never back \u2066 isolated")
        heading = self.page.get_by_role("heading", name="Your notes")
        expect(heading).to_be_visible()
        self.assertIn("turned around", self.page.inner_text('[data-answer="0"]'))

    def test_an_answer_from_right_to_left_stands_on_the_right(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        text = "אני אדבר עם המשתמשים ואבדוק את המדדים"
        candidate.answer.fill(text)
        candidate.wait_until_saved(text)
        self.assertEqual(
            candidate.answer.evaluate("node => node.matches(':dir(rtl)')"), True
        )

    def test_an_answer_in_another_language_is_kept_and_not_scored(self):
        text = (
            "Ich würde zuerst mit den Nutzern sprechen und herausfinden, warum die Aktivierung "
            "gesunken ist. Danach würde ich die Fehlermeldungen verbessern und messen, ob der "
            "Anteil der aktiven Konten innerhalb von vier Wochen steigt."
        )
        self.take(text)
        expect(self.page.get_by_role("heading", name="Not assessed")).to_be_visible()
        expect(self.page.locator(".verdict .notice").first).to_contain_text("English")
        self.assertIn("Ich würde zuerst", self.page.inner_text('[data-answer="0"]'))

    def test_a_word_without_an_end_does_not_widen_the_page(self):
        self.take(VAGUE + " " + "W" * 3000)
        self.page.set_viewport_size({"width": 360, "height": 800})
        self.assertLessEqual(
            self.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), 0
        )

    def test_an_answer_of_two_hundred_kilobytes_is_saved_and_read(self):
        text = (VAGUE + "\n") * (200_000 // (len(VAGUE) + 1))
        candidate = Candidate(self.page).start("real").begin_discussion().put(text)
        candidate.wait_until_saved(text, within=10)
        began = time.monotonic()
        candidate.finish().expect_scorecard()
        self.assertLess(time.monotonic() - began, 30)

    def test_an_answer_that_is_too_large_stays_in_the_box_and_says_so(self):
        self.may_be_refused = True
        text = "word " * 120_000  # 600 kB; a box takes 512 KiB
        candidate = Candidate(self.page).start("real").begin_discussion().put(text)
        state = self.page.locator("[data-save-state]")
        expect(state).not_to_contain_text("Saved", timeout=5_000)
        self.page.wait_for_timeout(2_000)
        self.assertEqual(candidate.answer.input_value(), text)
        expect(state).not_to_contain_text("Saved")
