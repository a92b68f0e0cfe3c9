"""Words as the look-up sees them."""

from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.names.reading import read_compact, read_prose, run_together, tagged


def test_possessives_belong_to_no_name() -> None:
    """'s, ’s and a bare apostrophe after s are marked and left out of the word."""
    words = read_prose("Katie's cake, Rhys’ cup and Tom’s hat").words
    assert [word.key for word in words if word.possessive] == ["katie", "rhys", "tom"]


def test_links_addresses_handles_and_hashtags_are_no_words() -> None:
    """A name inside a link or an address is no mention in running text."""
    reading = read_prose("Grace: grace@x.example @grace #grace https://x.example/grace www.x.example/grace end")
    assert [word.key for word in reading.words] == ["grace", "end"]


def test_how_words_are_written() -> None:
    """Case and style tell a shout, a headline and a line without capitals from prose."""
    styles = {
        word.key: word.style for word in read_prose("we saw GRACE WIN\nSummer Fair Raffle\nall is well now").words
    }
    assert styles["saw"] == "normal"
    assert styles["grace"] == styles["win"] == "upper"
    assert styles["fair"] == "headline"
    assert styles["well"] == "lower"


def test_a_capital_after_a_full_stop_or_an_emoji_means_nothing() -> None:
    """Words that any writer would begin with a capital are marked."""
    opens = {word.key: word.opens for word in read_prose("One two. Three 🏆 Four: Five (Six) seven").words}
    assert opens == {
        "one": True,
        "two": False,
        "three": True,
        "four": True,
        "five": True,
        "six": False,
        "seven": False,
    }


def test_windows_end_with_the_sentence() -> None:
    """Before and after reach no further than the sentence's ends."""
    text = "First one. Then Grace ran. Last one."
    reading = read_prose(text, [0, 11, 27])
    place = next(i for i, word in enumerate(reading.words) if word.key == "grace")
    assert reading.before(place) == "then "
    assert reading.after(place) == " ran. "
    assert reading.sentence(place) == "then grace ran. "


def test_runs_together_are_parted() -> None:
    """Capitals, digits, hyphens and underscores part what is written without spaces."""
    cases = {
        "WellDoneKatieBarraclough": "well done katie barraclough",
        "TeamDJ2": "team dj 2",
        "katie-barraclough-y6": "katie barraclough y 6",
        "IMG_2034_Łucja": "img 2034 lucja",
    }
    for written, words in cases.items():
        assert " ".join(word.key for word in read_compact(written, 0, len(written)).words) == words


def test_hashtags_and_link_paths() -> None:
    """Hashtags and the paths of links are found with their offsets; handles are not."""
    text = "#TeamSeun @seun https://x.example/a-b"
    assert [(kind, text[start:end]) for kind, start, end in tagged(text)] == [
        ("hashtag", "TeamSeun"),
        ("link", "/a-b"),
    ]


@given(st.text(alphabet="aB é'’-._#@\n!😀Ł1", max_size=60))
def test_offsets_of_words_lead_back(text: str) -> None:
    """Each word's span folds to its key, and words stand in order."""
    for reading in (read_prose(text), read_compact(text, 0, len(text))):
        last = 0
        for word in reading.words:
            assert last <= word.start < word.end <= len(text)
            assert read_prose(text[word.start : word.end]).words or reading.compact
            assert reading.folded.text[word.first : word.last].replace(" ", "").startswith(word.key[:1])
            last = word.end


def test_long_words_of_pictures() -> None:
    """Words of eight letters and more may be names run together; addresses, accounts and shorter words are none."""
    text = "SAOIRSEDEVLIN of 5B @saoirsedevlin www.saoirsedevlin.example certificate"
    assert [text[start:end] for _, start, end in run_together(text)] == ["SAOIRSEDEVLIN", "certificate"]
