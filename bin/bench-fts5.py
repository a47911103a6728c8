#!/usr/bin/env python3
"""What SQLite's FTS5 does by itself with the questions of `bin/bench search`.

    bench-fts5.py FOLDER STORE QUESTIONS EXPRESSIONS SECONDS

Asks from two processes at once: first the
house's own index for the places of the newest matches, then a plain FTS5 table of the same texts,
as one would make it without thinking further, for every match in order of bm25.
"""
import glob
import multiprocessing
import os
import sqlite3
import sys
import time

folder, store, questions, expressions, seconds = sys.argv[1:]
OWN = (
    "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT 20")
PLAIN = (
    "SELECT rowid, title, summary FROM text WHERE text MATCH ? ORDER BY rank LIMIT 20")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def ours():
    """The commune's database: the largest file in its folder."""
    files = [path for path in glob.glob(folder + "/**/*", recursive=True)
             if os.path.isfile(path) and open(path, "rb").read(15) == b"SQLite format 3"]
    return max(files, key=os.path.getsize)


def fill():
    database = sqlite3.connect(store)
    database.execute("ATTACH ? AS ours", (ours(),))
    database.execute(
        "CREATE VIRTUAL TABLE text USING fts5(title, summary, body,"
        " tokenize='unicode61 remove_diacritics 2')")
    database.execute(
        "INSERT INTO text SELECT title, summary, body FROM ours.search_entry"
        " WHERE shelf = 'portal' ORDER BY place")
    database.commit()
    database.execute("INSERT INTO text (text) VALUES ('optimize')")
    database.commit()
    database.close()


def plain(question):
    if question.startswith('"'):
        return question
    return " ".join('"%s"' % word for word in question.split())


def ask(path, statement, asked, pipe):
    database = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    waits = []
    end = time.monotonic() + 3 * float(seconds)
    while time.monotonic() < end:
        for question in asked:
            begin = time.monotonic()
            database.execute(statement, (question,)).fetchall()
            waits.append(time.monotonic() - begin)
    pipe.send(waits)


def measure(name, path, statement, asked):
    pipes = [multiprocessing.Pipe() for _ in range(2)]
    for _, end in pipes:
        multiprocessing.Process(target=ask, args=(path, statement, asked, end)).start()
    begin = time.monotonic()
    waits = sorted(wait for start, _ in pipes for wait in start.recv())
    rate = len(waits) / (time.monotonic() - begin)
    print("  FTS5 alone, %s: %.0f a second, %.2f ms half of the time, %.1f ms at the 99th" % (
        name, rate, waits[len(waits) // 2] * 1e3, waits[len(waits) * 99 // 100] * 1e3))


if not os.path.exists(store):
    fill()
measure("the newest of our index", ours(), OWN, lines(expressions))
measure("every match by bm25", store, PLAIN, [plain(one) for one in lines(questions)])
