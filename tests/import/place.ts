import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { convert } from "../../src/import/convert.ts";
import type { ImportedArticle, SourceFile } from "../../src/import/imported.ts";
import { KnownArticles } from "../../src/import/known.ts";
import { type ImportPlace, planImport } from "../../src/import/plan-import.ts";
import { project } from "../project.ts";
import { makeSite } from "../site/content.ts";

/** An empty site with the one section `tin`. */
export function emptyPlace(): ImportPlace {
  const known = new KnownArticles({ articles: [], outlines: [] });
  return { site: makeSite(), contentName: "content", known, isTaken: () => false };
}

export function sourceOf(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes, read: () => null };
}

export function convertText(name: string, content: string): Promise<ImportedArticle> {
  return convert(sourceOf(name, content), makeSite());
}

/** A page as a browser saved it, with what lies beside it. */
export function openFixture(shape: string, file: string): SourceFile {
  const folder = join(project, "tests/fixtures/import", shape);
  return {
    name: basename(file),
    bytes: readFileSync(join(folder, file)),
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null),
  };
}

/** The whole file that an article becomes in an empty site. */
export function written(article: ImportedArticle): string {
  const plan = planImport(article, "tin", emptyPlace());
  if ("knownFile" in plan) throw new Error(plan.knownFile);
  return plan.composed.text;
}
