# SPDX-License-Identifier: Apache-2.0
"""The room as a place: tabs on the phone, larger exhibits, keys, dictation, requests in the conversation."""

from __future__ import annotations

import re

from candidate import VAGUE, Candidate
from playwright.sync_api import expect
from ways_to_cases import CASE

from harness import BrowserTest

PHONE = {"width": 390, "height": 844}


class OnThePhone(BrowserTest):
    def setUp(self) -> None:
        super().setUp()
        self.page.set_viewport_size(PHONE)

    def start(self) -> Candidate:
        page = self.page
        page.goto("/cases")
        page.locator(f'input[name="family"][value="{CASE}"]').check()
        page.get_by_label("Number").fill("7")
        page.get_by_role("button", name="Start the case").click()
        expect(page.get_by_role("tab", name="Case")).to_be_visible()
        return Candidate(page)

    def tab(self, name: str):
        return self.page.get_by_role("tab", name=name)

    def test_one_part_is_open_at_a_time_and_survives_a_reload(self):
        candidate = self.start()
        expect(self.tab("Case")).to_have_attribute("aria-selected", "true")
        expect(candidate.notes).to_be_hidden()
        self.tab("Notes").click()
        expect(self.page.get_by_role("tabpanel")).to_have_count(1)
        candidate.notes.fill("On the way.")
        candidate.wait_until_notes_saved("On the way.")
        expect(self.page.locator("[data-save-state]")).to_be_in_viewport()
        expect(self.page.locator("[data-timer]")).to_be_in_viewport()
        self.page.reload()
        expect(self.tab("Notes")).to_have_attribute("aria-selected", "true")
        expect(candidate.notes).to_have_value("On the way.")

    def test_the_arrow_keys_lead_from_tab_to_tab(self):
        self.start()
        self.tab("Case").focus()
        self.page.keyboard.press("ArrowRight")
        expect(self.tab("Conversation")).to_be_focused()
        expect(self.page.get_by_role("button", name="Begin the discussion")).to_be_visible()
        self.page.keyboard.press("ArrowLeft")
        self.page.keyboard.press("ArrowLeft")
        expect(self.tab("Notes")).to_have_attribute("aria-selected", "true")

    def test_a_table_that_was_asked_for_opens_the_case_and_the_conversation_says_when(self):
        candidate = self.start()
        self.tab("Conversation").click()
        candidate.ask("conversion by region")
        expect(self.tab("Case")).to_have_attribute("aria-selected", "true")
        expect(self.page.locator("#asked-1")).to_be_in_viewport()
        self.tab("Conversation").click()
        line = self.page.locator(".asked-line")
        expect(line).to_contain_text("conversion by region")
        line.get_by_role("link").click()
        expect(self.page.locator("#asked-1")).to_be_in_viewport()

    def test_what_the_interviewer_said_meanwhile_is_marked_until_it_is_read(self):
        candidate = self.start()
        path = candidate.round_path
        self.tab("Conversation").click()
        candidate.begin_discussion()
        self.tab("Notes").click()
        self.page.context.request.post(
            f"{path}/answer", form={"exchange": "0", "answer": VAGUE, "answerRevision": "0"},
            headers={"Origin": self.server.address, "Sec-Fetch-Site": "same-origin"},
        )
        self.page.reload()
        expect(self.tab("Conversation")).to_have_accessible_name("Conversation, something new")
        self.tab("Conversation").click()
        expect(self.tab("Conversation")).to_have_accessible_name("Conversation")
        self.tab("Notes").click()
        expect(self.tab("Conversation")).to_have_accessible_name("Conversation")

    def test_the_discussion_is_begun_below_the_case_and_opens_the_conversation(self):
        candidate = self.start()
        expect(self.tab("Case")).to_have_attribute("aria-selected", "true")
        candidate.begin_discussion()
        expect(self.tab("Conversation")).to_have_attribute("aria-selected", "true")
        self.tab("Case").click()
        expect(candidate.answer).to_be_hidden()

    def test_a_question_without_preparation_stands_where_it_is_answered(self):
        page = self.page
        page.goto("/questions?kind=behavioral")
        page.locator('input[name="mode"][value="real"]').check()
        page.locator('input[name="question"]').first.check()
        with page.expect_navigation():
            page.get_by_role("button", name="Start the round").click()
        prompt = page.locator(".case .prompt").text_content()
        expect(page.locator(".asked-first")).to_contain_text(prompt)
        expect(page.locator(".asked-first")).to_be_visible()
        page.set_viewport_size({"width": 1280, "height": 900})
        expect(page.locator(".asked-first")).to_be_hidden()

    def test_a_wider_window_has_no_tabs(self):
        candidate = self.start()
        self.page.set_viewport_size({"width": 1280, "height": 900})
        expect(self.page.get_by_role("tab")).to_have_count(0)
        expect(candidate.notes).to_be_visible()
        expect(self.page.get_by_role("button", name="Begin the discussion")).to_be_visible()


class WhatComesNext(BrowserTest):
    """In coach mode, where what was read of each answer pushes the next question down."""

    def in_sight(self, *places: str) -> None:
        for place in places:
            expect(self.page.locator(place)).to_be_in_viewport()
        expect(Candidate(self.page).answer).to_be_focused()

    def check(self) -> None:
        candidate = Candidate(self.page).begin_discussion()
        candidate.answer.fill(VAGUE)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Take a hint").click()
        self.in_sight(".hints-taken")
        expect(candidate.answer).to_have_value(VAGUE)
        self.page.keyboard.type(" Typed on.")
        expect(candidate.answer).to_have_value(VAGUE + " Typed on.")
        candidate.send()
        self.in_sight(".exchange.open .asked")
        expect(candidate.answer).to_have_accessible_description(re.compile("machine interviewer"))
        self.page.reload()
        expect(candidate.answer).to_have_value("")

    def test_it_is_in_sight_and_the_cursor_in_its_box(self):
        Candidate(self.page).start("coach")
        self.check()

    def test_so_it_is_on_the_phone(self):
        Candidate(self.page).start("coach")
        self.page.set_viewport_size(PHONE)
        self.check()


class OnThePhoneWithoutScript(BrowserTest):
    javascript = False

    def test_all_parts_stand_below_each_other_and_the_tabs_lead_to_them(self):
        candidate = Candidate(self.page).start("real").begin_discussion()
        self.page.set_viewport_size(PHONE)
        for part in (candidate.answer, candidate.notes, self.page.get_by_role("heading", name="Exhibits")):
            expect(part).to_be_visible()
        self.page.get_by_role("link", name="Notes", exact=True).click()
        expect(candidate.notes).to_be_in_viewport()
        expect(self.page.get_by_role("tab")).to_have_count(0)


class AtTheDesk(BrowserTest):
    def test_an_exhibit_is_shown_larger_and_put_back(self):
        Candidate(self.page).start_case(CASE)
        fold = self.page.locator("#exhibit-0")
        small = fold.locator(".exhibit").bounding_box()
        fold.get_by_role("button", name="Enlarge").click()
        dialog = self.page.get_by_role("dialog")
        large = dialog.locator(".exhibit").bounding_box()
        self.assertGreater(large["width"], small["width"] * 1.5)
        self.page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        expect(fold.locator(".exhibit")).to_be_visible()
        expect(fold.get_by_role("button", name="Enlarge")).to_be_focused()

    def test_requests_stand_in_the_conversation_in_the_order_of_the_talk(self):
        candidate = Candidate(self.page).start_case(CASE).ask("conversion by region")
        candidate.begin_discussion().answer.fill(VAGUE)
        candidate.send()
        candidate.ask("conversion by week")
        order = self.page.locator(".conversation").evaluate(
            """node => [...node.querySelectorAll(".asked-line q, .said, .asked")].map(part => part.className || part.textContent)"""
        )
        self.assertEqual(order[0], "conversion by region")
        self.assertEqual(order[1:3], ["written said", "asked"])
        self.assertEqual(order[3], "conversion by week")

    def test_keys_lead_to_the_parts_and_question_mark_lists_them(self):
        candidate = Candidate(self.page).start_case(CASE).begin_discussion()
        keyboard = self.page.keyboard
        keyboard.press("Alt+3")
        expect(candidate.notes).to_be_focused()
        keyboard.press("Alt+4")
        expect(self.page.get_by_label("In your own words")).to_be_focused()
        keyboard.press("Alt+2")
        expect(candidate.answer).to_be_focused()
        keyboard.type("Why?")
        expect(candidate.answer).to_have_value("Why?")
        keyboard.press("Alt+1")
        keyboard.press("?")
        dialog = self.page.get_by_role("dialog", name="Shortcuts")
        expect(dialog).to_be_visible()
        dialog.get_by_role("checkbox").uncheck()
        dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_be_hidden()
        self.page.reload()
        keyboard.press("Alt+1")
        keyboard.press("?")
        expect(dialog).to_be_hidden()
        self.page.get_by_role("button", name="Shortcuts").click()
        expect(dialog).to_be_visible()

    def test_full_screen_is_there_and_back(self):
        Candidate(self.page).start("real")
        self.page.get_by_role("button", name="Full screen").click()
        self.page.wait_for_function("() => document.fullscreenElement !== null")
        self.page.get_by_role("button", name="Leave full screen").click()
        self.page.wait_for_function("() => document.fullscreenElement === null")


# A recogniser of speech that hears what the test says; the browser's own needs a microphone and its maker.
SPEECH = """
window.heard = [];
window.webkitSpeechRecognition = window.SpeechRecognition = class {
  start() { window.listening = this; this.isOn = true; }
  stop() { this.isOn = false; this.onend?.(); }
  hear(text, isFinal) {
    const result = Object.assign([{ transcript: text }], { isFinal });
    this.onresult({ resultIndex: 0, results: [result] });
  }
};
"""


class Speaking(BrowserTest):
    def setUp(self) -> None:
        super().setUp()
        self.page.add_init_script(SPEECH)
        self.candidate = Candidate(self.page).start("real").begin_discussion()
        self.button = self.page.locator('[data-does="dictate"]')

    def dictate(self) -> None:
        self.button.click()
        self.page.get_by_role("dialog").get_by_role("button", name="Dictate").click()
        expect(self.button).to_have_attribute("aria-pressed", "true")

    def hear(self, text: str, is_final: bool = True) -> None:
        self.page.evaluate("([text, isFinal]) => listening.hear(text, isFinal)", [text, is_final])

    def test_it_is_off_until_a_person_has_read_where_the_sound_goes(self):
        self.assertIsNone(self.page.evaluate("() => window.listening ?? null"))
        self.button.click()
        sheet = self.page.get_by_role("dialog")
        expect(sheet).to_contain_text("may send the sound to its maker")
        sheet.get_by_role("button", name="Not now").click()
        self.assertIsNone(self.page.evaluate("() => window.listening ?? null"))
        self.button.click()
        sheet.get_by_role("button", name="Dictate").click()
        expect(self.button).to_have_text("Stop dictating")
        expect(self.button).to_have_attribute("aria-pressed", "true")
        self.button.click()
        expect(self.button).to_have_attribute("aria-pressed", "false")
        self.button.click()  # asked once for each browser
        expect(self.button).to_have_attribute("aria-pressed", "true")

    def test_words_stand_at_the_cursor_are_saved_and_only_counted(self):
        self.candidate.answer.fill("First. Last.")
        self.candidate.answer.evaluate("node => node.setSelectionRange(6, 6)")
        self.dictate()
        self.hear("I would split", is_final=False)
        expect(self.page.locator("[data-heard]")).to_have_text("I would split")
        self.hear("I would split the funnel by plan.")
        expect(self.candidate.answer).to_have_value("First. I would split the funnel by plan. Last.")
        self.candidate.wait_until_saved("First. I would split the funnel by plan. Last.")
        self.page.wait_for_timeout(1100)
        self.candidate.send()
        self.assertRegex(
            self.page.locator(".dictated").inner_text(),
            r"^Dictated: 7 words in 0:\d\d, \d+ a minute\.$",
        )
        self.page.reload()
        expect(self.page.locator(".dictated")).to_have_count(1)

    def test_a_refused_microphone_is_said_and_typing_goes_on(self):
        self.dictate()
        self.page.evaluate("() => listening.onerror({ error: 'not-allowed' })")
        expect(self.page.locator("[data-announcement]")).to_contain_text("does not allow the microphone")
        expect(self.button).to_have_attribute("aria-pressed", "false")
        self.candidate.type_answer("Typed.")
        self.candidate.wait_until_saved("Typed.")

    def test_the_server_opens_the_microphone_to_itself_and_nothing_else(self):
        reply = self.page.context.request.get("/")
        allowed = [part for part in reply.headers["permissions-policy"].split(", ") if not part.endswith("=()")]
        self.assertEqual(allowed, ["microphone=(self)"])


class WithoutSpeech(BrowserTest):
    def test_where_the_browser_offers_none_there_is_no_button(self):
        self.page.add_init_script("delete window.webkitSpeechRecognition; delete window.SpeechRecognition;")
        Candidate(self.page).start("real").begin_discussion()
        expect(self.page.get_by_role("button", name="Dictate")).to_have_count(0)
