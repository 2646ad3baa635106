import { checkSite } from "../check/check.ts";
import { type Article, parseArticle } from "../content/article.ts";
import type { Asset } from "../content/content.ts";
import { formatProblem } from "../content/problem.ts";
import { holdsFolder, readAlias } from "../site/alias.ts";
import { contentOptions, type Site } from "../site/site.ts";
import { parseStamp } from "../text/stamp.ts";
import { type Composed, composeArticle, nameOf } from "./compose.ts";
import { ImportError } from "./convert.ts";
import type { ImportedArticle } from "./imported.ts";
import type { KnownArticles } from "./known.ts";

/** What to write, and where: paths below the content folder. */
export interface PlannedImport {
  readonly path: string;
  readonly folder: string;
  readonly composed: Composed;
  /** As the site will read it. */
  readonly article: Article;
}

/**
 * Plans an article's files; gives the file that already holds it where there is one. `isTaken` tells whether a path
 * below the content folder exists. Throws what an editor has to know where the article would not pass the build.
 */
export function planImport(
  found: ImportedArticle,
  section: string,
  { site, contentName, known, isTaken }: ImportPlace,
): PlannedImport | { readonly knownFile: string } {
  const imported = { ...found, alias: found.alias && belowRoot(found.alias, site) };
  const stamp = imported.date === null ? null : parseStamp(imported.date, { zone: site.timeZone });
  const iso = stamp && "iso" in stamp ? stamp.iso : null;
  const knownFile = known.find(imported, iso);
  if (knownFile !== null) return { knownFile };
  const folder = iso === null ? section : `${section}/${iso.slice(0, 4)}`;
  const base = nameOf(imported);
  const name = firstFree(
    base,
    (name) => isTaken(`${folder}/${name}.md`) || known.fileAt(`/${section}/${name}/`) !== null,
  );
  const path = `${folder}/${name}.md`;
  const address = name === base ? null : name;
  const plan = (article: ImportedArticle): PlannedImport => {
    const composed = composeArticle(article, name, address);
    return { path, folder, composed, article: judge(composed, path, section, site, contentName) };
  };
  const planned = planOrWithoutAlias(plan, imported);
  const sameText = known.findText(planned.article);
  return sameText === null ? planned : { knownFile: sameText };
}

/** An old portal may have stood in the very folder where the site stands now. */
function belowRoot(alias: string, site: Site): string {
  if (!holdsFolder(readAlias(alias), site)) return alias;
  // By its parts: one may be written in letters and the other encoded.
  const rest = alias.split("/").slice(site.base.split("/").length);
  return `/${rest.join("/")}`;
}

/** The old address may be one that the site itself needs. */
function planOrWithoutAlias(
  plan: (article: ImportedArticle) => PlannedImport,
  imported: ImportedArticle,
): PlannedImport {
  try {
    return plan(imported);
  } catch (error) {
    if (imported.alias === null) throw error;
    return plan({ ...imported, alias: null });
  }
}

/** Where articles are imported to. */
export interface ImportPlace {
  readonly site: Site;
  readonly contentName: string;
  readonly known: KnownArticles;
  readonly isTaken: (path: string) => boolean;
}

/** `bai`, `bai-2`, `bai-3` … */
function firstFree(base: string, isTaken: (name: string) => boolean): string {
  let name = base;
  for (let number = 2; isTaken(name); number++) name = `${base}-${number}`;
  return name;
}

/** Reads an article as the build will and throws where that would stop. */
function judge(
  { text, files }: Composed,
  path: string,
  section: string,
  site: Site,
  contentName: string,
): Article {
  const source = { file: `${contentName}/${path}`, path, text };
  const { value, outline, problems } = parseArticle(source, section, contentOptions(site));
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const assets = new Map<string, Asset>(
    [...files].map(([name, { bytes }]) => [
      folder + name,
      { path: name, bytes: bytes.length, fingerprint: "" },
    ]),
  );
  const content = {
    articles: value ? [value] : [],
    pages: [],
    outlines: outline ? [outline] : [],
    assets,
    links: new Set<string>(),
    folders: new Map(),
    problems,
  };
  // It waits for no other: what is judged is this article alone.
  const errors = checkSite(content, site, Number.POSITIVE_INFINITY).filter(
    ({ file, level }) => file === source.file && level === "error",
  );
  if (value && errors.length === 0) return value;
  throw new ImportError(`bài nhập được chưa qua phần kiểm tra:\n${errors.map(formatProblem).join("\n")}`);
}
