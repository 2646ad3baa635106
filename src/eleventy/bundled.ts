import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";

/**
 * Loaded before a build or a check, and in each of its threads: where the code as it stands has been bundled, that is
 * run instead. A build loads a thousand modules, and to find and link them takes longer than to run them: an eighth of
 * a build of 1,000 articles, a fifth of one that publishes an article among 10,000, a third of a check of a dozen.
 * Where a source has been edited since, or nothing was bundled or not all of it is there, everything is loaded from
 * where it lies, as in a preview.
 */
if (isMainThread) setEnvironmentData("bundled", await findBundled());
const bundled = getEnvironmentData("bundled") as ReadonlyMap<string, string>;
if (bundled.size > 0) {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const url = bundled.get(resolved.url);
      return url === undefined ? resolved : { ...resolved, url, format: "module" };
    },
  });
}

/** By a module's address that of what stands for it in the bundle. */
async function findBundled(): Promise<ReadonlyMap<string, string>> {
  const { bundle, entries, isWhole } = await import("./bundle.ts");
  if (!isWhole()) return new Map();
  return new Map(
    Object.entries(entries).map(([name, path]) => [
      pathToFileURL(path).href,
      pathToFileURL(join(bundle, `${name}.mjs`)).href,
    ]),
  );
}
