"""What language a text is in, by py3langid: its model of 139 languages is in its wheel and loads when first asked."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Mapping
from lzma import LZMAError
from types import MappingProxyType
from typing import Any

from policycheck.errors import ModelError

#: English and what is built on it (Nigerian Pidgin), and py3langid's class for what is no language.
ENGLISH = ("en", "pcm", "zxx")
WELSH = "cy"

#: Names of py3langid's languages by its codes.
NAMES: Mapping[str, str] = MappingProxyType(
    dict(
        entry.strip().split(" ", 1)
        for entry in """
        ace Acehnese | af Afrikaans | am Amharic | an Aragonese | ar Arabic | ary Arabic | arz Arabic | as Assamese |
        az Azerbaijani | ba Bashkir | bcl Bikol | be Belarusian | bg Bulgarian | bn Bengali | br Breton |
        bs Bosnian, Croatian or Serbian | ca Catalan | crh Crimean Tatar | cs Czech | cy Welsh | da Danish | de German
        | dz Dzongkha | el Greek | eo Esperanto | es Spanish | et Estonian | eu Basque | ext Extremaduran | fa Persian
        | fi Finnish | fo Faroese | fr French | fuv Fulfulde | fy Frisian | ga Irish | gcf Antillean Creole |
        gcr Guianese Creole | gd Scottish Gaelic | gl Galician | gom Konkani | grc Ancient Greek | gu Gujarati |
        gug Guarani | guw Gun | ha Hausa | hbo Biblical Hebrew | he Hebrew | hi Hindi |
        hr Bosnian, Croatian or Serbian | ht Haitian Creole | hu Hungarian | hy Armenian | id Malay or Indonesian |
        ig Igbo | is Icelandic | it Italian | ja Japanese | jv Javanese | ka Georgian | kab Kabyle | kik Kikuyu |
        kk Kazakh | km Khmer | kn Kannada | ko Korean | ku Kurdish | ky Kyrgyz | la Latin | lb Luxembourgish |
        lg Luganda | lij Ligurian | ln Lingala | lo Lao | lt Lithuanian | ltg Latgalian | lv Latvian | mg Malagasy |
        mk Macedonian | ml Malayalam | mn Mongolian | mr Marathi | ms Malay or Indonesian | mt Maltese | my Burmese |
        ne Nepali | nl Dutch | nn Norwegian | no Norwegian | nso Northern Sotho | oc Occitan | om Oromo | or Odia |
        pa Punjabi | pl Polish | ps Pashto | pt Portuguese | qu Quechua | ro Romanian | ru Russian | rw Kinyarwanda |
        sa Sanskrit | sdh Kurdish | se Northern Sami | si Sinhala | sk Slovak | sl Slovenian | sn Shona | so Somali |
        sq Albanian | sr Bosnian, Croatian or Serbian | st Sotho | sv Swedish | sw Swahili | ta Tamil | te Telugu |
        tg Tajik | th Thai | tk Turkmen | tl Tagalog | tr Turkish | tt Tatar | ug Uyghur | uk Ukrainian | ur Urdu |
        uz Uzbek | uzs Uzbek | vec Venetian | vi Vietnamese | vo Volapük | wa Walloon | wuu Chinese | xh Xhosa |
        yo Yoruba | yue Chinese | zh Chinese | zu Zulu
        """.replace("\n", " ").split("|")
    )
)


class Languages:
    """Shares of belief by language. May be shared by threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._identifier: Any = None

    def shares(self, text: str) -> dict[str, float]:
        """By py3langid's code, 0 to 1, together 1. Raises ModelError where its model cannot be read."""
        return dict(self._loaded().rank(unicodedata.normalize("NFKC", text)))

    def _loaded(self) -> Any:
        with self._lock:
            if self._identifier is None:
                from py3langid.langid import MODEL_FILE, LanguageIdentifier

                try:
                    self._identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
                except (OSError, EOFError, ValueError, KeyError, LZMAError) as error:
                    raise ModelError(
                        f"the model of languages cannot be read ({type(error).__name__}): install py3langid again"
                    ) from error
            return self._identifier
