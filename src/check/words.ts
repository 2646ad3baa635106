/** The words of a text: where each begins and ends. Plain numbers, as an article has hundreds of words. */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const isLetter = Uint8Array.from({ length: 0x2000 }, (_, code) =>
  /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Runs of letters; a pattern takes ten times as long. `Năm 2017, quý` → `Năm`, `quý` */
export function findWords(text: string): Words {
  const most = Math.ceil(text.length / 2);
  const [starts, ends] = [new Int32Array(most), new Int32Array(most)];
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const letter = isLetter[text.charCodeAt(at)] === 1;
    if (letter === inWord) continue;
    if (letter) starts[count] = at;
    else ends[count++] = at;
    inWord = letter;
  }
  if (inWord) ends[count++] = text.length;
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

export function wordAt(text: string, { starts, ends }: Words, index: number): string {
  return text.slice(starts[index], ends[index]);
}

/** What stands between a word and the next. */
export function gapAfter(text: string, { starts, ends }: Words, index: number): string {
  return text.slice(ends[index], starts[index + 1]);
}

/** The word that holds a place. */
export function wordAround(text: string, place: number): { readonly start: number; readonly end: number } {
  let [start, end] = [place, place];
  while (isLetter[text.charCodeAt(start - 1)] === 1) start--;
  while (isLetter[text.charCodeAt(end)] === 1) end++;
  return { start, end };
}
