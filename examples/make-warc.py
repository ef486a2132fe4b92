#!/usr/bin/env python3
"""Writes pages/week.warc.gz: a warcinfo record and four responses, each a gzip member of its own.

    python3 examples/make-warc.py

The same bytes each time: no clock and no random identifiers.
"""
import gzip
import hashlib
import io
import pathlib
import uuid

HERE = pathlib.Path(__file__).parent

HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{published}"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a> <a href="/tv">Television</a></nav>
<div class="ticker">{ticker}</div>
<h1>{title}</h1><p class="byline">{byline}</p>
"""
TAIL = """<aside class="related"><h3>Related</h3><ul>{related}</ul></aside>
<footer>{outlet}. All rights reserved.</footer></body></html>
"""

PAGES = [
    dict(
        address="https://tidewater.example.org/world/2023/08/18/camp-david",
        fetched="2023-08-19T04:10:00Z",
        outlet="The Tidewater Examiner",
        published="2023-08-18T21:00:00Z",
        title="At Camp David, three leaders promise to pick up the phone",
        byline="Marguerite Oyelaran, 18 August 2023",
        ticker="Hurricane Hilary nears Baja | Zelensky in Stockholm this weekend?",
        related=["Raisi receives Saudi crown prince? Not yet", "BRICS: who comes to Johannesburg"],
        paragraphs=[
            "CAMP DAVID, Md. - President Joe Biden met President Yoon Suk Yeol of South Korea and Prime Minister Fumio Kishida"
            " of Japan at Camp David on Friday, in the first summit that the three countries have held on its own.",
            "They agreed to consult each other at once when one of them is threatened, to hold exercises together every year"
            " and to share warnings of North Korean missiles before the year is out.",
            "The three also criticised China&rsquo;s conduct in the South China Sea. Beijing said that somebody was stoking a new cold war.",
            "Yoon and Kishida met in Tokyo in March and in Seoul in May, which made the day possible.",
        ],
    ),
    dict(
        address="https://quayside.example.com/news/2023-06-17/african-leaders",
        fetched="2023-06-18T09:30:00Z",
        outlet="Quayside Telegraph",
        published="2023-06-17T18:20:00Z",
        title="From Kyiv to St Petersburg: Africa's peace mission meets Putin",
        byline="Meridian Wire, June 17, 2023",
        ticker="Blinken on his way to China | Submersible tours for sale",
        related=["Macron and MBS lunch in Paris", "Ten facts about hippos"],
        paragraphs=[
            "ST PETERSBURG, Russia (Meridian) - Leaders and envoys from seven African countries took their plan for peace to President"
            " Vladimir Putin on Saturday, a day after they had put it to President Volodymyr Zelensky in Kyiv.",
            "South Africa&rsquo;s Cyril Ramaphosa, Senegal&rsquo;s Macky Sall, Zambia&rsquo;s Hakainde Hichilema and Azali Assoumani of the"
            " Comoros told Putin at the Konstantin Palace that the war must end, and that grain and fertiliser must be let out.",
            "Putin thanked them and doubted most of their ten points. Zelensky had said on Friday that he would not talk to"
            " Moscow while its troops stand on Ukrainian soil.",
        ],
    ),
    dict(
        address="https://southern-beacon.example.org/ships/canal-low-water",
        fetched="2023-08-30T12:00:00Z",
        outlet="Southern Beacon",
        published="2023-08-29T22:00:00Z",
        title="Too little rain: Panama's canal lets fewer ships through",
        byline="Ships desk, 29 August 2023",
        ticker="Cleverly to meet Han Zheng in Beijing | Raimondo in Shanghai",
        related=["Erdogan to visit Putin in Sochi on Monday", "How locks work"],
        paragraphs=[
            "A drought has lowered the lake that feeds the Panama Canal, and its operator keeps the number of ships at 32 a day"
            " and their draught at 44 feet for the months to come.",
            "More than a hundred ships were waiting at both ends on Tuesday. One owner paid 2.4 million dollars at an auction to jump the queue.",
            "The rainy season has brought a third less water than usual to the watershed, the canal authority said.",
        ],
    ),
    dict(
        address="https://harbour-dispatch.example.org/world/2023/05/01/marcos",
        fetched="2023-05-02T01:00:00Z",
        outlet="Harbour Dispatch",
        published="2023-05-01T22:40:00Z",
        title="Biden receives Marcos and draws a line in the sea",
        byline="Nora Vestergaard, Monday 1 May 2023",
        ticker="Coronation: Harry to come alone | Lula speaks with Sunak",
        related=["Yoon's state visit in pictures", "Writers on strike"],
        paragraphs=[
            "WASHINGTON - President Joe Biden received the Philippine president, Ferdinand Marcos Jr., in the Oval Office on Monday"
            " and told him that an attack on his ships or planes in the South China Sea would bring in the United States.",
            "The two governments announced guidelines for their old defence treaty, and a trade mission to Manila.",
            "Marcos stays in Washington until Thursday. He will see Defense Secretary Lloyd Austin at the Pentagon on Wednesday.",
        ],
    ),
]


def page(p):
    related = "".join(f"<li>{line}</li>" for line in p["related"])
    body = "".join(f"<p>{text}</p>\n" for text in p["paragraphs"])
    return (HEAD.format(**p) + body + TAIL.format(outlet=p["outlet"], related=related)).encode("utf-8")


def record(kind, headers, block):
    name = uuid.uuid5(uuid.NAMESPACE_URL, kind + headers.get("WARC-Target-URI", ""))
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{name}>"]
    lines += [f"{key}: {value}" for key, value in headers.items()]
    lines.append(f"Content-Length: {len(block)}")
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + block + b"\r\n\r\n"


def member(data):
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=out, mtime=0) as gz:
        gz.write(data)
    return out.getvalue()


def response(p):
    html = page(p)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(html)
    digest = hashlib.sha256(html).hexdigest()
    headers = {
        "WARC-Date": p["fetched"],
        "WARC-Target-URI": p["address"],
        "WARC-Payload-Digest": "sha256:" + digest,
        "Content-Type": "application/http; msgtype=response",
    }
    return record("response", headers, http + html)


def main():
    info = {"WARC-Date": "2023-08-30T12:00:00Z", "Content-Type": "application/warc-fields"}
    members = [member(record("warcinfo", info, b"software: make-warc.py\r\nformat: WARC File Format 1.0\r\n"))]
    members += [member(response(p)) for p in PAGES]
    (HERE / "pages" / "week.warc.gz").write_bytes(b"".join(members))


main()
