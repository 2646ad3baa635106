import nunjucks from "nunjucks";

type Parser = {
  nextToken(): { value: string };
  parseSignature(tolerant: null, noParens: boolean): unknown;
  advanceAfterBlockEnd(name?: string): void;
  parseUntilBlocks(name: string): unknown;
};
type Nodes = { CallExtension: new (...values: unknown[]) => unknown };

/**
 * `{% cache "teaser", item, level %} … {% endcache %}` renders its content once for each record and further values,
 * and prints it again wherever they come back: an article stands in a dozen lists, the menu on every page. The content
 * may depend on what the tag names, and on the site, alone. Records never change, so nothing can go stale; the cache
 * lives as long as its environment, which is one build.
 */
export class FragmentCache {
  readonly tags = ["cache"];
  readonly #fragments = new WeakMap<object, Map<string, nunjucks.runtime.SafeString>>();

  parse(parser: Parser, nodes: Nodes): unknown {
    const { value } = parser.nextToken();
    const values = parser.parseSignature(null, true);
    parser.advanceAfterBlockEnd(value);
    const content = parser.parseUntilBlocks("endcache");
    parser.advanceAfterBlockEnd();
    return new nodes.CallExtension(this, "run", values, [content]);
  }

  run(_context: unknown, name: string, record: object, ...rest: unknown[]): nunjucks.runtime.SafeString {
    const render = rest.pop() as () => string;
    const key = `${name} ${rest.join(" ")}`;
    let fragments = this.#fragments.get(record);
    if (!fragments) {
      fragments = new Map();
      this.#fragments.set(record, fragments);
    }
    let fragment = fragments.get(key);
    if (!fragment) {
      fragment = new nunjucks.runtime.SafeString(render());
      fragments.set(key, fragment);
    }
    return fragment;
  }
}
