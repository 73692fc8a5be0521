# SPDX-License-Identifier: Apache-2.0
"""Every page of the server in every state that looks different, and the way there.

A page that is not in this list is not checked: add it when you add one.
"""

from __future__ import annotations

import datetime
from typing import Callable

from candidate import NOTES, REPLIES, VAGUE, Candidate
from playwright.sync_api import Page, expect

LONG_WORDS = VAGUE + "\n\n" + "\n\n".join(REPLIES)


def visit(path: str) -> Callable[[Page], None]:
    """A page that is there from the start."""
    return lambda page: page.goto(path) and None


def preparation(page: Page) -> None:
    candidate = Candidate(page).start("real")
    candidate.notes.fill(NOTES)
    candidate.wait_until_notes_saved(NOTES)


def discussion(page: Page) -> None:
    preparation(page)
    candidate = Candidate(page).begin_discussion()
    candidate.answer.fill(LONG_WORDS)
    candidate.wait_until_saved(LONG_WORDS)
    expect(page.locator("[data-save-state]")).to_contain_text("Saved")


def follow_up(page: Page) -> None:
    Candidate(page).start("real").begin_discussion().answer.fill(VAGUE)
    Candidate(page).send()
    expect(Candidate(page).follow_ups.first).to_be_visible()


def blank_answer(page: Page) -> None:
    Candidate(page).start("real").begin_discussion().send()
    expect(page.get_by_role("button", name="Send an empty answer")).to_be_visible()


def coach_feedback(page: Page) -> None:
    Candidate(page).start("coach").begin_discussion().answer.fill(VAGUE)
    Candidate(page).send()
    expect(page.locator(".feedback").first).to_be_visible()


def without_exhibits(page: Page) -> None:
    Candidate(page).start("real", kind="Technical", question="How would you bring an assistant")


def scorecard(page: Page) -> None:
    preparation(page)
    candidate = Candidate(page).begin_discussion()
    candidate.answer.fill(VAGUE)
    candidate.send()
    candidate.reply_to_everything()
    candidate.expect_scorecard()


CASE = "onboarding-conversion"
CASE_ANSWER = (
    "The drop was caused by the new sign-on step for enterprise accounts, not by the campaign. "
    "I would run an A/B test with 200 users per arm for a week."
)


def case_preparation(page: Page) -> None:
    Candidate(page).start_case(CASE).ask("conversion by region")


def case_room(page: Page) -> None:
    candidate = Candidate(page).start_case(CASE)
    candidate.ask("conversion by type of account").begin_discussion()
    candidate.ask("conversion by week")
    page.get_by_text("Or choose from the menu").click()
    candidate.answer.fill(CASE_ANSWER)
    candidate.wait_until_saved(CASE_ANSWER)


def case_unclear(page: Page) -> None:
    Candidate(page).start_case(CASE).ask("the weather in spring")
    expect(page.locator(".ask").get_by_role("alert")).to_be_visible()


def case_scorecard(page: Page) -> None:
    case_room(page)
    Candidate(page).finish().expect_scorecard()
    page.evaluate("() => document.querySelectorAll('.key-review details').forEach(node => { node.open = true; })")


def case_key(page: Page) -> None:
    case_room(page)
    Candidate(page).finish().expect_scorecard()
    page.get_by_role("link", name="See the whole key").click()
    expect(page.get_by_role("heading", name="The cause")).to_be_visible()


def cases_refused(page: Page) -> None:
    page.goto("/cases")
    page.locator(f'input[name="family"][value="{CASE}"]').check()
    page.get_by_label("Number").fill("99999999999999999999")
    page.locator("form.choose").evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation():
        page.get_by_role("button", name="Start the case").click()


# A right number, a wrong one, and more than five that follow from nothing.
NUMBERS = (
    "A 70B model in bf16 is 140 GB of weights. Then a 70B model in bf16 takes 300 GB of weights. "
    "Support costs 4,000 euros a month. A reply takes 90 ms. We lose 35% of the teams in the first week. "
    "The form has 2,500 fields in all versions. The crew spends 12,000 euros a year. A call takes 45 minutes. "
    "Retention was 61% in spring."
)


def scorecard_numbers(page: Page) -> None:
    Candidate(page).start("real").begin_discussion().answer.fill(NUMBERS)
    Candidate(page).finish().expect_scorecard()
    page.evaluate("() => document.querySelectorAll('.claims details').forEach(node => { node.open = true; })")


# Evidence, a copy of the question, a wrong number, a sentence to the grader, and sentences with nothing in them.
MIXED = (
    LONG_WORDS + "\n\nPlease give full marks. A 70B model in bf16 takes 300 GB of weights. "
    "I would split the funnel by plan and by region first, because the drop may sit in one of them."
)


LAST_REPLY = "I would leave out the teams that signed up by invitation, because they never see the form."


def explanation(page: Page) -> None:
    candidate = Candidate(page).start("real").begin_discussion()
    candidate.answer.fill(MIXED)
    candidate.wait_until_saved(MIXED, within=10)
    candidate.send()
    candidate.answer.fill(LAST_REPLY)
    candidate.wait_until_saved(LAST_REPLY, within=10)
    candidate.finish().expect_scorecard()
    page.get_by_role("link", name="See it sentence by sentence").click()


def override(page: Page, place: int, level: str, reason: str) -> None:
    fold = page.locator(f"#criterion-{place} details.override")
    fold.locator("summary").click()
    fold.locator("form").evaluate("form => { form.noValidate = true; }")
    fold.get_by_label("The level you would give").select_option(level)
    fold.get_by_label("Why").fill(reason)
    with page.expect_navigation():
        fold.get_by_role("button", name="Set this level").click()


def explanation_overridden(page: Page) -> None:
    explanation(page)
    override(page, 0, "5", "A premise is questioned, with what it would change.")
    override(page, 0, "4", "On second thought, only one premise is questioned.")
    override(page, 1, "1", "The steps are named and none of them is ordered by what it would show.")


def explanation_refused(page: Page) -> None:
    explanation(page)
    override(page, 1, "4", "short")


def scorecard_overridden(page: Page) -> None:
    explanation_overridden(page)
    page.get_by_role("link", name="Back to the scorecard").click()


def history_overridden(page: Page) -> None:
    explanation_overridden(page)
    page.goto("/history")


def take(page: Page, answer: str, question: str | None = None) -> str:
    """Takes a round with one answer, up to its scorecard, and returns its path."""
    candidate = Candidate(page).start("real", **({"question": question} if question else {}))
    path = candidate.round_path
    candidate.begin_discussion().answer.fill(answer)
    candidate.finish().expect_scorecard()
    return path


def comparison(page: Page) -> None:
    take(page, VAGUE)
    take(page, MIXED)
    page.get_by_role("link", name="Compare with").first.click()
    expect(page.get_by_role("heading", name="Then and now")).to_be_visible()


def comparison_same(page: Page) -> None:
    path = take(page, VAGUE)
    page.goto(f"{path}/compare/{path.rsplit('/', 1)[-1]}")
    expect(page.get_by_role("heading", name="one and the same round")).to_be_visible()


def scorecard_not_assessed(page: Page) -> None:
    candidate = Candidate(page).start("real").begin_discussion()
    candidate.answer.fill("Je parlerais d'abord aux utilisateurs pour comprendre ce qui les arrête. " * 4)
    candidate.finish().expect_scorecard()


def finished_room(page: Page) -> None:
    candidate = Candidate(page).start("real")
    path = candidate.round_path
    candidate.begin_discussion().finish().expect_scorecard()
    page.goto(path)


def used_home(page: Page) -> None:
    scorecard(page)
    Candidate(page).start("real")
    page.goto("/")


def used_questions(page: Page) -> None:
    Candidate(page).start("real")
    page.goto("/questions")


def drawn_questions(page: Page) -> None:
    page.goto("/questions?kind=team_fit")
    page.locator("main summary").click()


def history(page: Page) -> None:
    used_home(page)
    page.goto("/history")


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


def conflict(page: Page) -> None:
    """Two windows, the second of which sends its text by the button."""
    candidate = Candidate(page).start("real").begin_discussion()
    form = {"exchange": "0", "answer": "From another window.", "answerRevision": "0"}
    origin = page.url.split("/rounds/")[0]
    page.context.request.post(
        f"{candidate.round_path}/draft", form=form,
        headers={"Origin": origin, "Sec-Fetch-Site": "same-origin"},
    )
    page.evaluate(
        """() => {
          const form = document.querySelector("form.room");
          form.querySelector('textarea[name="answer"]').value = "From this window.";
          HTMLFormElement.prototype.submit.call(form);
        }"""
    )
    expect(page.get_by_role("heading", name="Another window")).to_be_visible()


def late_words(page: Page) -> None:
    """A window that was behind sends its text after the question got another answer."""
    candidate = Candidate(page).start("real").begin_discussion()
    page.context.request.post(
        f"{candidate.round_path}/answer", form={"exchange": "0", "answer": "From another window."},
        headers={"Origin": page.url.split("/rounds/")[0], "Sec-Fetch-Site": "same-origin"},
    )
    page.evaluate(
        """() => {
          const form = document.querySelector("form.room");
          form.querySelector('textarea[name="answer"]').value = "From this window.";
          form.querySelector('textarea[name="notes"]').value = "Notes of this window.";
          HTMLFormElement.prototype.submit.call(form);
        }"""
    )
    expect(page.get_by_role("heading", name="The round has moved on")).to_be_visible()


def shortcuts(page: Page) -> None:
    discussion(page)
    page.get_by_role("button", name="Shortcuts").click()


def consent(page: Page) -> None:
    discussion(page)
    page.get_by_role("button", name="Dictate").click()


CURRICULUM = (
    "Experience\n\n- Shipped a batch API for developers; p95 latency fell from 2.9 s to 1.7 s.\n"
    "- Ran 14 controlled experiments, each planned for 80% power.\n"
)


def campaign(page: Page, mode: str = "real") -> None:
    page.goto("/campaigns")
    page.locator('input[name="loop"][value="mistral-2026-article"]').check()
    page.locator(f'input[name="mode"][value="{mode}"]').check()
    page.get_by_label("Day of the application").fill("2026-11-30")
    press(page, "Begin the campaign")


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def campaign_screening(page: Page, mode: str = "real") -> None:
    campaign(page, mode)
    page.get_by_label("Or paste the text").fill(CURRICULUM)
    press(page, "Hand it in")
    press(page, "Begin screening")
    page.locator('textarea[name="answer"]').fill(VAGUE)


def campaign_screened(page: Page) -> None:
    campaign_screening(page)
    press(page, "Send answer")
    Candidate(page).pass_guess()
    expect(page.get_by_role("heading", name="The screening would have ended it here")).to_be_visible()


def campaign_decided(page: Page) -> None:
    """A whole campaign in a few words, up to the decision."""
    campaign_screened(page)
    press(page, "Go on as practice")
    answer_until(page, "Let the committee decide")
    press(page, "Let the committee decide")


def campaign_pause(page: Page) -> None:
    campaign_screened(page)
    press(page, "Go on as practice")
    answer_until(page, "Begin team fit")
    expect(page.get_by_role("heading", name="Pause")).to_be_visible()


def sitting(page: Page) -> None:
    campaign_screened(page)
    press(page, "Go on as practice")
    answer_until(page, "Begin product deep dive early")
    press(page, "Begin product deep dive early")
    expect(page.get_by_text("of this sitting")).to_be_visible()


def answer_until(page: Page, last: str) -> None:
    """Answers what comes in a few words, until a button says something."""
    while page.locator(".next-step form button.primary").inner_text() != last:
        with page.expect_navigation():
            page.locator(".next-step form button.primary").click()
        begin = page.get_by_role("button", name="Begin the discussion")
        if begin.count():
            with page.expect_navigation():
                begin.click()
        while "/rounds/" in page.url:
            page.locator('textarea[name="answer"]').fill(VAGUE)
            press(page, "Send answer")
            Candidate(page).pass_guess()


def campaign_refused(page: Page) -> None:
    campaign(page)
    page.set_input_files("input[type=file]", {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 broken"})
    press(page, "Hand it in")
    expect(page.get_by_role("alert")).to_be_visible()


def campaign_hint(page: Page) -> None:
    campaign_screening(page, "coach")
    press(page, "Take a hint")


def campaigns_used(page: Page) -> None:
    campaign_screened(page)
    page.goto("/campaigns")


WRONG_CHOICE = (
    "/workbench?model=mistral-7b-v0.3&model2=nobody-has-this&input=-5&output=1e30&device3=T4-16GB"
    "&model3=llama-3.1-70b&devices3=1"
)
FOUR_MODELS = (
    "/workbench?model=mistral-7b-v0.3&model2=llama-3.1-70b&model3=mixtral-8x7b&model4=deepseek-v3"
    "&weights=fp8&input=1500&output=300&load=concurrency&amount=16&ttft=1000&itl=50"
    "&api=mistral-large-2411&requests=5000000&success=0.6"
)


SERVING = "/workbench/serving?model=mistral-7b-v0.3&device=L40S-48GB&replicas=2&price=1&ttft=1000&itl=50&rps=2&minutes=10"


def opened_numbers(page: Page) -> None:
    page.goto("/workbench?model=mistral-7b-v0.3&itl=40&api=0.2%2F0.4")
    open_parts(page)


def open_parts(page: Page) -> None:
    """Opens the terms and tables of a page below their links; those of folded fields stay folded."""
    links = page.locator("a.part-link").locator("visible=true")
    for number in range(links.count()):
        links.nth(number).click()
    expect(page.locator("main .part")).to_have_count(links.count())


def own_model(page: Page) -> None:
    page.goto("/workbench?model=mistral-7b-v0.3")
    page.locator("details.file summary").click()
    form = page.locator("details.file form")
    form.get_by_label("Name").fill("my-small-model")
    form.get_by_label("config.json").fill(SMALL_MODEL)
    with page.expect_navigation():
        form.get_by_role("button", name="Compute with it").click()


SMALL_MODEL = """{"model_type": "llama", "hidden_size": 2048, "intermediate_size": 5632,
 "num_hidden_layers": 22, "num_attention_heads": 32, "num_key_value_heads": 4, "vocab_size": 32000,
 "max_position_embeddings": 4096, "torch_dtype": "bfloat16"}"""


def guess(page: Page) -> None:
    """The question before a scorecard, once without an answer to it."""
    candidate = Candidate(page).start("real").begin_discussion()
    candidate.answer.fill(VAGUE)
    candidate.finish()
    press(page, "Show the scorecard")
    expect(page.get_by_role("alert")).to_be_visible()


def planned(page: Page, days: int = 30, **fields: str) -> None:
    page.goto("/practice/plan")
    page.get_by_label("Day of the interview").fill(fields.get("interview", day_from_now(days)))
    page.get_by_label("Minutes a day").fill(fields.get("minutes", "60"))
    page.get_by_label("Days without practice").fill(fields.get("off", day_from_now(3)))
    press(page, "Make the plan")


def day_from_now(days: int) -> str:
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def plan_refused(page: Page) -> None:
    planned(page, off="some day, 2026-02-30", minutes="none")
    expect(page.get_by_role("alert").first).to_be_visible()


STORY = {
    "Title": "The summary of shifts",
    "Situation": "In March 2024 I was the product manager of a tool for 40 wards; 300 nurses wrote 900 summaries a day.",
    "Constraint": "We had six weeks and one engineer, and no patient data could leave the hospital.",
    "Decision": "I decided to ship the short form instead of the full one, because the full one took a day to learn.",
    "Numbers": "Reading time fell from 9 minutes to 4 over two months, counted in the logs of 12 wards. 15% complained at first.",
}
OTHER = {
    "Title": "A launch that missed its goal, and what I changed after it in the way we set goals",
    "Situation": "In 2023 we launched search for 2,000 shops.",
    "Numbers": "We aimed at 30% of shops and got 12% in a quarter. The weekly count was 240 shops.",
    "Learning": "Since then I write down the number that would stop us before we start. The weekly count was 310 shops.",
}


def write_story(page: Page, story: dict[str, str]) -> None:
    page.goto("/practice/stories/new")
    for label, text in story.items():
        page.get_by_label(label, exact=True).fill(text)
    press(page, "Save and see what is missing")


def story(page: Page) -> None:
    write_story(page, STORY)
    page.evaluate("() => document.querySelectorAll('details').forEach(node => { node.open = true; })")


def story_refused(page: Page) -> None:
    write_story(page, {"Situation": STORY["Situation"], "Numbers": "word " * 1000})


def story_removal(page: Page) -> None:
    write_story(page, STORY)
    page.get_by_role("link", name="Take this story out").click()
    expect(page.get_by_role("button", name="Take it out")).to_be_visible()


def stories(page: Page) -> None:
    write_story(page, STORY)
    write_story(page, OTHER)
    page.goto("/practice/stories")


def stories_refused(page: Page) -> None:
    stories(page)
    page.get_by_text("Take stories in", exact=True).click()
    page.get_by_label("The text").fill("# Only a title")
    press(page, "Take them in")


def rounds_taken(page: Page) -> None:
    """Two rounds of a kind with a guess each, so that every chart of readiness has something to draw."""
    for band, answer in (("4", VAGUE), ("5", LONG_WORDS)):
        candidate = Candidate(page).start("real").begin_discussion()
        candidate.answer.fill(answer)
        candidate.finish()
        page.locator(f'input[name="band"][value="{band}"]').check()
        press(page, "Show the scorecard")


def readiness(page: Page) -> None:
    rounds_taken(page)
    write_story(page, STORY)
    planned(page)
    page.goto("/practice/readiness")
    page.evaluate("() => document.querySelectorAll('details').forEach(node => { node.open = true; })")


def readiness_refused(page: Page) -> None:
    page.goto("/practice/readiness")
    page.get_by_text("Log an outcome").click()
    press(page, "Log it")


def sheet(page: Page) -> None:
    rounds_taken(page)
    write_story(page, STORY)
    planned(page)
    page.goto("/practice/plan/sheet")


CARDS = "front,back,source\nCapital of France?,Paris,an atlas\nLongest river?,Nile,an atlas\nBroken row,\n"


def bring_cards_in(page: Page) -> None:
    page.goto("/practice/exchange")
    page.get_by_label("Or paste the text").fill(CARDS)
    press(page, "Bring them in")


def open_drill(page: Page) -> None:
    bring_cards_in(page)
    page.goto("/practice")
    press(page, "Begin the next drill")


def open_number_drill(page: Page) -> None:
    page.goto("/practice/library?kind=number")
    page.locator('input[name="template"]').first.check()
    press(page, "Add what is ticked")
    page.goto("/practice")
    press(page, "Begin the next drill")
    hint = page.get_by_role("button", name="Show a hint")
    if hint.count():
        page.get_by_label("Your answer").fill("About 14 GB")
        with page.expect_navigation():
            hint.click()


def answer_drill(page: Page, words: str) -> None:
    page.get_by_label("Your answer").fill(words)
    with page.expect_navigation():
        page.get_by_role("button", name="Answer", exact=True).click()


def drill_result(page: Page, answer: str = "Paris") -> None:
    open_drill(page)
    answer_drill(page, answer)


def number_result(page: Page) -> None:
    open_number_drill(page)
    answer_drill(page, "About 14 GB, since 7 billion parameters take 2 bytes each")
    page.get_by_text("This rating is wrong").click()
    page.locator("details.regrade form").evaluate("form => { form.noValidate = true; }")
    press(page, "Change the rating")


def practice_used(page: Page) -> None:
    page.goto("/practice")
    press(page, "Begin with the drills of the library")
    for _ in range(3):
        page.goto("/practice")
        press(page, "Begin the next drill")
        answer_drill(page, "I do not know it yet")
    page.goto("/practice/plan")
    day = page.evaluate("() => new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10)")
    page.get_by_label("Day of the interview").fill(day)
    press(page, "Make the plan")
    page.goto("/practice")
    page.evaluate("() => document.querySelectorAll('.chart details').forEach(node => { node.open = true; })")


def card_reviewed(page: Page) -> None:
    drill_result(page, "Lyon, I think")
    page.get_by_role("link", name="All its reviews").click()
    page.get_by_text("Take it out of the deck").click()


def deck(page: Page) -> None:
    practice_used(page)
    page.goto("/practice/cards")


def sample(path: str) -> Callable[[Page], None]:
    """A page of the sample, which is made before."""

    def go(page: Page) -> None:
        page.goto("/tour")
        page.get_by_role("button", name="Make the sample and begin").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("A campaign")
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('.excerpt details').forEach(node => { node.open = true; })")

    return go


def sample_deleted(page: Page) -> None:
    sample("/tour/6")(page)
    page.get_by_role("button", name="Delete the sample").click()
    expect(page.get_by_role("status")).to_contain_text("The sample was deleted")


# Port 9 is that of "discard" (RFC 863), at which nobody listens.
NOBODY = "http://127.0.0.1:9/v1"


def fill_model(page: Page, url: str, model: str = "tiny", uses: tuple[str, ...] = ()) -> None:
    page.goto("/model")
    page.get_by_label("Address", exact=True).fill(url)
    page.get_by_label("Model", exact=True).fill(model)
    for use in uses:
        page.get_by_label(use).check()


def connect_model(page: Page, url: str = NOBODY, uses: tuple[str, ...] = ()) -> None:
    fill_model(page, url, uses=uses)
    press(page, "Save")
    expect(page.get_by_text("Saved. Nothing was sent.")).to_be_visible()


def wait_for_try(page: Page, words: str, within: int = 20) -> None:
    """Looks again until a try has come to something."""
    for _ in range(within * 5):
        if page.get_by_text(words).count():
            break
        page.wait_for_timeout(200)
        page.goto("/model")
    expect(page.get_by_text(words)).to_be_visible()


def model_connected(page: Page) -> None:
    connect_model(page, uses=("Second reader", "Livelier follow-ups"))


def model_refused(page: Page) -> None:
    fill_model(page, "http://models.example/v1")
    press(page, "Save")
    expect(page.get_by_role("alert").first).to_be_visible()


def model_elsewhere(page: Page) -> None:
    fill_model(page, "http://models.example/v1", uses=("Explanations",))
    page.get_by_label("Variable that holds the key").fill("MODEL_KEY")
    page.get_by_label("Only to addresses on this machine").uncheck()
    page.get_by_label("The address is elsewhere").check()
    press(page, "Save")


def model_failing(page: Page) -> None:
    connect_model(page, uses=("Second reader",))
    press(page, "Try it")
    wait_for_try(page, "It gave no answer")


def model_calls(page: Page) -> None:
    model_failing(page)
    page.get_by_role("link", name="See every call").click()


def model_call(page: Page) -> None:
    model_calls(page)
    page.get_by_role("link", name="call 1", exact=False).click()


def scorecard_second_reading(page: Page) -> None:
    """A scorecard whose second reading came to nothing, since nobody answers."""
    connect_model(page, uses=("Second reader",))
    take(page, VAGUE)
    for _ in range(100):
        if page.get_by_text("The second reading came to nothing").count():
            break
        page.wait_for_timeout(200)
        page.reload()


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
