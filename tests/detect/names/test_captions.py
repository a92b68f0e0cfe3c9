"""Words that say a picture goes with the text."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Pictured today: Tommy with his giant marrow",
        "Katie is pictured with the trophy.",
        "Left to right: Amir, Ben and Chloe",
        "(L-R) Amir, Ben, Chloe",
        "Back row: Amir. Front row: Ben.",
        "Photo: the winning team",
        "Caption: our champions",
        "In the photo above, Year 3 show their shields.",
        "In the picture are Amir and Ben.",
        "The photo shows Amir on the beam.",
        "Here is Amir in action!",
        "Here are Amir and Ben with their certificates.",
        "Our team 📸",
        "Look at this lovely photo of Amir and Ben.",
        "As you can see in the picture, everyone got wet.",
        "You can see Amir in the photo.",
        "Amir (left) and Ben (right) lifted the cup.",
        "Swipe to see Amir's face!",
        "Amir was snapped by a passing reporter.",
        "pic of Amir asleep on the coach",
        "Best day. Cheeky snap of Amir!",
        "Selfie with Amir before the match",
        "Yn y llun mae Carys a Rhys.",
    ],
)
def test_captions_are_found(captions, text: str) -> None:
    """A caption's words count as a photo, whether or not a picture comes along."""
    findings = captions(text)
    assert findings
    assert all(finding.category == "name-with-photo" and finding.entity == "photo-caption" for finding in findings)
    assert all(finding.text == text[finding.location.start : finding.location.end] for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "The photographer is here on Thursday.",
        "School photos are on Tuesday; photo day forms are in bags.",
        "Amir painted a picture of a dragon.",
        "Please bring a photo of your family.",
        "Picture books for sale.",
        "Please do not take photos of other children.",
        "We have permission to publish photos of Year 4.",
        "She snapped a twig.",
        "Turn left to reach the hall.",
        "Get the picture?",
        "The front row of seats is for grandparents.",
        "Send us a photo of your bake.",
        "Can you picture it?",
        "Photos of pupils need their parents' consent.",
        "Photo of the week goes to Year 4.",
        "A photo of your child is on the slip.",
        "Here is the lunch menu.",
    ],
)
def test_other_words_about_pictures_are_not(captions, text: str) -> None:
    """Photographers, photo days, paintings and requests go with no picture."""
    assert captions(text) == []


def test_the_description_of_a_picture_is_one(captions) -> None:
    """All of an alt attribute's text belongs to its picture; a file's name does not."""
    (finding,) = captions("Amir on the beam", kind="alt")
    assert finding.text == "Amir on the beam"
    assert captions("photo-of-amir", kind="file-name") == []
