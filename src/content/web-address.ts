/** What begins an address twice, or lacks a sign of `https://`; browsers would look for it on the site itself. */
const mistyped = /^(?:https?:(?!\/\/)|https?\/\/|https?:\/\/https?:?\/\/)/i;

/** How an address begins that was typed wrong there; null for any other. `https:/mau.example` → `https://mau.example` */
export function mendBeginning(address: string): string | null {
  if (!mistyped.test(address)) return null;
  return address.replace(/^(?:(https?)[:/]+)+/i, (_, scheme: string) => `${scheme.toLowerCase()}://`);
}

/** Whether a text is the whole address of something on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text) && mendBeginning(text) === null;
}
