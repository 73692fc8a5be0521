# SPDX-License-Identifier: Apache-2.0
"""The workbench: a choice is a form without a script, an address, numbers that open, and paper."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect
from ways_to_the_workbench import FOUR_MODELS, SERVING, SMALL_MODEL

from harness import BrowserTest

# What stands beyond the sheet, and pictures of charts that did not come, in the look of print.
CLIPPED = """() => {
  const width = document.documentElement.clientWidth;
  const shown = node => node.checkVisibility() && node.getClientRects().length > 0;
  const beyond = [...document.querySelectorAll("main *")].filter(shown)
    .filter(node => !node.closest(".spoken-only") && node.getBoundingClientRect().right > width + 1)
    .map(node => node.outerHTML.slice(0, 100));
  const pictures = [...document.querySelectorAll(".chart img")].filter(shown);
  const missing = pictures.filter(node => !node.complete || node.naturalWidth === 0).map(node => node.src);
  const scrolled = [...document.querySelectorAll(".scroll")].filter(shown)
    .filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.getAttribute("aria-label"));
  return { beyond, missing, scrolled, hasCharts: pictures.length > 0 };
}"""
def load_pictures(page: Page) -> None:
    """Shows each picture of a page once, as they come when they are near the window, and waits until it is there."""
    for picture in page.locator(".chart img").all():
        if picture.is_visible():
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_js_property("complete", True)


# The width of a picture, and the colours in it that fill more than a few pixels.
PICTURE = """selector => {
  const image = document.querySelector(selector);
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 640 });
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0, 640, 640);
  const count = {};
  const data = pen.getImageData(0, 0, 640, 640).data;
  for (let place = 0; place < data.length; place += 4) {
    const key = data.slice(place, place + 3).join();
    count[key] = (count[key] ?? 0) + 1;
  }
  const colours = Object.keys(count).filter(key => count[key] > 50).map(key => key.split(",").map(Number));
  return { width: image.getBoundingClientRect().width, colours };
}"""
SHEET = {"width": 718, "height": 1046}  # A4 less margins of 10 mm, at 96 px an inch


class Workbench(BrowserTest):
    javascript = False

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).click()

    def row(self, name: str) -> Locator:
        return self.page.locator("table.numbers tr", has_text=name).first

    def choice(self, name: str) -> Locator:
        return self.page.locator(f'form.scenario [name="{name}"]')

    def test_another_choice_gives_other_numbers_and_going_back_the_old_ones(self):
        self.page.goto("/workbench")
        before = self.row("Most sequences").inner_text()
        old = self.page.url
        self.choice("input").fill("6000")
        self.press("Compute")
        expect(self.choice("input")).to_have_value("6000")
        after = self.row("Most sequences").inner_text()
        self.assertNotEqual(before, after)
        self.assertIn("input=6000", self.page.url)
        self.assertNotIn("energy=", self.page.url, "what was left empty is not in the address")
        self.page.go_back()
        self.assertEqual(self.page.url, old)
        self.assertEqual(self.row("Most sequences").inner_text(), before)

    def test_an_address_shows_the_same_page_to_somebody_else(self):
        self.page.goto(FOUR_MODELS)
        mine = self.page.locator("main").inner_text()
        address = self.page.url
        other = self.new_context(java_script_enabled=False).new_page()
        other.goto(address)
        self.assertEqual(other.locator("main").inner_text(), mine)

    def test_models_are_added_and_removed_with_what_stands_in_the_form(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3")
        self.choice("model2").fill("llama-3.1-70b")
        self.press("Compute")
        expect(self.page.locator(".answer-entry")).to_have_count(2)
        self.choice("input").fill("321")
        self.press("Remove model 1")
        expect(self.page.locator(".answer-entry")).to_have_count(1)
        expect(self.choice("model")).to_have_value("llama-3.1-70b")
        expect(self.choice("input")).to_have_value("321")

    def test_a_wrong_value_is_told_beside_its_field_and_the_rest_stays(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3&input=700")
        self.choice("device").fill("a machine of mine")
        self.press("Compute")
        device = self.choice("device")
        expect(device).to_have_value("a machine of mine")
        expect(device).to_have_attribute("aria-invalid", "true")
        described = self.page.locator(f"#{device.get_attribute('aria-describedby')}")
        expect(described).to_contain_text("no device of the catalogue")
        expect(self.choice("input")).to_have_value("700")
        self.page.locator(".problems a").first.click()
        self.assertTrue(self.page.url.endswith(f"#{device.get_attribute('id')}"))

    def test_numbers_lead_to_their_terms_and_these_to_their_sources(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3")
        self.page.locator("section", has_text="Until the first token").get_by_role(
            "link", name="Terms and sources"
        ).first.focus()
        self.page.keyboard.press("Enter")
        number = self.page.locator("details.opens", has_text="Inter-token latency").first
        expect(number.locator("table.terms")).to_be_visible()
        expect(number).to_contain_text("Bound: at least")
        link = number.locator(".sources a").first
        place = link.get_attribute("href").split("#")[1]
        link.click()
        expect(self.page.locator(f"#{place}")).to_be_in_viewport()

    def test_the_table_behind_a_chart_and_the_names_of_fields_are_pages_with_a_way_back(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3")
        self.page.locator("#memory-chart a.part-link").click()
        expect(self.page.get_by_role("columnheader").first).to_be_visible()
        self.page.get_by_role("link", name="Back to the page").click()
        self.page.get_by_role("link", name="All names to choose from").click()
        expect(self.page.get_by_text("llama-3.1-70b", exact=True).first).to_be_visible()

    def test_a_pasted_model_is_computed_beside_the_others_and_not_kept(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3")
        self.page.locator("details.file summary").click()
        self.page.get_by_role("link", name="Show the form").click()
        form = self.page.locator(".part form")
        form.get_by_label("Name").fill("my-small-model")
        form.get_by_label("config.json").fill(SMALL_MODEL)
        self.press("Compute with it")
        expect(self.page.locator(".answer")).to_contain_text("my-small-model")
        expect(self.page.locator(".answer")).to_contain_text("Mistral 7B")
        self.assertNotIn("hidden_size", self.page.url)
        self.choice("input").fill("500")
        self.press("Compute")
        expect(self.page.locator(".answer")).to_contain_text("my-small-model")
        expect(self.choice("input")).to_have_value("500")

    def test_decisions_and_the_memo_are_about_the_same_choice(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3&model2=llama-3.1-70b&input=900")
        ways = self.page.get_by_role("navigation", name="Workbench")
        ways.get_by_role("link", name="Decide").click()
        expect(self.page.locator("p.lead")).to_contain_text("Mistral 7B")
        self.page.locator('[name="calls"]').fill("20")
        with self.page.expect_navigation():
            self.page.get_by_role("region", name="Can a workflow").get_by_role("button", name="Compute").click()
        self.assertIn("input=900", self.page.url)
        self.assertTrue(self.page.url.endswith("#workflow"), self.page.url)
        expect(self.page.get_by_text("of 20 calls end right")).to_be_visible()
        ways.get_by_role("link", name="Defend").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(
            "Mistral 7B v0.3 instead of Llama 3.1 70B"
        )
        self.page.get_by_role("link", name="Defend the other one").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(
            "Llama 3.1 70B instead of Mistral 7B v0.3"
        )


class OnPaper(BrowserTest):
    def test_nothing_is_cut_off_on_a_sheet(self):
        for path in ("/workbench", FOUR_MODELS, SERVING, "/workbench/decisions", "/workbench/memo"):
            self.page.goto(path)
            self.page.set_viewport_size(SHEET)
            self.page.emulate_media(media="print", color_scheme="dark")
            with self.subTest(path=path[:30]):
                load_pictures(self.page)
                found = self.page.evaluate(CLIPPED)
                has_charts = path != "/workbench/memo"
                self.assertEqual(found, {"beyond": [], "missing": [], "scrolled": [], "hasCharts": has_charts})
                pdf = self.page.pdf(format="A4", margin={side: "10mm" for side in ("top", "right", "bottom", "left")})
                self.assertTrue(pdf.startswith(b"%PDF"))
            self.page.emulate_media(media="screen")

    def test_a_memo_is_one_sheet(self):
        self.page.goto("/workbench/memo")
        self.page.set_viewport_size(SHEET)
        self.page.emulate_media(media="print")
        self.assertLessEqual(
            self.page.evaluate("() => document.documentElement.scrollHeight"), SHEET["height"]
        )

    def test_the_form_stays_off_the_paper(self):
        self.page.goto("/workbench")
        self.page.emulate_media(media="print")
        expect(self.page.locator("form.scenario")).to_be_hidden()
        expect(self.page.locator(".answer")).to_be_visible()
        expect(self.page.locator(".chart img.chart-wide").first).to_be_visible()


class WithScript(BrowserTest):
    def test_terms_and_tables_open_below_their_links_and_close_again(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3")
        link = self.page.get_by_role("link", name="Terms and sources").first
        link.click()
        expect(self.page.locator("main .part table.terms").first).to_be_visible()
        expect(link).to_have_attribute("aria-expanded", "true")
        self.assertNotIn("part=", self.page.url)
        self.page.keyboard.press("Enter")
        expect(self.page.locator("main .part")).to_be_hidden()
        self.page.locator("#memory-chart a.part-link").click()
        expect(self.page.locator("figure .part td").first).to_be_visible()

    def test_fields_that_few_need_come_when_their_fold_is_opened_and_are_sent_with_the_rest(self):
        self.page.goto("/workbench?model=mistral-7b-v0.3")
        self.page.locator("fieldset.model summary").first.click()
        tensor = self.page.locator('form.scenario [name="tp"]')
        tensor.fill("2")
        self.page.locator('form.scenario [name="input"]').fill("777")
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Compute").click()
        self.assertIn("tp=2", self.page.url)
        self.assertIn("input=777", self.page.url)
        expect(tensor).to_have_value("2")

    def test_a_field_for_a_name_suggests_those_of_the_catalogue(self):
        self.page.goto("/workbench")
        self.page.locator('form.scenario [name="model"]').focus()
        expect(self.page.locator("datalist#model-names option").first).to_be_attached()
        names = self.page.evaluate(
            "() => [...document.querySelector('form.scenario [name=model]').list.options].map(option => option.value)"
        )
        self.assertIn("llama-3.1-70b", names)

    def test_pictures_follow_the_theme_and_the_room(self):
        for theme, width, shown in (("light", 1280, "wide"), ("dark", 1280, "wide"), ("dark", 390, "narrow")):
            self.page.emulate_media(color_scheme=theme)
            self.page.set_viewport_size({"width": width, "height": 900})
            self.page.goto("/workbench?model=mistral-7b-v0.3")
            load_pictures(self.page)
            with self.subTest(theme=theme, width=width):
                found = self.page.evaluate(PICTURE, f".chart img.chart-{shown}")
                self.assertGreater(found["width"], 200)
                # The ground is that of the page; the first bar has the colour of the first series in this theme.
                colour = {"light": [0x1F, 0x5F, 0x99], "dark": [0x7D, 0xB8, 0xE8]}[theme]
                self.assertIn(colour, found["colours"])

