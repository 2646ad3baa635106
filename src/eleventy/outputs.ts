import { fingerprintOf } from "../loading/fingerprints.ts";
import { outputPath } from "../site/address.ts";
import type { Copy } from "../site/copy.ts";
import type { AnyPage, Planned } from "../site/planned.ts";
import type { TextFile } from "../site/text-file.ts";
import type { Recall } from "../text/recall.ts";

/** A file that the site is to hold; it is made only where the output does not hold it already. */
export interface Output {
  /** Below the output folder. */
  readonly path: string;
  /** Differs wherever anything does that the file is made from. */
  readonly key: string;
  /** What is written, or where on disk it lies. */
  readonly make: () => { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly from: string };
}

const encoder = new TextEncoder();

/** `tools` names all that a page is made from beside its record. */
export function pageOutputs<P extends AnyPage>(
  pages: readonly Planned<P>[],
  render: (page: P) => string,
  tools: string,
  recall: Recall,
): Output[] {
  return pages.map((page) =>
    recall("output", page.url, [page, render, tools], () => pageOutput(page, render, tools)),
  );
}

function pageOutput<P extends AnyPage>(
  { url, key, make }: Planned<P>,
  render: (page: P) => string,
  tools: string,
): Output {
  return {
    path: outputPath(url),
    key: fingerprintOf(tools + key),
    make: () => ({ bytes: encode(render(make())) }),
  };
}

export function textOutputs(files: readonly TextFile[], tools: string): Output[] {
  return files.map(({ url, key, make }) => ({
    path: outputPath(url),
    key: fingerprintOf(tools + key),
    make: () => ({ bytes: encode(make()) }),
  }));
}

export function copyOutputs(copies: readonly Copy[], fingerprintOfFile: (path: string) => string): Output[] {
  return copies.map(({ url, from }) => ({
    path: outputPath(url),
    key: fingerprintOfFile(from),
    make: () => ({ from }),
  }));
}

/** Encoding into memory that is there costs half of what encoding into new memory does. */
let scratch = new Uint8Array(1 << 18);

/** Every call gives memory of its own, which can be handed to another thread. */
function encode(text: string): Uint8Array<ArrayBuffer> {
  // A code unit takes three bytes at most.
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 3);
  return scratch.slice(0, encoder.encodeInto(text, scratch).written);
}
