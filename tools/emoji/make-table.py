#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes resources/emoji/emoji.txt from Unicode's own files and shortnames.txt.

    apt-get install unicode-data unicode-cldr-core
    tools/emoji/make-table.py            # writes the table
    tools/emoji/make-table.py --check    # fails if the table would change; 77 if it can't be told here

A line "# Smileys & Emotion" begins a group. Every other line is one emoji without a skin tone, in Unicode's order, in
five fields set apart by tabs: the emoji; on how many persons a skin tone goes (0, 1 or 2: the first code point, or the
first and the last); its name; its short names, the one to be shown first; words to find it by that are not in the name.
"""
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree

VERSION = "15.0"
UNICODE = pathlib.Path("/usr/share/unicode")
ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "resources/emoji/emoji.txt"
EMOJI_STYLE = "\ufe0f"
TONES = [chr(code) for code in range(0x1F3FB, 0x1F400)]


def plain_words(text):
    """The words of a text as somebody types them: small letters without accents."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("’", ""))
    return re.findall(r"[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c)))


def read_emoji():
    """(group, emoji, name) of everything that is fully qualified, in Unicode's order."""
    group = ""
    for line in (UNICODE / "emoji/emoji-test.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# group: "):
            group = line.removeprefix("# group: ")
        match = re.match(r"([0-9A-F ]+?) *; fully-qualified +# \S+ E[\d.]+ (.*)", line)
        if match:
            yield group, "".join(chr(int(code, 16)) for code in match[1].split()), match[2]


def read_annotations():
    """The words that CLDR gives to each emoji."""
    words = {}
    for folder in ("annotations", "annotationsDerived"):
        tree = xml.etree.ElementTree.parse(UNICODE / "cldr/common" / folder / "en.xml")
        for entry in tree.iter("annotation"):
            if "type" not in entry.attrib:
                words[entry.attrib["cp"]] = entry.text
    return words


def read_short_names():
    names = {}
    for line in pathlib.Path(__file__).with_name("shortnames.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            emoji, *rest = line.split()
            assert emoji not in names, f"{emoji} stands twice in shortnames.txt"
            names[emoji] = rest
    return names


def toned(emoji, persons, tone):
    """The emoji with a skin tone on so many persons."""
    first = emoji[0] + tone + emoji[1:].removeprefix(EMOJI_STYLE)
    return first + tone if persons == 2 else first


def persons(emoji, sequences):
    """On how many persons of the emoji a skin tone goes."""
    for count in (2, 1):
        if all(toned(emoji, count, tone) in sequences for tone in TONES):
            return count
    return 0


def make_line(emoji, count, name, short_names, annotation):
    words = plain_words(annotation)
    if not name.isascii():
        words = plain_words(name) + words
    known = set(re.split(r"[^a-z0-9]+", name.casefold()))
    extra = dict.fromkeys(word for word in words if word not in known)
    return "\t".join([emoji, str(count), name, " ".join(short_names), " ".join(extra)])


def make_table():
    everything = list(read_emoji())
    sequences = {emoji for _, emoji, _ in everything}
    annotations, ours = read_annotations(), read_short_names()
    assert ours.keys() <= sequences, f"not in Unicode's list: {ours.keys() - sequences}"
    taken = {name for names in ours.values() for name in names}
    lines, group = [], ""
    for emoji_group, emoji, name in everything:
        if any(tone in emoji for tone in TONES):
            continue
        if emoji_group != group:
            group = emoji_group
            lines.append(f"# {group}")
        own = "_".join(plain_words(name))
        short_names = ours.get(emoji, []) + ([] if own in taken else [own])
        assert short_names, f"{own} is the name of another emoji, and {emoji} has no other"
        taken.add(own)
        annotation = annotations.get(emoji.replace(EMOJI_STYLE, ""), "")
        lines.append(make_line(emoji, persons(emoji, sequences), name, short_names, annotation))
    return "\n".join(lines) + "\n"


def has_unicode():
    """Whether Unicode's files are here, in the version that the table is made from."""
    test, words = UNICODE / "emoji/emoji-test.txt", UNICODE / "cldr/common/annotations/en.xml"
    return words.exists() and test.exists() and f"# Version: {VERSION}\n" in test.read_text(encoding="utf-8")


def main():
    check = "--check" in sys.argv[1:]
    if not has_unicode():
        print(f"Unicode {VERSION} and CLDR are not in {UNICODE}", file=sys.stderr)
        sys.exit(77 if check else 1)
    table = make_table()
    if not check:
        TABLE.write_text(table, encoding="utf-8")
    elif TABLE.read_text(encoding="utf-8") != table:
        sys.exit(f"{TABLE.relative_to(ROOT)} is not what {pathlib.Path(__file__).name} makes")


main()
