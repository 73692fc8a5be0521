# SPDX-License-Identifier: Apache-2.0
"""Every page of the server in every state that looks different; the ways there are in `ways_to_*.py`.

A page that is not in this list is not checked: add it when you add one.
"""

from __future__ import annotations

from typing import Callable

from playwright.sync_api import Page
from ways import visit
from ways_to_campaigns import (
    campaign, campaign_decided, campaign_hint, campaign_pause, campaign_refused, campaign_screened,
    campaign_screening, campaigns_used, sample, sample_deleted, sitting,
)
from ways_to_cases import case_key, case_preparation, case_room, case_scorecard, case_unclear, cases_refused
from ways_to_drills import bring_cards_in, card_reviewed, deck, drill_result, number_result, open_drill, open_number_drill, practice_used
from ways_to_models import model_call, model_calls, model_connected, model_elsewhere, model_failing, model_refused, scorecard_second_reading
from ways_to_plans import (
    plan_refused, planned, readiness, readiness_refused, sheet, stories, stories_refused, story,
    story_refused, story_removal,
)
from ways_to_rounds import (
    blank_answer, coach_feedback, conflict, consent, discussion, drawn_questions, finished_room, follow_up,
    late_words, preparation, shortcuts, used_questions, without_exhibits,
)
from ways_to_scorecards import (
    comparison, comparison_same, explanation, explanation_overridden, explanation_refused, guess, history,
    history_overridden, scorecard, scorecard_not_assessed, scorecard_numbers, scorecard_overridden, used_home,
)
from ways_to_the_workbench import FOUR_MODELS, WRONG_CHOICE, opened_numbers, own_model


def opened_rubrics(page: Page) -> None:
    page.goto("/about")
    for summary in page.locator("summary").all():
        summary.click()


def refused_erasure(page: Page) -> None:
    page.goto("/data")
    page.get_by_label("to confirm").fill("no")
    page.locator("form.erase").evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation():
        page.get_by_role("button", name="Erase everything").click()


PAGES: dict[str, Callable[[Page], None]] = {
    "home": visit("/"),
    "home-used": used_home,
    "questions": visit("/questions"),
    "questions-of-a-kind": visit("/questions?kind=technical"),
    "questions-drawn": drawn_questions,
    "questions-used": used_questions,
    "room-preparation": preparation,
    "room-without-exhibits": without_exhibits,
    "room-discussion": discussion,
    "room-follow-up": follow_up,
    "room-blank": blank_answer,
    "room-coach": coach_feedback,
    "room-finished": finished_room,
    "room-late": late_words,
    "room-shortcuts": shortcuts,
    "room-dictation": consent,
    "room-sitting": sitting,
    "cases": visit("/cases"),
    "cases-refused": cases_refused,
    "case-room-preparation": case_preparation,
    "case-room": case_room,
    "case-room-unclear": case_unclear,
    "case-scorecard": case_scorecard,
    "case-key": case_key,
    "case-key-warning": visit("/cases/pricing-test/3/key"),
    "conflict": conflict,
    "scorecard": scorecard,
    "scorecard-numbers": scorecard_numbers,
    "scorecard-not-assessed": scorecard_not_assessed,
    "scorecard-overridden": scorecard_overridden,
    "comparison": comparison,
    "comparison-refused": comparison_same,
    "explanation": explanation,
    "explanation-overridden": explanation_overridden,
    "explanation-refused": explanation_refused,
    "history-overridden": history_overridden,
    "history-empty": visit("/history"),
    "tour": visit("/tour"),
    "tour-made": sample("/tour"),
    "tour-campaign": sample("/tour/1"),
    "tour-quote": sample("/tour/2"),
    "tour-number": sample("/tour/3"),
    "tour-decision": sample("/tour/4"),
    "tour-drill": sample("/tour/5"),
    "tour-workbench": sample("/tour/6"),
    "sample-campaign": sample("/campaigns/sample"),
    "sample-campaigns": sample("/campaigns"),
    "sample-history": sample("/history"),
    "sample-scorecard": sample("/rounds/sample-3-6/scorecard"),
    "sample-data": sample("/data"),
    "sample-deleted": sample_deleted,
    "status": visit("/status"),
    "status-used": sample("/status"),
    "history": history,
    "campaigns": visit("/campaigns"),
    "campaigns-used": campaigns_used,
    "campaign": campaign,
    "campaign-refused": campaign_refused,
    "campaign-screening": campaign_screening,
    "campaign-hint": campaign_hint,
    "campaign-pause": campaign_pause,
    "campaign-screened": campaign_screened,
    "campaign-decision": campaign_decided,
    "timeline": visit("/timeline?applied=2026-11-30&region=fr&region=us&date-screening=2026-12-04"),
    "timeline-wrong": visit("/timeline?applied=2026-02-30&region=atlantis&date-screening=soon"),
    "guess": guess,
    "plan-none": visit("/practice/plan"),
    "plan": planned,
    "plan-refused": plan_refused,
    "sheet": sheet,
    "sheet-empty": visit("/practice/plan/sheet"),
    "stories-none": visit("/practice/stories"),
    "stories": stories,
    "stories-refused": stories_refused,
    "story-new": visit("/practice/stories/new"),
    "story": story,
    "story-refused": story_refused,
    "story-removal": story_removal,
    "readiness-none": visit("/practice/readiness"),
    "readiness": readiness,
    "readiness-refused": readiness_refused,
    "practice": visit("/practice"),
    "practice-used": practice_used,
    "drill": open_drill,
    "drill-number": open_number_drill,
    "drill-result": drill_result,
    "drill-result-refused": number_result,
    "cards": deck,
    "card": card_reviewed,
    "library": visit("/practice/library"),
    "exchange": visit("/practice/exchange"),
    "exchange-taken": bring_cards_in,
    "ask": visit("/ask"),
    "ask-found": visit("/ask?q=what+does+a+KV+cache+cost"),
    "ask-nothing": visit("/ask?q=weather+in+Paris"),
    "about": visit("/about"),
    "about-open": opened_rubrics,
    "workbench": visit("/workbench"),
    "workbench-four": visit(FOUR_MODELS),
    "workbench-wrong": visit(WRONG_CHOICE),
    "workbench-nothing": visit("/workbench?model="),
    "workbench-open": opened_numbers,
    "workbench-file": own_model,
    "serving": visit("/workbench/serving?scalemax=4&rps=8&minutes=30"),
    "serving-wrong": visit("/workbench/serving?rps=none&stepbudget=64&scalemax=1&scalemin=3"),
    "decisions": visit("/workbench/decisions"),
    "decisions-wrong": visit("/workbench/decisions?knowledge=much&calls=0&keepwarm=-1&target=none"),
    "memo": visit("/workbench/memo"),
    "memo-none": visit("/workbench/memo?model=mistral-7b-v0.3"),
    "catalogue": visit("/catalogue"),
    "catalogue-devices": visit("/catalogue/devices"),
    "catalogue-prices": visit("/catalogue/prices?find=h100"),
    "catalogue-sources": visit("/catalogue/sources"),
    "model": visit("/model"),
    "model-connected": model_connected,
    "model-refused": model_refused,
    "model-elsewhere": model_elsewhere,
    "model-failing": model_failing,
    "model-calls": model_calls,
    "model-call": model_call,
    "scorecard-second-reading": scorecard_second_reading,
    "data": visit("/data"),
    "data-refused": refused_erasure,
    "not-found": visit("/nowhere"),
}
