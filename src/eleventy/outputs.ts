import type { Recall } from "../content/recall.ts";
import { fingerprintOf } from "../loading/fingerprints.ts";
import { outputPath } from "../site/address.ts";
import type { Copy } from "../site/copy.ts";
import type { AnyPage, Planned } from "../site/planned.ts";
import type { TextFile } from "../site/text-file.ts";

/** A file that the site is to hold; it is made only where the output does not hold it already. */
export interface Output {
  /** Below the output folder. */
  readonly path: string;
  /** Differs wherever anything does that the file is made from. */
  readonly key: string;
  /** What is written, or where on disk its bytes lie. */
  readonly make: () => { readonly text: string } | { readonly from: string };
}

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
  { url, makeKey, make }: Planned<P>,
  render: (page: P) => string,
  tools: string,
): Output {
  return {
    path: outputPath(url),
    key: fingerprintOf(tools + makeKey()),
    make: () => ({ text: render(make()) }),
  };
}

export function textOutputs(files: readonly TextFile[], tools: string): Output[] {
  return files.map(({ url, key, make }) => ({
    path: outputPath(url),
    key: fingerprintOf(tools + key),
    make: () => ({ text: make() }),
  }));
}

export function copyOutputs(copies: readonly Copy[], fingerprintOfFile: (path: string) => string): Output[] {
  return copies.map(({ url, from }) => ({
    path: outputPath(url),
    key: fingerprintOfFile(from),
    make: () => ({ from }),
  }));
}
