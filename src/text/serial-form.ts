import { kindName } from "./document-number.ts";

// Offices write a zero before numbers under ten, and people who look for them may leave it out, or the other way round.

/** `4.0` is no serial, nor is the `5` of `kế hoạch 5 năm 2021-2025`; that of `Chỉ thị 05 năm 2016` is one. */
const afterKind = new RegExp(
  String.raw`(${kindName})\s(?:số\s)?(0?[1-9])(?![\p{L}\p{N}]|[.,]\d|\snăm(?!\s\d{4}(?!\s?\p{Pd})))`,
  "giu",
);
const ofDocument = /^(0?[1-9])(?=(\/)|-)/;

/** What documents under ten are also looked for by. `Chỉ thị 5`, `["04-NQ/TW", "08/2022/NĐ-CP"]` → `chỉ thị 05`, `4`, `8`, `8/2022/NĐ-CP` */
export function serialForms(text: string, documents: readonly string[]): string[] {
  const forms = new Set<string>();
  for (const [, kind = "", serial = ""] of text.matchAll(afterKind)) {
    // In a run, as they are typed: what holds them apart ranks after.
    forms.add(`${kind.toLowerCase()} ${otherSerial(serial)}`);
  }
  for (const number of documents) {
    const [serial, , isOfState] = ofDocument.exec(number) ?? [];
    if (!serial) continue;
    forms.add(otherSerial(serial));
    // The Party's have one form already.
    if (isOfState) forms.add(number.replace(serial, otherSerial));
  }
  return [...forms];
}

function otherSerial(serial: string): string {
  return serial.startsWith("0") ? serial.slice(1) : `0${serial}`;
}
