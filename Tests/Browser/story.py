"""One story, as somebody new to the office would bring it: written in Word with three photographs,
dropped in, returned and approved on a telephone, put into English, scheduled, found without
marks, read in a feed reader, corrected, and the correction seen everywhere.

    python Tests/Browser/story.py --program .build/debug/conglang --shots .build/screenshots/story
"""

import argparse
import base64
import re
import shutil
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import feedparser
from PIL import Image
from io import BytesIO
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
import word_story  # noqa: E402
from house import House  # noqa: E402
from journey import sign_in  # noqa: E402
from look import Eye  # noqa: E402

TITLE = word_story.TITLE
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
HANOI = timezone(timedelta(hours=7))
REMARK = "Xin ghi rõ đường hoa dài bao nhiêu mét."
ENGLISH_TITLE = "The flower road of Đông hamlet is in full bloom"
NOTE = "Đường hoa dài 320 mét, không phải hơn 300 mét."


def submit(page, within: str, button: str = "button") -> None:
    with page.expect_navigation():
        page.locator(f"main {within} {button}").first.click()


def drop(house: House, page, eye: Eye, paper: Path) -> None:
    """The Word file is let fall on the writing page, as from a folder of the desk."""
    page.goto(house.origin + "/office/stories/new")
    content = base64.b64encode(paper.read_bytes()).decode()
    page.evaluate(
        """([content, name]) => {
            const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
            const carried = new DataTransfer();
            carried.items.add(new File([bytes], name, {type:
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}));
            const target = document.querySelector("#body");
            for (const kind of ["dragenter", "dragover", "drop"]) {
                target.dispatchEvent(new DragEvent(
                    kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
            }
        }""", [content, paper.name])
    page.wait_for_function("() => document.querySelector('#title').value", timeout=60_000)
    body = page.locator("#body").input_value()
    eye.expect(page.locator("#title").input_value() == TITLE, "the Word title is not the title")
    for wanted in ["## Cả thôn cùng trồng", "**62 hộ**", "Mười giờ", "| Thứ bảy",
                   "[trang giới thiệu](https://example.org/gioi-thieu)"]:
        eye.expect(wanted in body, f"the Word text lacks “{wanted}”")
    eye.expect(body.count("(/media/") == 3, f"{body.count('(/media/')} of 3 photographs came in")
    eye.look(page, "word-dropped")


def write(house: House, page, eye: Eye) -> str:
    page.locator("#summary").fill("Đường hoa do bà con thôn Đông trồng đã nở rộ dọc đường trục xã.")
    submit(page, 'form[action="/office/stories"]', 'button[value="submit"]')
    eye.look(page, "word-submitted")
    path = page.url.removeprefix(house.origin).split("?")[0]
    eye.expect(re.fullmatch(r"/office/stories/[0-9a-f-]{36}", path) is not None,
               f"the story was not submitted: {page.locator('main').inner_text()[:300]}")
    return path


def send_back(house: House, page, eye: Eye, path: str) -> None:
    """On a telephone, with a remark at the first paragraph."""
    page.goto(house.origin + path + "/return")
    eye.look(page, "return")
    page.set_viewport_size(PHONE)
    opening = page.locator("main details summary").first
    if opening.count():
        opening.click()
    page.locator('main textarea').first.fill(REMARK)
    submit(page, 'form[action$="/return"]', "button:not([type=button])")
    eye.look(page, "returned")


def mend(house: House, page, eye: Eye, path: str) -> None:
    page.goto(house.origin + path)
    eye.expect(REMARK in page.locator("main").inner_text(), "the writer does not see the remark")
    page.goto(house.origin + path + "/edit")
    body = page.locator("#body")
    body.fill(body.input_value().replace("đã nở rộ, dài", "đã nở rộ, tất cả dài"))
    submit(page, f'form[action="{path}"]', 'button[value="submit"]')


def approve(house: House, page, eye: Eye, path: str, name: str) -> None:
    """Two taps of a thumb: one opens the decision, one confirms it."""
    page.set_viewport_size(PHONE)
    page.goto(house.origin + path + "/approval")
    eye.look(page, name)
    page.set_viewport_size(PHONE)
    form = f'form[action="{path}/approval"]'
    page.locator(f"details:has({form}) > summary").click()
    submit(page, form)


def translate(house: House, page, eye: Eye, path: str) -> None:
    target = path + "/translations/en"
    page.goto(house.origin + target)
    eye.look(page, "translation")
    for field in page.locator('main [name^="part."]').all():
        place = int(field.get_attribute("name").split(".")[1])
        words = ENGLISH_TITLE if place == 0 else f"English words of part {place}."
        if field.is_visible():
            field.fill(words)
    submit(page, f'form[action="{target}"]', 'button[value="submit"]')
    eye.look(page, "translation-done")


def schedule(house: House, page, eye: Eye, path: str) -> None:
    """For the next whole minute that leaves time to confirm."""
    page.set_viewport_size(PHONE)
    page.goto(house.origin + path + "/approval")
    form = f'form[action="{path}/schedule"]'
    page.locator(f"details:has({form}) > summary").click()
    moment = datetime.now(HANOI) + timedelta(seconds=65)
    page.locator(f"{form} [name=publishAt]").fill(moment.strftime("%Y-%m-%dT%H:%M"))
    submit(page, form)
    eye.look(page, "scheduled")


def find(house: House, page, eye: Eye) -> None:
    """Typed without marks, as on an old telephone."""
    for _ in range(100):
        page.goto(house.origin + "/search?q=duong+hoa+thon+dong")
        if page.get_by_role("link", name=TITLE).count():
            break
        time.sleep(1)
    else:
        eye.fault("the scheduled story did not come, or is not found without marks")
        return
    eye.look(page, "found")
    marked = page.locator("main mark").all_inner_texts()
    eye.expect(any("ường" in words for words in marked), f"what was found is not marked: {marked}")
    with page.expect_navigation():
        page.get_by_role("link", name=TITLE).first.click()
    eye.look(page, "story-vi")
    pictures = page.locator("main article img")
    eye.expect(pictures.count() == 3, f"{pictures.count()} of 3 photographs are on the page")
    for place in range(pictures.count()):
        eye.expect(bool(pictures.nth(place).get_attribute("alt")), "a photograph has no words")
        content = page.request.get(house.origin + pictures.nth(place).get_attribute("src")).body()
        exif = Image.open(BytesIO(content)).getexif()
        eye.expect(len(exif) == 0 and not exif.get_ifd(0x8825),
                   "a photograph still says where it was taken")


def read_feeds(house: House, page, eye: Eye, wanted: str, language: str = "") -> None:
    for name in ["feed.atom", "feed.rss"]:
        feed = feedparser.parse(f"{house.origin}{language}/{name}")
        eye.expect(not feed.bozo, f"{language}/{name}: {feed.get('bozo_exception')}")
        texts = [entry.title + " " + entry.get("summary", "") + " "
                 + " ".join(part.value for part in entry.get("content", []))
                 for entry in feed.entries]
        eye.expect(any(wanted in text for text in texts), f"{language}/{name} lacks “{wanted}”")
    answer = page.request.get(f"{house.origin}{language}/feed.json").json()
    eye.expect(any(wanted in str(item) for item in answer["items"]),
               f"{language}/feed.json lacks “{wanted}”")


def correct(house: House, writer, leader, eye: Eye, path: str) -> None:
    writer.goto(house.origin + path + "/edit")
    body = writer.locator("#body")
    body.fill(body.input_value().replace("tất cả dài hơn 300 mét", "tất cả dài 320 mét"))
    writer.locator("#title").fill(TITLE + ", dài 320 mét")
    submit(writer, f'form[action="{path}"]', 'button[value="submit"]')
    leader.set_viewport_size(PHONE)
    leader.goto(house.origin + path + "/approval")
    form = f'form[action="{path}/publication"]'
    leader.locator(f"details:has({form}) > summary").click()
    leader.locator(f"{form} [name=note]").fill(NOTE)
    submit(leader, form)
    eye.look(leader, "corrected")


def see_everywhere(house: House, page, eye: Eye) -> None:
    """On the very next request, wherever the story stands."""
    new = TITLE + ", dài 320 mét"
    page.goto(house.origin + "/search?q=320+met")
    eye.expect(page.get_by_role("link", name=new).count() > 0, "the search has the old words")
    with page.expect_navigation():
        page.get_by_role("link", name=new).first.click()
    eye.look(page, "story-corrected")
    eye.expect(NOTE in page.locator("main").inner_text(), "the page does not say what was wrong")
    eye.expect("320 mét" in page.locator("main").inner_text(), "the page has the old words")
    address = page.url.removeprefix(house.origin)
    for where in ["/", "/tin"]:
        page.goto(house.origin + where)
        eye.expect(page.get_by_role("link", name=new).count() > 0, f"{where} has the old title")
    page.goto(house.origin + "/en" + address)
    eye.look(page, "story-en")
    eye.expect(ENGLISH_TITLE in page.locator("h1").inner_text(), "the English page is not English")
    eye.expect(page.locator(".note, .notice, .translation").count() > 0,
               "the English page does not say that the Vietnamese has changed")
    read_feeds(house, page, eye, "320 mét")


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--program", required=True)
    reader.add_argument("--shots", required=True, type=Path)
    reader.add_argument("--browser", default=shutil.which("chromium") or "/usr/bin/chromium")
    asked = reader.parse_args()
    shutil.rmtree(asked.shots, ignore_errors=True)
    eye = Eye(asked.shots)
    with House(asked.program) as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=asked.browser, args=["--no-sandbox"])

        def person(login: str, size: dict):
            page = browser.new_context(viewport=size, locale="vi-VN").new_page()
            eye.listen(page)
            if login:
                sign_in(house, page, login)
            return page

        writer, leader, visitor = person("hoa", DESK), person("binh", PHONE), person("", DESK)
        paper = word_story.write(house.folder / "Đường hoa.docx")
        drop(house, writer, eye, paper)
        path = write(house, writer, eye)
        send_back(house, leader, eye, path)
        mend(house, writer, eye, path)
        approve(house, leader, eye, path, "approval")
        translate(house, writer, eye, path)
        schedule(house, leader, eye, path)
        find(house, visitor, eye)
        read_feeds(house, visitor, eye, TITLE)
        read_feeds(house, visitor, eye, ENGLISH_TITLE, "/en")
        correct(house, writer, leader, eye, path)
        see_everywhere(house, visitor, eye)
        browser.close()
    print(f"story: {len(eye.seen)} pages, {len(eye.faults)} faults; pictures in {eye.shots}")
    return 1 if eye.faults else 0


if __name__ == "__main__":
    sys.exit(main())
