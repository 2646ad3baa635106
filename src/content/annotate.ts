import { type DocumentMention, documentSpellings, findDocumentNumbers } from "../text/document-number.ts";
import { escapeHtml } from "../text/escape.ts";
import { matchesOf } from "../text/matches.ts";
import { romanSign, unbreakableSpans } from "../text/typography.ts";

/** What a run of text is told about its surroundings; `seen`, `documents` and `spellings` grow as a body is rendered. */
export interface Annotations {
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Matches any abbreviation as a whole word; null where the site names none. */
  readonly abbreviationPattern: RegExp | null;
  /** Null where a number is not linked. */
  readonly documentHref: (number: string) => string | null;
  readonly seen: Set<string>;
  readonly documents: Set<string>;
  /** Numbers that are not written in their own form, with how they are. */
  readonly spellings: (readonly [number: string, spelling: string])[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** Numbers, Roman ones too, and the closing `./.`. */
const worthALook = /[\dIVX]|\.\s?\//;

/** What a phone of 320 px has room for in bold letters one third larger; circulars of several ministries are twice as long. */
const longestOnPhone = 18;

/**
 * Escapes a run of plain text and marks up what it holds: document numbers as links, the first use of an abbreviation,
 * runs that must not break across lines. No character is added, lost or changed.
 */
export function annotate(text: string, annotations: Annotations, inLink: boolean): string {
  // What ends in a space may be a label whose number stands behind it in bold.
  const isWorth = worthALook.test(text) || /\s/.test(text.slice(-1)) || romanSign.test(text);
  const mentions = isWorth ? findDocumentNumbers(text) : null;
  const abbreviated = abbreviationMarks(text, mentions ?? [], annotations);
  if (!mentions) return nest(text, abbreviated);
  annotations.spellings.push(...documentSpellings(text, mentions));
  const marks: Mark[] = unbreakableSpans(text, mentions).map(({ start, end }) => ({
    start,
    end,
    open: end - start > longestOnPhone ? '<span class="nowrap nowrap--long">' : '<span class="nowrap">',
    close: "</span>",
  }));
  for (const { start, end, number } of mentions) {
    annotations.documents.add(number);
    const page = inLink ? null : annotations.documentHref(number);
    if (page === null) continue;
    const href = escapeHtml(page);
    marks.push({ start, end, open: `<a href="${href}" data-document>`, close: "</a>" });
  }
  marks.push(...abbreviated);
  return nest(text, marks);
}

/**
 * The same without links and explanations, as a lead in a list needs it.
 *
 * `Chỉ thị số 05-CT/TW` → `Chỉ thị <span class="nowrap">số 05-CT/TW</span>`
 */
export function holdTogether(text: string): string {
  const bare: Annotations = {
    abbreviations: new Map(),
    abbreviationPattern: null,
    documentHref: () => null,
    seen: new Set(),
    documents: new Set(),
    spellings: [],
  };
  return annotate(text, bare, true);
}

function abbreviationMarks(
  text: string,
  mentions: readonly DocumentMention[],
  { abbreviations, abbreviationPattern, seen }: Annotations,
): Mark[] {
  if (!abbreviationPattern) return [];
  const marks: Mark[] = [];
  for (const { 0: word, index: start } of matchesOf(text, abbreviationPattern)) {
    const end = start + word.length;
    // What a number ends in is no use of it: in `959/QĐ-UBND của UBND quận` the second is the first.
    if (seen.has(word) || mentions.some((mention) => start < mention.end && end > mention.start)) continue;
    seen.add(word);
    const open = `<abbr title="${escapeHtml(abbreviations.get(word) ?? "")}">`;
    marks.push({ start, end, open, close: "</abbr>" });
  }
  return marks;
}

/** Writes marks as nested elements; one that would cross another is left out. */
function nest(text: string, marks: readonly Mark[]): string {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: Mark[] = [];
  let html = "";
  let at = 0;
  const closeUntil = (offset: number) => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      html += escapeHtml(text.slice(at, top.end)) + top.close;
      at = top.end;
      open.pop();
    }
  };
  for (const mark of sorted) {
    closeUntil(mark.start);
    const outer = open.at(-1);
    // Links and abbreviations cannot hold one another; a span that holds nothing else may hold both.
    if (outer && (mark.end > outer.end || outer.close !== "</span>")) continue;
    html += escapeHtml(text.slice(at, mark.start)) + mark.open;
    at = mark.start;
    open.push(mark);
  }
  closeUntil(text.length);
  return html + escapeHtml(text.slice(at));
}
