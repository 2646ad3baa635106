import { splitFrontMatter } from "../content/front-matter.ts";
import { markdown } from "../content/markdown.ts";
import { unifyLines } from "./article-text.ts";

/** Whether a file mended is built like the file before: the same keys, and Markdown of the same kinds in the same order. */
export function hasStructureOf(before: string, after: string): boolean {
  return outline(before) === outline(after);
}

function outline(raw: string): string {
  const text = unifyLines(raw).normalize("NFC");
  const { block, body } = splitFrontMatter({ file: "", path: "", text });
  const keys = [...block.reading.spans.keys()].join();
  const faults = block.reading.faults.length;
  const kinds = markdown.parse(body, {} as never).map(({ type, tag, children }) => {
    const marks = children?.filter(({ type: kind }) => !/^(?:text|text_special|softbreak)$/.test(kind));
    return `${type}${tag}${marks?.map(({ type: kind, attrs }) => kind + attrs?.filter(([name]) => name !== "alt" && name !== "title")).join(" ") ?? ""}`;
  });
  return [keys, faults, ...kinds].join("\n");
}
