import { findKeys } from "../content/front-matter.ts";
import { unifyLines } from "../text/normalise.ts";
import type { Span } from "../text/typography.ts";
import { hasOnlyUsualSigns } from "../text/usual-signs.ts";
import { bodyProse } from "./body-prose.ts";
import { coverSpans } from "./cover.ts";
import {
  type FrontMatterValue,
  frontMatterProse,
  isProseOfArticle,
  isProseOfSite,
} from "./front-matter-prose.ts";
import { findOldLines, type OldLine } from "./old-line.ts";
import { findWords, type Words } from "./words.ts";

/** An article or page, or `site.yaml`, as the rules of one text see it. */
export interface ArticleText {
  readonly kind: TextKind;
  /** Composed (NFC), lines ending in `\n`: offsets are those of the parser. */
  readonly text: string;
  /** The same, as long, with all covered that is no prose: keys, code, addresses, HTML, lines in an old encoding. */
  readonly prose: string;
  /** Prose as typed, lines ending in `\n`: shorter or longer where letters were not composed. */
  readonly typed: string;
  /** Whether the prose holds the letters and signs of Vietnamese texts alone. */
  readonly isUsual: boolean;
  readonly bodyStart: number;
  /** Values of the front matter, see `frontMatterProse`. */
  readonly fields: ReadonlyMap<string, Span>;
  /** The same as they are typed, those of lists and the lower ones too. */
  readonly values: readonly FrontMatterValue[];
  readonly oldLines: readonly OldLine[];
  /** The words of the prose. */
  readonly words: Words;
  /** IANA time zone of the site. */
  readonly zone: string;
}

/** `site.yaml` (`settings`) is keys from its beginning to its end. */
export type TextKind = "article" | "settings";

/** `raw` is a file's text without its byte order mark. */
export function readArticleText(raw: string, zone: string, kind: TextKind = "article"): ArticleText {
  const typed = unifyLines(raw);
  const text = typed.normalize("NFC");
  const isArticle = kind === "article";
  const whole = { start: 0, end: text.length, bodyStart: text.length };
  const keys = isArticle ? (findKeys(text) ?? { start: 0, end: 0, bodyStart: 0 }) : whole;
  const { start: blockStart, bodyStart } = keys;
  const blockEnd = keys.end ?? text.length;
  const {
    prose: block,
    fields,
    values,
  } = frontMatterProse(text.slice(blockStart, blockEnd), isArticle ? isProseOfArticle : isProseOfSite);
  const move = ({ start, end }: Span) => ({ start: start + blockStart, end: end + blockStart });
  const head = coverSpans(text.slice(0, blockStart), [{ start: 0, end: blockStart }]);
  const fenceLine = coverSpans(text.slice(blockEnd, bodyStart), [{ start: 0, end: bodyStart - blockEnd }]);
  const all = head + block + fenceLine + bodyProse(text.slice(bodyStart));
  const isUsual = hasOnlyUsualSigns(all);
  const oldLines = findOldLines(all, isUsual);
  const prose = oldLines.length === 0 ? all : coverSpans(all, oldLines);
  let words: Words | null = null;
  return {
    kind,
    text,
    typed,
    prose,
    isUsual,
    bodyStart,
    fields: new Map([...fields].map(([name, field]) => [name, move(field)])),
    values: values.map((value) => ({
      ...value,
      ...move(value),
      anchor: value.anchor && move(value.anchor),
      note: value.note && move(value.note),
    })),
    oldLines,
    // Not every rule asks for them.
    get words() {
      words ??= findWords(prose);
      return words;
    },
    zone,
  };
}
