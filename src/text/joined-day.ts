// Apart from what finds dates in a text, which the search engine need not load.

/** Between the numbers of a date: for the engine it is a letter, and nobody types it. */
export const joint = "ǀ";

const wholeDay = new RegExp(String.raw`^\d+${joint}\d+${joint}\d+$`);

/** The day of a stamp as one word. `2017-10-06T10:41` → `6ǀ10ǀ2017` */
export function joinDay(stamp: string): string {
  return stamp.slice(0, 10).split("-").reverse().map(Number).join(joint);
}

/** `6ǀ10ǀ2017` → true, `6ǀ10` → false */
export function isJoinedDay(word: string): boolean {
  return wholeDay.test(word);
}
