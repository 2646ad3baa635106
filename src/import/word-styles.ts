import type { Element } from "@xmldom/xmldom";
import { byId, childOf, childValue, isOn } from "./word-xml.ts";

/** What Word's style part says. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;

  constructor(styles: Element | null) {
    this.#styles = byId(styles, "style", "styleId");
  }

  /** A style and those that it builds on, nearest first, by their ids. */
  chain(style: string | null): Map<string, Element> {
    const chain = new Map<string, Element>();
    for (let at = style; at !== null && !chain.has(at); ) {
      const element = this.#styles.get(at);
      if (!element) break;
      chain.set(at, element);
      at = childValue(element, "basedOn");
    }
    return chain;
  }

  /** Word's own name of a style, which is the same in all languages: `heading 1`. */
  nameOf(style: string | null): string {
    return childValue(this.#styles.get(style ?? "") ?? null, "name") ?? "";
  }

  /** Whether a style hides its text; null where it says nothing of that. */
  hides(style: string | null): boolean | null {
    const looks = [...this.chain(style).values()].map((element) => childOf(element, "rPr"));
    const said = looks.find((look) => childOf(look, "vanish"));
    return said ? isOn(said, "vanish") : null;
  }
}
