"""Writing in a real browser: a Word file with photos becomes an article, what is pasted from Word
keeps its shape, what is typed outlives a lost line, two people see each other and their texts are
put together, files come into the library by choosing and by dropping.

    python Tests/Browser/writing.py --program .build/debug/conglang --shots .build/screenshots/writing
"""

import argparse
import base64
import re
import shutil
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
import word_story  # noqa: E402
from house import House  # noqa: E402
from journey import press, sign_in, validate  # noqa: E402
from look import Eye  # noqa: E402

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal {margin:0}</style></head>
<body lang=VI><!--StartFragment--><!--[if gte mso 9]><xml><w:Zoom>0</w:Zoom></xml><![endif]-->
<h1>Thông báo lễ hội<o:p></o:p></h1>
<p class=MsoNormal>Xã mở <b>hội vật</b> và <i>hát quan họ</i>, xem <a
href="https://example.org/le-hoi">lịch lễ hội</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Đấu
vật<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span>Kéo co<o:p></o:p></p>
<h2>Giờ giấc</h2>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Ngày</p></td><td><p
class=MsoNormal>Giờ</p></td></tr><tr><td><p class=MsoNormal>Mồng sáu</p></td><td><p
class=MsoNormal>8:00</p></td></tr></table>
<p class=MsoNormal><img src="file:///C:/anh.png"></p><!--EndFragment--></body></html>"""

PASTED = ["## Thông báo lễ hội", "**hội vật**", "*hát quan họ*",
          "[lịch lễ hội](https://example.org/le-hoi)", "- Đấu vật\n- Kéo co", "### Giờ giấc",
          "| Ngày | Giờ |", "| Mồng sáu | 8:00 |"]


def drop(page, selector: str, files: list[tuple[str, str, bytes]]) -> None:
    """Lets files fall on an element, as from the desktop."""
    data = [(name, kind, base64.b64encode(content).decode()) for name, kind, content in files]
    page.eval_on_selector(selector, """(element, files) => {
        const data = new DataTransfer();
        for (const [name, type, text] of files) {
            const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
            data.items.add(new File([bytes], name, { type, lastModified: 1 }));
        }
        for (const kind of ["dragover", "drop"]) element.dispatchEvent(
            new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }""", data)


def paste(page, html: str) -> None:
    page.eval_on_selector("#body", """(area, html) => {
        area.focus();
        const data = new DataTransfer();
        data.setData("text/html", html);
        data.setData("text/plain", "chữ trần");
        area.dispatchEvent(new ClipboardEvent("paste",
            { clipboardData: data, bubbles: true, cancelable: true }));
    }""", html)


def until(page, wanted: str) -> None:
    """Waits for an expression to hold. Playwright's own way needs `eval`, which our pages forbid."""
    for _ in range(200):
        if page.evaluate(f"Boolean({wanted})"):
            return
        page.wait_for_timeout(100)
    raise TimeoutError(wanted)


def body(page) -> str:
    return page.locator("#body").input_value()


def word_to_article(house: House, writer, leader, reader, eye: Eye) -> None:
    """Dropped on the editor, approved by another, read on the portal with clean pictures."""
    paper = word_story.write(house.folder / "bai.docx")
    with zipfile.ZipFile(paper) as archive:
        photos = [archive.read(n) for n in archive.namelist() if n.startswith("word/media/")]
    eye.expect(len(photos) == 3 and all(places(photo) for photo in photos),
               "the Word file does not hold three photos with their place")
    writer.goto(house.origin + "/office/stories/new")
    drop(writer, "#body", [("Đường hoa.docx", "", paper.read_bytes())])
    until(writer, "document.getElementById('body').value.includes('/media/')")
    until(writer, "document.querySelectorAll('#preview figure img').length === 3")
    eye.look(writer, "word-dropped")
    text = body(writer)
    eye.expect(writer.locator("#title").input_value() == word_story.TITLE,
               f"the title became {writer.locator('#title').input_value()!r}")
    for wanted in ["## Cả thôn cùng trồng", "**62 hộ**", "- Cúc mặt trời\n- Mười giờ\n- Sao nhái",
                   "| Thứ bảy  |", "[trang giới thiệu](https://example.org/gioi-thieu)"]:
        eye.expect(wanted in text, f"the Word file lost “{wanted}”: {text}")
    shown = re.findall(r"!\[([^\]]*)\]\(/media/([0-9a-f-]{36})\)", text)
    eye.expect([words for words, _ in shown] == [words for words, _, _ in word_story.PHOTOS],
               f"the pictures' words became {shown}")
    press(writer, "/office/stories", '[value="submit"]')
    path = writer.url.removeprefix(house.origin).split("?")[0]
    eye.look(writer, "word-story")
    eye.expect(writer.locator(f'a[href="{path}/revisions"]').count() > 0,
               "the story does not lead to its versions")
    leader.goto(house.origin + path)
    form = leader.locator(f'main form[action$="{path}/publication"]').first
    form.evaluate("""form => {
        for (let e = form; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    }""")
    press(leader, path + "/publication")
    reader.goto(house.origin + "/")
    with reader.expect_navigation():
        reader.get_by_role("link", name=word_story.TITLE).first.click()
    eye.look(reader, "word-article")
    pictures = reader.locator("main figure img")
    eye.expect(pictures.count() == 3, f"the article shows {pictures.count()} of 3 pictures")
    for place in range(pictures.count()):
        picture = pictures.nth(place)
        eye.expect(bool(picture.get_attribute("alt")), "a picture says nothing in words")
        files = [picture.get_attribute("src")] + re.findall(
            r"/files/\S+", reader.locator("main figure").nth(place).inner_html().replace('"', " "))
        for file in dict.fromkeys(files):
            content = reader.request.get(house.origin + file).body()
            eye.expect(not places(content) and b"Exif" not in content
                       and b"Telephone" not in content, f"{file} tells where it was taken")
    writer.goto(f"{house.origin}/office/media/{shown[0][1]}")
    eye.expect(writer.locator(f'a[href="{path}"]').count() == 1,
               "the library does not say where the picture is used")
    eye.look(writer, "media-used")


def places(photo: bytes) -> dict:
    """What a picture tells of where it was taken."""
    return dict(Image.open(BytesIO(photo)).getexif().get_ifd(0x8825))


def pasting(house: House, page, eye: Eye) -> None:
    page.goto(house.origin + "/office/stories/new")
    paste(page, WORD)
    text = body(page)
    for wanted in PASTED:
        eye.expect(wanted in text, f"pasting lost “{wanted}”: {text}")
    for mark in ["mso", "o:p", "Zoom", "file://", "StartFragment"]:
        eye.expect(mark not in text, f"pasting kept “{mark}”")
    eye.expect("1 ảnh" in page.locator(".notices").inner_text(), "a lost picture is not told")
    until(page, 
        "document.querySelector('#preview h2, #preview h3') && document.querySelector('#preview table')")
    eye.look(page, "editor-pasted")
    page.locator("#body").focus()
    page.keyboard.press("Control+z")
    eye.expect("Kéo co" not in body(page), "Ctrl+Z does not take a paste back")


def toolbar(house: House, page, eye: Eye) -> None:
    page.goto(house.origin + "/office/stories/new")
    area = page.locator("#body")

    def with_key(key: str, before: str, wanted: str) -> None:
        area.fill(before)
        area.select_text()
        page.keyboard.press(key)
        eye.expect(body(page) == wanted, f"{key} makes {body(page)!r} of {before!r}")

    with_key("Control+b", "hội", "**hội**")
    with_key("Control+i", "hội", "*hội*")
    with_key("Control+Alt+2", "Giờ mở cửa", "## Giờ mở cửa")
    area.fill("xã nhà")
    area.select_text()
    page.keyboard.press("Control+k")
    eye.expect(body(page).startswith("[xã nhà](https://"), f"Ctrl+K makes {body(page)!r}")
    for name, wanted in [("list", "- một\n- hai"), ("numbered", "1. một\n2. hai"),
                         ("quote", "> một\n> hai")]:
        area.fill("một\nhai")
        area.select_text()
        page.locator(f".tool.to-{name}").click()
        eye.expect(body(page) == wanted, f"the button {name} makes {body(page)!r}")
    area.fill("- một")
    area.press("End")
    page.keyboard.press("Enter")
    eye.expect(body(page) == "- một\n- ", "Enter does not go on with a list")
    page.locator(".tool.to-help").click()
    eye.look(page, "editor-help")
    page.keyboard.press("Escape")
    page.locator("#title").fill("Lưu bằng phím")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    eye.expect("/office/stories/" in page.url and "saved=" in page.url, "Ctrl+S does not save")


def keeping(house: House, page, eye: Eye) -> None:
    """Typed text goes to the server, to the browser while the line is down, and nowhere else."""
    page.goto(house.origin + "/office/stories/new")
    page.locator("#title").fill("Viết khi mất mạng")
    with page.expect_response(lambda a: "/autosave" in a.url and a.status == 200):
        page.locator("#body").press_sequentially("Đoạn đầu. ")
        page.wait_for_timeout(4500)
    until(page, "document.querySelector('.kept').textContent.includes('Đã giữ')")
    page.context.set_offline(True)
    page.locator("#body").press_sequentially("Đoạn lúc mất mạng.")
    until(page, 
        "document.querySelector('.notices').textContent.includes('giữ trong máy này')")
    eye.look_only(page, "editor-offline")
    # The computer goes out; the line is back when somebody looks again. A page being closed
    # may see the line come back and send its text, which a computer that is out does not.
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('out')); }")
    context = page.context
    page.close()
    context.set_offline(False)
    page = context.new_page()
    eye.listen(page)
    page.goto(house.origin + "/office/stories/new")
    page.locator(".notice.unsaved button", has_text="Khôi phục").wait_for()
    eye.look(page, "editor-restore")
    said = page.locator("main").inner_text()
    eye.expect("Có bản đang viết dở lúc" in said, "the server's copy is not offered")
    with page.expect_navigation():
        page.locator(".notice.unsaved a", has_text="Khôi phục").first.click()
    eye.expect(body(page).strip() == "Đoạn đầu.", f"the server's copy is {body(page)!r}")
    page.locator(".notice.unsaved button", has_text="Khôi phục").first.click()
    eye.expect("Đoạn lúc mất mạng." in body(page), f"offline text is lost: {body(page)!r}")
    # Saved: nothing is offered any more, also not by a sign that was on its way.
    page.locator("#title").fill("Viết khi mất mạng")
    page.locator("#body").press_sequentially(" Thêm.")
    page.wait_for_timeout(3900)
    press(page, "/office/stories", '[value="save"]')
    path = page.url.removeprefix(house.origin).split("?")[0]
    page.wait_for_timeout(1000)
    page.goto(house.origin + path + "/edit")
    eye.expect(page.locator(".notice.unsaved").count() == 0,
               "what was just saved is offered as unsaved")
    page.goto(house.origin + "/office/stories/new")
    page.wait_for_timeout(300)
    for line in page.locator(".notice.unsaved").all_inner_texts():
        eye.expect("Viết khi mất mạng" not in line and "Máy này" not in line,
                   f"a new story offers what was saved: {line}")


def together(house: House, one, two, eye: Eye) -> None:
    """Two people on one story see each other; their texts are put together."""
    one.goto(house.origin + "/office/stories/new")
    one.locator("#title").fill("Hai người một bài")
    one.locator("#body").fill("Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.")
    press(one, "/office/stories", '[value="save"]')
    path = one.url.removeprefix(house.origin).split("?")[0]
    with one.expect_response(lambda answer: "/autosave" in answer.url):
        one.goto(house.origin + path + "/edit")
    two.goto(house.origin + path + "/edit")
    until(two, "document.getElementById('others').textContent.includes('đang mở bài này')")
    eye.look(two, "editor-two")
    two.locator("#body").fill("Đoạn một.\n\nĐoạn hai do người kia viết.\n\nĐoạn ba, thêm chữ.")
    press(two, path, '[value="save"]')
    one.locator("#body").fill("Đoạn một, có sửa.\n\nĐoạn hai do mình viết.\n\nĐoạn ba.")
    press(one, path, '[value="save"]')
    eye.look_only(one, "merge")
    eye.expect(one.locator("fieldset").count() == 1, "only what both changed is asked about")
    one.locator('input[name="choose-body-vi-0"][value="both"]').check()
    press(one, path + "/merge", '[value="save"]')
    one.goto(house.origin + path + "/edit")
    for wanted in ["Đoạn một, có sửa.", "do mình viết", "do người kia viết", "thêm chữ"]:
        eye.expect(wanted in body(one), f"putting together lost “{wanted}”: {body(one)!r}")
    one.goto(house.origin + path + "/revisions?from=1&to=2")
    eye.look(one, "versions-compared")
    eye.expect(one.locator("ins").count() > 0, "the comparison shows nothing new")


def picture(colour: tuple) -> bytes:
    out = BytesIO()
    Image.linear_gradient("L").resize((1200, 800)).convert("RGB").point(
        [min(255, value * colour[band] // 160) for band in range(3) for value in range(256)]
    ).save(out, "JPEG", quality=90)
    return out.getvalue()


def library(house: House, page, eye: Eye) -> None:
    """Files come into the library by dropping and choosing; the editor chooses from it."""
    page.goto(house.origin + "/office/media")
    eye.look(page, "media")
    drop(page, "[data-drop]", [("Sân đình.jpg", "image/jpeg", picture((200, 140, 90))),
                               ("Không phải ảnh.jpg", "image/jpeg", b"<svg onload=alert(1)>" * 9)])
    page.locator(".uploads li").nth(1).wait_for()
    until(page, "!document.querySelector('.uploads progress')")
    lines = page.locator(".uploads li").all_inner_texts()
    eye.expect("Xong" in lines[0], f"the dropped picture: {lines}")
    eye.expect("Xong" not in lines[1], f"what is no picture was taken: {lines}")
    eye.look_only(page, "media-dropped")
    page.locator("#file").set_input_files(
        {"name": "Cổng làng.jpg", "mimeType": "image/jpeg", "buffer": picture((90, 150, 200))})
    page.locator("form[data-uploads] button").click()
    page.locator(".uploads li a").nth(1).click()
    page.wait_for_url("**/office/media/*")
    eye.look(page, "media-item")
    picked = page.url.split("/")[-1].split("?")[0]
    page.locator("#alt").fill("Cổng làng lúc chiều")
    press(page, "/office/media/" + picked)
    page.goto(house.origin + "/office/media/pick?kind=picture")
    eye.look(page, "media-pick")
    eye.expect(picked in page.locator("code").all_inner_texts().__str__(),
               "without a script there is nothing to copy")
    page.goto(house.origin + "/office/stories/new")
    page.locator(".tool.to-library").click()
    page.locator(".library button").first.wait_for()
    eye.look(page, "editor-library")
    page.locator(".library button", has_text="Cổng làng").first.click()
    eye.expect(f"![Cổng làng lúc chiều](/media/{picked})" in body(page),
               f"choosing put {body(page)!r} into the text")
    page.get_by_role("button", name="Chọn từ thư viện…").first.click()
    page.locator(".library button", has_text="Cổng làng").first.click()
    eye.expect(page.locator("#media").input_value() == picked, "the leading picture is not chosen")
    drop(page, "#body", [("Mới.jpg", "image/jpeg", picture((120, 200, 120)))])
    until(page, "document.getElementById('body').value.split('/media/').length > 2")
    eye.look(page, "editor-media")


def in_english(house: House, page, eye: Eye) -> None:
    page.context.add_cookies([{"name": "conglang_language", "value": "en", "url": house.origin}])
    for path, name in [("/office/stories/new", "editor"), ("/office/media", "media"),
                       ("/office/media/pick", "media-pick"), ("/office/names", "names")]:
        page.goto(house.origin + path)
        eye.look(page, name + "-en")
    page.goto(house.origin + "/office/media")
    page.locator(".tiles a").first.click()
    eye.look(page, "media-item-en")


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--program", required=True)
    reader.add_argument("--shots", required=True, type=Path)
    reader.add_argument("--browser", default=shutil.which("chromium") or "/usr/bin/chromium")
    reader.add_argument("--only", default="")
    asked = reader.parse_args()
    shutil.rmtree(asked.shots, ignore_errors=True)
    eye = Eye(asked.shots)
    eye.expected = ("ERR_INTERNET_DISCONNECTED", "status of 409", "status of 422")
    with House(asked.program) as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=asked.browser, args=["--no-sandbox"])

        def person(login: str):
            page = browser.new_context(
                viewport={"width": 1280, "height": 900}, locale="vi-VN").new_page()
            page.set_default_timeout(20000)
            eye.listen(page)
            if login:
                sign_in(house, page, login)
            return page

        hoa, nam, binh, anyone = person("hoa"), person("nam"), person("binh"), person("")
        steps = {
            "word": lambda: word_to_article(house, hoa, binh, anyone, eye),
            "pasting": lambda: pasting(house, hoa, eye),
            "toolbar": lambda: toolbar(house, hoa, eye),
            "keeping": lambda: keeping(house, person("nam"), eye),
            "together": lambda: together(house, nam, hoa, eye),
            "library": lambda: library(house, hoa, eye),
            "english": lambda: in_english(house, hoa, eye),
        }
        for name, step in steps.items():
            if not asked.only or name in asked.only.split(","):
                try:
                    step()
                except Exception as error:  # the other steps tell more
                    eye.fault(f"{name}: {str(error)[:600]}")
        browser.close()
    validate(eye)
    print(f"writing: {len(eye.seen)} pages, {len(eye.faults)} faults; pictures in {eye.shots}")
    return 1 if eye.faults else 0


if __name__ == "__main__":
    sys.exit(main())
