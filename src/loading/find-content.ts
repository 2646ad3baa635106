import { statSync } from "node:fs";
import { join } from "node:path";
import type { Asset, ContentFile, FoundContent } from "../content/content.ts";
import { describeGarbled, describeMisplaced, describeOtherEnd, describeTwin } from "../content/misfiled.ts";
import type { Problem } from "../content/problem.ts";
import { afresh, type Recall } from "../content/recall.ts";
import { isGarbled, type Listed, listFiles } from "./list-files.ts";

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
  const listed = listFiles(root, recall);
  const { others, ...articles } = recall("content", root, [listed], () => sortFiles(listed, name));
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
  return { ...articles, assets };
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
