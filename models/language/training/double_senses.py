"""Words that are names in one sentence and plain words in the next, in sentences where they are plain words.

{LOC:Paris} is a place and {ORG:Chelsea} an organisation.
"""

from templates import parts

PLAIN = parts("""
Will you help at the fair? | Will we see you at Sports Day? | It will rain. | The hall will be closed. |
Where will it end? | Children will bring a packed lunch. | WILL YOU JOIN OUR PTA? | We will. |
May we remind parents that nuts are banned. | You may wear your own clothes. | We break up on 24 May. |
May half term | MAY DAY FAIR | The May newsletter is out. | In May and June we swim. |
Year 6 may go home alone. | May the best team win! | We say grace before lunch. |
Grace is said before each meal. | She accepted with good grace. | A day's grace for late books. |
Summer term starts soon. | Have a lovely summer! | Summer Fair this Saturday | SUMMER HOLIDAY CLUB |
Summer uniform please. | The rose garden is in bloom. | Numbers rose by ten. | Rose petals for the potion. |
A rose for every mum. | Attendance rose to 97%. | Daisy chains at break. | A daisy grew in the crack. |
Daisy Class made crowns. | Daisy class had a picnic | Daisies everywhere! | We hope to see you. |
Hope you had a good break! | I hope so. | Hope, faith and love are our values. | Hope this helps. |
Our values: Faith, Hope, Joy. | A time of joy. | Joy to the World was sung. | Jumping for joy! |
What a joy to see. | Schools of every faith. | Faith Week begins on Monday. |
Church of England and other faith schools | Keep the faith! | Jack and the Beanstalk is our panto. |
Bring a jack to lift the car. | Jack-o'-lantern competition | Plug it into the jack. | Mark your calendars! |
Mark the date. | He got full marks. | To mark Remembrance Day we fell silent. | On your marks, get set |
Teachers mark books at night. | Mark this one down! | The field is too wet. | Field trip letters are out. |
Field Day fun | Art club is full. | Art Gallery visit | Please bring art aprons. | ART WEEK |
State of the art | Art, music and drama | At the crack of dawn. | Dawn broke over camp. |
The Year 9 dawn walk | Up before dawn for the coach. | A new dawn for our library. |
A robin visited the bird table. | Robin redbreast | Round robin tournament at netball. |
Robin Class assembly | Robins won! | April showers bring flowers. | April fool! | Back on 14 April. |
From April, dinners cost more. | Closing date: 1st April | June is busy. | Sports day: 12 June |
June dates for your diary | Early June | August is for rest. | August GCSE results | Autumn leaves. |
Autumn Term 2 | An autumn walk in the woods. | Holly and ivy wreaths | The holly and the ivy | Holly class |
Ivy covers the wall. | Poppy appeal boxes in reception. | Poppies are on sale. | Wear your poppy with pride. |
Lily pads | Willow weaving workshop | The willow by the pond | Hazel nuts | A hazel hedge was planted. |
Heather on the moor | Pearl barley | A pearl of wisdom. | Ruby slippers | Ruby wedding |
Amber warning for snow. | Amber weather warning | Amber lights flash. | Jade green paint |
Hunter boots found | Treasure hunters at play | The archer took aim. | Archery on Tuesday | Mason jars |
A stone mason visited. | Carter's cart | Cooper made barrels. | A tailor and a baker came. | Pied Piper |
The piper played. | Four-part harmony | Harmony day | Melody and rhythm | A catchy melody |
Patience is a virtue. | Thank you for your patience. | Patience please while we fix the phones. |
Prudence with money | Chase the ball! | Saving with {ORG:Chase Bank} | Paper chase | Ten miles! |
Miles of smiles | A smile goes miles. | The bill is due. | Bill of rights | Don't rob the nest. |
They may sue. | Pat the dog. | A pat on the back | Genes and genomes | The Dean led evensong. |
Duke of Edinburgh expedition | DofE and Duke of York's | The Earl opened it. | To be frank | A frank talk |
Guy on the bonfire | Max 30 places. | Max. two per family | Maximum | Blue jay | A ray of sunshine |
Ray of hope | X-ray | She drew a house. | Pupils drew round their feet. | Drew 2-2 away. | Christian values |
A Christian ethos | Guardian angel | Angel costumes please | Angels, shepherds and kings | Precious time |
Sunny spells | Winter coats please. | WINTER WONDERLAND | Winter illness | Storm warning | By the brook |
Brook no delay | Trip to {LOC:Paris} | {LOC:Florence} and {LOC:Rome} | {ORG:Chelsea} won. |
{LOC:India} and {LOC:China} | Victoria sponge | Victoria line | {LOC:Lincoln} cathedral |
A postcard from {LOC:Sydney} | Camp in {LOC:Devon} | {LOC:Georgia} and {LOC:Jordan} on the map | Austin cars |
River study | A river runs by. | River class | Star Wars day | Star chart | Sky at night | Look at the sky! |
Rocky shore | Rocky road bars 50p | Prince and King costumes | Three kings | King prawns | Noble aims |
Blossom on the trees | Buddy bench | Our buddy system | Ace effort! | Justice and mercy |
Felicity: great happiness | Baker's dozen | Brown bread | The green team | White paper | Black History Month |
Young carers | Long jump | Short break | Rich tea | Sandy beach | Sandy shoes by the door |
Penny for the guy | Every penny helps | Penny jar | Ginger biscuits | Basil on pizza | Rosemary and thyme |
Parsley, sage, rosemary | Olive oil | Clementine oranges | Cherry trees | Cherry pie | Iris and pupil |
An iris in a vase | Violet is a colour. | Violet ink | Scarlet fever letter | Scarlet ribbon | Coral reef |
Crystal clear | Crystals grow | Sapphire team | Emerald green | Diamond jubilee | Jasmine tea | Fern prints |
Ferns and moss | Bay leaf | Reed beds | Clay models | Clay oven | Heath and moor | Glen and valley |
Dale and fell | Lane closed | Page 12 | Page to stage | Turn the page | Bishop visits |
The Bishop of {LOC:Ely} | Dean Close | Abbot and abbey | Pope and church | Sage advice | Blue and gold |
Blue class | Ocean week | Ocean plastic | Skye boat song | {LOC:Isle of Skye} | {LOC:River Jordan} |
Kit list | PE kit | Kit bags by 8am | Peg board | Coat pegs | Tilly lamp | Teddy bears' picnic | Teddy day |
{LOC:Barry Island} | Carol concert | Carol service at 6pm | Carols by candlelight | Sing a carol |
Carol singers | Noel, noel | Christmas Eve | On the eve of our trip | Eve of term | Merry Christmas! |
Happy Easter | In the nick of time | A curt reply | Stew for lunch | Mike the sound up | Mike check |
Open mic | Tom-toms and drums | Molly-coddle | Wade in | Grant funding | A grant of £500 | Grants for trips |
Lance and shield | Rusty gate | Dusty shelves | Stormy weather | Junior choir | Infant and junior pupils |
Christian Aid week | Lent lunch | Lent begins | Advent calendar | Trinity term | Trinity Sunday |
Hilary term | Michaelmas
""")
