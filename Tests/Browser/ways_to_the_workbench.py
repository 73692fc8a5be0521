# SPDX-License-Identifier: Apache-2.0
"""The ways to the workbench, with the addresses that several tests open."""

from __future__ import annotations

from playwright.sync_api import Page, expect

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
