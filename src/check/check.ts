import type { Content } from "../content/load.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import type { Site } from "../site/site.ts";
import type { Rule } from "./rule.ts";
import { activeFile } from "./rules/active-file.ts";
import { aliasInUse } from "./rules/alias-in-use.ts";
import { duplicateAddress } from "./rules/duplicate-address.ts";
import { emptySlug } from "./rules/empty-slug.ts";
import { missingFile } from "./rules/missing-file.ts";
import { reservedAddress } from "./rules/reserved-address.ts";
import { unknownSection } from "./rules/unknown-section.ts";

const rules: readonly Rule[] = [
  activeFile,
  aliasInUse,
  duplicateAddress,
  emptySlug,
  missingFile,
  reservedAddress,
  unknownSection,
];

/** All problems of the content, the parser's and the rules', sorted by place. */
export function checkSite(content: Content, site: Site): Problem[] {
  return sortProblems([...content.problems, ...rules.flatMap((rule) => rule(content, site))]);
}
