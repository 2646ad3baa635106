import { statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Asset, ContentFile, FoundContent } from "../content/content.ts";
import {
  describeGarbled,
  describeLinked,
  describeMisplaced,
  describeOtherEnd,
  describeTwin,
} from "../content/misfiled.ts";
import type { Problem } from "../content/problem.ts";
import { afresh, type Recall } from "../content/recall.ts";
import { type Entries, isGarbled, type Listed, listEntries } from "./list-files.ts";

/** The editors' own guide, which is never published. */
const guide = "README.md";

/**
 * Finds the articles and pages, and what they may name. `root` is the content folder on disk, `name` how the editor
 * calls it (`content`): it stands before the path in every message. `fingerprintOf` gives a file's content hash.
 */
export function findContent(
  root: string,
  name: string,
  fingerprintOf: (path: string) => string,
  recall: Recall = afresh,
): FoundContent {
  const entries = listEntries(root, recall);
  const { others, ...articles } = recall("content", root, [entries], () => sortFiles(entries.files, name));
  const assets = new Map<string, Asset>();
  for (const [path, onDisk] of others) {
    assets.set(path, { path: onDisk, bytes: statSync(onDisk).size, fingerprint: fingerprintOf(onDisk) });
  }
  // These are read also where they are links, which are not listed: what they lead to counts as any other file.
  for (const path of ["site.yaml", "views.json"]) {
    const onDisk = join(root, path);
    const stat = assets.has(path) ? undefined : statSync(onDisk, { throwIfNoEntry: false });
    if (stat?.isFile())
      assets.set(path, { path: onDisk, bytes: stat.size, fingerprint: fingerprintOf(onDisk) });
  }
  const problems = [...articles.problems, ...judgeLinks(entries.links, name)];
  const links = new Set(entries.links.map(([path]) => path));
  return { ...articles, problems, assets, links };
}

/** A link is told where articles or counts would be lost behind it. Any other is told where an article names it. */
function judgeLinks(links: Entries["links"], name: string): Problem[] {
  return links.flatMap(([path, onDisk]) => {
    if (path === guide) return [];
    const stat = statSync(onDisk, { throwIfNoEntry: false });
    // What it led to may be gone: a folder's name has no end.
    const isFolder = stat ? stat.isDirectory() : extname(path) === "";
    const isLost = isFolder || /\.md$/i.test(path) || (path === "views.json" && !stat);
    return isLost ? describeLinked(`${name}/${path}`, isFolder) : [];
  });
}

function sortFiles(listed: Listed, name: string) {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const others: [path: string, onDisk: string][] = [];
  for (const [index, [path, onDisk]] of listed.entries()) {
    const file = `${name}/${path}`;
    if (isGarbled(path, onDisk)) {
      if (/(?:\.md|\/)$/i.test(path)) problems.push(describeGarbled(file));
      continue;
    }
    if (path === listed[index - 1]?.[0]) problems.push(describeTwin(file));
    const misnamed = describeOtherEnd(file);
    if (misnamed) problems.push(misnamed);
    if (!/\.md$/i.test(path)) others.push([path, onDisk]);
    else if (path.includes("/")) files.push({ file, path, onDisk });
    else if (path !== guide) problems.push(describeMisplaced(file));
  }
  return { files, others, problems };
}
