import nunjucks from "nunjucks";
import type { Nodes, Parser } from "./fragment-cache.ts";

export type Work = (...values: unknown[]) => unknown;

/**
 * A shortcode that the site's configuration adds, as a tag: `{% name values %}`, or with what it encloses
 * `{% name values %} … {% endname %}`. As in Eleventy, `this` is what the template sees, and the result is HTML.
 */
export class Shortcode {
  readonly tags: string[];
  readonly #work: Work;
  readonly #isPaired: boolean;

  constructor(name: string, work: Work, isPaired: boolean) {
    this.tags = [name];
    this.#work = work;
    this.#isPaired = isPaired;
  }

  parse(parser: Parser, nodes: Nodes): unknown {
    const { value } = parser.nextToken();
    const values = parser.parseSignature(true, true);
    // Nunjucks loses the context of a tag that has neither values nor content.
    if (values.children.length === 0) values.addChild(new nodes.Literal(0, 0, ""));
    parser.advanceAfterBlockEnd(value);
    if (!this.#isPaired) return new nodes.CallExtension(this, "run", values);
    const content = parser.parseUntilBlocks(`end${value}`);
    parser.advanceAfterBlockEnd();
    return new nodes.CallExtension(this, "run", values, [content]);
  }

  run(context: { readonly ctx: object }, ...values: unknown[]): nunjucks.runtime.SafeString {
    const content = this.#isPaired ? [(values.pop() as () => string)()] : [];
    const result = this.#work.call(context.ctx, ...content, ...values);
    // Either would stand as a word on the page.
    if (result === undefined || result === null) throw new Error(`shortcode gave nothing: ${this.tags[0]}`);
    if (result instanceof Promise) throw new Error(`shortcode gave a promise: ${this.tags[0]}`);
    return new nunjucks.runtime.SafeString(String(result));
  }
}
