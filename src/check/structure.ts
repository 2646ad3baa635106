import { splitFrontMatter } from "../content/front-matter.ts";
import { markdown } from "../content/markdown.ts";
import { parseYaml } from "../content/yaml.ts";
import { unifyLines } from "../text/normalise.ts";
import type { TextKind } from "./article-text.ts";

/** Whether a file mended is built like the file before: the same keys, and Markdown of the same kinds in the same order. */
export function hasStructureOf(before: string, after: string, kind: TextKind): boolean {
  return outline(before, kind) === outline(after, kind);
}

function outline(raw: string, kind: TextKind): string {
  const text = unifyLines(raw).normalize("NFC");
  if (kind === "settings") {
    const { offsets, faults } = parseYaml(text);
    return [...offsets.keys(), faults.length].join("\n");
  }
  const { block, body } = splitFrontMatter({ file: "", path: "", text });
  const keys = [...block.reading.offsets.keys()].join();
  const faults = block.reading.faults.length;
  const kinds = markdown.parse(body, {} as never).map(({ type, tag, children }) => {
    const marks = children?.filter(({ type: kind }) => !/^(?:text|text_special|softbreak)$/.test(kind));
    return `${type}${tag}${marks?.map(({ type: kind, attrs }) => kind + attrs?.filter(([name]) => name !== "alt" && name !== "title")).join(" ") ?? ""}`;
  });
  return [keys, faults, ...kinds].join("\n");
}
