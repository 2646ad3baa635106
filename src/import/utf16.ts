/** Letters of our texts by their higher byte: Latin with and without marks, Vietnamese, quotes and dashes. */
const usualHigh = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);
const looked = 4096;

/** The form of UTF-16 in which bytes without a mark evidently are; null where they are not. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, looked);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return null;
  if (isHigh(head, 1)) return "utf-16le";
  return isHigh(head, 0) ? "utf-16be" : null;
}

/** Whether the bytes from `start` on, each second, are the higher ones: few values, mostly zero; the others never are. */
function isHigh(head: Uint8Array, start: 0 | 1): boolean {
  const every = (first: number) => head.filter((_, index) => index % 2 === first);
  const [high, low] = [every(start), every(1 - start)];
  if (low.includes(0)) return false;
  const zeros = high.filter((byte) => byte === 0).length;
  const usual = high.filter((byte) => usualHigh.has(byte)).length;
  return zeros * 2 > high.length && usual * 20 > high.length * 19;
}
