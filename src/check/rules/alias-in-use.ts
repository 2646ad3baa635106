import type { Outline } from "../../content/outline.ts";
import { pageFolder, sectionUrl } from "../../site/address.ts";
import { addressKey } from "../../site/alias.ts";
import { reservedNames } from "../../site/reserved-names.ts";
import type { Site } from "../../site/site.ts";
import { errorAt, type Rule } from "../rule.ts";

/** An old address may not be one that is in use, or that two files claim. */
export const aliasInUse: Rule = ({ outlines }, site) => {
  if (outlines.every(({ aliases }) => aliases.length === 0)) return [];
  const ownerOf = findOwners(outlines, site);
  const claims = Map.groupBy(
    outlines.flatMap(({ file, aliases }) =>
      aliases.map((alias) => ({ file, alias, url: addressKey(alias.name) })),
    ),
    // Some hosts and file systems take letters of either case for one.
    ({ url }) => url.toLowerCase(),
  );
  return [...claims.values()].flatMap((claimants) =>
    claimants.flatMap(({ file, alias, url }) => {
      const other = ownerOf(url) ?? claimants.find((claimant) => claimant.file !== file)?.file;
      if (!other) return [];
      return errorAt(
        file,
        alias,
        "alias",
        `Địa chỉ cũ ${alias.name} đang thuộc về ${other === file ? "chính bài này" : other}.`,
        "xóa địa chỉ này, hoặc ghi đúng địa chỉ cũ của bài",
      );
    }),
  );
};

function findOwners(outlines: readonly Outline[], { sections }: Site): (url: string) => string | null {
  const owners = new Map<string, string>();
  for (const { slug, title } of sections) owners.set(sectionUrl(slug), `chuyên mục "${title}"`);
  for (const { url, file, files } of outlines) {
    if (url === null) continue;
    owners.set(url, file);
    for (const { name } of files) owners.set(url + name, file);
  }
  const ofSections = sections.flatMap(({ slug }) =>
    ["rss.xml", "feed.json", pageFolder].map((name) => sectionUrl(slug) + name),
  );
  return (url) => {
    const owner = owners.get(url);
    if (owner) return owner;
    const name = url.split(/[/?]/)[1] ?? "";
    const isReserved =
      url === "/" ||
      (name !== "" && reservedNames.has(name)) ||
      /^\/sitemap-\d+\.xml$/.test(url) ||
      ofSections.some((address) => url === address || url.startsWith(`${address}/`));
    return isReserved ? "một trang của hệ thống" : null;
  };
}
