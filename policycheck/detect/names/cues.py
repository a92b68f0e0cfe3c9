"""The words beside a name that tell whose it is, as patterns over folded text."""

from __future__ import annotations

import re

_YEAR = r"(?:year|yr|y) ?(?:\d{1,2}|group)\b|reception\b|nursery\b|ks ?\d\b|key stage"
PUPIL_BEFORE = re.compile(
    rf"\b(?:pupils?|students?|learners?|classmates?|head ?(?:boy|girl)s?|prefects?|house captains?"
    rf"|sports? captains?|school council(?:lor)?s?|eco[- ]?warriors?"
    rf"|(?:{_YEAR})(?:'s?)?(?: (?:pupils?|students?|star|superstar|champion|class))?|children|boys?|girls?"
    rf"|schoolchild\w*|young (?:person|people|leaders?|poet|artist|author|writer|scientist|chef)"
    r"|(?:star|pupil|reader|writer|mathematician|artist|player|author|poet|scientist|musician|athlete"
    r"|learner|superstar|swimmer|speller|singer|dancer|chef)s? of the (?:week|month|term|day|match|year)"
    r"|certificates?|merits?|dojos?|attendance award|birthday|daughter|son|grand(?:son|daughter))"
    r"(?: (?:is|are|was|were|goes to|go to|went to|to|for|this week|called|named|include))*[:,]?(?: (?:our"
    r"|the|little|lovely|young|clever|brilliant|is|are|–|-))* ?\n?$"
)
_GROUP = rf"(?:(?:{_YEAR})(?!'s)|\d[a-z]{{1,2}}\b|[a-z]+ class\b|class \d)"
_AGE = r"(?:aged? \d|\d{1,2}(?=[,)]))"
PUPIL_AFTER = re.compile(
    rf"^\.?(?:'s?)?,? ?[(–-]? ?(?:who is |is |was |are |both |all )?(?:in|from|of) (?:our |the )?{_GROUP}"
    rf"|^\.? ?[(\[–-] ?(?:{_GROUP}|{_AGE})|^,? {_AGE}"
    rf"|^\.?, {_GROUP}(?= ?(?:[,.!?;:)\n–-]|$|and\b))"
    r"|^,? (?:a|our|the|one of our) (?:[a-z]+ )?(?:pupil|student|learner|schoolboy|schoolgirl|child|boy"
    r"|girl|\w+[- ]year[- ]old)\b"
    r"|^'s (?:class teacher|teacher|mum|dad|mother|father|parents?|family|nan|grandma|grandad|homework"
    r"|classmates?|carers?|school report|birthday)\b"
)
STAFF_BEFORE = re.compile(
    r"\b(?:(?:class|form|head|assistant|deputy|supply|student|maths|english|music|p\.?e\.?|art|science"
    r"|history|reception|nursery|acting|lead|new|our|former|retired|year \d) )*"
    r"(?:head ?teachers?|heads?|headmaster|headmistress|principal|deputy(?: head(?:teacher)?)?"
    r"|assistant head(?:teacher)?|teachers?|tutor|teaching assistants?|tas?|hlta|sendco|senco"
    r"|inclusion lead|safeguarding lead"
    r"|business managers?|site (?:manager|supervisor)|caretaker|care ?taker|janitor|cook|chef|kitchen"
    r"|dinner lad(?:y|ies)|lunchtime supervisors?|midday supervisors?|lollipop (?:lady|man)|librarian"
    r"|receptionist|secretary"
    r"|administrator|technician|counsellor|mentor|learning mentor|sports? coach|coach|coaches|instructor"
    r"|staff member|member of staff|members of staff|staff|colleagues?|headteacher's|office manager"
    r"|school nurse|nurse"
    r"|family support worker|trainee|ect|nqt|lecturer|akela|(?:scout|cub|beaver) leader"
    r"|minibus driver|driver|photographer|firefighter|paramedic|police officer|vicar|curate|farmer|baker"
    r"|blacksmith|beekeeper|vet|dentist"
    r"|journalist|archaeologist|curator|ranger|storyteller|engineer|architect"
    r"|dj|magician|entertainer|face[- ]?painter|auctioneer|referee|umpire|lifeguard|zookeeper"
    r"|builder|shopkeeper|postman|doctor|trustee|chief executive|ceo|director|manager|co-?ordinator"
    r"|officer)"
    r"(?: (?:is|was|was called))?[:,]? (?:called |named |[–-] )?$"
)
#: Jobs in a school that no pupil has, not for a day nor in a play: beside a pupil's forename they mean an adult.
_JOB = (
    r"(?:(?:class|form|deputy|assistant|supply|student|year \d+|maths|english|music|p\.?e\.?|art|science|lovely|new) )*"
    r"(?:head ?teacher|deputy head|assistant head|teacher|teaching assistant|caretaker|senco|sendco|receptionist"
    r"|site (?:manager|supervisor)|(?:business|office) manager|(?:lunchtime|midday) supervisor|dinner lady"
    r"|lollipop (?:lady|man)|school (?:cook|nurse|secretary)|governor)"
)
_WHOSE = r"(?:our|the|your|my|his|her|their)"
JOB_BEFORE = re.compile(rf"\b{_WHOSE} {_JOB}(?P<aside>,)? (?:called |named )?$")
JOB_AFTER = re.compile(rf"^,? ?[(–-]? ?(?:(?:who )?(?:is|was) |as )?{_WHOSE} {_JOB}\b(?! (?:for|of) )")
STAFF_AFTER = re.compile(
    r"^,? ?[(–-]? ?(?:(?:who is|is|was|as|,) )?(?:our|the|a|an|your|new|now)? ?(?:(?:lovely|fantastic"
    r"|wonderful|new|former|retiring|amazing|long-serving|class|form|head|assistant|deputy|supply|student"
    r"|maths|english|music|p\.?e\.?|art|science|history"
    r"|reception|nursery|acting|school|local|year \d|site|executive|lead|senior) )*(?:head ?teacher"
    r"|headmaster|headmistress|head of|head\b(?! (?:boy|girl))|principal|deputy|assistant head|teacher"
    r"|tutor|teaching assistant|ta\b|hlta|senco|sendco"
    r"|inclusion lead|safeguarding lead|business manager|site manager|caretaker|cook|chef|dinner lady"
    r"|lunchtime supervisor|midday supervisor|lollipop|librarian|receptionist|secretary|administrator"
    r"|technician|counsellor|learning mentor|coach"
    r"|instructor|member of staff|office manager|nurse|family support|scout leader|cub leader|akela"
    r"|volunteer|driver|vicar|firefighter|farmer|chief executive|ceo|director|trustee)\b"
    r"|^'s (?:year \d|maths group|phonics group|tutor group|reading group)\b|^,? (?:who )?(?:teaches|taught"
    r"|retires?|retired|joins us as|joined us as"
    r"|joins the staff|has taught|will be teaching)\b"
)
TEACHES = re.compile(
    r"^'s (?:class|form|lessons?|assembly|group|room|team|choir|club)\b|^ (?:and|&) (?:mr|mrs|ms|miss|dr)\b"
    r"|^,? (?:who )?(?:is |was )?(?:teach|led|leads|runs|ran the|read us|organised|covering|welcom)"
)
PARENT_BEFORE = re.compile(
    r"\b(?:mums?|mummy|dads?|daddy|mothers?|fathers?|parents?|carers?|grandma|grandad|granny|nan"
    r"|grandparents?|grandmother|grandfather|uncle|auntie|aunt|guardian|foster carer|pta (?:chair|treasurer"
    r"|secretary|member|lead)"
    r"|chair of (?:the )?(?:pta|friends))(?: (?:is|was|called|and pta member))?,? $"
)
PARENT_AFTER = re.compile(
    r"^,? ?\(?(?:who is |is |a |the |our |one of our )*(?:(?:mum|dad|mother|father|parent|carer|grandma"
    r"|grandad|granny|nan|grandparent|grandmother|grandfather|uncle|aunt|auntie)s?\b"
    r"|[a-z'-]+'s (?:mum|dad|mother|father|parent|carer|grandma|grandad|granny|nan|uncle|aunt)|pta\b"
    r"|parent governor (?:of|to))"
)
GOVERNOR_BEFORE = re.compile(
    r"\b(?:chair|vice[- ]chair|clerk)(?: of| to)? (?:the )?governors?,? $|\bgovernors?(?: is)?[:,]? $"
    r"|\bgoverning (?:body|board)(?: chair)?,? $"
)
GOVERNOR_AFTER = re.compile(
    r"^,? ?\(?(?:(?:who is|is|was|as) )?(?:our |the |a |new |your |safeguarding |send |link |parent |staff "
    r"|co-opted |foundation )*(?:vice[- ])?(?:chair of (?:the )?govern|governor|clerk to)"
)
ON_BOARD = re.compile(
    r"^ \((?:vice[- ]chair|chair(?:man|woman|person)?|clerk|treasurer|trustee|co-opted|foundation|local authority"
    r"|parent|ex officio)\)"
)
BOARD = re.compile(r"\b(?:governors?|governing|trustees?|trust|pta|present|apologies|minutes)\b")
CHILDS_BOARD = re.compile(
    r"\b(?:council|councillors|parliament|eco|debat\w+|clubs?|pupils?|students?|prefects?|captains?|year \d+)\b"
)
CHILD_AT_WORK = re.compile(
    r"\b(?:young|budding|aspiring|little|junior|mini|pupil|student|play(?:ground)?|year \d+|y\d+) $"
)
CHILDS = re.compile(
    r"\b(?:our|young|budding|aspiring|little|junior|mini|star|year \d+|y\d+|talented|school|pupil)"
    r"(?: (?:own|very own|\w+))? (?:\w+ )?$"
)
#: Roles that are no child's, and others' where a word such as famous or Olympic says so.
_PUBLIC_ROLES = (
    r"(?:authors?|illustrators?|poet laureate|playwright|novelist|composers?|sculptor|physicist"
    r"|astronauts?|inventor|explorers?|naturalist|historian|philosopher|olympians?|paralympians?"
    r"|comedian|tv (?:star|presenter)|broadcaster|celebrity|suffragettes?|politician|prime minister"
    r"|president|monarch|king|queen|emperor|mp|mep|councillors?|cllr|police and crime commissioner"
    r"|minister|secretary of state|chancellor|archbishop|bishop|pope|prophet|saint|the character"
    r"|(?:the )?(?:poet|artist|scientist|footballer)s?|the (?:singer|painter|writer|actor|athlete)"
    r"|(?:lord |deputy |lady )?mayor(?:ess)?)"
)
_RENOWNED = (
    r"(?:(?:famous|best-?selling|award-?winning|acclaimed|british|welsh|english|scottish|irish|african"
    r"|american|indian|dutch|spanish|italian|jamaican|nigerian|japanese|mexican|black|contemporary|former"
    r"|olympic|paralympic|professional|international|tv|england|wales|scotland|team gb|well-known|renowned"
    r"|legendary|pioneering|modern|victorian|wartime|medieval|women's|men's) )"
)
_ROLES_OF_RENOWN = (
    r"(?:artist|scientist|mathematician|poet|writer|painter|singer|rapper|musician|footballer|athlete"
    r"|swimmer|cyclist|boxer|cricketer|sprinter|gymnast|rower|rugby player|tennis player|actor|actress"
    r"|presenter|activist|campaigner|chemist|engineer|architect|designer|chef|dancer|leader|nurse|ruler"
    r"|heroine|hero|photographer|star|champion|(?:gold |silver |bronze )?medallist|skater|diver|runner)s?"
)
PUBLIC_BEFORE = re.compile(
    rf"\b(?:(?:{_RENOWNED}|visiting |local |great |the late )*{_PUBLIC_ROLES}"
    rf"|{_RENOWNED}+{_ROLES_OF_RENOWN})[:,]? (?:the late |called |named )?$"
)
MAKER = re.compile(r"\b(?:authors?|illustrators?|composers?|playwright|novelist|poets?|artists?|sculptor): $")
PUBLIC_TOPIC = re.compile(
    r"\b(?:learn(?:ing|t|ed|s)?|finding out|found out|find out|research(?:ing|ed)?|lessons?|topic"
    r"|assembly|biograph(?:y|ies)|fact ?files?|projects?|stor(?:y|ies)|unit|work)(?: all)? (?:about|on) "
    r"(?:the (?:li(?:fe|ves)|works?|art|music|achievements|work) of )?(?:\w+ and )?$"
    r"|\b(?:story|stories|tale|legend|li(?:fe|ves)|paintings|plays|death|birth|biography|diary|statue"
    r"|influence|teachings|poetry|novels|music|art) of (?:the )?$"
    r"|\b(?:studying|studied|inspired by|in the style of|came as|went as|part of|role of"
    r"|dress(?:ed|ing)?(?: up)? as) (?:the )?(?:\w+ and )?$"
    r"|\b(?:figures|heroes|artists|scientists|authors|athletes|role models|people) "
    r"(?:like|such as|including) (?:\w+ and )?$"
)
#: Before a list of figures; so much so that a surname alone will do.
PUBLIC_LIST = re.compile(
    r"\b(?:named after|(?:authors|illustrators|poets|artists|scientists|inventors|explorers|composers|astronauts"
    r"|mathematicians|suffragettes|prime ministers)(?: such as| like| including)"
    r"|(?:authors|illustrators|poets|artists|scientists|inventors|composers|suffragettes|prime ministers):) $"
)
ALONE_PUBLIC = re.compile(
    r"\b(?:about|studying|style of|dress\w*(?: up)? as|came as|went as|story of|life of|saint|pope|king"
    r"|queen|prophet|emperor|the character|part of|role of)(?: the)? $"
)
PUBLIC_AFTER = re.compile(
    r"^'s (?:theory of|plays|novels|symphony|concerto|sunflowers|voyage|expedition|reign|army|ships)\b"
    r"|^,? ?\(?(?:who (?:was|is) )?(?:an? |the |our local |our |local )?(?:\w+ )?(?:mp\b|author\b"
    r"|illustrator\b|novelist\b|playwright\b|composer\b|councillor\b|mayor\b|olympian"
    r"|paralympian|astronaut\b|explorer\b|suffragette\b)"
    r"|^,? ?\(?(?:of|from|for) the \w+(?: \w+)? party\b"
    r"|^ ?\(?\d{4} ?[-–]|^ \(?(?:born|died) (?:in )?\d{4}|^,? who (?:invented|discovered"
    r"|was born in \d{4}|died in \d{4}|lived in the|ruled|founded the|sailed)\b"
)
#: Nobody who is elected, or honoured by the Crown, is a pupil.
OFFICE_BEFORE = re.compile(r"\b(?:mp|msp|mep|councillor|cllr|member of parliament|police and crime commissioner),? $")
OFFICE_AFTER = re.compile(
    r"^,? (?:(?:our|the|your|local) )*"
    r"(?:mp|msp|mep|member of parliament|ms(?=[,.;:!?)]| (?:for|said|visit|who|is|was|has)))\b|^,? (?:mbe|obe|cbe|kc)\b"
)
POLITICS = re.compile(
    r"\b(?:labour|conservatives?|tory|tories|lib(?:eral)? dem(?:ocrat)?s?|greens?|reform uk|plaid cymru|snp|ukip)\b"
    r"|\b(?:\w+ party|(?:county|town|city|borough|district|parish) council|parliament|by-election"
    r"|(?:general|local|mayoral) election|manifesto|parliamentary candidate)\b"
)
STANDING = re.compile(
    r"\b(?:vote|votes?(?: for)?|voting for|elect|re-elect|backing|back|candidate|campaign\w*|support)\b"
)
# A year before living memory: "who marched in 1839". Distances and counts have no such word before them.
LONG_AGO = re.compile(
    r"\b(?:in|by|from|since|until|before|after|around|about|during) 1[0-8]\d\d\b"
    r"(?! ?(?:m\b|met(?:re|er)|words|people|pupils|children|steps|points|miles|pieces|books|cakes))"
)
READ = re.compile(
    r"\b(?:reads?|reading|books?|novels?|texts?|library|study|studying|studied|perform(?:ing|ed)?|sang"
    r"|sing(?:ing)?|listen(?:ing|ed)|watched|story ?time|class reader|recommend\w*|best-?sell\w+)\b"
)
PRAISED = re.compile(
    r"\b(?:well done|congratulations|congrats|thank you|birthday|welcome|proud of|good luck|da iawn|bravo)"
    r"(?: to| for)?,? (?:our )?$"
)
#: Before whoever made something, or is the school's own.
MADE_BY = re.compile(
    r"\b(?:(?:written|drawn|painted|designed|made|sung|played|composed|baked|built|read|created|coded|sewn|grown)"
    r"|is|are|was|were|poem|picture|design|painting|drawing|poster|story|cover|model|solo) by (?:our )?$"
    r"|\bour (?:very )?own $"
)
#: Before whoever has a pupil's prize of the week.
PRIZED = re.compile(
    r"\b(?:star|superstar|pupil|student|reader|writer|mathematician|artist|scientist|athlete|learner|speller|singer)s?"
    r" of the (?:week|fortnight|month|term|half[- ]term)(?: this week)?(?: (?:is|was|are|were|goes to|went to))?"
    r"[:,]? (?:our )?$"
)
NO_TITLE = re.compile(r"\b(?:carnival|prom|rose|may|gala|school|council|student|class|party|drama) $")
CROWD = re.compile(r"(?:[\w'-]+(?: [\w'-]+)?(?:, | and | & ))+$")
#: A list of adults, by single names: "coaches Lee, Priya and" leads the third; "coaches praised Lee and" leads nobody.
STAFF_CROWD = re.compile(
    r"(?<!young )\b(?:coaches|teachers|teaching assistants|tas|instructors|caretakers|cooks|chefs|drivers):? "
    r"(?:(?:mr|mrs|miss|ms|dr) )?[\w'-]+(?:, (?:(?:mr|mrs|miss|ms|dr) )?[\w'-]+)*(?:,|,? and| &) $"
)
