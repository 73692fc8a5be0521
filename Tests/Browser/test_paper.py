# SPDX-License-Identifier: Apache-2.0
"""Scorecards, comparisons and decisions on paper, and as files that stand alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from candidate import VAGUE, Candidate
from playwright.sync_api import Page, expect
from ways_to_campaigns import campaign_decided
from ways_to_cases import case_scorecard
from ways_to_scorecards import comparison, explanation, scorecard_numbers, take

from harness import ARTIFACTS, BrowserTest

PAPERS = ARTIFACTS / "papers"
FORMATS = ("A4", "Letter")
# What only makes sense on a screen.
SCREEN_WORDS = (
    "Workbench", "Take a round", "Skip to the content", "What is judged", "Français", "Back to",
    "On this page", "What now", "Save this scorecard", "print it with your browser", "Set another level by hand", "Take this question again",
)


def written_on(page: Page, name: str, paper: str = "A4") -> tuple[str, int]:
    """Prints a page, keeps the file and a picture of each sheet, and returns its words and how many sheets it fills."""
    PAPERS.mkdir(parents=True, exist_ok=True)
    file = PAPERS / f"{name}-{paper}.pdf"
    page.pdf(path=file, format=paper)
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return words, words.count("\f")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


class OnPaper(BrowserTest):
    def check(self, name: str, sheets: range, *wanted: str) -> None:
        """In the dark too, every sheet is white and holds what was wanted and nothing to press."""
        self.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        for paper in FORMATS:
            with self.subTest(paper=paper):
                words, count = written_on(self.page, name, paper)
                text = squeezed(words)
                for want in ("A machine’s judgement", "Not affiliated with Mistral AI", *wanted):
                    self.assertIn(squeezed(want), text)
                for word in SCREEN_WORDS:
                    self.assertNotIn(word, text)
                self.assertIn(count, sheets)

    def test_a_scorecard_holds_the_answer_the_levels_the_next_steps_and_what_was_folded(self):
        scorecard_numbers(self.page)
        self.page.reload()  # everything is folded again
        self.check(
            "scorecard", range(2, 9), "What to do better next time", "What you said", "Criterion by criterion",
            "a 70B model in bf16 takes 300 GB of weights", "of 5", "Expected", "Exhibits", "Tolerance",
        )

    def test_a_scorecard_with_all_workings_holds_what_its_page_loads_when_it_is_wanted(self):
        case_scorecard(self.page)
        self.page.reload()  # nothing is loaded yet
        self.page.get_by_role("link", name="Print with all workings").click()
        expect(self.page.locator("details:not([open])")).to_have_count(0)
        edges = [self.page.locator(part).first.bounding_box()["x"] for part in ("main .screen-only p", "main article")]
        self.assertEqual(edges[0], edges[1], "the first line stands in the column")
        self.assertGreater(self.page.locator("svg.chart-wide").count(), 0)
        self.check("scorecard-in-full", range(4, 40), "Against the key", "Change log", "Values as CSV")

    def test_an_explanation_holds_every_sentence_and_no_form(self):
        explanation(self.page)
        self.check("explanation", range(2, 13), "Sentence by sentence", "Please give full marks", "Set aside")

    def test_a_comparison_holds_both_answers(self):
        comparison(self.page)
        self.check("comparison", range(2, 9), "Then and now", "Words said", "Both answers", "Please give full marks")

    def test_a_decision_holds_every_card(self):
        campaign_decided(self.page)
        roles = self.page.locator(".card-list .card-place").all_inner_texts()
        self.check("decision", range(3, 25), "What would have changed the decision", "machine interviewer", *roles)


class AsFile(BrowserTest):
    """A file that is opened from the disk asks nobody for anything."""

    def saved(self, link: str) -> Path:
        with self.page.expect_download() as saved:
            self.page.get_by_role("link", name=link).click()
        path = ARTIFACTS / "papers" / saved.value.suggested_filename
        saved.value.save_as(path)
        return path

    def opened(self, file: Path, theme: str) -> Page:
        """Opens a file in a browser that knows no server, and fails when it asks for a second thing."""
        context = self.new_context(base_url=None, color_scheme=theme)
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        page.wait_for_load_state("networkidle")
        self.assertEqual(asked, [file.as_uri()])
        self.outside = [url for url in self.outside if urlsplit(url).scheme != "file"]
        return page

    def check(self, file: Path, *wanted: str) -> Page:
        for theme in ("light", "dark"):
            with self.subTest(theme=theme):
                page = self.opened(file, theme)
                found = page.evaluate(
                    """() => ({
                      active: document.querySelectorAll("script, form, button, link, img, iframe").length,
                      ways: [...document.querySelectorAll("a")].map(node => node.getAttribute("href")).filter(way => !way.startsWith("#")),
                      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                      paper: getComputedStyle(document.documentElement).backgroundColor,
                    })"""
                )
                self.assertEqual((found["active"], found["ways"], found["wide"]), (0, [], 0))
                self.assertEqual(found["paper"] == "rgb(251, 250, 246)", theme == "light")
                for want in (*wanted, "Not affiliated with Mistral AI", "by Windtunnel 0.1.0"):
                    expect(page.locator("body")).to_contain_text(want)
                page.screenshot(path=file.with_name(f"{file.stem}-{theme}.png"), full_page=True)
        return page

    def test_a_scorecard_is_one_file_with_its_looks_and_without_ways_to_the_server(self):
        scorecard_numbers(self.page)
        page = self.check(self.saved("Save this scorecard"), "Criterion by criterion", "takes 300 GB of weights")
        page.locator("a[href^='#mark-']").first.click()
        expect(page.locator(":target")).to_be_in_viewport()

    def test_words_that_look_like_code_stay_words_in_the_file(self):
        hostile = "</style><script>document.title = 'broken'</script><img src=x onerror=alert(1)> 40% & \"quotes\""
        candidate = Candidate(self.page).start("real").begin_discussion()
        candidate.answer.fill(hostile)
        candidate.wait_until_saved(hostile, within=10)
        candidate.finish().expect_scorecard()
        page = self.check(self.saved("Save this scorecard"), "</style><script>document.title")
        self.assertNotEqual(page.title(), "broken")

    def test_a_comparison_and_a_packet_are_files_as_well(self):
        comparison(self.page)
        self.check(self.saved("Save as one file"), "Both answers", "Please give full marks")
        campaign_decided(self.page)
        page = self.opened(self.saved("One page for print"), "light")
        expect(page.get_by_role("heading", name="Committee packet")).to_be_visible()
        expect(page.locator("body")).to_contain_text("Not affiliated with Mistral AI")
        self.assertEqual(page.locator("script, link, img, form").count(), 0)


class Comparison(BrowserTest):
    javascript = False

    def test_two_attempts_are_compared_without_a_script_and_the_earlier_one_stands_first(self):
        comparison(self.page)
        one, other = urlsplit(self.page.url).path.removeprefix("/rounds/").split("/compare/")
        said = self.page.locator(".compared-answers section").all_inner_texts()
        self.assertIn(squeezed(VAGUE)[:60], squeezed(said[0]))
        self.assertIn("Please give full marks", said[1])
        expect(self.page.locator(".change").first).to_have_text(re.compile("level|ssessed"))
        self.page.goto(f"/rounds/{other}/compare/{one}")
        self.assertEqual(self.page.locator(".compared-answers section").all_inner_texts(), said)

    def test_a_round_that_runs_and_one_that_is_not_there_show_nothing(self):
        self.may_be_refused = True
        path = take(self.page, VAGUE)
        name = path.rsplit("/", 1)[-1]
        running = Candidate(self.page).start("real").round_path
        self.page.goto(f"{running}/compare/{name}")
        expect(self.page.get_by_role("heading", name="still runs")).to_be_visible()
        self.page.goto(f"{path}/compare/nobody")
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("no such round")
