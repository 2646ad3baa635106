import type { Element } from "@xmldom/xmldom";
import type { Styles } from "./word-styles.ts";
import { attributeOf, byId, childOf, childrenNamed, childValue, isOn } from "./word-xml.ts";

/** A level of a list, as the document defines it. */
export interface Level {
  readonly start: number;
  /** `decimal`, `lowerLetter`, `bullet`: Word's `numFmt`. */
  readonly format: string;
  /** `Điều %1.`, where `%1` is the number of the first level. */
  readonly text: string;
  /** What stands between the number and the text. */
  readonly space: string;
  /** How many levels, from the first, begin this one anew. */
  readonly restartedBy: number;
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
  readonly #styles: Styles;

  constructor(numbering: Element | null, styles: Styles) {
    this.#uses = byId(numbering, "num", "numId");
    this.#lists = byId(numbering, "abstractNum", "abstractNumId");
    this.#styles = styles;
  }

  /** `properties` are the paragraph's; its style counts where they say nothing. */
  placeOf(properties: Element | null): ListPlace | null {
    const own = childOf(properties, "numPr");
    const style = childValue(properties, "pStyle");
    const use = childValue(own, "numId") ?? this.#useOf(style);
    const list = use === null ? null : this.#listOf(use);
    if (use === null || list === null) return null;
    const level = childValue(own, "ilvl") ?? this.#levelOf(list, style) ?? 0;
    return { list, use, level: Number(level) || 0 };
  }

  /** Whether a style makes of its paragraphs something else than entries of a list. */
  isNoEntry(properties: Element | null): boolean {
    const name = this.#styles.nameOf(childValue(properties, "pStyle"));
    return /^(?:heading \d|caption$|subtitle$|(?:foot|end)note text$)/i.test(name);
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
      restartedBy: Number(childValue(found, "lvlRestart") ?? level),
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

  /** A style may name no more than its level, and leave the list to the one it builds on. */
  #useOf(style: string | null): string | null {
    const uses = [...this.#styles.chain(style).values()].map((element) =>
      childValue(placeIn(element), "numId"),
    );
    return uses.find((use) => use !== null) ?? null;
  }

  /** The list says which style is which of its levels; else the style does. */
  #levelOf(list: string, style: string | null): string | null {
    const levels = [...this.#styles.chain(style)].map(([id, element]) => {
      const linked = this.#levels(list).find((one) => childValue(one, "pStyle") === id);
      return attributeOf(linked ?? null, "ilvl") ?? childValue(placeIn(element), "ilvl");
    });
    return levels.find((level) => level !== null) ?? null;
  }

  /** A list may be the one of a style, which names it by another use. */
  #listOf(use: string): string | null {
    const seen = new Set<string>();
    for (let at: string | null = use; at !== null && !seen.has(at); ) {
      seen.add(at);
      const list = childValue(this.#uses.get(at) ?? null, "abstractNumId");
      const link: string | null = childValue(this.#lists.get(list ?? "") ?? null, "numStyleLink");
      if (link === null) return list;
      at = this.#useOf(link);
    }
    return null;
  }
}

/** What a style says of lists. */
function placeIn(style: Element): Element | null {
  return childOf(childOf(style, "pPr"), "numPr");
}
