/**
 * What stands in a text between signs and spaces, as it is written. A Vietnamese word may be two such: each is a syllable.
 *
 * `Đại hội, quý III/2017` → `["Đại", "hội", "quý", "III", "2017"]`
 */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
