import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { adaptArticle } from "./adapt.ts";
import { generateContent, makeArticles, makeNewArticle, type SourceFile, writeSource } from "./generate.ts";
import type { Command } from "./measure.ts";

/** A generator of sites that takes part in a comparison. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** Its own command line, run in the folder that `prepare` made. */
  readonly build: Command;
  /** Where the site comes out, in that folder. */
  readonly output: string;
  /** Makes a project with so many articles in an empty folder. */
  readonly prepare: (folder: string, articles: number) => void;
  /** Adds one article to a project of so many. */
  readonly publish: (folder: string, articles: number) => void;
}

const project = resolve(import.meta.dirname, "..");
const modules = join(project, "node_modules");

/** This project: a copy of it, as a fresh checkout is after `npm ci`. */
export function ours(): Contender {
  return {
    name: "hoat-dong-dang",
    version: versionIn(project),
    build: { program: "npm", args: ["run", "build"] },
    output: "_site",
    prepare(folder, articles) {
      for (const name of [
        ".eleventy.ts",
        "package.json",
        "package-lock.json",
        "src",
        "templates",
        "public",
      ]) {
        cpSync(join(project, name), join(folder, name), { recursive: true });
      }
      const own = join(folder, "node_modules");
      mkdirSync(own);
      for (const name of readdirSync(modules).filter((name) => name !== ".cache")) {
        symlinkSync(join(modules, name), join(own, name));
      }
      execFileSync("npm", ["run", "prepare"], { cwd: folder, stdio: "ignore" });
      generateContent(join(folder, "content"), articles);
    },
    publish: (folder, articles) => writeSource(join(folder, "content"), makeNewArticle(articles)),
  };
}

/** Each peer by the name of its folder; null where it is not on this machine. */
export const peers: Readonly<Record<string, () => Contender | null>> = {
  eleventy: () => ({
    ...makePeer("eleventy", { content: "content", files: "public", modules }),
    name: "Eleventy",
    version: versionIn(join(modules, "@11ty/eleventy")),
    // Without npx, whose start would count against it.
    build: { program: process.execPath, args: ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"] },
    output: "_site",
  }),
  hugo() {
    const version = /v\d[\d.]*/.exec(run("hugo", "version") ?? "")?.[0];
    if (version === undefined) return null;
    return {
      ...makePeer("hugo", { content: "content", files: "static" }),
      name: "Hugo",
      version: version.slice(1),
      build: { program: "hugo", args: ["--quiet"] },
      output: "public",
    };
  },
  astro() {
    const own = join(project, "bench/peers/astro/node_modules");
    if (!existsSync(join(own, "astro"))) return null;
    return {
      ...makePeer("astro", { content: "src/content", files: "public", modules: own }),
      name: "Astro",
      version: versionIn(join(own, "astro")),
      build: { program: process.execPath, args: ["node_modules/astro/bin/astro.mjs", "build", "--silent"] },
      output: "dist",
    };
  },
};

interface Layout {
  /** Where its articles lie. */
  readonly content: string;
  /** Where files lie that it copies as they are. */
  readonly files: string;
  /** Its libraries, for a peer that has any. */
  readonly modules?: string;
}

function makePeer(name: string, layout: Layout): Pick<Contender, "prepare" | "publish"> {
  const write = (folder: string, article: SourceFile) =>
    writeSource(join(folder, layout.content), adaptArticle(article));
  return {
    prepare(folder, articles) {
      cpSync(join(project, "bench/peers", name), folder, {
        recursive: true,
        filter: (path) => basename(path) !== "node_modules",
      });
      cpSync(join(project, "public"), join(folder, layout.files), { recursive: true });
      cpSync(join(project, "templates/styles"), join(folder, layout.files, "styles"), { recursive: true });
      if (layout.modules) symlinkSync(layout.modules, join(folder, "node_modules"));
      for (const article of makeArticles(articles)) write(folder, article);
    },
    publish: (folder, articles) => write(folder, makeNewArticle(articles)),
  };
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}

/** What a program prints; null where there is no such program. */
function run(program: string, ...args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: "utf8" });
  } catch {
    return null;
  }
}
