import type { TextRule } from "../text-rule.ts";
import type { Words } from "../words.ts";

/**
 * A phrase of two to eight syllables that stands twice in a row is a slip. A single syllable may stand twice by right:
 * it is doubled for emphasis or plurality (ngày ngày, xanh xanh), or ends one word and begins the next (công tác tác
 * chiến). So of single ones only words of grammar are judged, which are never doubled.
 */
const grammar = new Set(
  "và của những các được đã đang sẽ với tại trong cho bị để là thì mà bởi nhưng hoặc vì ở này theo vào đến trên do cũng vẫn".split(
    " ",
  ),
);
/** After these the first of two ends another word: tồn tại | tại, nội các | các, lý do | do. */
const endsWord: Readonly<Record<string, string>> = {
  tại: "tồn hiện thực nội ngoại đương",
  do: "lý tự",
  các: "nội",
  theo: "tiếp kèm",
  là: "bay lượn sương khói",
  trên: "cấp bên",
  với: "chới",
};
/** What is doubled as a whole: từng bước từng bước. */
const distributive = new Set(["từng", "rất", "một", "dần", "mãi", "hằng", "hàng", "mỗi"]);
const longest = 8;

/** `đồng chí đồng chí` */
export const repeatedWord: TextRule = {
  name: "repeated-word",
  *find({ prose, words }) {
    const count = words.starts.length;
    for (let index = 0; index < count; index++) {
      const length = repeatedLength(prose, words, index);
      if (length === 0) continue;
      const start = words.starts[index] ?? 0;
      const once = prose.slice(start, words.ends[index + length - 1]).replace(/\s+/g, " ");
      const twice = prose.slice(start, words.ends[index + 2 * length - 1]).replace(/\s+/g, " ");
      yield { offset: start, message: `Lặp từ "${twice}".`, fix: `bỏ một lần "${once}"` };
      index += 2 * length - 1;
    }
  },
};

/** How many words from one on are repeated at once; 0 where none are. */
function repeatedLength(text: string, words: Words, index: number): number {
  const { starts, ends } = words;
  const size = (ends[index] ?? 0) - (starts[index] ?? 0);
  for (let length = longest; length > 0; length--) {
    // Most words are told apart by their size alone.
    if ((ends[index + length] ?? 0) - (starts[index + length] ?? 0) !== size) continue;
    if (!isRepeated(text, words, index, length)) continue;
    const first = wordAt(text, words, index);
    if (length === 1) return grammar.has(first.toLowerCase()) && !isPart(text, words, index) ? 1 : 0;
    if (distributive.has(first.toLowerCase())) return 0;
    const isOneWord = isRepeated(text, words, index, 1);
    return isOneWord ? 0 : length;
  }
  return 0;
}

function isRepeated(text: string, { starts, ends }: Words, index: number, length: number): boolean {
  if (index + 2 * length > starts.length) return false;
  for (let step = 0; step < length; step++) {
    const start = starts[index + step] ?? 0;
    const end = ends[index + step] ?? 0;
    const again = starts[index + step + length] ?? 0;
    const againEnd = ends[index + step + length] ?? 0;
    if (end - start !== againEnd - again || text[end - 1] !== text[againEnd - 1]) return false;
    if (!isSameWord(text.slice(start, end), text.slice(again, againEnd), step === 0 && length > 1))
      return false;
  }
  for (let step = 0; step < 2 * length - 1; step++) {
    if (!isGap(text.slice(ends[index + step], starts[index + step + 1]))) return false;
  }
  return true;
}

/** A sentence's first letter is a capital; elsewhere a capital makes a name (anh Anh). */
function isSameWord(a: string, b: string, mayBeCapital: boolean): boolean {
  return a === b || (mayBeCapital && a.slice(1) === b.slice(1) && a.toLowerCase() === b.toLowerCase());
}

function isGap(text: string): boolean {
  return /^[ \t\u00A0]*\n?[ \t\u00A0]*$/.test(text);
}

/** Whether the first of two equal words belongs to the word before it. */
function isPart(text: string, words: Words, index: number): boolean {
  const second = wordAt(text, words, index).toLowerCase();
  const before = index > 0 ? wordAt(text, words, index - 1).toLowerCase() : "";
  return before !== "" && (endsWord[second] ?? "").split(" ").includes(before);
}

function wordAt(text: string, { starts, ends }: Words, index: number): string {
  return text.slice(starts[index], ends[index]);
}
