import { escapeHtml } from "../text/escape.ts";
import type { Block, ListBlock, TableBlock, TextBlock } from "./block.ts";
import type { Run } from "./run.ts";

type NameOf = (src: string) => string;

/** A block as plain HTML: only what Markdown can say. `nameOf` gives the file that an image or a linked file became. */
export function writeHtml(block: Block, nameOf: NameOf): string {
  switch (block.kind) {
    case "text":
      return writeLine(block, nameOf);
    case "list":
      return writeList(block, nameOf);
    case "table":
      return writeTable(block, nameOf);
    case "quote":
      return `<blockquote>${block.blocks.map((inner) => writeHtml(inner, nameOf)).join("")}</blockquote>`;
    case "image": {
      const { src, alt, caption } = block;
      const title = caption === null ? "" : ` title="${escapeHtml(caption)}"`;
      return `<p><img src="${escapeHtml(nameOf(src))}" alt="${escapeHtml(alt)}"${title}></p>`;
    }
  }
}

function writeLine({ level, runs }: TextBlock, nameOf: NameOf): string {
  const name = level === 0 ? "p" : `h${level}`;
  return `<${name}>${writeRuns(runs, nameOf)}</${name}>`;
}

function writeList({ ordered, start, items }: ListBlock, nameOf: NameOf): string {
  const name = ordered ? "ol" : "ul";
  const inner = items.map((blocks) => {
    // A list whose items are lines stands close together.
    const isLine = blocks.every(({ kind }, index) => kind === "list" || (kind === "text" && index === 0));
    const html = blocks.map((block) =>
      isLine && block.kind === "text" ? writeRuns(block.runs, nameOf) : writeHtml(block, nameOf),
    );
    return `<li>${html.join("")}</li>`;
  });
  return `<${name} start="${start}">${inner.join("")}</${name}>`;
}

function writeTable({ rows }: TableBlock, nameOf: NameOf): string {
  const [head = [], ...others] = rows;
  const row = (cells: readonly (readonly Run[])[], name: string) =>
    `<tr>${cells.map((runs) => `<${name}>${writeRuns(runs, nameOf)}</${name}>`).join("")}</tr>`;
  const plainHead = head.map((runs) => runs.map((run) => ({ ...run, strong: false })));
  return `<table><thead>${row(plainHead, "th")}</thead><tbody>${others.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

const letter = /[\p{L}\p{N}]/u;
const edge = /[\s\p{P}\p{S}]/u;

/** What stands around a text. ` “A”` → ` “`, `A`, `”`; a pattern takes time with the square of the signs within. */
function splitEdges(text: string): [open: string, inner: string, close: string] {
  const characters = Array.from(text);
  const start = characters.findIndex((character) => !edge.test(character));
  if (start === -1) return [text, "", ""];
  const end = characters.findLastIndex((character) => !edge.test(character)) + 1;
  const part = (from: number, to?: number) => characters.slice(from, to).join("");
  return [part(0, start), part(start, end), part(end)];
}

/**
 * Markdown marks bold only where a sign at its edge does not touch a letter outside: there the signs at both edges are
 * left out of it, `<b>“A”</b>và` → `“<strong>A</strong>”và`.
 */
function edgesOf(text: string, before: string, after: string): [left: string, right: string] {
  const [open, , close] = splitEdges(text);
  const touches =
    (/^\S/.test(open) && letter.test(before.at(-1) ?? " ")) ||
    (/\S$/.test(close) && letter.test(after[0] ?? " "));
  return touches ? [open, close] : [/^\s*/.exec(open)?.[0] ?? "", /\s*$/.exec(close)?.[0] ?? ""];
}

/** Neighbours that share a look are in one mark, those within them in another: `*một **hai** ba*` */
function writeRuns(runs: readonly Run[], nameOf: NameOf): string {
  let html = "";
  let length = 1;
  for (let index = 0; index < runs.length; index += length) {
    const [look, shared] = sharedFrom(runs, index);
    length = shared.length;
    const text = shared.map((run) => run.text).join("");
    const [, inner] = splitEdges(text);
    if (look === null || inner === "") {
      html += shared.map((run) => writeRun(run.text, run, nameOf)).join("");
      continue;
    }
    const [left, right] = edgesOf(text, runs[index - 1]?.text ?? "", runs[index + length]?.text ?? "");
    const core = cutRuns(shared, left.length, text.length - right.length);
    const [only] = core;
    const marked =
      core.length === 1 && only
        ? writeRun(only.text, only, nameOf)
        : `<${look}>${writeRuns(
            core.map((run) => ({ ...run, [look]: false })),
            nameOf,
          )}</${look}>`;
    html += escapeHtml(left) + marked + escapeHtml(right);
  }
  return html;
}

/** The most runs from one on that have a look in common; where it has none, that one alone. */
function sharedFrom(
  runs: readonly Run[],
  index: number,
): [look: "strong" | "em" | "del" | null, shared: readonly Run[]] {
  const countWith = (look: "strong" | "em" | "del") => {
    let count = 0;
    while (runs[index + count]?.[look]) count += 1;
    return { look, count };
  };
  const [longest] = [countWith("strong"), countWith("em"), countWith("del")].toSorted(
    (a, b) => b.count - a.count,
  );
  return longest && longest.count > 0
    ? [longest.look, runs.slice(index, index + longest.count)]
    : [null, runs.slice(index, index + 1)];
}

/** What of the runs stands between two places in their text. */
function cutRuns(runs: readonly Run[], start: number, end: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function writeRun(text: string, { strong, em, del, href }: Run, nameOf: NameOf): string {
  let html = escapeHtml(text);
  if (del) html = `<del>${html}</del>`;
  if (em) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escapeHtml(nameOf(href))}">${html}</a>`;
}
