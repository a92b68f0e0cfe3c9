"""Numbers, mailboxes, addresses and accounts of helplines, emergency and public services.

Each number is as its service publishes it, without spaces; the name says whose it is. A number that has the
word "helpline" beside it needs no place here (see phones.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HELPLINES: Mapping[str, str] = MappingProxyType(
    {
        "999": "emergency services",
        "112": "emergency services",
        "18000": "emergency services by Relay UK",
        "111": "NHS 111",
        "119": "NHS 119",
        "101": "police, not an emergency",
        "105": "power cuts",
        "116000": "Missing People",
        "116123": "Samaritans",
        "85258": "Shout",
        "61016": "British Transport Police",
        "08001111": "Childline",
        "08088005000": "NSPCC",
        "0800136663": "NSPCC, abuse in education",
        "08000280285": "NSPCC, whistleblowing",
        "08000283550": "NSPCC, female genital mutilation",
        "08000684141": "Papyrus HOPELINE247",
        "0800585858": "CALM",
        "03001233393": "Mind",
        "03003047000": "SANEline",
        "08088020925": "Gingerbread",
        "08088002222": "Family Lives",
        "08088025544": "YoungMinds parents' helpline",
        "08088084994": "The Mix",
        "08088010677": "Beat",
        "08088010711": "Beat",
        "08088081677": "Cruse Bereavement Support",
        "08088020021": "Winston's Wish",
        "08000288840": "Child Bereavement UK",
        "08082000247": "National Domestic Abuse Helpline",
        "08088010327": "Men's Advice Line",
        "08088010800": "Live Fear Free",
        "08085002222": "Rape Crisis",
        "08081689111": "Victim Support",
        "08081000900": "Stop It Now",
        "0800555111": "Crimestoppers",
        "0800789321": "Anti-Terrorist Hotline",
        "03001236600": "FRANK",
        "03001232040": "Action Fraud",
        "08000121700": "Modern Slavery Helpline",
        "02070080151": "Forced Marriage Unit",
        "08005999247": "Karma Nirvana",
        "03003305480": "Child Law Advice",
        "08088083555": "Contact, for families with disabled children",
        "08088088000": "Lifeline, Northern Ireland",
        "08000282233": "Parentline Scotland",
        "08088020020": "Domestic and Sexual Abuse Helpline, Northern Ireland",
        "08000271234": "Domestic Abuse and Forced Marriage Helpline, Scotland",
        "08003030202": "NSPCC, abuse in sport",
        "08088023456": "Meic",
        "0800132737": "CALL, mental health in Wales",
        "0800838587": "Breathing Space",
        "08000562561": "Education Support",
        "08088087777": "Carers UK",
        "08003583456": "Nacoa",
        "08088020133": "National Gambling Helpline",
        "08088004444": "Shelter",
        "08001448848": "Citizens Advice",
        "08088022000": "Turn2us",
        "08001381111": "StepChange",
        "0800111999": "gas emergencies",
        "03459881188": "Floodline",
        "03001234999": "RSPCA",
        "0800405040": "British Transport Police",
        "03001231231": "Ofsted",
        "03001233155": "Ofsted, whistleblowing",
        "03700002288": "Department for Education",
        "03031231113": "Information Commissioner",
        "03001231100": "Acas",
        "03443814772": "Professionals Online Safety Helpline",
        "03456000459": "Revenge Porn Helpline",
        "03002003100": "HMRC child benefit",
        "08000119100": "Switchboard LGBT+",
        "03003300630": "Switchboard LGBT+",
    }
)
PUBLIC_MAILBOXES = (
    "help@nspcc.org.uk", "jo@samaritans.org", "pat@papyrus-uk.org", "helpline@saferinternet.org.uk",
    "help@stopitnow.org.uk", "help@runawayhelpline.org.uk", "116000@missingpeople.org.uk",
    "info@familylives.org.uk",
)  # fmt: skip
#: Where a mailbox named after a function, not a person, is a public body's.
PUBLIC_DOMAINS = (
    "gov.uk", "gov.scot", "gov.wales", "llyw.cymru", "nhs.uk", "nhs.net", "nhs.scot", "police.uk",
    "parliament.uk", "ico.org.uk", "nspcc.org.uk", "childline.org.uk", "mod.uk",
)  # fmt: skip
#: Seats of public life and addresses of fiction, in lower case with types written out.
PUBLIC_ADDRESSES = (
    "10 downing street", "11 downing street", "221b baker street", "4 privet drive", "32 windsor gardens",
    "17 cherry tree lane", "742 evergreen terrace", "52 festive road", "12 grimmauld place",
    "1 parliament square", "20 great smith street", "7 eccles street", "44 scotland street",
    "9 pooh corner",
)  # fmt: skip
#: Royal Mail's for Father Christmas.
PUBLIC_POSTCODES = ("XM45HQ",)
#: Accounts whose names show no organisation's word.
PUBLIC_ACCOUNTS = (
    "metoffice", "10downingstreet", "number10gov", "govuk", "nhsuk", "nhsengland", "educationgovuk",
    "ofstednews", "iconews", "nspcc", "nspcc_official", "childline", "childline_official", "thinkuknow_uk",
    "ceopuk", "ukhsa", "samaritans", "youngminds", "youngmindsuk", "giveusashout", "papyrus_uk", "oxfam",
    "unicef_uk", "barnardos", "bbcteach", "bbcbitesize", "cbbc", "cbeebies", "blue_peter", "bluepeter",
    "newsround", "natgeo", "natgeokids", "nasa", "esa", "astro_timpeake", "rspb", "rspca", "rspca_official",
    "wwf_uk", "rnli", "nationaltrust", "englishheritage", "woodlandtrust", "britishmuseum", "sciencemuseum",
    "nhm_london", "v_and_a", "tate", "kewgardens", "tkat", "booktrust", "worldbookdayuk",
    "thereadingagency", "literacy_trust", "premierleague", "lionesses", "england", "teamgb",
    "paralympicsgb", "ecb_cricket", "thisgirlcan", "youthsporttrust", "sustrans", "livingstreets",
    "ordnancesurvey", "royalmail", "pudsey", "comicrelief", "rednoseday", "childreninneed",
    "savechildrenuk", "redcross", "britishredcross", "poppylegion", "girlguiding", "scouts", "duolingo",
    "ttrockstars", "timestables", "numbots", "purplemashcom", "whiteroseed", "twinklresources", "tes",
    "schoolsweek", "guardian", "whatsapp", "facebook", "instagram", "youtube", "tiktok", "snapchat",
    "twitter",
)  # fmt: skip
