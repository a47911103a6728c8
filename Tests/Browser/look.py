"""Looks at one page as a person with a phone, a keyboard or a screen reader would."""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

WIDTHS = {"phone": 390, "desk": 1280}


class Eye:
    """Collects what is wrong; a page is looked at once."""

    def __init__(self, shots: Path):
        self.shots = shots
        self.pages = shots / "pages"
        self.faults: list[str] = []
        self.seen: set[str] = set()
        self.axe = Axe()
        # What the browser may complain about because a step brings it about.
        self.expected: tuple[str, ...] = ()
        self.pages.mkdir(parents=True, exist_ok=True)

    def fault(self, words: str) -> None:
        if words not in self.faults:
            self.faults.append(words)
            print(f"   fault: {words}", flush=True)

    def expect(self, is_so: bool, words: str) -> None:
        if not is_so:
            self.fault(words)

    def listen(self, page) -> None:
        """Whatever the browser itself complains about is a fault: policy, scripts, lost files."""
        page.on("pageerror", lambda error: self.fault(f"{page.url}: script: {error}"))
        page.on("console", lambda line: self.fault(f"{page.url}: console: {line.text}")
                if line.type == "error" and "favicon" not in line.text
                and not any(words in line.text for words in self.expected) else None)

    def look_only(self, page, name: str) -> None:
        """A page that no second request brings again: an answer to a form, or one without a
        line."""
        self.look(page, name, is_asked_again=False)

    def look(self, page, name: str, is_asked_again: bool = True) -> None:
        if name in self.seen:
            return
        self.seen.add(name)
        before = page.viewport_size
        for width_name, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 900})
            self._overflow(page, name, width)
            page.screenshot(path=self.shots / f"{name}-{width_name}.png", full_page=True)
            if width_name == "phone":
                self._targets(page, name)
        self._axe(page, name)
        page.set_viewport_size(before)
        if is_asked_again:
            self._save(page, name)

    def _overflow(self, page, name: str, width: int) -> None:
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            widest = page.evaluate(
                """width => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ')""", width)
            self.fault(f"{name}: {wide} px wide at {width} px: {widest}")

    def _targets(self, page, name: str) -> None:
        """Buttons and fields are large enough for a thumb (WCAG 2.2, 2.5.8: 24 px)."""
        small = page.evaluate(
            """() => [...document.querySelectorAll('button, input:not([type=hidden]), select')]
            .filter(e => e.checkVisibility && e.checkVisibility())
            .map(e => [e, e.getBoundingClientRect()])
            .filter(([e, box]) => box.width > 1 && (box.height < 24 || box.width < 24)
                && !['checkbox', 'radio'].includes(e.type))
            .map(([e, box]) => `${e.tagName} ${e.name || e.textContent.trim()} ${box.height}`)""")
        for one in small:
            self.fault(f"{name}: too small for a thumb: {one}")

    def _axe(self, page, name: str) -> None:
        for found in self.axe.run(page).response["violations"]:
            where = "; ".join(" ".join(map(str, node["target"])) for node in found["nodes"][:3])
            self.fault(f"{name}: axe {found['id']}: {found['help']} ({where})")

    def _save(self, page, name: str) -> None:
        """The page as the server sent it, for the validator."""
        answer = page.request.get(page.url)
        if answer.headers.get("content-type", "").startswith("text/html"):
            (self.pages / f"{name}.html").write_bytes(answer.body())

    def keyboard(self, page, name: str) -> None:
        """Everything that can be used can be reached by Tab, in sight, beginning with the way
        past the menu; and one comes out again."""
        page.evaluate("document.activeElement && document.activeElement.blur()")
        wanted = page.evaluate(
            """() => [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => !e.disabled && e.tabIndex >= 0
                && (e.checkVisibility ? e.checkVisibility() : true)
                && !(e.type === 'radio' && !e.checked))
            .length""")
        reached: set[str] = set()
        first = None
        for _ in range(wanted * 2 + 20):
            page.keyboard.press("Tab")
            here = page.evaluate(
                """() => { const e = document.activeElement;
                if (!e || e === document.body) return null;
                const all = [...document.querySelectorAll('*')];
                const style = getComputedStyle(e);
                return {place: String(all.indexOf(e)), href: e.getAttribute('href') || '',
                    usable: e.matches('a, button, input, select, textarea, summary'),
                    words: (e.textContent || e.name || '').trim().slice(0, 40),
                    shown: style.outlineStyle !== 'none' || style.boxShadow !== 'none'} }""")
            if here is None:
                break
            if first is None:
                first = here
            if here["place"] in reached:
                # A date field is several stops; elsewhere the round is over.
                if first and here["place"] == first["place"]:
                    break
                continue
            if not here["shown"]:
                self.fault(f"{name}: the focus on “{here['words']}” cannot be seen")
            reached.add(here["place"])
        self.expect(first is not None and first["href"].startswith("#"),
                    f"{name}: the first stop is no way past the menu")
        self.expect(len(reached) >= wanted,
                    f"{name}: the keyboard reaches {len(reached)} of {wanted} things")


def slug(path: str) -> str:
    """A file's name for an address: ids become one word."""
    path = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "id", path)
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
