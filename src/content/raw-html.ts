import { type Fault, quote } from "./problem.ts";

const tag = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** Reports raw HTML: an element once, at its opening tag. */
export class HtmlJudge {
  readonly #open = new Map<string, number>();

  /** Null for the end of an element whose beginning has been reported. */
  judge(html: string, offset: number): Fault | null {
    const tags = [...html.matchAll(tag)].map(([, slash, name = ""]) => ({
      step: slash ? -1 : 1,
      name: name.toLowerCase(),
    }));
    const [first] = tags;
    const isEnd = html.startsWith("</") && first !== undefined && (this.#open.get(first.name) ?? 0) > 0;
    for (const { step, name } of tags) this.#open.set(name, (this.#open.get(name) ?? 0) + step);
    if (isEnd) return null;
    return {
      offset,
      rule: "raw-html",
      message: `Mã HTML ${quote(html.split("\n", 1)[0] ?? "", 40)} không dùng được trong bài.`,
      fix: "dùng cách viết của Markdown: **đậm**, *nghiêng*, - mục; muốn in dấu < thì viết \\<",
    };
  }
}
