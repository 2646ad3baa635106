/**
 * Leads from offsets in a composed text with plain line ends back to the text as typed. An offset inside what was composed
 * leads to its beginning.
 */
export function alignOffsets(raw: string, text: string): (offset: number) => number {
  if (raw === text) return (offset) => offset;
  const rawOffsets: number[] = [];
  let at = 0;
  for (const chunk of raw.match(/\r\n?|[^\r]\p{M}*/gsu) ?? []) {
    const composed = chunk.startsWith("\r") ? "\n" : chunk.normalize("NFC");
    const isAsTyped = composed === chunk;
    for (let unit = 0; unit < composed.length; unit++) rawOffsets.push(isAsTyped ? at + unit : at);
    at += chunk.length;
  }
  // Letters of other scripts may compose across these parts: then nothing is certain, and nothing is moved.
  if (rawOffsets.length !== text.length) return () => raw.length;
  return (offset) => rawOffsets[offset] ?? raw.length;
}
