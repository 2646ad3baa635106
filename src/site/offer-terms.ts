import { compareVietnamese } from "../text/collate.ts";
import { sameName } from "../text/same-name.ts";

/** Names that the content uses, the most used first, each in its first spelling: whoever takes one spells as others did. */
export function offerTerms(names: readonly string[]): string[] {
  return [...Map.groupBy(names, sameName).values()]
    .toSorted((a, b) => b.length - a.length || compareVietnamese(a[0] ?? "", b[0] ?? ""))
    .flatMap(([first]) => first ?? []);
}
