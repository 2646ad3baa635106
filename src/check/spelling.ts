import { Places } from "../content/place.ts";
import type { Problem } from "../content/problem.ts";
import { isSyllable } from "../text/syllable.ts";
import { guessTelex, readTelex } from "../text/telex.ts";
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
  "huế úc êđê cơtu xơđăng rơmăm tàôi pakô email website web internet online offline video clip logo fanpage livestream podcast file blog app smartphone wifi karaoke marketing logistics startup robot camera radio tivi album poster slogan banner cookie covid virus taxi test laptop data shop gas photo stress resort link game chip ddos drone led trend code cloud token like share viral scan excel usb tiktok block pano organ piano violon ghita yoga gym bida tennis euro gara kiốt nilon micro amply rađa rơle tuabin taluy tuynel fibrô amiăng bôxít urê kali phốt canxi iốt clo nitơ oxy ôxy cacbon mêtan metan axit axít bazơ asen xyanua dioxin đioxin điôxin heroin rôn shan pơmu macca dền piêu phum gươl tuềnh nguệch ngoạc nguậy loá ngoẹo khạp týp mẩu mợ khụy khuỵ gẩy gẫy ngùn ngụt mụt khọt rịp nhếch nguôi ngoai chuếnh choai tuýp tuýt hươ dũa phộc kĩu tễu voọc dớn rui cóm pí dổi sli noọng zô dzô nghen update live stream pass tel km ha cm mm kg tp tx tt pgs ts ths cn nxb tr ii iii iv vi vii viii ix";
const domain = new Set(domainWords.split(" "));
const foreign = /^(?=[a-z]+$)(?:.*[fjwz]|.{7})|[^a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/u;

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
  return [...words.starts].flatMap((start, index) => {
    const end = words.ends[index] ?? start;
    const word = prose.slice(start, end);
    const tell = (message: string, fix: string) =>
      isPartOfCode(prose, start, end) ? [] : warningAt(file, places.at(start), "spelling", message, fix);
    const slip = mendShift(word);
    if (slip && !siteWords.has(word.toLowerCase()))
      return tell(`"${word}" viết hoa thừa một chữ cái.`, `viết "${slip}"`);
    const barred = siteWords.has(word.toLowerCase()) ? null : mendBar(word);
    if (barred) return tell(`"${word}" là phím gõ Telex chưa thành chữ có dấu.`, `viết "${barred}"`);
    const small = judgedWord(prose, words, index);
    if (small === null || siteWords.has(small)) return [];
    const telex = domain.has(word) ? null : readTelex(word);
    if (telex) return tell(`"${word}" là phím gõ Telex chưa thành chữ có dấu.`, `viết "${telex}"`);
    if (isKnown(small, dictionary)) return [];
    if (word !== small && dictionary.knows(word)) return [];
    const whole = dictionary.suggest(small).filter((other) => other === other.toLowerCase());
    const near = [meantByKeys(small, dictionary), split(small, dictionary), ...whole]
      .filter((other) => other !== null)
      .map((other) => likeCase(word, normaliseTone(other)));
    const fix =
      near.length > 0
        ? `có phải là ${[...new Set(near)].slice(0, 3).join(", ")}?`
        : "xem lại chữ này; nếu đúng thì thêm vào abbreviations của site.yaml hoặc thêm spelling vào ignoreRules";
    return tell(`"${word}" không có trong từ điển.`, fix);
  });
}

/** Of a code, an address or a topic (`#nôngthônmới`), or of a name such as `Pơ'ning`. */
function isPartOfCode(prose: string, start: number, end: number): boolean {
  return (
    /[\p{N}_.@/#-]$|\p{L}['’]$/u.test(prose.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{N}_@/-]|\.\p{L})/u.test(prose.slice(end, end + 2))
  );
}

/** `("Hộii", "hội")` → `Hội` */
function likeCase(word: string, other: string): string {
  if (word === word.toLowerCase()) return other;
  return word === word.toUpperCase() ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1);
}

function isKnown(word: string, { knows }: Dictionary): boolean {
  const placed = placeToneOld(word);
  return (
    word.length < 2 ||
    // A number that is not given in full: `0905.xxx.xxx`.
    /^x+$/.test(word) ||
    domain.has(placed) ||
    foreign.test(word) ||
    knows(word) ||
    knows(placed) ||
    knows(swapLastI(word))
  );
}

const lastI = /^(?:[hklmst]|qu)[iíìỉĩịyýỳỷỹỵ]$/u;
const [ofI, ofY] = ["iíìỉĩị", "yýỳỷỹỵ"];

/** After some letters i and y at the end are both right. `sỹ` → `sĩ`, `hỷ` → `hỉ` */
function swapLastI(word: string): string {
  if (!lastI.test(word)) return word;
  const last = word.at(-1) ?? "";
  return word.slice(0, -1) + (ofY[ofI.indexOf(last)] ?? ofI[ofY.indexOf(last)] ?? last);
}

/** What a keyboard would have made of it, were it known; a word without keys of Telex is none of these. */
function meantByKeys(word: string, { knows }: Dictionary): string | null {
  const meant = guessTelex(word);
  return meant !== null && meant !== word && knows(placeToneOld(meant)) ? meant : null;
}

/** Two words typed as one, each of which is known: `bíthư` → `bí thư`. The second begins with no vowel: `thựực` is one. */
function split(word: string, { knows }: Dictionary): string | null {
  if (isSyllable(word)) return null;
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const isPair = [first, second].every((half) => isSyllable(half) && knows(half));
    if (isPair && !/^[aeiouyà-ỹ]/u.test(second.replace("đ", "d"))) return `${first} ${second}`;
  }
  return null;
}

const slipOfShift = /^\p{Lu}{2}\p{Ll}+$/u;

/** A word of which Shift was held too long, as it should be; null for others. `HỘi` → `Hội`, `UBNDs` → null */
function mendShift(word: string): string | null {
  if (!slipOfShift.test(word)) return null;
  const small = word.toLowerCase();
  return /[^a-z]/.test(small) && isSyllable(small) ? word.charAt(0) + small.slice(1) : null;
}

/** A word that begins with the keys of đ, as it should be; null for abbreviations. `DDẢNG` → `ĐẢNG`, `DDOS` → null */
function mendBar(word: string): string | null {
  if (!/^[Dd]{2}\p{L}/u.test(word) || domain.has(word.toLowerCase()) || /^[A-Z]+$/.test(word)) return null;
  const mended = (word.startsWith("d") ? "đ" : "Đ") + word.slice(2);
  if (isSyllable(mended)) return mended;
  const telex = readTelex(word.toLowerCase());
  return telex && likeCase(word, telex);
}

const newPlacement = /(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u;

/** Dictionaries know the tone where Decision 1989 sets it. `hòa` → `hoà` */
function placeToneOld(word: string): string {
  return word.replace(newPlacement, (rhyme) => {
    const [first = "", tone = "", second = ""] = rhyme.normalize("NFD");
    return first + (second + tone).normalize("NFC");
  });
}
