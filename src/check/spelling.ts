import { Places } from "../content/place.ts";
import type { Problem } from "../content/problem.ts";
import { normaliseTone } from "../text/tone.ts";
import { readArticleText } from "./article-text.ts";
import { judgedWord } from "./judged-word.ts";
import { warningAt } from "./rule.ts";

/** A dictionary of syllables in small letters. */
export interface Dictionary {
  readonly knows: (syllable: string) => boolean;
  readonly suggest: (syllable: string) => readonly string[];
}

/** Foreign words and shortened ones that bulletins use as they are. */
const domainWords =
  "huế úc êđê cơtu xơđăng rơmăm tàôi pakô email website web internet online offline video clip logo fanpage livestream podcast file blog app smartphone wifi karaoke marketing logistics startup robot camera radio tivi album poster slogan banner cookie covid km ha cm mm kg tp tx tt pgs ts ths cn nxb tr ii iii iv vi vii viii ix";
const domain = new Set(domainWords.split(" "));
const foreign = /^(?=[a-z]+$)(?:.*[fjwz]|.{7})/;

/** Syllables that no dictionary knows, those of names and abbreviations left out. */
export function judgeSpelling(
  file: string,
  raw: string,
  dictionary: Dictionary,
  siteWords: ReadonlySet<string>,
): Problem[] {
  const { text, prose, words, fields } = readArticleText(raw, "UTC");
  const language = fields.get("lang");
  if (language && text.slice(language.start, language.end) !== "vi") return [];
  const places = new Places(text);
  return words.starts.flatMap((start, index) => {
    const end = words.ends[index] ?? start;
    const word = prose.slice(start, end);
    const small = judgedWord(prose, words, index);
    if (small === null || siteWords.has(small) || isKnown(small, dictionary)) return [];
    if (word !== small && dictionary.knows(word)) return [];
    // Parts of codes and of addresses.
    if (
      /[\p{N}_.@/-]/u.test(prose.charAt(start - 1)) ||
      /^(?:[\p{N}_@/-]|\.\p{L})/u.test(prose.slice(end, end + 2))
    )
      return [];
    const near = dictionary.suggest(small).map((other) => likeCase(word, normaliseTone(other)));
    const fix =
      near.length > 0
        ? `có phải là ${[...new Set(near)].slice(0, 3).join(", ")}?`
        : "xem lại chữ này; nếu đúng thì thêm vào abbreviations của site.yaml hoặc thêm spelling vào ignoreRules";
    return warningAt(file, places.at(start), "spelling", `"${word}" không có trong từ điển.`, fix);
  });
}

/** `("Hộii", "hội")` → `Hội` */
function likeCase(word: string, other: string): string {
  if (word === word.toLowerCase()) return other;
  return word === word.toUpperCase() ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1);
}

function isKnown(word: string, { knows }: Dictionary): boolean {
  return (
    word.length < 2 || domain.has(word) || foreign.test(word) || knows(word) || knows(placeToneOld(word))
  );
}

const newPlacement = /(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u;

/** Dictionaries know the tone where Decision 1989 sets it. `hòa` → `hoà` */
function placeToneOld(word: string): string {
  return word.replace(newPlacement, (rhyme) => {
    const [first = "", tone = "", second = ""] = rhyme.normalize("NFD");
    return first + (second + tone).normalize("NFC");
  });
}
