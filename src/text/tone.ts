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
