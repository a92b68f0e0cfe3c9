"""Sentences as a UK school writes them: who is named, what for, and what only looks like a name.

A slot is {NAME}. Slots of `PERSON_SLOTS` become PER, those of `PLACE_SLOTS` and `ORGANISATION_SLOTS` become
LOC and ORG, every other slot is plain words. `double_senses.py` holds words that are names only sometimes.
"""


def parts(block: str) -> tuple[str, ...]:
    """The entries of a block, which " |" divides; an empty one stands for nothing at all."""
    return tuple(part.strip() for part in block.strip("\n").replace("|\n", "| ").split(" | "))


PERSON_SLOTS = ("F", "P", "FULL", "S", "FIGURE")
PLACE_SLOTS = ("PLACE", "NAMEDPLACE", "STREET")
ORGANISATION_SLOTS = ("SCHOOL", "HOUSE", "CLUB", "BODY")

FILLERS: dict[str, tuple[str, ...]] = {
    "TITLE": parts("""
Mr | Mrs | Miss | Ms | Dr | Mr | Mrs | Miss | Mx | Sir | Revd | Rev | Cllr | PC | Coach
"""),
    "EMOJI": (
        *parts("""
🎉 | 👏 | ⭐ | 🏆 | 💙 | 😊 | 🌟 | 🙌 | 📚 | ⚽ | 🎄 | 🌈 | ❤️ | 👏👏👏 | 🥇
"""),
        "", "", "",
    ),
    "DAY": parts("""
Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | this afternoon | yesterday | today
"""),
    "MONTH": parts("""
January | February | March | April | May | June | July | September | October | November
"""),
    "YEAR": parts("""
Year 1 | Year 2 | Year 3 | Year 4 | Year 5 | Year 6 | Year 7 | Year 9 | Y4 | Reception | Nursery | 6B | 4M |
Year 11 | the Sixth Form | Form 8K | EYFS | KS2
"""),
    "CLASS": parts("""
Oak class | Hedgehogs | Willow Class | Robins | Badgers | Hazel class | Rowan Class | Holly Class |
Kingfishers | Maple class | Owls | Puffins | Class 3 | our choir | our eco-council
"""),
    "SUBJECT": parts("""
maths | phonics | PE | reading | art | science | history | French | Welsh | spelling | RE | computing |
music | DT | geography | handwriting | times tables
"""),
    "TERM": parts("""
Autumn | Spring | Summer | summer | autumn | spring
"""),
    "NUM": parts("""
3 | 5 | 10 | 12 | 15 | 24 | 30 | 45 | 100 | 250
"""),
    "TIME": parts("""
9am | 3.15pm | 2pm | half past six | 6.30pm | 10:45 | after school | at lunch | before school
"""),
    "PRAISE": parts("""
Well done to | Well done | Congratulations to | Congratulations | A huge well done to | Hats off to |
Bravo to | Da iawn | Big thanks to | Thank you to | Thanks to | Three cheers for | Massive shout out to |
So proud of | We are so proud of | A big round of applause for | Shout-out to | Llongyfarchiadau |
Star of the Week is | Star of the week: | Pupil of the Week: | Our mathematician of the week is |
Golden book: | Reader of the month goes to | Headteacher's award: | Player of the match: | Hello | Good luck |
Good luck to | Happy birthday | Happy Birthday to | Welcome | A warm welcome to | Goodbye | Over to |
Congrats | Winner: | In first place | Captain: | Pictured: | Pictured left to right: | Back row: | Photo: |
Artwork by | Poem by | Story by | Our Head Boy and Head Girl are | WELL DONE | Special mention to |
Certificates this week: | Attendance award: | Dinner lady of the year
"""),
    "FEAT": parts("""
for winning the {SUBJECT} prize | for brilliant {SUBJECT} | for being so kind | who swam {NUM} lengths |
for reading {NUM} books this {TERM} term | on passing Grade 3 piano | for super work in {SUBJECT} |
who scored a hat-trick | for an amazing volcano model | on a gold medal in judo | for helping at lunch time |
for raising {NUM} pounds | on being elected to the school council | who showed such resilience on {DAY} |
for tidying the book corner | who ran the cross country in {NUM} minutes | for 100% attendance |
for this beautiful painting | on getting the lead in our play | who lost a tooth | for trying new food |
for a fantastic model of a Roman villa | for being a great friend | who came 3rd in the county finals |
for growing the tallest sunflower | on winning the chess tournament | in {YEAR} | from {YEAR} | ({YEAR}) |
({YEAR}) for great {SUBJECT} | of {CLASS} | in {CLASS} | and family | who starts with us on {DAY}
"""),
    "DID": parts("""
scored the winning goal | brought in a pet snail | read aloud beautifully | has lost a PE kit | won |
built a den | wrote a super letter | made us all laugh | was a wonderful narrator | came second |
showed us a gymnastics routine | learned to tie laces | has been practising | could not stop smiling |
planted broad beans | got a merit for {SUBJECT} | held the microphone | sang a solo | played the cello |
is our new librarian | told us about Diwali | has finished the reading challenge | broke the school record |
helped a younger child | explained fractions to everybody | is off to the regional final | baked the cakes
"""),
    "MANAGER": parts("""
our headteacher | our caretaker | our SENCO | chair of governors | our lollipop man | school cook |
the deputy head | our teaching assistant | our vicar | the mayor | our sports coach | class teacher
"""),
}  # fmt: skip

FIGURES = parts("""
Florence Nightingale | Mary Seacole | Rosa Parks | Nelson Mandela | Roald Dahl | Julia Donaldson |
Henry VIII | Isambard Kingdom Brunel | Marie Curie | Guy Fawkes | Neil Armstrong | Mary Anning |
Charles Darwin | Jesus | William Shakespeare | Michael Rosen | Malala Yousafzai | Greta Thunberg |
David Attenborough | Queen Victoria | King Charles | Ada Lovelace | Boudicca | Anne Frank | Vincent van Gogh |
Marcus Rashford | Tim Peake | Monet | Emmeline Pankhurst | Samuel Pepys | Grace Darling | Beatrix Potter |
Anthony Browne | Tutankhamun | Mozart
""")

BODIES = parts("""
Ofsted | Estyn | the DfE | NSPCC | Childline | the RSPB | the NHS | Barnardo's | Kidscape | the FA |
Sustrans | the RNLI | Tesco | Morrisons | Co-op | Aldi | Greggs | Boots | Rotary | the Woodland Trust |
Sport England | UNICEF | the PTA | BBC | Arsenal | Wrexham | Leeds United | Sea Cadets | the Scouts |
Brownies | Cubs | St John Ambulance | Cancer Research UK | AQA | OFSTED | UCAS | Unison | Estyn | HMRC
""")

# Built on a name: {N} is a forename or surname, and the whole is no person.
NAMED_PLACES = parts("""
{N} Building | {N} Farm | {N} Bank Farm | {N} Park | {N} Hall | {N} Wood | {N} Theatre | {N} Library |
{N} Block | {N} Centre | Port {N} | {N} Museum | {N} Field | {N} Cottage | {N} Lodge | the {N} Room |
{N} Suite | {N} Pavilion | {N}'s Meadow | {N} Court | {N} Studio | {N} Hill | {N} Gardens | Lake {N} |
{N} Garden Centre | {N} Beach | {N} Wing
""")
STREETS = parts("""
{N} Street | {N} Road | {N} Lane | {N} Avenue | {N} Close | {N} Drive | {N} Way | {N} Terrace | {N} Crescent
""")
HOUSES = parts("""
{N} House | {N} house | Team {N} | {N} Team | {N} class
""")
CLUBS = parts("""
{N} & Sons | {N} Rovers | {N} FC | {N} United | {N} Primary School | {N} Academy | St {N}'s | {N} Trust |
{N}'s Bakery | St {N}'s Church | {N} Rangers | The {N} Foundation | {N} Motors | {N} Opticians |
St. {N}'s CE Primary | {N} Brothers | {N} High School | {N} Junior School | {N} Nursery | {N} Travel |
{N} Publishing | {N} Swimming Club | {N} Infants
""")

# "¦" stands for the bar, which divides the entries.
_TEMPLATES = parts("""
Ring us on {PHONE}. | Call the office on {PHONE} or email {EMAIL}. | Absent? Text {PHONE} before {TIME}. |
Please phone {PHONE} to book. | To book, ring {PHONE} or write to {EMAIL}. | Email {EMAIL} by {TIME} on {DAY}. |
Contact {TITLE} {S} on {PHONE}. | Questions? {EMAIL} | Tel: {PHONE} | Telephone {PHONE}, email {EMAIL} |
Find out more at {URL} | Full details: {URL} | The form is at {URL} and takes two minutes. | {URL} |
Report an absence: {PHONE}, press {NUM}. | For lost property call {PHONE}. | Our office is open from {TIME}. |
Tickets are £{NUM} from the office. | Tickets £{NUM}, under fives free, at {URL} | Entry £{NUM}, children free. |
Dinner money is £{NUM} a day. | The trip costs £{NUM}; pay at {URL} by {DAY}. | Uniform sale {DAY} at {TIME}. |
Free breakfast for {YEAR} on {DAY}. | FREE talk for parents, {DAY} {TIME}, in the hall. | Win a book token! |
Prize: extra playtime for {CLASS}. | Childline is free on 0800 1111. | Call 101 or, in an emergency, 999. |
If you are worried about a child, ring {PHONE}. | Nursery places for {MONTH}: call {PHONE} to visit. |
Vacancy: midday assistant, {NUM} hours. Apply at {URL} by {DAY}. | Open day {DAY} {TIME}. Book: {URL} |
See you at the next one! | Thank you for all you do. | Thank you for your help. |
Hurry, only {NUM} places left for {SUBJECT} club. | Last few tickets for the play! | Don't miss it! |
The winner of the raffle was ticket {NUM}. | Don't forget to enter our bake-off by {DAY}. | Reply to {EMAIL}. |
{BODY} visited us on {DAY}. | Thank you {BODY} and {CLUB} for the prizes. | {BODY} {DID}. |
{F} wrote to {BODY}. | A letter from {BODY} has gone home with {YEAR}. |
Chess Club, Drama Club and Gardening Club start on {DAY}. |
Clubs this {TERM}: Football, Choir, Lego Club, Computing. | {F}, {F} and {F} ran {SUBJECT} Club. |
{PRAISE} {P} {FEAT}! {EMOJI} | {PRAISE} {P}! {EMOJI} | {PRAISE} {LIST} {FEAT}. {EMOJI} |
{PRAISE} {LIST} {EMOJI} | {PRAISE} {P}, {LIST} | {YEAR}: {LIST} | {YEAR} - {P} | {CLASS}: {P} {FEAT} |
{P} {DID} {EMOJI} | {P} ({YEAR}) {DID}. | {P} {DID} on {DAY}. | {P} and {P} {DID}. |
On {DAY} {P} {DID} and {P} {DID}. | {EMOJI} {P} {EMOJI} | {P}'s mum {DID}. |
We loved {P}'s {SUBJECT} project {EMOJI} | {F}'s poster about {PLACE} is on display. |
Ask {F} about {SUBJECT}! | {TITLE} {S} {DID}. | Thank you {TITLE} {S} {EMOJI} |
{TITLE} {S}'s class {DID} on {DAY}. | {TITLE} {S} and {TITLE} {S} {DID}. | {TITLE} {FULL} visited {CLASS}. |
Please see {TITLE} {S} in {YEAR} for {SUBJECT} club. | {YEAR} with {TITLE} {S} |
We say farewell to {TITLE} {S}, {MANAGER}, who retires in {MONTH}. | {FULL}, {MANAGER}, {DID}. |
From {FULL}, {MANAGER} | Our {YEAR} team, {LIST}, travelled to {PLACE}. | {PLACE} was lovely. {P} {DID}! |
{F} said: "I loved it!" | "It was the best day," said {P}, {NUM}. | {P} aged {NUM} {DID}. |
Hi {F}, can you email {TITLE} {S}? | Dear {TITLE} {S}, | Dear {F}, | Love {LIST} xx |
{F} has {NUM} goals this {TERM}. | Our school councillors are {LIST}. | so proud of {F} today |
{F} sat beside {F} in assembly on {DAY}. | {P} has left a coat in the hall. |
Did you see {F} in the play {DAY}? | Rest in peace {FULL}, who taught here for {NUM} years. |
We remember {FULL}, a former pupil. | Interview with {FULL} | Well done @{HANDLE} and {P} {EMOJI} |
#{TAG} {P} {DID} | {P} {DID} #{TAG} #{TAG} | Follow @{HANDLE} for {SUBJECT} ideas. |
{P} from {SCHOOL} {DID}. | {P} of {HOUSE} {DID}. | {SCHOOL} beat us 3-{NUM} on {DAY}. |
We beat {SCHOOL} at netball {EMOJI} | {YEAR} will visit {PLACE} on {DAY}. |
{YEAR} are off to {NAMEDPLACE} on {DAY}. | Meet at {NAMEDPLACE} at {TIME}. |
The fair is in {NAMEDPLACE}, {STREET}, {PLACE}. | Please don't park in {STREET} at {TIME}. |
{STREET} is closed on {DAY}. | {HOUSE} won the cup with {NUM} points {EMOJI} | Congratulations {HOUSE}! |
{CLUB} kindly gave us {NUM} trees. | {CLUB} {DID} at {PLACE}. |
Swimming moves to {NAMEDPLACE} from {MONTH}. | {YEAR} enjoyed {NAMEDPLACE}. | Thanks {CLUB}! |
{YEAR} read about {FIGURE}. | This {TERM} {CLASS} learn about {FIGURE} and {FIGURE}. |
{FIGURE}'s diary gripped {YEAR}. | {P} dressed up as {FIGURE}. | {YEAR} have been studying {SUBJECT}. |
{TERM} term starts on {DAY} at {TIME}. | School closes at {TIME} on {DAY} for half term. |
Reminder: {SUBJECT} kit every {DAY} please. | INSET day on {DAY} {NUM} {MONTH}. |
Year 6 SATs week begins on {DAY} {NUM} {MONTH}. | PTA meeting, {TIME}, all welcome. |
Well done everyone! {EMOJI} | Well done to all the children in {CLASS} for {SUBJECT} {EMOJI} |
Thank you to everybody who came on {DAY}. | Happy Friday! | Good luck to our {YEAR} netball team {EMOJI} |
Congratulations to all our winners {EMOJI} | Well done {CLASS}! |
Star Writer certificates go home on {DAY}. | Parents' Evening: book by {TIME} on {DAY}. |
Lost: one blue jumper, {YEAR}. | Menu: Roast Chicken, Baked Potato or Vegetable Curry. |
Science Week, Book Fair and Sports Day are in {MONTH}. | {EMOJI} Christmas Jumper Day {DAY} {EMOJI} |
Eid Mubarak to all our families {EMOJI} | World Book Day is on {DAY}. | Happy Mother's Day {EMOJI} |
Harvest Festival at {TIME} in {NAMEDPLACE}. | Book of the week chosen by {F}. | Team: {LIST}. | {F} x |
1. {P}\n2. {P}\n3. {P} | - {P}\n- {P}\n- {P} | Gold: {P}\nSilver: {P}\nBronze: {P} | {P} ⭐ {P} ⭐ {P} |
{YEAR} - {P} - {SUBJECT} | {F} {EMOJI} {F} {EMOJI} {F} | Reading today: {LIST} |
Birthdays: {F} ({NUM}), {F} ({NUM}) | {P} ¦ {YEAR} ¦ {SUBJECT} |
{FULL}: {SUBJECT} award. {FULL}: {SUBJECT} award. | Cast: {F} as the King, {F} as the Narrator
""")
TEMPLATES = tuple(template.replace("¦", "|") for template in _TEMPLATES)
