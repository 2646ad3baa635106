/**
 * Leads from offsets in a composed text with plain line ends back to the text as typed. An offset inside what was composed
 * leads to its beginning. Null where that is not certain.
 */
export function alignOffsets(raw: string, text: string): ((offset: number) => number) | null {
  if (raw === text) return (offset) => offset;
  const rawOffsets: number[] = [];
  let at = 0;
  // Parts of Korean syllables compose and are no marks.
  for (const chunk of raw.match(/\r\n?|[^\r][\p{M}\u1160-\u11FF]*/gsu) ?? []) {
    const composed = chunk.startsWith("\r") ? "\n" : chunk.normalize("NFC");
    const isAsTyped = composed === chunk;
    for (let unit = 0; unit < composed.length; unit++) rawOffsets.push(isAsTyped ? at + unit : at);
    at += chunk.length;
  }
  // Letters of other scripts may compose across these parts.
  if (rawOffsets.length !== text.length) return null;
  return (offset) => rawOffsets[offset] ?? raw.length;
}
