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
function writeRuns(runs: readonly Run[], nameOf: NameOf): string {
  return runs
    .map((run, index) => {
      const [open, inner, close] = splitEdges(run.text);
      if (inner === "" || !isMarked(run)) return writeRun(run.text, run, nameOf);
      const touches =
        (/^\S/.test(open) && letter.test(runs[index - 1]?.text.at(-1) ?? " ")) ||
        (/\S$/.test(close) && letter.test(runs[index + 1]?.text[0] ?? " "));
      const left = touches ? open : (/^\s*/.exec(open)?.[0] ?? "");
      const right = touches ? close : (/\s*$/.exec(close)?.[0] ?? "");
      const core = run.text.slice(left.length, run.text.length - right.length);
      return `${escapeHtml(left)}${writeRun(core, run, nameOf)}${escapeHtml(right)}`;
    })
    .join("");
}

function isMarked({ strong, em, del }: Run): boolean {
  return strong || em || del;
}

function writeRun(text: string, { strong, em, del, href }: Run, nameOf: NameOf): string {
  let html = escapeHtml(text);
  if (del) html = `<del>${html}</del>`;
  if (em) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escapeHtml(nameOf(href))}">${html}</a>`;
}
