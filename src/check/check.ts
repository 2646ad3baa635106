import type { Content } from "../content/content.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import type { Image } from "../site/image.ts";
import type { Site } from "../site/site.ts";
import type { Rule } from "./rule.ts";
import { activeFile } from "./rules/active-file.ts";
import { aliasFolder } from "./rules/alias-folder.ts";
import { aliasInUse } from "./rules/alias-in-use.ts";
import { brokenLink } from "./rules/broken-link.ts";
import { duplicateAddress } from "./rules/duplicate-address.ts";
import { emptySlug } from "./rules/empty-slug.ts";
import { futureUpdate } from "./rules/future-update.ts";
import { largeImage } from "./rules/large-image.ts";
import { missingFile } from "./rules/missing-file.ts";
import { reservedAddress } from "./rules/reserved-address.ts";
import { unknownRule } from "./rules/unknown-rule.ts";
import { unknownSection } from "./rules/unknown-section.ts";
import { unreadNumber } from "./rules/unread-number.ts";

const rules: readonly Rule[] = [
  activeFile,
  aliasFolder,
  aliasInUse,
  brokenLink,
  duplicateAddress,
  emptySlug,
  futureUpdate,
  largeImage,
  missingFile,
  reservedAddress,
  unknownRule,
  unknownSection,
  unreadNumber,
];

/** All problems of the content, the parser's and the rules', sorted by place, without what is switched off. */
export function checkSite(
  content: Content,
  site: Site,
  now: number,
  images: ReadonlyMap<string, Image> = new Map(),
): Problem[] {
  const problems = [...content.problems, ...rules.flatMap((rule) => rule(content, site, now, images))];
  return sortProblems(withoutSilenced(problems, content, site));
}

/** Warnings can be switched off for the site or for one article; errors cannot. */
export function withoutSilenced(
  problems: readonly Problem[],
  { outlines }: Content,
  { rulesOff }: Site,
): readonly Problem[] {
  if (problems.length === 0) return problems;
  const off = new Set(rulesOff.map(({ name }) => name));
  const told = new Set(problems.map(({ file }) => file));
  const ignored = new Map(
    outlines
      .filter(({ file }) => told.has(file))
      .map(({ file, ignored }) => [file, new Set(ignored.map(({ name }) => name))]),
  );
  return problems.filter(
    ({ file, level, rule }) => level === "error" || !(off.has(rule) || ignored.get(file)?.has(rule)),
  );
}
