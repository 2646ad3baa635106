import { splitFrontMatter } from "../content/front-matter.ts";
import { markdown } from "../content/markdown.ts";
import { parseYaml } from "../content/yaml.ts";
import { unifyLines } from "../text/normalise.ts";
import type { TextKind } from "./article-text.ts";

/** Whether a file mended is built like the file before: the same keys, and Markdown of the same kinds in the same order. */
export function hasStructureOf(before: string, after: string, kind: TextKind): boolean {
  return structureOf(before, kind) === structureOf(after, kind);
}

/** As websites leave it for an empty line: signs without width. */
const isNothing = /^[\s\p{Cf}\p{Cc}]*$/u;

function structureOf(raw: string, kind: TextKind): string {
  const text = unifyLines(raw).normalize("NFC");
  if (kind === "settings") {
    const { offsets, faults } = parseYaml(text);
    return [...offsets.keys(), faults.length].join("\n");
  }
  const { block, body } = splitFrontMatter({ file: "", path: "", text });
  const keys = [...block.reading.offsets.keys()].join();
  const faults = block.reading.faults.length;
  const tokens = markdown.parse(body, {} as never);
  const isUnseen = (index: number) => isNothing.test(tokens[index]?.content ?? "-");
  // A paragraph of which readers see nothing is none.
  const seen = tokens.filter(
    ({ type }, index) =>
      !(type === "paragraph_open" && isUnseen(index + 1)) &&
      !(type === "inline" && tokens[index - 1]?.type === "paragraph_open" && isUnseen(index)) &&
      !(type === "paragraph_close" && isUnseen(index - 1)),
  );
  const kinds = seen.map(({ type, tag, children }) => {
    const marks = children?.filter((child) => !/^(?:text|text_special|softbreak)$/.test(child.type));
    const shown = marks?.map(
      (mark) => mark.type + mark.attrs?.filter(([name]) => !/^(?:alt|title)$/.test(name)),
    );
    return `${type}${tag}${shown?.join(" ") ?? ""}`;
  });
  return [keys, faults, ...kinds].join("\n");
}
