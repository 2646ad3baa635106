import { type Run, textOf } from "./run.ts";
import type { Setting } from "./setting.ts";

export interface TextBlock extends Setting {
  readonly kind: "text";
  /** Of a heading its level; 0 for a paragraph. */
  readonly level: number;
  readonly runs: readonly Run[];
  readonly text: string;
}

export interface ImageBlock extends Setting {
  readonly kind: "image";
  readonly src: string;
  readonly alt: string;
  readonly caption: string | null;
}

export interface ListBlock extends Setting {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface TableBlock extends Setting {
  readonly kind: "table";
  /** All of one length; the first is the head. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export interface QuoteBlock extends Setting {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

/** One part of an article's flow, as a page or document is read from top to bottom. */
export type Block = TextBlock | ImageBlock | ListBlock | TableBlock | QuoteBlock;

/** The text of a line; nothing of any other block. */
export function lineOf(block: Block | undefined): string {
  return block?.kind === "text" ? block.text : "";
}

/** Whether a block stands in a box beside the text of a document. */
export function isBoxed({ names }: Block): boolean {
  return /(?:^|\s)text-box(?:\s|$)/.test(names);
}

/** Whether all letters of a line have a look. */
export function isWhole({ runs }: TextBlock, look: "strong" | "em" | "href"): boolean {
  return runs.every((run) => Boolean(run[look]) || !/[\p{L}\p{N}]/u.test(run.text));
}

/** The share of a line that leads elsewhere. */
export function linkShare({ runs, text }: TextBlock): number {
  return text === "" ? 0 : textOf(runs.filter(({ href }) => href !== null)).length / text.length;
}

/** Prose, as opposed to labels, names and rows of links. */
export function isProse(block: Block | undefined): block is TextBlock {
  if (block?.kind !== "text" || block.level > 0) return false;
  return block.text.length >= 60 && linkShare(block) < 0.4 && /\p{Ll}\s+\p{Ll}/u.test(block.text);
}
