"""Three cases from one phone and what becomes of them while the program's clock moves: one is sent
without a line, one is answered in time, one turns amber and red, one is answered and reopened; the
statistics and the month's report say exactly that, and one sender erases their data.

    python Tests/Browser/cases_story.py --program .build/debug/conglang --shots .build/screenshots
"""

import argparse
import re
import shutil
import sqlite3
import sys
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from asking import PHONE  # noqa: E402
from house import House  # noqa: E402
from journey import press, sign_in, validate  # noqa: E402
from look import Eye  # noqa: E402

LIGHT = "Đèn đường đầu ngõ 5 tắt hai hôm, trẻ đi học thêm về rất tối."
ROAD = "Mặt đường trước cổng trường sụt một hố sâu, xe máy dễ ngã."
WASTE = "Rác ở bờ ao đình ba ngày chưa ai lấy, mùi bay vào nhà."
PHONE_NUMBER = "0912345678"
ANSWERED = "Tổ điện đã thay bóng chiều nay, đường sáng trở lại."
REOPENED = "Xe mới lấy một nửa, nửa kia vẫn còn nguyên."


def say(words: str) -> None:
    print(f"   {words}", flush=True)


def send(house: House, page, eye: Eye, category: str, words: str, offline=False,
         phone: str = "") -> str:
    """Sends one case from the phone; tells its sender's private address."""
    page.goto(house.origin + "/phan-anh")
    if offline:
        eye.expected = ("net::ERR_INTERNET_DISCONNECTED", "Failed to load resource")
        page.context.set_offline(True)
    page.locator("#category").select_option(category)
    page.locator("#words").fill(words)
    page.locator("#place").fill("gần nhà văn hóa thôn")
    if phone:
        page.locator("#phone").fill(phone)
        page.locator('[name="consent"]').check()
    page.locator("form.ask .acts button").tap()
    if offline:
        page.get_by_text("Đang giữ trong máy, chưa gửi").wait_for()
        say("without a line it waits in the phone")
        page.context.set_offline(False)
        page.get_by_text("Đã gửi, mã PA-").wait_for(timeout=60_000)
        eye.expected = ()
        say("with the line back it went out by itself")
        page.get_by_role("link", name="Xem và lưu liên kết riêng").tap()
    page.wait_for_url("**/ho-so/**", timeout=60_000)
    code = re.search(r"PA-[0-9A-Z]{4}-[0-9A-Z]{4}", page.content())
    eye.expect(code is not None, f"no receipt for “{words}”")
    say(f"received {code.group() if code else '–'}: {words}")
    return page.url.split("?")[0]


def find(house: House, officer, words: str) -> str:
    """Opens a case at the desk; tells its path."""
    officer.goto(house.origin + "/office/cases?view=all")
    officer.get_by_role("link", name=words[:40]).first.click()
    officer.wait_for_url(re.compile(r"/office/cases/[0-9a-f-]{36}"))
    return officer.url.removeprefix(house.origin).split("?")[0]


def answer(house: House, officer, eye: Eye, words: str, with_words: str) -> None:
    path = find(house, officer, words)
    form = f'main form[action="{path}/answer"]'
    officer.locator(f"{form} textarea").fill(with_words)
    officer.locator(f'{form} input[value="done"]').check()
    press(officer, path + "/answer")
    eye.expect("Đã ghi" in officer.locator("main").inner_text(), f"“{words}” was not answered")
    say(f"answered: {words}")


def clear(house: House, officer, leader) -> None:
    """The demonstration's own open cases get their answers, so that none grows late meanwhile."""
    links = 'main tbody th a[href^="/office/cases/"]'
    officer.goto(house.origin + "/office/cases?view=running")
    for path in officer.locator(links).evaluate_all("all => all.map(a => a.getAttribute('href'))"):
        officer.goto(house.origin + path)
        form = f'main form[action="{path}/answer"]'
        if officer.locator(form).count():
            officer.locator(f"{form} textarea").fill("Xã đã làm xong việc này sáng nay.")
            officer.locator(f'{form} input[value="done"]').check()
            press(officer, path + "/answer")
    leader.goto(house.origin + "/office/cases?view=proposed")
    for path in leader.locator(links).evaluate_all("all => all.map(a => a.getAttribute('href'))"):
        leader.goto(house.origin + path)
        press(leader, path + "/approval")
    officer.goto(house.origin + "/office/cases?view=running")
    left = officer.locator(links).count()
    say(f"the demonstration's cases are answered; {left} left")


def mark(house: House, officer, words: str) -> str:
    """The shape beside a case in the officers' list: on-track, due (amber), late (red), done."""
    officer.goto(house.origin + "/office/cases?view=all")
    row = officer.locator("main tr", has=officer.get_by_role("link", name=words[:40]))
    return row.locator(".state").first.get_attribute("class").replace("state", "").strip()


def entry(house: House, of_words: str, kind: str) -> bool:
    """Whether the story of a case has a line of that kind."""
    return count(
        house, "SELECT COUNT(*) FROM case_entry e JOIN resident_case c ON c.id = e.case_id "
        "WHERE c.words = ? AND e.kind = ?", of_words, kind) > 0


def count(house: House, question: str, *values) -> int:
    for file in house.data.glob("communes/*/*"):
        if file.is_file() and file.read_bytes()[:15] == b"SQLite format 3":
            with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
                names = {row[0] for row in base.execute("SELECT name FROM sqlite_master")}
                if "resident_case" in names:
                    return base.execute(question, values).fetchone()[0]
    raise SystemExit("no commune has cases")


def until(page, is_so, what: str, eye: Eye) -> None:
    """What the queue does, it does within a few seconds."""
    for _ in range(80):
        if is_so():
            return say(what)
        page.wait_for_timeout(250)
    eye.fault(f"not so after 20 s: {what}")


def statistics(house: House, page) -> dict:
    """All months that the story touches, together."""
    sums: dict = {}
    for month in {(house.now() - timedelta(hours=house.ahead / 3_600)).strftime("%Y-%m"),
                  house.now().strftime("%Y-%m")}:
        told = page.request.get(f"{house.origin}/phan-anh/thong-ke.json?ky={month}").json()
        for name in ("received", "inTime", "late", "overdueOpen", "reopened", "decided"):
            sums[name] = sums.get(name, 0) + told["total"][name]
    return sums


def expect_numbers(house: House, page, eye: Eye, before: dict, when: str, **wanted) -> None:
    now = statistics(house, page)
    grown = {name: now[name] - before[name] for name in wanted}
    eye.expect(grown == wanted, f"{when}: the statistics say {grown}, not {wanted}")
    say(f"{when}: {grown}")


def time_passes(house: House, officer, leader, eye: Eye) -> None:
    """The road's case: on its way, amber, told to the leader, red."""
    eye.expect(mark(house, officer, ROAD) == "on-track", "a fresh case is not on its way")
    house.later(19)
    eye.expect(mark(house, officer, ROAD) == "due", "three quarters of the first reply: not amber")
    eye.look(officer, "cases-amber")
    say("19 hours: amber in the list")
    path = find(house, officer, ROAD)
    form = f'form[action="{path}/word"]'
    officer.locator(f"details:has({form}) > summary").click()
    officer.locator(f"{form} textarea").fill("Sáng mai thôn xuống xem và rào hố lại.")
    press(officer, path + "/word")
    eye.expect(mark(house, officer, ROAD) == "on-track", "after a first reply it is still amber")
    house.later(18)
    eye.expect(mark(house, officer, ROAD) == "due", "three quarters of 48 hours: not amber")
    eye.expect(not entry(house, ROAD, "escalated"), "the leader was told too early")
    house.later(6)
    until(leader, lambda: entry(house, ROAD, "escalated"), "43 hours: the leader was told", eye)
    leader.goto(house.origin + "/office")
    eye.expect(leader.locator('main a[href*="/office/cases"]').count() > 0,
               "the leader's day says nothing of cases")
    eye.look(leader, "leader-before-the-limit")
    eye.expect(mark(house, officer, ROAD) == "due", "before the limit it is not amber")


def reopen(page, eye: Eye, address: str) -> None:
    page.goto(address)
    form = 'form[action$="/mo-lai"]'
    page.locator(f"{form} textarea").fill(REOPENED)
    press(page, "/mo-lai")
    eye.expect(page.locator(form).count() == 0, "it can be reopened twice")
    eye.look(page, "case-reopened")
    say("its sender reopened the waste")


def too_late(house: House, officer, leader, page, eye: Eye) -> None:
    house.later(6)
    until(leader, lambda: entry(house, ROAD, "overdue"), "49 hours: the limit is over", eye)
    eye.expect(mark(house, officer, ROAD) == "late", "past the limit it is not red")
    eye.look(officer, "cases-red")
    officer.goto(house.origin + "/office/cases?view=overdue")
    eye.expect(officer.get_by_role("link", name=ROAD[:40]).count() == 1,
               "the late ones do not name it")
    leader.goto(house.origin + "/office")
    eye.expect("quá hạn" in leader.locator("main").inner_text().lower(),
               "the leader's day does not say that something is late")
    page.goto(house.origin + "/phan-anh/thong-ke")
    eye.look(page, "statistics-after")
    say("49 hours: red in the list, and on the leader's day")


def report(house: House, leader, eye: Eye) -> None:
    """The month's draft counts what the ledger counts."""
    month = house.now().strftime("%Y-%m")
    told = leader.request.get(f"{house.origin}/phan-anh/thong-ke.json?ky={month}").json()["total"]
    leader.goto(house.origin + "/office/reports")
    press(leader, "/office/reports")
    eye.look(leader, "report-with-cases")
    text = leader.locator("main").inner_text()
    line = re.search(r"[^\n]*phản ánh[^\n]*", text[text.find("Trả lời đúng hạn"):] or text)
    wanted = f"{told['inTime']}/{told['decided']}"
    eye.expect(line is not None and wanted in line.group(),
               f"the report's draft does not say {wanted}: {line and line.group()}")
    say(f"the report: {line.group().strip() if line else '–'}")


def erase(house: House, page, officer, eye: Eye, address: str) -> None:
    sealed = "SELECT COUNT(*) FROM case_contact k JOIN resident_case c ON c.id = k.case_id " \
        "WHERE c.category = 'light' AND c.erased_at IS NULL AND c.words = ?"
    eye.expect(count(house, sealed, LIGHT) == 1, "the contact was not kept in the first place")
    kept = count(house, "SELECT COUNT(*) FROM resident_case")
    contacts = count(house, "SELECT COUNT(*) FROM case_contact")
    path = find(house, officer, LIGHT)
    page.goto(address)
    form = 'form[action$="/xoa"]'
    page.locator(f"details:has({form}) > summary").click()
    page.locator(f'{form} [name="sure"]').check()
    press(page, "/xoa")
    eye.look(page, "case-erased")
    eye.expect(count(house, "SELECT COUNT(*) FROM case_contact") == contacts - 1,
               "the contact is still there")
    eye.expect(count(house, "SELECT COUNT(*) FROM resident_case") == kept, "the case is gone")
    eye.expect(count(house, "SELECT COUNT(*) FROM resident_case WHERE words = ?", LIGHT) == 0,
               "the words are still there")
    officer.goto(house.origin + path)
    eye.expect(officer.locator(f'form[action="{path}/contact"]').count() == 0,
               "the office still offers the contact")
    eye.look(officer, "case-erased-desk")
    say("its sender erased the light: contact and words gone, the skeleton stays")


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
            page = browser.new_context(**size).new_page()
            eye.listen(page)
            if login:
                sign_in(house, page, login)
            return page

        desk = {"viewport": {"width": 1280, "height": 900}, "locale": "vi-VN"}
        sender, officer, leader = person("", PHONE), person("hoa", desk), person("binh", desk)
        clear(house, officer, leader)
        before = statistics(house, sender)
        light = send(house, sender, eye, "light", LIGHT, phone=PHONE_NUMBER)
        send(house, sender, eye, "road", ROAD, offline=True)
        waste = send(house, sender, eye, "waste", WASTE)
        expect_numbers(house, sender, eye, before, "at once", received=3, inTime=0, decided=0)
        answer(house, officer, eye, LIGHT, ANSWERED)
        answer(house, officer, eye, WASTE, "Xe đã lấy hết rác chiều nay.")
        time_passes(house, officer, leader, eye)
        reopen(sender, eye, waste)
        too_late(house, officer, leader, sender, eye)
        expect_numbers(
            house, sender, eye, before, "after 49 hours", received=3, inTime=2, late=0,
            overdueOpen=1, reopened=1, decided=3)
        report(house, leader, eye)
        erase(house, sender, officer, eye, light)
        expect_numbers(
            house, sender, eye, before, "after erasing", received=3, inTime=2, late=0,
            overdueOpen=1, reopened=1, decided=3)
        browser.close()
    validate(eye)
    print(f"cases: {len(eye.seen)} pages, {len(eye.faults)} faults; pictures in {eye.shots}")
    return 1 if eye.faults else 0


if __name__ == "__main__":
    sys.exit(main())
