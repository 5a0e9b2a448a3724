"""Tables as the habits of many tools write them, made here, each with its right reading."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.data.inspection import inspection
from rnn_desktop.data.table import read_table
from rnn_desktop.data.understanding import understand

_GOOD = ("정말 재미있게 봤어요, 추천", "배우들 연기가 좋았다", "또 보고 싶은 영화", "음악까지 훌륭했습니다")
_BAD = ("시간이 아까웠다", "지루하고 뻔한 이야기, 별로", "돈 아깝네요", "다시는 안 볼 영화입니다")
_FINE = ("A warm and funny film, loved it", "Best phone I have had so far", "Works as it should", "Great value")
_POOR = ("Broke after two days, avoid", "A dull and noisy mess", "Never again", "The worst service ever")

Row = Sequence[object]


def _korean(i: int, good: bool) -> str:
    return f"{(_GOOD if good else _BAD)[i % 4]} {i}"


def _english(i: int, good: bool) -> str:
    return f"{(_FINE if good else _POOR)[i % 4]} {i}"


def _csv(rows: Sequence[Row], delimiter: str = ",", **options: Any) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, **{"lineterminator": "\n", **options}).writerows(rows)
    return out.getvalue()


def _table(header: str | None, row: Callable[[int], Row], count: int = 40, **options: Any) -> str:
    head: list[Row] = [header.split("|")] if header else []
    return _csv([*head, *(row(i) for i in range(count))], **options)


@dataclass(frozen=True)
class _Case:
    content: str | bytes
    text: str
    label: str
    classes: tuple[int, int] = (20, 20)
    left_out: int = 0
    asks: bool = False
    sample: str | None = None
    name: str = "reviews.csv"
    encoding: str = "utf-8"
    delimiter: str | None = None
    rows: int | None = None


def _xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    """The least that is a workbook."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in rows
    )
    main, office = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1" Type="'
        f'{office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}/officeDocument/2006/relationships"><sheets>'
        '<sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship '
        f'Id="r1" Type="{office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    return _zip({name: '<?xml version="1.0" encoding="UTF-8"?>' + part for name, part in parts.items()})


def _zip(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _spark(cell: str) -> str:
    return '"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"'


_PLAIN = _table("review|label", lambda i: (_english(i, i % 2 == 1), i % 2))
_STARS5 = ((16, 16), 8)
_STARS = (1, 2, 3, 4, 5)


def _star(i: int) -> int:
    return _STARS[i % 5]


_CASES: dict[str, _Case] = {
    "play console": _Case(
        _table(
            "Package Name|App Version Code|App Version Name|Reviewer Language|Device|Review Submit Date and Time|"
            "Review Submit Millis Since Epoch|Review Last Update Date and Time|Review Last Update Millis Since Epoch|"
            "Star Rating|Review Title|Review Text|Developer Reply Date and Time|Developer Reply Text|Review Link",
            lambda i: (
                *("org.example.app", 120 + i % 3, "1.2", "ko", "star2qlte", f"2024-03-{i % 28 + 1:02}T10:00:00Z"),
                *(1700000000000 + i * 7919, f"2024-03-{i % 28 + 1:02}T10:00:00Z", 1700000000000 + i * 7919, _star(i)),
                *(
                    "",
                    "" if i == 7 else _korean(i, _star(i) > 3),
                    "",
                    "이용해 주셔서 감사합니다 " * 3 if i % 9 == 0 else "",
                ),
                f"http://play.google.com/console/reviews?{i}",
            ),
            quoting=csv.QUOTE_MINIMAL,
        ),
        "Review Text",
        "Star Rating",
        (16, 16),
        8,
        encoding="utf-16",
    ),
    "app store connect": _Case(
        _table(
            "Review ID|Date|Rating|Title|Review|Author|Territory|Version|Developer Response",
            lambda i: (
                9_000_000_000 + i * 37,
                f"{i % 12 + 1}/{i % 28 + 1}/24",
                _star(i),
                ("Nice", "Hm", "No")[i % 3],
                _english(i, _star(i) > 3),
                f"user{i}",
                "USA",
                "2.1",
                "",
            ),
        ),
        "Review",
        "Rating",
        *_STARS5,
    ),
    "naver shopping": _Case(
        _table(
            "리뷰 번호|상품번호|상품명|구매 옵션|작성자|작성일|별점|리뷰 내용|도움돼요 수|답글 여부",
            lambda i: (
                4_100_000 + i,
                77,
                "편한 의자 고급형 사무용",
                "색상: 검정 / 크기: 대",
                f"ab{i}***",
                f"2024.03.{i % 28 + 1:02}.",
                _star(i),
                _korean(i, _star(i) > 3),
                i % 4,
                "N",
            ),
        ),
        "리뷰 내용",
        "별점",
        *_STARS5,
    ),
    "coupang": _Case(
        _table(
            "상품평 번호|등록일자|구매자 이름|판매자|상품 이름|구매만족도|한줄평 제목|상품평 내용|도움이 됨",
            lambda i: (
                i + 1,
                f"2024-03-{i % 28 + 1:02}",
                "김*수",
                "쿠팡",
                "무선 청소기 대용량",
                _star(i),
                "요약",
                _korean(i, _star(i) > 3),
                i % 7,
            ),
        ),
        "상품평 내용",
        "구매만족도",
        *_STARS5,
        encoding="cp949",
    ),
    "yelp jsonl": _Case(
        "".join(
            json.dumps(
                {
                    "review_id": f"Kx{i}7Q",
                    "user_id": f"u{i}",
                    "business_id": f"b{i % 3}",
                    "stars": float(_star(i)),
                    "useful": i % 3,
                    "funny": 0,
                    "cool": i % 2,
                    "text": _english(i, _star(i) > 3) + "\nSecond line",
                    "date": f"2018-07-{i % 28 + 1:02} 22:09:11",
                }
            )
            + "\n"
            for i in range(40)
        ),
        "text",
        "stars",
        *_STARS5,
        name="reviews.jsonl",
    ),
    "amazon jsonl": _Case(
        "".join(
            json.dumps(
                {
                    "overall": float(_star(i)),
                    "vote": str(i % 5),
                    "verified": True,
                    "reviewTime": "09 1, 2016",
                    "reviewerID": f"A{i}",
                    "asin": "B0",
                    "style": {"Size:": "L"},
                    "reviewerName": "Kim",
                    "reviewText": _english(i, _star(i) > 3),
                    "summary": "Five Stars",
                    "unixReviewTime": 1472688000 + i * 86400,
                }
            )
            + "\n"
            for i in range(40)
        ),
        "reviewText",
        "overall",
        *_STARS5,
        name="reviews.json",
    ),
    "imdb kaggle": _Case(
        _table(
            "review|sentiment",
            lambda i: (
                f'{_english(i, i % 2 == 1)}.<br /><br />He said "no", and left.',
                ("negative", "positive")[i % 2],
            ),
        ),
        "review",
        "sentiment",
        sample='He said "no", and left',
    ),
    "sentiment140": _Case(
        _table(
            None,
            lambda i: (
                (0, 4)[i // 20],
                1467810369 + i * 31,
                "Mon Apr 06 22:19:45 PDT 2009",
                "NO_QUERY",
                f"user{i}",
                f"@friend {_english(i, i > 19)} &amp; caf\u00e9",
            ),
            quoting=csv.QUOTE_ALL,
        ),
        "6",
        "1",
        encoding="cp1252",
        sample="café",
    ),
    "sst2": _Case(
        _table("sentence|label", lambda i: (f"{_english(i, i % 2 == 1).lower()} ", i % 2), delimiter="\t"),
        "sentence",
        "label",
        name="train.tsv",
    ),
    "sst5": _Case(
        _table(
            "PhraseId|SentenceId|Phrase|Sentiment",
            lambda i: (i + 1, i // 3 + 1, _english(i, i % 5 > 2), i % 5),
            delimiter="\t",
        ),
        "Phrase",
        "Sentiment",
        (16, 16),
        8,
        asks=True,
        name="train.tsv",
    ),
    "airline": _Case(
        _table(
            "tweet_id|airline_sentiment|airline_sentiment_confidence|negativereason|negativereason_confidence|airline|"
            "airline_sentiment_gold|name|negativereason_gold|retweet_count|text|tweet_coord|tweet_created|tweet_location|user_timezone",
            lambda i: (
                5.7e17 + i,
                ("negative", "neutral", "positive", "negative")[i % 4],
                0.6667,
                "Late Flight" if i % 2 == 0 else "",
                "",
                "Delta",
                "",
                f"jn{i}",
                "",
                0,
                f"@Delta {_english(i, i % 4 == 2)}",
                "",
                "2015-02-24 11:35:52 -0800",
                "Seoul",
                "Eastern Time (US & Canada)",
            ),
        ),
        "text",
        "airline_sentiment",
        (20, 10),
        10,
        asks=True,
    ),
    "steam": _Case(
        _table(
            "app_id|app_name|review_text|recommendation|hours_played|helpful_count",
            lambda i: (
                10,
                "Counter Game",
                _english(i, i % 2 == 1),
                ("Not Recommended", "Recommended")[i % 2],
                i * 3.5,
                i % 9,
            ),
        ),
        "review_text",
        "recommendation",
    ),
    "steam votes": _Case(
        _table(
            "app_id|app_name|review_text|review_score|review_votes",
            lambda i: (10, "Counter Game", _english(i, i % 2 == 1), (-1, 1)[i % 2], (0, 1)[i % 3 == 0]),
        ),
        "review_text",
        "review_score",
    ),
    "tripadvisor": _Case(
        _table("Review|Rating", lambda i: (_english(i, _star(i) > 3), _star(i))), "Review", "Rating", *_STARS5
    ),
    "womens clothing": _Case(
        _table(
            "|Clothing ID|Age|Title|Review Text|Rating|Recommended IND|"
            "Positive Feedback Count|Division Name|Department Name|Class Name",
            lambda i: (
                i,
                767 + i % 5,
                30 + i % 20,
                "" if i % 3 else "Lovely",
                "" if i == 3 else _english(i, _star(i) > 3),
                _star(i),
                int(_star(i) > 2),
                i % 6,
                "General",
                "Dresses",
                "Dresses",
            ),
        ),
        "Review Text",
        "Rating",
        (16, 15),
        9,
    ),
    "phrasebank": _Case(
        "".join(
            f"{_english(i, i % 4 == 1)} , it said , profit rose to EUR 13.1 mn ."
            f"@{('neutral', 'positive', 'negative', 'neutral')[i % 4]}\n"
            for i in range(39)
        )
        + "Sales in Åland rose by 5 % .@positive\n",
        "2",
        "1",
        (10, 11),
        19,
        asks=True,
        encoding="cp1252",
        name="Sentences_AllAgree.txt",
    ),
    "fasttext": _Case(
        "".join(f'__label__{i % 2 + 1} Title {i}: {_english(i, i % 2 == 1)}, "indeed"\n' for i in range(40)),
        "2",
        "1",
        asks=True,
        name="train.ft.txt",
    ),
    "R write.table": _Case(
        '"review" "label"\n' + "".join(f'"{i + 1}" "{_english(i, i % 2 == 1)} \\"so\\"" {i % 2}\n' for i in range(40)),
        "review",
        "label",
        sample='"so"',
        name="reviews.txt",
    ),
    "R write.csv": _Case(
        '"","review","label"\n'
        + "".join(f'"{i + 1}","{_english(i, i % 2 == 1)}",{"NA" if i == 5 else i % 2}\n' for i in range(40)),
        "review",
        "label",
        (20, 19),
        1,
    ),
    "pandas nan": _Case(
        _table("|review|label", lambda i: (i, "nan" if i < 4 else _english(i, i % 2 == 1), f"{i % 2}.0")),
        "review",
        "label",
        (18, 18),
        4,
    ),
    "spark": _Case(
        "review,label\n"
        + "".join(_spark(_english(i, i % 2 == 1) + ' 5" \\ wide, ok') + f",{i % 2}\n" for i in range(40)),
        "review",
        "label",
        sample='5" \\ wide',
    ),
    "sep line": _Case(
        "sep=;\r\n"
        + _table("후기|평점", lambda i: (_korean(i, _star(i) > 3), _star(i)), delimiter=";", lineterminator="\r\n"),
        "후기",
        "평점",
        *_STARS5,
        encoding="cp949",
        delimiter=";",
    ),
    "three titles": _Case(
        "2024년 고객 만족도 조사,,\n작성 부서: 고객지원팀,,\n,,\n"
        + _table("번호|의견|만족도", lambda i: (i + 1, _korean(i, _star(i) > 3), _star(i))),
        "의견",
        "만족도",
        *_STARS5,
        rows=40,
    ),
    "surveymonkey": _Case(
        _csv(
            [
                ["Respondent ID", "Start Date", "How likely are you to recommend us?", "Please tell us why", ""],
                ["", "", "Response", "Open-Ended Response", ""],
            ]
        )
        + _table(
            None,
            lambda i: (
                11_400_000_000 + i * 13,
                f"03/{i % 28 + 1:02}/2024 10:11:12 AM",
                (0, 3, 6, 9, 10)[i % 5],
                _english(i, i % 5 > 2),
                "",
            ),
        ),
        "Please tell us why",
        "How likely are you to recommend us?",
        (16, 24),
        0,
        asks=True,
        rows=40,
    ),
    "mysql nulls": _Case(
        "".join(
            f'"{i + 1}","{_korean(i, i % 2 == 1)}",{chr(92) + "N" if i == 4 else i % 2},"2024-03-01 10:00:00"\n'
            for i in range(40)
        ),
        "2",
        "3",
        (19, 20),
        1,
    ),
    "single quotes": _Case(
        "id,review,label\n"
        + "".join(f"{i + 1},'{_english(i, i % 2 == 1)}, isn\\'t it',{('neg', 'pos')[i % 2]}\n" for i in range(40)),
        "review",
        "label",
        sample="isn't it",
    ),
    "stars drawn": _Case(
        _table(
            "작성일|평가|후기",
            lambda i: (f"2024.3.{i % 28 + 1}", "★" * _star(i) + "☆" * (5 - _star(i)), _korean(i, _star(i) > 3)),
        ),
        "후기",
        "평가",
        *_STARS5,
    ),
    "out of five": _Case(
        _table("Title|Review|Rating", lambda i: ("Fine", _english(i, _star(i) > 3), f"{_star(i)}.0 out of 5 stars")),
        "Review",
        "Rating",
        *_STARS5,
    ),
    "recommend y n": _Case(
        _table("Comments|Would recommend (Y/N)", lambda i: (_english(i, i % 2 == 1), "NY"[i % 2])),
        "Comments",
        "Would recommend (Y/N)",
    ),
    "korean recommend": _Case(
        _table(
            "게임명|플레이 시간|내용|추천 여부",
            lambda i: ("모험 게임", f"{i}.5시간", _korean(i, i % 2 == 1), ("비추천", "추천")[i % 2]),
        ),
        "내용",
        "추천 여부",
    ),
    "jeom": _Case(
        _table("리뷰 작성자|평점|리뷰", lambda i: (f"회원{i}", f"{_star(i)}점", _korean(i, _star(i) > 3))),
        "리뷰",
        "평점",
        *_STARS5,
    ),
    "minus zero one": _Case(
        _table("clean_text|category", lambda i: (_english(i, i % 3 == 2), f"{i % 3 - 1}.0"), 60),
        "clean_text",
        "category",
        (20, 20),
        20,
        asks=True,
    ),
    "nps": _Case(
        _table("Date|NPS Score|Comment", lambda i: (f"2024-03-{i % 28 + 1:02}", i % 11, _english(i, i % 11 > 6)), 44),
        "Comment",
        "NPS Score",
        (24, 20),
        0,
        asks=True,
    ),
    "all text": _Case(_table("문장|극성", lambda i: (_korean(i, i % 2 == 1), ("부정", "긍정")[i % 2])), "문장", "극성"),
    "utf-16-be": _Case(_PLAIN, "review", "label", encoding="utf-16-be"),
    "one bad byte": _Case(
        _table("후기|라벨", lambda i: (_korean(i, i % 2 == 1), i % 2))
        .encode()
        .replace("영화".encode(), "영".encode() + b"\xed\x99", 1),
        "후기",
        "라벨",
    ),
    "cp949 of windows": _Case(
        _table("후기|라벨", lambda i: (f"똠방각하 펲시 햏자 {_korean(i, i % 2 == 1)}", i % 2)),
        "후기",
        "라벨",
        encoding="cp949",
        sample="똠방각하",
    ),
    "smart quotes": _Case(
        _table(
            "review|label",
            lambda i: (f"\u201c{_english(i, i % 2 == 1)}\u201d it\u2019s so \u2014 really \u2026", i % 2),
        ),
        "review",
        "label",
        encoding="cp1252",
        sample="it\u2019s so",
    ),
    "gzip": _Case(gzip.compress(_PLAIN.encode()), "review", "label", name="reviews.csv.gz"),
    "zip of a mac": _Case(
        _zip({"data/reviews.csv": _PLAIN, "__MACOSX/data/._reviews.csv": "\x00\x05", "data/.DS_Store": "x"}),
        "review",
        "label",
        name="reviews.zip",
    ),
    "json array": _Case(
        json.dumps([{"id": i, "review": _korean(i, i % 2 == 1), "label": i % 2} for i in range(40)], indent=1),
        "review",
        "label",
        name="reviews.json",
    ),
    "json of columns": _Case(
        json.dumps(
            {"review": {str(i): _korean(i, i % 2 == 1) for i in range(40)}, "label": {str(i): i % 2 for i in range(40)}}
        ),
        "review",
        "label",
        name="reviews.json",
    ),
    "json split": _Case(
        json.dumps(
            {
                "columns": ["review", "label"],
                "index": list(range(40)),
                "data": [[_korean(i, i % 2 == 1), i % 2] for i in range(40)],
            }
        ),
        "review",
        "label",
        name="reviews.json",
    ),
    "json inside": _Case(
        json.dumps({"count": 40, "reviews": [{"review": _korean(i, i % 2 == 1), "label": i % 2} for i in range(40)]}),
        "review",
        "label",
        name="reviews.json",
    ),
    "xlsx": _Case(
        _xlsx([["후기", "평점"], *([_korean(i, _star(i) > 3), str(_star(i))] for i in range(40))]),
        "후기",
        "평점",
        *_STARS5,
        name="reviews.xlsx",
    ),
    "xlsx with a title": _Case(
        _xlsx(
            [
                ["후기 모음", ""],
                ["", ""],
                ["후기", "평점"],
                *([_korean(i, _star(i) > 3), str(_star(i))] for i in range(40)),
            ]
        ),
        "후기",
        "평점",
        *_STARS5,
        name="reviews.xlsx",
        rows=40,
    ),
    "decoys": _Case(
        _table(
            "review_date|helpful_votes|total_votes|verified_purchase|vine|star_rating|review_headline|review_body",
            lambda i: (
                f"2015-08-{i % 28 + 1:02}",
                i % 2,
                i % 3,
                "YN"[i % 2],
                "N",
                _star(i),
                "Five Stars",
                _english(i, _star(i) > 3),
            ),
        ),
        "review_body",
        "star_rating",
        *_STARS5,
    ),
    "constant label": _Case(
        _table("label|review|stars", lambda i: (1, _english(i, _star(i) > 3), _star(i))), "review", "stars", *_STARS5
    ),
    "running score": _Case(
        _table("score|review|sentiment", lambda i: (i + 1, _english(i, i % 2 == 1), i % 2)), "review", "sentiment"
    ),
    "duplicate names": _Case(
        _table("review|review|label|label", lambda i: ("", _english(i, i % 2 == 1), "", i % 2)), "review", "label"
    ),
    "header of lines": _Case(
        _table("번호|고객\n의견|만족도\n(1~5점)", lambda i: (i + 1, _korean(i, _star(i) > 3), _star(i))),
        "고객\n의견",
        "만족도\n(1~5점)",
        *_STARS5,
    ),
    "200 columns": _Case(
        _table(
            "|".join([*(f"q{i}" for i in range(198)), "comment", "sentiment"]),
            lambda i: (*[(i * 7 + k) % 5 for k in range(198)], _english(i, i % 2 == 1), i % 2),
        ),
        "comment",
        "sentiment",
    ),
    "emoji": _Case(
        _table("text|label", lambda i: (f"{_korean(i, i % 2 == 1)} {'😡👍'[i % 2]}", i % 2), delimiter="\t"),
        "text",
        "label",
    ),
    "pipes": _Case(
        _table(
            "id|review|label",
            lambda i: (i, f"{_english(i, i % 2 == 1)}\nand, more", i % 2),
            delimiter="|",
            quoting=csv.QUOTE_NONNUMERIC,
        ),
        "review",
        "label",
        delimiter="|",
    ),
    "carriage returns": _Case(_PLAIN.replace("\n", "\r"), "review", "label"),
    "kmong sheet": _Case(
        _table(
            "순번|별점(5점 만점)|이용후기|작성일시|조회수",
            lambda i: (i + 1, _star(i), _korean(i, _star(i) > 3), f"2024-03-01 10:{i:02}", i * 3),
        ),
        "이용후기",
        "별점(5점 만점)",
        *_STARS5,
    ),
    "hotel": _Case(
        _table(
            "Hotel_Name|Reviewer_Nationality|Review_Date|Reviewer_Score|Total_Number_of_Reviews|Review",
            lambda i: ("Hotel Arena", "Korea", "8/3/2017", (2.5, 9.6)[i % 2], 1403, _english(i, i % 2 == 1)),
        ),
        "Review",
        "Reviewer_Score",
        asks=True,
    ),
    "app reviews": _Case(
        _table(
            "App|Translated_Review|Sentiment|Sentiment_Polarity|Sentiment_Subjectivity",
            lambda i: (
                "10 Best Foods",
                _english(i, i % 2 == 1),
                ("Negative", "Positive")[i % 2],
                (-0.4, 0.8)[i % 2] + i / 1000,
                0.3,
            ),
        ),
        "Translated_Review",
        "Sentiment",
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_a_table_of_another_tool(tmp_path: Path, name: str) -> None:
    case = _CASES[name]
    path = tmp_path / case.name
    path.write_bytes(case.content.encode(case.encoding) if isinstance(case.content, str) else case.content)
    found = inspection(understand(read_table(path)), "classes", 0, str)
    assert (found["text_column"], found["label_column"]) == (case.text, case.label), found["questions"]
    # What is in the middle is left out or a class of its own.
    negative, *middle, positive = found["classes"].values()
    assert (negative, positive) == case.classes
    assert sum(found["left_out"].values()) + sum(middle) == case.left_out
    assert found["rows"] == sum(case.classes) + case.left_out
    assert bool(found["questions"]) == (case.asks or "neither" in found["left_out"])
    if case.sample is not None:
        assert all(case.sample in sample for sample in found["samples"])
    if case.delimiter is not None:
        assert found["delimiter"] == case.delimiter
