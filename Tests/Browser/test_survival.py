# SPDX-License-Identifier: Apache-2.0
"""Nothing that was typed is lost: not with the server, not with the page, not between two windows."""

from __future__ import annotations

import time

from candidate import VAGUE, Candidate
from playwright.sync_api import Route, expect

from harness import BrowserTest


class Killed(BrowserTest):
    def test_what_was_typed_two_seconds_before_the_server_is_killed_is_there_after_a_restart(self):
        self.may_lose_server = True
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.type_answer(VAGUE)
        time.sleep(2)
        self.server.kill()
        path = candidate.round_path
        self.page.close()
        self.server.start()
        self.page = self.new_context().new_page()  # a browser that remembers nothing
        self.page.goto(path)
        expect(Candidate(self.page).answer).to_have_value(VAGUE)


class Away(BrowserTest):
    def setUp(self) -> None:
        super().setUp()
        self.may_lose_server = True
        self.candidate = Candidate(self.page).start("real").begin_discussion()
        self.candidate.type_answer(VAGUE)
        self.candidate.wait_until_saved(VAGUE)

    def test_words_typed_while_the_server_is_away_are_saved_when_it_is_back(self):
        self.server.kill()
        self.candidate.type_answer(" Typed into the void.")
        state = self.page.locator("[data-save-state]")
        expect(state).not_to_contain_text("Saved", timeout=10_000)
        self.server.start()
        self.candidate.wait_until_saved(VAGUE + " Typed into the void.", within=20)
        expect(state).to_contain_text("Saved")

    def test_an_answer_sent_while_the_server_is_away_stays_on_the_page_until_it_is_back(self):
        self.server.kill()
        self.candidate.type_answer(" Typed into the void.")
        state = self.page.locator("[data-save-state]")
        expect(state).to_contain_text("Not saved", timeout=10_000)
        send = self.page.get_by_role("button", name="Send answer")
        send.click()
        expect(self.page.get_by_text("Not sent: the server does not answer.")).to_be_visible()
        expect(self.candidate.answer).to_have_value(VAGUE + " Typed into the void.")
        self.server.start()
        send.click()
        expect(self.page.get_by_text("Typed into the void.").first).to_be_visible(timeout=20_000)
        expect(self.candidate.answer).to_have_value("")

    def test_words_typed_while_the_server_is_away_outlive_the_page(self):
        self.server.kill()
        self.candidate.type_answer(" Typed into the void.")
        time.sleep(2)
        path = self.candidate.round_path
        self.page.close(run_before_unload=False)
        self.server.start()
        self.page = self.context.new_page()
        self.page.goto(path)
        again = Candidate(self.page)
        expect(again.answer).to_have_value(VAGUE + " Typed into the void.")
        again.wait_until_saved(VAGUE + " Typed into the void.", within=10)


class SlowScript(BrowserTest):
    def test_words_typed_before_the_script_has_come_are_kept_and_saved(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        held: list[Route] = []
        self.page.route("**/room.js*", lambda route: held.append(route))
        self.page.goto(candidate.round_path, wait_until="commit")
        candidate.type_answer(VAGUE)
        self.assertEqual(len(held), 1, "the page did not ask for its script")
        held[0].continue_()
        candidate.wait_until_saved(VAGUE, within=5)
        expect(candidate.answer).to_have_value(VAGUE)


class TwoWindows(BrowserTest):
    def test_two_windows_that_wrote_different_texts_lose_nothing(self):
        self.may_be_refused = True  # the save of the second window comes back as a conflict
        first = Candidate(self.page).start("real").begin_discussion()
        first.type_answer("Common start.")
        first.wait_until_saved("Common start.")
        second = Candidate(self.context.new_page())
        second.page.goto(first.round_path)
        expect(second.answer).to_have_value("Common start.")

        first.type_answer(" From the first window.")
        first.wait_until_saved("Common start. From the first window.")
        second.type_answer(" From the second window.")
        conflict = second.page.locator("[data-conflict]").first
        expect(conflict).to_be_visible()
        time.sleep(2)
        self.assertEqual(first.saved_answer(), "Common start. From the first window.")
        shown = second.page.locator("main").inner_text() + second.values_of_boxes()
        self.assertIn("From the second window.", shown)
        self.assertIn("From the first window.", shown)

    def two_texts(self):
        """Two windows on one round with different texts, the first one saved, and the choice between them in the second."""
        first = Candidate(self.page).start("real").begin_discussion()
        second = Candidate(self.context.new_page())
        second.page.goto(first.round_path)
        first.type_answer("From the first window.")
        first.wait_until_saved("From the first window.")
        second.type_answer("From the second window.")
        choice = second.page.locator("[data-conflict]")
        expect(choice).to_be_visible()
        second.page.on("dialog", lambda dialog: dialog.accept())  # the browser warns of words that are not saved
        return first, second, choice

    def test_nothing_is_sent_before_one_of_two_texts_was_chosen_not_even_after_reloads(self):
        self.may_be_refused = True  # the save of the second window comes back as a conflict
        first, second, choice = self.two_texts()
        for _ in range(2):
            second.page.reload()
            expect(choice).to_be_visible()
            expect(second.answer).to_have_value("From the second window.")
            second.page.get_by_role("button", name="Send answer").click()
            expect(second.page.locator("[data-announcement]")).to_contain_text("choose first")
            expect(second.page.get_by_role("button", name="Keep the text of this window")).to_be_focused()
            time.sleep(2)
            self.assertEqual(first.saved_answer(), "From the first window.")
        second.page.get_by_role("button", name="Keep the text of this window").click()
        first.wait_until_saved("From the second window.")
        second.send()
        expect(second.page.locator("[data-answer]")).to_have_text(["From the second window."])

    def test_the_server_takes_no_answer_over_a_text_that_its_window_has_not_seen(self):
        self.may_be_refused = True
        self.may_lose_server = True  # the script that shows the choice does not come
        first, second, _ = self.two_texts()
        second.page.route("**/two-texts.js*", lambda route: route.abort())  # the choice cannot be shown
        second.page.reload()
        expect(second.page.locator("[data-save-state]")).to_have_text("Two different texts")
        second.send()
        expect(second.page.get_by_role("heading", level=1)).to_have_text("Another window has saved a different text")
        self.assertEqual(first.saved_answer(), "From the first window.")
