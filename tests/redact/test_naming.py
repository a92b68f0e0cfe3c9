"""New names of files and folders, and a text's references brought to them."""

from policycheck.redact.edits import apply
from policycheck.redact.naming import new_names
from policycheck.redact.references import references


def named(formats, telling=(), folders=()):
    return new_names(formats, pictures=set(formats) - {"post.md"}, telling=set(telling), folders=set(folders))


def same(*paths):
    return {path: path for path in paths}


def test_a_neutral_name_is_free():
    """The folder and the ending stay; a number that another file has is passed over."""
    names = named(same("img/amira.jpg", "Picture-1.png", "post.md"), telling=["amira.jpg"])
    assert names.path("img/amira.jpg") == "img/picture-2.jpg"
    assert names.path("post.md") == "post.md"


def test_files_of_one_name_keep_one_name():
    """Whatever folder a reference gives or leaves to a template, it leads to the file that it led to."""
    names = named(same("a/amira.jpg", "b/amira.jpg", "b/zoe.jpg"), telling=["amira.jpg", "zoe.jpg"])
    assert [names.path(f"{folder}/amira.jpg") for folder in "ab"] == ["a/picture-1.jpg", "b/picture-1.jpg"]
    assert names.path("b/zoe.jpg") == "b/picture-2.jpg"


def test_no_file_gets_the_name_of_another():
    """Nor one that differs in capitals alone, which many systems take for the same."""
    formats = {
        "a.heic": "a.jpg",
        "A.jpg": "A.jpg",
        "a-heic.jpg": "a-heic.jpg",
        "b/a.heic": "b/a.jpg",
        "a.webp": "a.jpg",
    }
    names = named(formats)
    assert [names.path(path) for path in formats] == [
        "a-heic-2.jpg",
        "A.jpg",
        "a-heic.jpg",
        "b/a-heic-2.jpg",
        "a-webp.jpg",
    ]


def test_folders_that_name_somebody():
    """They get a neutral name of their own, which none of the draft's has."""
    names = named(same("img/amira/1.jpg", "folder-1/amira/2.jpg"), folders=["amira"])
    assert names.path("img/amira/1.jpg") == "img/folder-2/1.jpg"
    assert names.path("folder-1/amira/2.jpg") == "folder-1/folder-2/2.jpg"


def test_references_follow():
    """What stays of a name stays as it was written."""
    names = named(
        {"amira/6&'s é.heic": "amira/6&'s é.jpg", "zoe.jpg": "zoe.jpg"}, telling=["zoe.jpg"], folders=["amira"]
    )
    text = "<img src='../amira/6&amp;&#39;s%20%c3%a9.heic?w=2'> ![](zoe.jpg)"
    found = references(text, ["amira/6&'s é.heic", "zoe.jpg"])
    assert apply(text, names.edits(found)) == "<img src='../folder-1/6&amp;&#39;s%20%c3%a9.jpg?w=2'> ![](picture-1.jpg)"
