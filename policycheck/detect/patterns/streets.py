"""The words that British addresses are made of, and the words that show that something is none."""

from __future__ import annotations

#: Words that end a street's name and hardly anything else.
STRONG_TYPES = (
    "Street", "St", "Road", "Rd", "Lane", "Ln", "Avenue", "Ave", "Close", "Drive", "Crescent", "Cres",
    "Terrace", "Gardens", "Gdns", "Grove", "Mews", "Boulevard", "Esplanade", "Promenade", "Wynd", "Ginnel",
)  # fmt: skip
#: Words that end a street's name among much else.
TYPES = (
    *STRONG_TYPES, "Way", "Court", "Ct", "Place", "Pl", "Hill", "Row", "Square", "Sq", "Walk", "Rise",
    "View", "Park", "Green", "Parade", "Croft", "Fold", "Gate", "Yard", "Wharf", "Quay", "Circus", "Chase",
    "Dale", "Mount", "Meadow", "Meadows", "Heath", "Common", "Brow", "Bank", "Garth", "Vale", "Orchard",
    "Paddock", "Paddocks", "Spinney", "Heights", "Villas", "Cottages", "Buildings", "Broadway", "Parkway",
    "Crest", "Ridge", "Fields", "Loan", "Pend", "Cl", "Dr", "Terr", "Gate", "Side", "End", "Approach",
    "Bypass", "Causeway", "Hollow", "Leys", "Nook", "Path",
)  # fmt: skip
WELSH_TYPES = (
    "Heol", "Ffordd", "Stryd", "Lôn", "Maes", "Clos", "Rhodfa", "Cilgant", "Rhiw", "Tyle", "Stad", "Bryn",
    "Cwrt", "Llys",
)  # fmt: skip
UNITS = ("Flat", "flat", "Apartment", "Apt", "apartment", "Unit", "Maisonette", "Studio")
HOUSES = (
    "Cottage", "House", "Farm", "Farmhouse", "Lodge", "Barn", "Rectory", "Vicarage", "Villa", "Manor",
    "Bungalow", "Grange", "Gables", "Hollies", "Willows", "Oaks", "Elms", "Nook", "Stables", "Coach House",
    "Mill House", "Acre", "Croft", "Forge", "Granary", "Bwthyn", "Haven", "Hideaway", "Manse", "Gatehouse",
    "Bothy",
)  # fmt: skip
#: After "40 Maple Street": a crowd, not a house.
PEOPLE = (
    "pupils", "children", "families", "parents", "students", "residents", "staff", "teachers", "players",
    "runners", "singers", "kids", "learners", "helpers", "volunteers", "swimmers", "dancers", "cyclists",
    "walkers", "infants", "juniors", "boys", "girls", "youngsters", "fans", "members", "readers",
    "neighbours", "gardeners", "athletes", "governors", "mums", "dads", "grandparents", "scouts",
    "brownies", "cubs", "champions", "stars", "superstars", "leavers", "competitors", "medals", "houses",
    "homes", "shops", "trees", "allotments", "books", "entries",
)  # fmt: skip
INSTITUTIONS = (
    "school", "primary", "academy", "nursery", "infant", "junior", "church", "station", "library", "chapel",
    "college", "surgery", "medical", "pool", "methodist", "baptist", "community", "allotment", "rangers",
    "rovers", "united", "fc", "afc", "rfc", "cc", "cricket", "football", "rugby", "netball", "zone", "year",
    "team", "teams", "class",
)  # fmt: skip
#: Capitalised words behind an address that are no town.
NO_LOCALITY = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "please", "thank", "thanks", "come", "bring", "rsvp", "mum", "dad", "nan", "year", "class", "the", "we",
    "i", "he", "she", "they", "it", "if", "so", "and", "but", "or", "then", "ring", "call", "text", "tel",
    "telephone", "phone", "mobile", "email", "e-mail", "contact", "ask", "see", "from", "at", "on", "until",
    "mr", "mrs", "miss", "ms", "dr", "doors", "free", "entry", "dob", "tomorrow", "today", "tonight",
    "every", "all", "just", "where", "which", "opposite", "next", "behind", "near", "before", "after",
    "because", "when", "don't", "do", "is", "was", "who", "upn", "nhs", "born",
)  # fmt: skip
FUNCTION_WORDS = (
    "the", "a", "an", "of", "our", "down", "across", "along", "up", "on", "in", "to", "by", "from", "into",
    "over", "minutes", "minute", "metres", "miles", "mile", "children", "people", "cars", "houses", "hours",
    "am", "pm", "ways", "mph", "busy", "times", "and", "for", "with", "year", "different", "this", "that",
    "that's", "pupils", "past", "sharp", "crossing", "o'clock",
)  # fmt: skip
