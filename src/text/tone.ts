// `qu` is a consonant (quý, quỹ), and a syllable with a final one (hoàn, khoản) has but one way to be written.
// What precedes is looked at last: few letters get so far.
const oldPlacement =
  /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])(?<=(?<![\p{L}\p{M}])[bcdđghklmnprstvx]*..)/giu;

/**
 * Sets the tones of open `oa`, `oe`, `uy` on their first letter, so that both ways of writing compare as equal.
 * For comparing, never for printing: both stand in official texts.
 *
 * `QUẬN UỶ` → `QUẬN ỦY`, `hoà bình` → `hòa bình`, `quỹ` → `quỹ`
 */
export function normaliseTone(text: string): string {
  return text.normalize("NFC").replace(oldPlacement, (rhyme) => {
    const [first = "", second = "", tone = ""] = rhyme.normalize("NFD");
    return (first + tone).normalize("NFC") + second;
  });
}

const mark = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The mark of a syllable's tone, alone; empty for the level tone. `hội` → U+0323, `công` → `` */
export function toneOf(syllable: string): string {
  return mark.exec(syllable.normalize("NFD"))?.[0] ?? "";
}

/** A syllable in the level tone: `hội` → `hôi` */
export function withoutTone(syllable: string): string {
  return syllable.normalize("NFD").replace(mark, "").normalize("NFC");
}
