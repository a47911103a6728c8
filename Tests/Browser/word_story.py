"""A story as an officer writes it: in Word, with headings, a list, a table, a link and three
photographs from a telephone that wrote down where it was."""

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.shared import OxmlElement
from docx.shared import Cm
from PIL import Image, ImageDraw, TiffImagePlugin

TITLE = "Đường hoa thôn Đông nở rộ đón khách"
PHOTOS = [
    ("Đường hoa dài 300 mét ở đầu thôn Đông", (214, 96, 77), (244, 205, 120)),
    ("Bà con thôn Đông tưới hoa buổi sớm", (72, 120, 88), (190, 214, 150)),
    ("Khách chụp ảnh bên cổng làng", (64, 92, 140), (205, 190, 160)),
]


def photo(low: tuple, high: tuple) -> bytes:
    """A picture with colours, shapes and a place in its EXIF: 20°51′N 106°40′E."""
    width, height = 1800, 1200
    picture = Image.new("RGB", (width, height))
    pen = ImageDraw.Draw(picture)
    for y in range(height):
        part = y / height
        pen.line([(0, y), (width, y)],
                 fill=tuple(round(a * part + b * (1 - part)) for a, b in zip(low, high)))
    for number in range(9):
        x = 120 + number * 190
        pen.ellipse([x, 760 - number % 3 * 60, x + 130, 890 - number % 3 * 60], fill=high)
        pen.line([(x + 65, 890 - number % 3 * 60), (x + 65, 1150)], fill=low, width=9)
    exif = picture.getexif()
    exif[0x010F] = "Telephone"
    place = exif.get_ifd(0x8825)
    ratio = TiffImagePlugin.IFDRational
    place[1], place[2] = "N", (ratio(20), ratio(51), ratio(0))
    place[3], place[4] = "E", (ratio(106), ratio(40), ratio(0))
    out = BytesIO()
    picture.save(out, "JPEG", quality=88, exif=exif)
    return out.getvalue()


def link(paragraph, words: str, address: str) -> None:
    """python-docx has no call for a hyperlink."""
    part = paragraph.part.relate_to(
        address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), part)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = words
    run.append(text)
    element.append(run)
    paragraph._p.append(element)


def write(path: Path) -> Path:
    paper = Document()
    paper.add_heading(TITLE, 0)
    paper.add_paragraph(
        "Những ngày này, đường hoa do bà con thôn Đông trồng đã nở rộ, dài hơn 300 mét dọc "
        "đường trục chính của xã.")
    paper.add_heading("Cả thôn cùng trồng", 1)
    words = paper.add_paragraph("Hội phụ nữ xã vận động ")
    words.add_run("62 hộ").bold = True
    words.add_run(" góp giống và ngày công:")
    for line in ["Cúc mặt trời", "Mười giờ", "Sao nhái"]:
        paper.add_paragraph(line, style="List Bullet")
    for caption, low, high in PHOTOS:
        shape = paper.add_picture(BytesIO(photo(low, high)), width=Cm(14))
        shape._inline.docPr.set("descr", caption)
        paper.add_paragraph(f"Ảnh: {caption}")
    paper.add_heading("Giờ mở cửa", 1)
    table = paper.add_table(rows=3, cols=2)
    table.style = "Table Grid"
    for row, cells in enumerate([("Ngày", "Giờ"), ("Thứ bảy", "7:00 – 18:00"),
                                 ("Chủ nhật", "7:00 – 20:00")]):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    last = paper.add_paragraph("Xem thêm tại ")
    link(last, "trang giới thiệu", "https://example.org/gioi-thieu")
    paper.save(path)
    return path
