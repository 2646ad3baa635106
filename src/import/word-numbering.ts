import type { Element } from "@xmldom/xmldom";
import { writeListNumber } from "./list-number.ts";
import { allNamed, attributeOf, childOf, childrenNamed, childValue, isOn } from "./word-xml.ts";

/** A level of a list, as the document defines it. */
export interface Level {
  readonly start: number;
  /** `decimal`, `lowerLetter`, `bullet`: Word's `numFmt`. */
  readonly format: string;
  /** `Điều %1.`, where `%1` is the number of the first level. */
  readonly text: string;
  /** What stands between the number and the text. */
  readonly space: string;
  /** Whether a level above begins this one anew. */
  readonly restarts: boolean;
  /** Numbers of all levels are shown in figures. */
  readonly isLegal: boolean;
  /** The font of the number, where it is not the text's. */
  readonly fonts: Element | null;
}

/** Where a paragraph stands: in a list, through one of its uses, on a level from 0. */
export interface ListPlace {
  readonly list: string;
  readonly use: string;
  readonly level: number;
}

/** What Word's numbering and style parts say of lists (ECMA-376, part 1, 17.9). */
export class Numbering {
  readonly #uses: ReadonlyMap<string, Element>;
  readonly #lists: ReadonlyMap<string, Element>;
  readonly #styles: ReadonlyMap<string, Element>;

  constructor(numbering: Element | null, styles: Element | null) {
    this.#uses = byId(numbering, "num", "numId");
    this.#lists = byId(numbering, "abstractNum", "abstractNumId");
    this.#styles = byId(styles, "style", "styleId");
  }

  /** `properties` are the paragraph's; its style counts where they say nothing. */
  placeOf(properties: Element | null): ListPlace | null {
    const own = childOf(properties, "numPr");
    const style = childValue(properties, "pStyle");
    const inherited = this.#inherited(style);
    const use = childValue(own, "numId") ?? childValue(inherited, "numId");
    const list = use === null ? null : this.#listOf(use);
    if (use === null || list === null) return null;
    const level =
      childValue(own, "ilvl") ?? this.#levelOfStyle(list, style) ?? childValue(inherited, "ilvl") ?? 0;
    return { list, use, level: Number(level) || 0 };
  }

  isHeading(properties: Element | null): boolean {
    const style = this.#styles.get(childValue(properties, "pStyle") ?? "");
    return /^heading \d/i.test(childValue(style ?? null, "name") ?? "");
  }

  level({ list, use, level }: ListPlace): Level | null {
    const own = childOf(this.#override(use, level), "lvl");
    const found = own ?? this.#levels(list).find((one) => attributeOf(one, "ilvl") === String(level));
    if (!found) return null;
    const space = childValue(found, "suff") === "nothing" ? "" : " ";
    return {
      start: this.startAnew({ list, use, level }) ?? Number(childValue(found, "start") ?? 1),
      format: childValue(found, "numFmt") ?? "decimal",
      text: childValue(found, "lvlText") ?? "",
      space,
      restarts: childValue(found, "lvlRestart") !== "0",
      isLegal: isOn(found, "isLgl"),
      fonts: childOf(childOf(found, "rPr"), "rFonts"),
    };
  }

  /** The number at which a use of a list begins on its own, where it does. */
  startAnew({ use, level }: ListPlace): number | null {
    const start = childValue(this.#override(use, level), "startOverride");
    return start === null ? null : Number(start);
  }

  #override(use: string, level: number): Element | null {
    const overrides = childrenNamed(this.#uses.get(use) ?? null, "lvlOverride");
    return overrides.find((one) => attributeOf(one, "ilvl") === String(level)) ?? null;
  }

  #levels(list: string): Element[] {
    return childrenNamed(this.#lists.get(list) ?? null, "lvl");
  }

  #levelOfStyle(list: string, style: string | null): string | null {
    const level = this.#levels(list).find((one) => style !== null && childValue(one, "pStyle") === style);
    return attributeOf(level ?? null, "ilvl");
  }

  /** A list may be the one of a style, which names it by another use. */
  #listOf(use: string): string | null {
    const seen = new Set<string>();
    for (let at: string | null = use; at !== null && !seen.has(at); ) {
      seen.add(at);
      const list = childValue(this.#uses.get(at) ?? null, "abstractNumId");
      const link: string | null = childValue(this.#lists.get(list ?? "") ?? null, "numStyleLink");
      if (link === null) return list;
      at = childValue(this.#inherited(link), "numId");
    }
    return null;
  }

  /** What a style, or the nearest one it builds on, says of lists. */
  #inherited(style: string | null): Element | null {
    const seen = new Set<string>();
    for (let at = style; at !== null && !seen.has(at); ) {
      seen.add(at);
      const element: Element | null = this.#styles.get(at) ?? null;
      const found = childOf(childOf(element, "pPr"), "numPr");
      if (found) return found;
      at = childValue(element, "basedOn");
    }
    return null;
  }
}

/** Counts through a document's paragraphs, in their order. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number of the next paragraph at a place, and how the document shows it. */
  next(place: ListPlace, level: Level): { readonly number: number; readonly label: string } {
    const counts = this.#counts.get(place.list) ?? new Map<number, number>();
    this.#counts.set(place.list, counts);
    const before = this.#isNew(place) ? undefined : counts.get(place.level);
    const number = before === undefined ? level.start : before + 1;
    counts.set(place.level, number);
    for (const deeper of [...counts.keys()].filter((other) => other > place.level)) {
      if (this.#numbering.level({ ...place, level: deeper })?.restarts) counts.delete(deeper);
    }
    return { number, label: this.#label(place, level, counts) };
  }

  /** Whether a use begins at a number of its own, and is met for the first time. */
  #isNew(place: ListPlace): boolean {
    const key = `${place.use}/${place.level}`;
    const isNew = this.#numbering.startAnew(place) !== null && !this.#begun.has(key);
    this.#begun.add(key);
    return isNew;
  }

  #label(place: ListPlace, { text, isLegal }: Level, counts: ReadonlyMap<number, number>): string {
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.#numbering.level({ ...place, level: at });
      if (!level || level.format === "bullet") return "";
      return writeListNumber(counts.get(at) ?? level.start, isLegal ? "decimal" : level.format);
    });
  }
}

function byId(root: Element | null, name: string, key: string): Map<string, Element> {
  return new Map(allNamed(root, name).map((element) => [attributeOf(element, key) ?? "", element]));
}
