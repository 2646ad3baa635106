import nunjucks from "nunjucks";
import { isSame } from "../content/recall.ts";

/** The parts of Nunjucks' parser that a tag needs; they have no types of their own. */
export interface Parser {
  nextToken(): { readonly value: string };
  parseSignature(tolerant: boolean, noParens: boolean): Signature;
  advanceAfterBlockEnd(name?: string): void;
  parseUntilBlocks(name: string): unknown;
}

interface Signature {
  readonly children: readonly unknown[];
  addChild(node: unknown): void;
}

export interface Nodes {
  readonly CallExtension: new (...values: unknown[]) => unknown;
  readonly Literal: new (line: number, column: number, value: string) => unknown;
}

/**
 * `{% cache "teaser", item, level %} … {% endcache %}` renders its content once for each record and further values,
 * and prints it again wherever they come back: an article stands in a dozen lists, the menu on every page. The content
 * may depend on what the tag names, and on the site, alone. Records never change, so nothing can go stale; the cache
 * lives as long as its environment, which is one build.
 */
export class FragmentCache {
  readonly tags = ["cache"];
  readonly #fragments = new WeakMap<object, Fragment[]>();

  parse(parser: Parser, nodes: Nodes): unknown {
    const { value } = parser.nextToken();
    const values = parser.parseSignature(false, true);
    parser.advanceAfterBlockEnd(value);
    const content = parser.parseUntilBlocks("endcache");
    parser.advanceAfterBlockEnd();
    return new nodes.CallExtension(this, "run", values, [content]);
  }

  run(_context: unknown, name: string, record: object, ...rest: unknown[]): nunjucks.runtime.SafeString {
    const render = rest.pop() as () => string;
    let fragments = this.#fragments.get(record);
    if (!fragments) {
      fragments = [];
      this.#fragments.set(record, fragments);
    }
    // A record has a handful: to compare them is faster than to put a key together.
    for (const known of fragments) if (known.name === name && isSame(known.rest, rest)) return known.html;
    const html = new nunjucks.runtime.SafeString(inOnePiece(render()));
    fragments.push({ name, rest, html });
    return html;
  }
}

/**
 * V8 keeps a text that was put together as a tree of its pieces until one of its letters is asked for: else each page that
 * holds the fragment would walk through them all again. By `at`, since what `charCodeAt` gives is left out where nobody
 * uses it.
 */
function inOnePiece(text: string): string {
  text.at(0);
  return text;
}

interface Fragment {
  readonly name: string;
  readonly rest: readonly unknown[];
  readonly html: nunjucks.runtime.SafeString;
}
