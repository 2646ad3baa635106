import { registerHooks } from "node:module";
import type { UserConfig } from "@11ty/eleventy";

const source = new URL("..", import.meta.url).href;
const configuration = "./.eleventy.ts";

/** Outlives the reloads of this very module, which it brings about. */
const state = globalThis as { bulletinSourceVersion?: number };

/**
 * In a preview, an edit to a source file or to the configuration counts at once: the configuration is loaded anew, and with
 * it every module of `src/`, each under an address that Node has not seen yet: one of them knows what both looked like.
 * (Eleventy watches no imported TypeScript by itself.)
 */
export function followSource(config: UserConfig): void {
  config.addWatchTarget("./src/**/*.ts", { resetConfig: true });
  config.on("eleventy.beforeWatch", (changed) => {
    if (!changed.some((path) => path.startsWith("./src/") || path === configuration)) return;
    state.bulletinSourceVersion = (state.bulletinSourceVersion ?? 0) + 1;
    // Eleventy forgets the modules of the files in this list; the configuration imports all the others.
    changed.push(configuration);
  });
  if (state.bulletinSourceVersion !== undefined) return;
  state.bulletinSourceVersion = 0;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      if (!state.bulletinSourceVersion || !resolved.url.startsWith(source)) return resolved;
      const url = new URL(resolved.url);
      url.searchParams.set("version", String(state.bulletinSourceVersion));
      return { ...resolved, url: url.href };
    },
  });
}
