import { decoders } from "./legacy-decoders.ts";
import { hasOldSign } from "./legacy-evidence.ts";
import { hasVietnamese, tcvn3 } from "./legacy-tables.ts";
import { isSyllable } from "./syllable.ts";
import type { Span } from "./typography.ts";

/** A word of an old encoding, or several in a row, and what it says. */
export interface OldWord extends Span {
  readonly decoded: string;
}

const word = /[\p{L}\p{M}¡-¾×÷]{2,}/gu;
const unit = /^µ\p{L}{1,2}$/u;
// As letters of TCVN3 these are kinds of ă, which ends no syllable.
const fraction = /[¼-¾]$/;
// No word, but a name of the Ê Đê was one: `Aê` is not VNI for ă.
const loneLetter = /^[ăâ]$/iu;

/**
 * The words of an old encoding that were left in a line of Unicode: such as are no Vietnamese as typed and become
 * syllables. What could be either stays, as the words around it say nothing.
 *
 * `Đồng chí NguyÔn V¨n A` → `NguyÔn V¨n`, which is `Nguyễn Văn`
 */
export function findOldWords(line: string): OldWord[] {
  if (!hasVietnamese.test(line)) return [];
  const [inTcvn3, inVni] = [findIn(line, "TCVN3"), findIn(line, "VNI")];
  return joinNeighbours(line, inVni.length > inTcvn3.length ? inVni : inTcvn3);
}

/** None, unless a word has signs that no clean text has. */
function findIn(line: string, encoding: "TCVN3" | "VNI"): OldWord[] {
  const found = [...line.matchAll(word)].flatMap(({ 0: typed, index }) => {
    const decoded = decodeWord(typed, encoding);
    return decoded === null ? [] : [{ typed, start: index, end: index + typed.length, decoded }];
  });
  return found.some(({ typed }) => hasOldSign(typed)) ? found : [];
}

function decodeWord(typed: string, encoding: "TCVN3" | "VNI"): string | null {
  // A word half of Unicode, half of TCVN3: `®ồng`.
  const decoded = hasVietnamese.test(typed)
    ? typed.replace(/^[®§]/, (sign) => tcvn3.get(sign) ?? sign)
    : (decoders.get(encoding)?.(typed) ?? typed);
  if (unit.test(typed) || fraction.test(typed) || loneLetter.test(decoded)) return null;
  return decoded !== typed && isSyllable(decoded) && !isWord(typed) ? decoded : null;
}

/** Whether a word says something as it stands, with the signs that stand around one (`«đá»`, `m²`). */
function isWord(typed: string): boolean {
  if (typed.includes("\u00AD")) return !hasOldSign(typed);
  return isSyllable(typed.replace(/^[«·©°]|[»·®°²³¹]$/gu, "")) && !/·$/u.test(typed);
}

function joinNeighbours(line: string, words: readonly OldWord[]): OldWord[] {
  const joined: OldWord[] = [];
  for (const next of words) {
    const last = joined.at(-1);
    const gap = last && line.slice(last.end, next.start);
    if (last && gap !== undefined && /^ +$/.test(gap)) {
      joined.splice(-1, 1, { start: last.start, end: next.end, decoded: last.decoded + gap + next.decoded });
    } else joined.push(next);
  }
  return joined;
}
