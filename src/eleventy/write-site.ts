import type { Occasion, Opened, Read } from "../loading/read.ts";
import { outputPath } from "../site/address.ts";
import { isPublished } from "../site/entry.ts";
import type { Plan } from "../site/plan.ts";
import type { BuildOptions, Built } from "./build.ts";
import { fingerprintInputs } from "./inputs.ts";
import type { OutputWriter } from "./output.ts";
import { planOutputs } from "./plan-outputs.ts";

/**
 * Plans the site that was read, then makes and writes what the output does not hold already. `inputs` names what was
 * there before the reading, where that is known. It is named before anything is made of it: what changes since, or comes
 * or goes, shows in the next build.
 */
export async function writeSite(
  read: Read,
  opened: Opened,
  options: BuildOptions,
  writer: OutputWriter,
  inputs: string | null,
): Promise<Built> {
  const started = performance.now();
  // Without an earlier build all is new.
  if (inputs === null) writer.expect(surePages(read, options));
  const named = inputs ?? fingerprintInputs(opened, options);
  const { outputs, plan } = await planOutputs(read, opened, options);
  const planned = performance.now();
  const needed = await writer.compare(outputs.map(({ path, key }) => [path, key]));
  let done = 0;
  for (const { path, key, make } of outputs) {
    if (!needed.has(path)) continue;
    await writer.add({ path, key, ...make() });
    options.onProgress?.("write", ++done, needed.size);
  }
  const state = {
    inputs: named,
    from: options.now,
    until: plan.until,
    pages: countPages(plan),
    articles: read.content.articles.length,
    files: outputs.length,
  };
  // While the site that was there still is: a full disk may stop this.
  opened.fingerprints.save();
  const written = await writer.commit(state);
  options.memory?.settle();
  const times = { read: 0, plan: planned - started, write: performance.now() - planned };
  return { problems: null, ...written, ...state, times };
}

/** Files of pages that any plan of this moment holds. */
function surePages({ content }: Read, moment: Pick<Occasion, "now">): string[] {
  return content.articles.filter((article) => isPublished(article, moment)).map(({ url }) => outputPath(url));
}

function countPages(plan: Plan): number {
  return plan.pages.filter(({ url }) => !url.endsWith(".xml")).length;
}
