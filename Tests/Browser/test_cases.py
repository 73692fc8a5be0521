# SPDX-License-Identifier: Apache-2.0
"""Rounds on generated cases: asking for data, the clock, the key."""

from __future__ import annotations

import re

from candidate import Candidate
from playwright.sync_api import expect
from ways_to_cases import CASE, CASE_ANSWER

from harness import BrowserTest


class CaseRound(BrowserTest):
    def test_data_are_asked_for_while_an_answer_is_being_written_and_no_word_is_lost(self):
        candidate = Candidate(self.page).start_case(CASE).begin_discussion()
        before = candidate.seconds_left()
        candidate.type_answer("I would first look at where it fell.")
        candidate.ask("conversion by type of account")  # at once, before the script has saved
        expect(candidate.answer).to_have_value("I would first look at where it fell.")
        table = self.page.locator("#asked-1")
        expect(table).to_be_visible()
        expect(table).to_contain_text("You asked: conversion by type of account")
        after = candidate.seconds_left()
        self.assertTrue(20 <= before - after <= 40, f"the clock went from {before} to {after}")
        self.page.reload()
        self.assertTrue(0 <= after - candidate.seconds_left() <= 10, "a reload took time off the clock")

    def test_the_return_key_asks_and_the_answer_stays(self):
        candidate = Candidate(self.page).start_case(CASE).begin_discussion()
        candidate.answer.fill("Half a thought")
        words = self.page.get_by_label("In your own words")
        words.fill("conversion by region")
        with self.page.expect_navigation():
            words.press("Enter")
        expect(self.page.locator("#asked-1")).to_be_visible()
        expect(candidate.answer).to_have_value("Half a thought")

    def test_unclear_words_come_back_with_a_question_and_can_be_mended(self):
        candidate = Candidate(self.page).start_case(CASE).ask("the weather in spring")
        expect(self.page.locator(".ask").get_by_role("alert")).to_contain_text("You can ask for")
        expect(self.page.get_by_label("In your own words")).to_have_value("the weather in spring")
        expect(self.page.get_by_label("In your own words")).to_be_focused()
        candidate.ask("conversion by region")
        expect(self.page.locator("#asked-1")).to_be_visible()

    def test_the_menu_shows_a_table_of_a_part(self):
        Candidate(self.page).start_case(CASE)
        self.page.get_by_text("Or choose from the menu").click()
        self.page.get_by_label("Split by").select_option(label="Region")
        self.page.get_by_label("For whom").select_option(label="only Team")
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Show the table").click()
        expect(self.page.locator("#asked-1 summary").first).to_contain_text("by region, only Team")

    def test_the_scorecard_holds_the_answer_against_the_key(self):
        candidate = Candidate(self.page).start_case(CASE).ask("conversion by type of account")
        candidate.begin_discussion().answer.fill(CASE_ANSWER)
        candidate.finish().expect_scorecard()
        review = self.page.get_by_role("region", name="Against the key")
        expect(review).to_contain_text("Power")
        expect(review).to_contain_text(re.compile("conversion by type of account", re.I))
        review.get_by_role("link", name="See the whole key").click()
        expect(self.page.get_by_role("heading", name="The test that is needed")).to_be_visible()

    def test_the_values_of_an_exhibit_can_be_saved(self):
        Candidate(self.page).start_case(CASE)
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name="Values as CSV").first.click()
        self.assertRegex(download.value.suggested_filename, r"^onboarding-conversion-7-.*\.csv$")


class WithoutScript(BrowserTest):
    javascript = False

    def test_a_case_is_taken_by_buttons_alone(self):
        candidate = Candidate(self.page).start_case(CASE).ask("conversion by region")
        expect(self.page.locator("#asked-1")).to_be_visible()
        candidate.begin_discussion().answer.fill(CASE_ANSWER)
        candidate.ask("conversion by type of account")
        expect(candidate.answer).to_have_value(CASE_ANSWER)
        expect(self.page.locator("#asked-2")).to_be_visible()
        candidate.finish().expect_scorecard()
        expect(self.page.get_by_role("region", name="Against the key")).to_be_visible()
