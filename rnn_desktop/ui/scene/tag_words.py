"""What the part-of-speech tags of the analysers are called.

A tag that two analysers share means the same with both, so one table holds them all.
"""

from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.ui.style.i18n import translate

TAG_WORDS = {
    # Okt
    "Noun": QT_TRANSLATE_NOOP("Tags", "noun"),
    "ProperNoun": QT_TRANSLATE_NOOP("Tags", "proper noun"),
    "Verb": QT_TRANSLATE_NOOP("Tags", "verb"),
    "Adjective": QT_TRANSLATE_NOOP("Tags", "adjective"),
    "Adverb": QT_TRANSLATE_NOOP("Tags", "adverb"),
    "Determiner": QT_TRANSLATE_NOOP("Tags", "determiner"),
    "Modifier": QT_TRANSLATE_NOOP("Tags", "modifier"),
    "Josa": QT_TRANSLATE_NOOP("Tags", "particle"),
    "Eomi": QT_TRANSLATE_NOOP("Tags", "ending"),
    "PreEomi": QT_TRANSLATE_NOOP("Tags", "pre-final ending"),
    "Suffix": QT_TRANSLATE_NOOP("Tags", "suffix"),
    "VerbPrefix": QT_TRANSLATE_NOOP("Tags", "verb prefix"),
    "Conjunction": QT_TRANSLATE_NOOP("Tags", "conjunction"),
    "Exclamation": QT_TRANSLATE_NOOP("Tags", "interjection"),
    "Korean": QT_TRANSLATE_NOOP("Tags", "Korean"),
    "KoreanParticle": QT_TRANSLATE_NOOP("Tags", "jamo (ㅋㅋ)"),
    "Punctuation": QT_TRANSLATE_NOOP("Tags", "punctuation"),
    "Number": QT_TRANSLATE_NOOP("Tags", "number"),
    "Alpha": QT_TRANSLATE_NOOP("Tags", "Latin letters"),
    "Foreign": QT_TRANSLATE_NOOP("Tags", "foreign script"),
    "Hashtag": QT_TRANSLATE_NOOP("Tags", "hashtag"),
    "ScreenName": QT_TRANSLATE_NOOP("Tags", "user name"),
    "Email": QT_TRANSLATE_NOOP("Tags", "e-mail"),
    "URL": QT_TRANSLATE_NOOP("Tags", "web address"),
    "CashTag": QT_TRANSLATE_NOOP("Tags", "cashtag"),
    "Others": QT_TRANSLATE_NOOP("Tags", "other"),
    "Unknown": QT_TRANSLATE_NOOP("Tags", "not in the dictionary"),
    # Ours, for the emoji that the other analysers never see
    "Symbol": QT_TRANSLATE_NOOP("Tags", "symbol"),
    # Hannanum
    "N": QT_TRANSLATE_NOOP("Tags", "nominal"),
    "P": QT_TRANSLATE_NOOP("Tags", "predicate"),
    "M": QT_TRANSLATE_NOOP("Tags", "modifying word"),
    "I": QT_TRANSLATE_NOOP("Tags", "independent word"),
    "J": QT_TRANSLATE_NOOP("Tags", "relational word"),
    "E": QT_TRANSLATE_NOOP("Tags", "ending"),
    "X": QT_TRANSLATE_NOOP("Tags", "affix"),
    "S": QT_TRANSLATE_NOOP("Tags", "symbol"),
    "F": QT_TRANSLATE_NOOP("Tags", "foreign word"),
    # Komoran and Kkma
    "NNG": QT_TRANSLATE_NOOP("Tags", "common noun"),
    "NNP": QT_TRANSLATE_NOOP("Tags", "proper noun"),
    "NNB": QT_TRANSLATE_NOOP("Tags", "bound noun"),
    "NP": QT_TRANSLATE_NOOP("Tags", "pronoun"),
    "NR": QT_TRANSLATE_NOOP("Tags", "numeral"),
    "VV": QT_TRANSLATE_NOOP("Tags", "verb"),
    "VA": QT_TRANSLATE_NOOP("Tags", "adjective"),
    "VX": QT_TRANSLATE_NOOP("Tags", "auxiliary predicate"),
    "VCP": QT_TRANSLATE_NOOP("Tags", "positive copula"),
    "VCN": QT_TRANSLATE_NOOP("Tags", "negative copula"),
    "MAG": QT_TRANSLATE_NOOP("Tags", "general adverb"),
    "IC": QT_TRANSLATE_NOOP("Tags", "interjection"),
    "JKS": QT_TRANSLATE_NOOP("Tags", "subject particle"),
    "JKC": QT_TRANSLATE_NOOP("Tags", "complement particle"),
    "JKG": QT_TRANSLATE_NOOP("Tags", "genitive particle"),
    "JKO": QT_TRANSLATE_NOOP("Tags", "object particle"),
    "JKQ": QT_TRANSLATE_NOOP("Tags", "quotative particle"),
    "JC": QT_TRANSLATE_NOOP("Tags", "conjunctive particle"),
    "JX": QT_TRANSLATE_NOOP("Tags", "auxiliary particle"),
    "EP": QT_TRANSLATE_NOOP("Tags", "pre-final ending"),
    "EF": QT_TRANSLATE_NOOP("Tags", "final ending"),
    "EC": QT_TRANSLATE_NOOP("Tags", "connective ending"),
    "ETN": QT_TRANSLATE_NOOP("Tags", "nominal ending"),
    "XPN": QT_TRANSLATE_NOOP("Tags", "noun prefix"),
    "XSN": QT_TRANSLATE_NOOP("Tags", "noun suffix"),
    "XSV": QT_TRANSLATE_NOOP("Tags", "verb suffix"),
    # As Komoran's table of tags has it once
    "XsV": QT_TRANSLATE_NOOP("Tags", "verb suffix"),
    "XSA": QT_TRANSLATE_NOOP("Tags", "adjective suffix"),
    "XR": QT_TRANSLATE_NOOP("Tags", "root"),
    "SF": QT_TRANSLATE_NOOP("Tags", "full stop, question or exclamation mark"),
    "SP": QT_TRANSLATE_NOOP("Tags", "comma or middle dot"),
    "SS": QT_TRANSLATE_NOOP("Tags", "quotation mark or bracket"),
    "SE": QT_TRANSLATE_NOOP("Tags", "ellipsis"),
    "SO": QT_TRANSLATE_NOOP("Tags", "hyphen or tilde"),
    "SW": QT_TRANSLATE_NOOP("Tags", "other symbol"),
    # Komoran alone
    "MM": QT_TRANSLATE_NOOP("Tags", "determiner"),
    "MAJ": QT_TRANSLATE_NOOP("Tags", "conjunctive adverb"),
    "JKB": QT_TRANSLATE_NOOP("Tags", "adverbial particle"),
    "JKV": QT_TRANSLATE_NOOP("Tags", "vocative particle"),
    "ETM": QT_TRANSLATE_NOOP("Tags", "adnominal ending"),
    "SL": QT_TRANSLATE_NOOP("Tags", "foreign word"),
    "SH": QT_TRANSLATE_NOOP("Tags", "Chinese characters"),
    "SN": QT_TRANSLATE_NOOP("Tags", "number"),
    "NF": QT_TRANSLATE_NOOP("Tags", "perhaps a noun"),
    "NV": QT_TRANSLATE_NOOP("Tags", "perhaps a predicate"),
    "NA": QT_TRANSLATE_NOOP("Tags", "not analysed"),
    # Kkma alone
    "NNM": QT_TRANSLATE_NOOP("Tags", "counter"),
    "VXV": QT_TRANSLATE_NOOP("Tags", "auxiliary verb"),
    "VXA": QT_TRANSLATE_NOOP("Tags", "auxiliary adjective"),
    "MDT": QT_TRANSLATE_NOOP("Tags", "general determiner"),
    "MDN": QT_TRANSLATE_NOOP("Tags", "numeral determiner"),
    "MAC": QT_TRANSLATE_NOOP("Tags", "conjunctive adverb"),
    "JKM": QT_TRANSLATE_NOOP("Tags", "adverbial particle"),
    "JKI": QT_TRANSLATE_NOOP("Tags", "vocative particle"),
    "EPH": QT_TRANSLATE_NOOP("Tags", "honorific pre-final ending"),
    "EPT": QT_TRANSLATE_NOOP("Tags", "tense pre-final ending"),
    "EPP": QT_TRANSLATE_NOOP("Tags", "polite pre-final ending"),
    "EFN": QT_TRANSLATE_NOOP("Tags", "declarative final ending"),
    "EFQ": QT_TRANSLATE_NOOP("Tags", "interrogative final ending"),
    "EFO": QT_TRANSLATE_NOOP("Tags", "imperative final ending"),
    "EFA": QT_TRANSLATE_NOOP("Tags", "propositive final ending"),
    "EFI": QT_TRANSLATE_NOOP("Tags", "exclamatory final ending"),
    "EFR": QT_TRANSLATE_NOOP("Tags", "honorific final ending"),
    "ECE": QT_TRANSLATE_NOOP("Tags", "coordinate connective ending"),
    "ECD": QT_TRANSLATE_NOOP("Tags", "dependent connective ending"),
    "ECS": QT_TRANSLATE_NOOP("Tags", "auxiliary connective ending"),
    "ETD": QT_TRANSLATE_NOOP("Tags", "adnominal ending"),
    "XPV": QT_TRANSLATE_NOOP("Tags", "predicate prefix"),
    "XSM": QT_TRANSLATE_NOOP("Tags", "adverb suffix"),
    "XSO": QT_TRANSLATE_NOOP("Tags", "other suffix"),
    "SY": QT_TRANSLATE_NOOP("Tags", "symbol"),
    "EMO": QT_TRANSLATE_NOOP("Tags", "emoticon"),
    "OL": QT_TRANSLATE_NOOP("Tags", "foreign word"),
    "OH": QT_TRANSLATE_NOOP("Tags", "Chinese characters"),
    "ON": QT_TRANSLATE_NOOP("Tags", "number"),
    "UN": QT_TRANSLATE_NOOP("Tags", "perhaps a noun"),
    "UV": QT_TRANSLATE_NOOP("Tags", "perhaps a predicate"),
    "UE": QT_TRANSLATE_NOOP("Tags", "perhaps an ending"),
}
"""By the tag as the analyser writes it."""


def tag_words(tag: str) -> str:
    """“명사” of Noun; the tag itself where it is none of the table, as a file may have it."""
    return translate("Tags", TAG_WORDS[tag]) if tag in TAG_WORDS else tag


def tag_line(tag: str) -> str:
    """The tag as it is, and whose it is: an analyser may call 안 a noun."""
    return translate("Tags", "tag given by the analyser: {tag}").format(tag=tag)
