import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Weight {
  /** Bytes of an article's scripts over the wire. */
  readonly scripts: number;
  /** Bytes that come with any article's page: styles, font and scripts. */
  readonly shared: number;
}

/** What comes over the wire with each article of a built site, beside its page. */
export function weighShared(output: string): Weight {
  const assets = readdirSync(join(output, "tai-nguyen"));
  const weigh = (pattern: RegExp) =>
    assets
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(output, "tai-nguyen", name))).length, 0);
  const scripts = weigh(/^(?:article|preferences)\..*\.js$/);
  const [font = ""] = readdirSync(join(output, "fonts")).filter((name) => name.endsWith(".woff2"));
  return { scripts, shared: scripts + weigh(/\.css$/) + readFileSync(join(output, "fonts", font)).length };
}

/** The most that an article without pictures may weigh over the wire, all in all, and the most of it that is script. */
export const most = { article: 40 * 1024, scripts: 4 * 1024 };
