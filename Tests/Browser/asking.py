"""Three cases from a phone-sized browser: one with a photo that says where it was taken, one by a
double tap, one without a line; a draft that outlives a killed browser; and the same form without
JavaScript, in time and too soon. Every page is looked at.

    python Tests/Browser/asking.py --program .build/debug/conglang --shots .build/screenshots
"""

import argparse
import base64
import os
import re
import shutil
import signal
import sqlite3
import struct
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from house import House  # noqa: E402
from journey import validate  # noqa: E402
from look import Eye  # noqa: E402

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True,
         "locale": "vi-VN"}
WORDS = "Đèn đường trước nhà văn hóa thôn tắt ba hôm nay, tối không ai dám đi."
HERE = {"latitude": 20.8235, "longitude": 106.5542}


def cases(house: House) -> list[tuple]:
    """The cases that the commune's database has, oldest first."""
    found = []
    for file in house.data.glob("communes/*/*"):
        if file.is_file() and file.read_bytes()[:15] == b"SQLite format 3":
            with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
                names = {row[0] for row in base.execute("SELECT name FROM sqlite_master")}
                if "resident_case" in names:
                    found += base.execute(
                        "SELECT words, latitude, longitude FROM resident_case ORDER BY id")
    return found


def photo(page) -> bytes:
    """A large photo with a place in it, as telephones make them."""
    url = page.evaluate(
        """() => { const c = document.createElement('canvas'); c.width = 3000; c.height = 2000;
        const d = c.getContext('2d');
        for (let i = 0; i < 4000; i++) {
            d.fillStyle = `hsl(${i * 37 % 360} 60% 50%)`;
            d.fillRect(i * 97 % 3000, i * 61 % 2000, 60, 60); }
        return c.toDataURL('image/jpeg', 0.9); }""")
    plain = base64.b64decode(url.split(",")[1])

    def entry(tag, kind, count, value):
        return struct.pack("<HHI", tag, kind, count) + value

    def degrees(value):
        return struct.pack("<6I", round(value * 10_000), 10_000, 0, 1, 0, 1)

    number = struct.Struct("<I").pack
    block = (b"Exif\0\0II*\0" + number(8) + b"\1\0" + entry(0x8825, 4, 1, number(26)) + number(0)
             + b"\2\0" + entry(2, 5, 3, number(56)) + entry(4, 5, 3, number(80)) + number(0)
             + degrees(HERE["latitude"]) + degrees(HERE["longitude"]))
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + plain[2:]


def fill(page, words: str = WORDS) -> None:
    page.locator("#category").select_option(index=1)
    page.locator("#words").fill(words)
    page.locator("#place").fill("đầu ngõ 3, cạnh ao làng")


def receive(page, eye: Eye, what: str) -> None:
    page.wait_for_url("**/ho-so/**", timeout=60_000)
    eye.expect(re.search(r"PA-[0-9A-Z]{4}-[0-9A-Z]{4}", page.content()) is not None,
               f"{what}: no receipt code")


def with_photo(house: House, page, eye: Eye) -> None:
    page.goto(house.origin + "/phan-anh")
    eye.look(page, "ask")
    eye.keyboard(page, "ask")
    page.locator('[name="readPlace"]').check()
    large = photo(page)
    page.locator("#photo1").set_input_files(
        {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": large})
    page.locator(".thumb canvas").wait_for()
    width, size = page.evaluate(
        """async () => { const f = document.querySelector('#photo1').files[0];
        const b = await createImageBitmap(f); return [b.width, f.size]; }""")
    eye.expect(width == 1600, f"the photo goes out {width} px wide")
    eye.expect(size < len(large), f"the photo did not shrink: {len(large)} to {size} bytes")
    fill(page)
    eye.look_only(page, "ask-filled")
    page.locator("form.ask .acts button").tap()
    receive(page, eye, "with a photo")
    eye.look(page, "ask-received")
    _, latitude, longitude = cases(house)[-1]
    near = latitude and abs(latitude - HERE["latitude"]) < 0.001 and abs(
        longitude - HERE["longitude"]) < 0.001
    eye.expect(bool(near), f"the photo's place became {latitude}, {longitude}")


def by_double_tap(house: House, page, eye: Eye) -> None:
    before = len(cases(house))
    page.goto(house.origin + "/phan-anh")
    fill(page)
    page.get_by_role("button", name="Dùng vị trí của tôi").tap()
    page.get_by_text("Đã ghi vị trí").wait_for()
    page.evaluate("""() => { const b = document.querySelector('form.ask .acts button');
        b.click(); b.click(); b.click(); }""")
    receive(page, eye, "by a double tap")
    count = len(cases(house)) - before
    eye.expect(count == 1, f"a double tap made {count} cases")
    eye.expect(cases(house)[-1][1] is not None, "the telephone's place did not arrive")


def by_pin(house: House, page, eye: Eye) -> None:
    """A place is shown on the drawn map: by a tap, then by the arrow keys."""
    page.goto(house.origin + "/phan-anh")
    eye.expect(page.locator("#photo2").is_hidden(), "the second photo is asked for before the first")
    fill(page, "Cột điện nghiêng ở ngã ba đầu thôn.")
    page.locator(".place-map summary").tap()
    drawing = page.locator(".place-map svg")
    drawing.tap()
    page.locator(".place-map [role=status]").get_by_text("Đã ghim").wait_for()
    first = page.locator('[name="longitude"]').input_value()
    drawing.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    second = page.locator('[name="longitude"]').input_value()
    eye.expect(float(second) > float(first), f"the arrow key moved {first} to {second}")
    eye.look_only(page, "ask-map")
    page.locator("form.ask .acts button").tap()
    receive(page, eye, "by a pin")
    eye.expect(abs(cases(house)[-1][2] - float(second)) < 0.00001, "the pin did not arrive")


def without_line(house: House, page, eye: Eye) -> None:
    before = len(cases(house))
    page.goto(house.origin + "/phan-anh")
    page.evaluate("navigator.serviceWorker.ready.then(w => w.active.state)")
    for _ in range(100):
        kept = page.evaluate(
            "caches.open('conglang ask 1').then(c => c.keys()).then(kept => kept.map(k => k.url))")
        if len(kept) > 8 and any(url.endswith("/phan-anh") for url in kept):
            break
        page.wait_for_timeout(100)
    eye.expected = ("net::ERR_INTERNET_DISCONNECTED", "Failed to load resource")
    page.context.set_offline(True)
    page.reload()
    page.get_by_text("Máy đang không có mạng").wait_for()
    fill(page, "Cống trước trường mầm non tắc, nước tràn ra đường.")
    page.locator("form.ask .acts button").tap()
    page.get_by_text("Đang giữ trong máy, chưa gửi").wait_for()
    eye.look_only(page, "ask-offline")
    eye.expect(len(cases(house)) == before, "it was sent without a line")
    eye.expect(page.locator("#words").input_value() == "", "the form is not free for another")
    page.context.set_offline(False)
    page.get_by_text("Đã gửi, mã PA-").wait_for(timeout=60_000)
    eye.expected = ()
    eye.look_only(page, "ask-sent-later")
    count = len(cases(house)) - before
    eye.expect(count == 1, f"what waited for the line made {count} cases")
    page.get_by_role("link", name="Xem và lưu liên kết riêng").tap()
    receive(page, eye, "sent later")


def by_the_worker(house: House, page, eye: Eye) -> None:
    """No page is open any more when the line comes back; what Background Sync would do is done by
    hand, since a browser without a window has no such thing."""
    before = len(cases(house))
    context = page.context
    page.goto(house.origin + "/phan-anh")
    worker = context.service_workers[0]
    eye.expected = ("net::ERR_INTERNET_DISCONNECTED", "Failed to load resource")
    context.set_offline(True)
    fill(page, "Rác ứ ở chợ ba ngày nay.")
    page.locator("form.ask .acts button").tap()
    page.get_by_text("Đang giữ trong máy, chưa gửi").wait_for()
    page.goto("about:blank")
    context.set_offline(False)
    left = worker.evaluate("self.congLangOutbox.flush()")
    eye.expected = ()
    count = len(cases(house)) - before
    eye.expect(left == 0 and count == 1, f"the worker made {count} cases and left {left}")
    page.goto(house.origin + "/phan-anh")
    page.get_by_text("Đã gửi, mã PA-").last.wait_for()


def after_a_dead_battery(house: House, playwright, browser_path: str, eye: Eye) -> None:
    folder = tempfile.mkdtemp(prefix="conglang-draft-")

    def begin():
        return playwright.chromium.launch_persistent_context(
            folder, executable_path=browser_path, args=["--no-sandbox"], **PHONE)

    first = begin()
    page = first.pages[0]
    page.goto(house.origin + "/phan-anh")
    fill(page, "Viết dở thì hết pin.")
    page.locator("#photo2").set_input_files(
        {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": photo(page)})
    page.locator(".thumb canvas").wait_for()
    page.wait_for_timeout(1_500)
    eye.expect(kill(folder), "no browser was there to be killed")
    try:
        first.close()
    except PlaywrightError:
        pass  # It noticed that the browser is gone.
    again = begin()
    page = again.pages[0]
    eye.listen(page)
    page.goto(house.origin + "/phan-anh")
    page.get_by_text("Đã lấy lại bản viết dở").wait_for()
    eye.expect(page.locator("#words").input_value() == "Viết dở thì hết pin.",
               "the draft's words are lost")
    eye.expect(page.evaluate("document.querySelector('#photo2').files.length") == 1,
               "the draft's photo is lost")
    eye.look_only(page, "ask-restored")
    page.locator("form.ask .acts button").tap()
    receive(page, eye, "a draft")
    page.goto(house.origin + "/phan-anh")
    page.wait_for_timeout(500)
    eye.expect(page.locator("#words").input_value() == "", "the draft is offered after sending")
    again.close()
    shutil.rmtree(folder, ignore_errors=True)


def kill(folder: str) -> bool:
    """Ends the browser of that folder at once, as an empty battery does."""
    was_there = False
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes()
        except OSError:
            continue
        if f"--user-data-dir={folder}".encode() in words and b"--type=" not in words:
            os.kill(int(entry.parent.name), signal.SIGKILL)
            was_there = True
    return was_there


def without_script(house: House, browser, eye: Eye) -> None:
    context = browser.new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(house.origin + "/phan-anh")
    fill(page)
    page.locator("form.ask .acts button").click()
    eye.expect("Bấm gửi thêm một lần" in page.content(), "too soon and without a script: taken")
    page.screenshot(path=eye.shots / "ask-once-more.png", full_page=True)
    (eye.pages / "ask-once-more.html").write_text(page.content())
    time.sleep(8.5)
    page.locator("main form button").click()
    receive(page, eye, "once more, without a script")
    page.goto(house.origin + "/en/phan-anh")
    fill(page, "The street light at the hamlet hall is out.")
    time.sleep(8.5)
    page.locator("form.ask .acts button").click()
    receive(page, eye, "without a script")
    context.close()


def refused(house: House, page, eye: Eye) -> None:
    """What the server refuses comes back with everything in it."""
    page.goto(house.origin + "/phan-anh")
    fill(page)
    page.locator("#phone").fill("0912345678")
    eye.expected = ("422",)
    page.locator("form.ask .acts button").tap()
    page.locator("main [role=alert]").first.wait_for()
    eye.expected = ()
    eye.expect(page.locator("#words").input_value() == WORDS, "refused words are lost")
    eye.look_only(page, "ask-refused")
    page.locator('[name="consent"]').check()
    page.locator("form.ask .acts button").tap()
    receive(page, eye, "put right")


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
        context = browser.new_context(
            **PHONE, geolocation=HERE, permissions=["geolocation"])
        page = context.new_page()
        eye.listen(page)
        with_photo(house, page, eye)
        by_double_tap(house, page, eye)
        by_pin(house, page, eye)
        # A telephone that was here once.
        other = browser.new_context(**PHONE).new_page()
        eye.listen(other)
        without_line(house, other, eye)
        by_the_worker(house, other, eye)
        other.context.close()
        refused(house, page, eye)
        after_a_dead_battery(house, playwright, asked.browser, eye)
        without_script(house, browser, eye)
        page.goto(house.origin + "/en/phan-anh")
        eye.look(page, "ask-en")
        page.goto(house.origin + "/phan-anh/tra-cuu")
        eye.look(page, "ask-look-up")
        browser.close()
    validate(eye)
    print(f"asking: {len(eye.seen)} pages, {len(eye.faults)} faults; pictures in {eye.shots}")
    return 1 if eye.faults else 0


if __name__ == "__main__":
    sys.exit(main())
