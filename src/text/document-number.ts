import { matchesOf } from "./matches.ts";

/** A mention of a document: where it stands (code units, end excluded) and its number in normal form. */
export interface DocumentMention {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

// Positions are those of the text as given, which may be decomposed (Ư is then U + U+031B): so the pattern
// itself allows for it. `\b` knows no Vietnamese letter: hence the lookarounds.
const gap = String.raw`[\s\u00AD\u200B-\u200D\u2060]{0,3}`;
const dashSign = String.raw`[-\u2010-\u2015\u2212]`;
const slashSign = String.raw`[/\u2044\u2215\uFF0F]`;
const [dash, slash] = [gap + dashSign + gap, gap + slashSign + gap];
const capital = String.raw`(?:[A-ZĐÐƉƯ]|U\u031B)`;
// CT, TTg, CTrHĐ, QH15: two capitals at least, which no ordinary word has.
const letters = `${capital}[a-z]{0,2}${capital}(?:${capital}|[a-z0-9]){0,14}`;
const serial = String.raw`\d{1,5}[a-zA-Z]?`;

// Trung ương: TW, TƯ, T.Ư
const centre = String.raw`T\.?(?:[WwƯư]|[Uu]\u031B)`;
const kindOfCentre = "(?:CT|NQ|KL|HD|Q[ĐÐƉD]i?)";
// `05 CT/TW`: without a dash only where nothing else can be meant
const noDash = String.raw`\s?(?=${kindOfCentre}/${centre})`;

// A name given to two groups is a fault in the browsers of before 2024, and readers' browsers run this: each has its own.
const party = `(?:${dash}|${noDash})(?<kind>${letters})${slash}(?<body>${centre}|${letters}(?:-${letters})*)`;
// A hyphen after it makes it a part of another body's name: `02/HD-TW-ĐTN`.
const centreAlone = `${centre}(?!(?:${dashSign}|${slashSign})${capital})`;
const turned = `${slash}(?<turnedKind>${letters})${dash}(?<turnedBody>${centreAlone})`;
// `05-CT-TW`, `37/QĐ/TW`, `18-NQTW`: with a kind that the centre gives, and its name, nothing else can be meant.
const missigned = `(?:${dash}(?<dashedKind>${kindOfCentre})(?:${dash})?|${slash}(?<slashedKind>${kindOfCentre})${slash})(?<missignedBody>${centreAlone})`;
const state = String.raw`${slash}(?:(?<year>[12]\d{3})${slash})?(?<symbol>${letters}(?:${dash}${letters}){1,9}|L${dash}CTN|(?:UBTV)?QH\d{1,2})`;
const mention = new RegExp(
  String.raw`(?<serial>\d(?<![\p{L}\p{M}\p{N}].|\p{N}[/.,\-–].)\d{0,4}(?:[a-zA-Z]|\.\d\d?(?=/2))?)(?:${party}|${turned}|${missigned}|${state})(?![\p{L}\p{M}\p{N}])`,
  "gu",
);

// What every form has, and few texts: a slash with a capital after it, or a dash with a kind.
const slashOrKind = new RegExp(`${slashSign}${gap}[A-ZĐÐƉƯ]|${dashSign}${gap}${kindOfCentre}`);

// `Nghị quyết số 10, 11 và`, or `số 10, số 11 và số`, before `12-NQ/TW`: numbers that share what follows the last one.
const kindNames =
  "nghị quyết,chỉ thị,kết luận,quyết định,quy định,quy chế,hướng dẫn,kế hoạch,thông báo,thông tri,chương trình,công văn,báo cáo,tờ trình,nghị định,thông tư,luật,pháp lệnh,đề án";
/** A pattern of what documents are called, composed or not. */
export const kindName = kindNames
  .split(",")
  .flatMap((name) => [name, name.normalize("NFD")])
  .join("|");
const labelled = `(?:(?:số|${"số".normalize("NFD")})\\s?)?`;
const listSign = String.raw`\s?(?:,|;|và|va\u0300)\s?${labelled}`;
const sharing = new RegExp(
  String.raw`(?:${kindName})\s${labelled}(?<list>${serial}(?:${listSign}${serial})*)${listSign}$`,
  "iu",
);
const endsInSign = new RegExp(String.raw`(?:[,;à]|a\u0300)\s?${labelled}$`, "iu");

/**
 * Every mention of a document's number, for linking.
 *
 * `Chỉ thị số 05 – CT/TW` → `[{ start: 11, end: 21, number: "05-CT/TW" }]`
 */
export function findDocumentNumbers(text: string): DocumentMention[] {
  const found: DocumentMention[] = [];
  if (!slashOrKind.test(text)) return found;
  for (const match of matchesOf(text, mention)) {
    const parts = match.groups ?? {};
    const kind = parts.kind ?? parts.turnedKind ?? parts.dashedKind ?? parts.slashedKind;
    const body = parts.body ?? parts.turnedBody ?? parts.missignedBody;
    const name = (typed: string) =>
      kind && body ? nameParty(typed, kind, body) : nameState(typed, parts.year, parts.symbol ?? "");
    found.push(...findSharing(text, match.index, name));
    found.push({ start: match.index, end: match.index + match[0].length, number: name(parts.serial ?? "") });
  }
  return found;
}

/**
 * The documents that a text cites, each once, in order of first mention.
 *
 * `Chỉ thị 05/CT-TW, Nghị định 42/2022/NĐ-CP` → `["05-CT/TW", "42/2022/NĐ-CP"]`
 */
export function documentNumbers(text: string): string[] {
  return [...new Set(findDocumentNumbers(text).map((mention) => mention.number))];
}

/**
 * How documents are written where that is not their own form: pairs of number and spelling.
 *
 * `Chỉ thị 05 – CT/TW, 03-CT/TW` → `[["05-CT/TW", "05 – CT/TW"]]`
 */
export function documentSpellings(
  text: string,
  mentions: readonly DocumentMention[] = findDocumentNumbers(text),
): (readonly [number: string, spelling: string])[] {
  return mentions.flatMap(({ start, end, number }) => {
    const spelling = text.slice(start, end).replace(/\s+/g, " ");
    // In a list that shares its end a serial stands alone, which is no spelling of the whole.
    return spelling !== number && spelling.includes("/") ? [[number, spelling] as const] : [];
  });
}

function findSharing(text: string, end: number, name: (serial: string) => string): DocumentMention[] {
  const before = text.slice(Math.max(0, end - 80), end);
  const match = endsInSign.test(before) ? sharing.exec(before) : null;
  const list = match?.groups?.list;
  if (!match || !list) return [];
  const from = end - before.length + match.index + match[0].indexOf(list);
  return [...list.matchAll(/\d+[a-zA-Z]?/gu)].map(({ 0: typed, index }) => ({
    start: from + index,
    end: from + index + typed.length,
    number: name(typed),
  }));
}

/** The Party's numbers have one form, whatever was typed; under ten they have a zero, and no kind of theirs is `QD`. */
function nameParty(serial: string, kind: string, body: string): string {
  const padded = /^\d(?!\d)/.test(serial) ? `0${serial}` : serial;
  const given = mend(kind).replace(/^QD(?=i?$)/, "QĐ");
  return `${padded}-${given}/${mend(body).replace(/T\.?[WwƯư]$/u, "TW")}`;
}

/** The state's numbers stay as they are. */
function nameState(serial: string, year: string | undefined, symbol: string): string {
  return `${serial}/${year ? `${year}/` : ""}${mend(symbol)}`;
}

function mend(part: string): string {
  return part
    .normalize("NFC")
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\s\u00AD\u200B-\u200D\u2060]/g, "");
}
