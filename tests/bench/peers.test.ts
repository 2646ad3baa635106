import { describe, expect, test } from "vitest";
import { type Contender, ours, peers } from "../../bench/contender.ts";
import { type Amount, survey } from "../../bench/survey.ts";
import { withSites } from "../../bench/workplace.ts";
import { readPages } from "../build.ts";

/** A comparison is fair only where all make the same pages with the same parts. */

interface Made {
  readonly pages: ReadonlyMap<string, string>;
  readonly amounts: ReadonlyMap<string, Amount>;
}

function make(contender: Contender): Promise<Made> {
  return withSites(async (makeSite) => {
    const { output, build } = makeSite(contender, 20);
    await build();
    return { pages: readPages(output), amounts: survey(output) };
  });
}

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]);
const mains = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

/** Everything of an article's page that does not follow from taste. */
function partsOf(html: string) {
  const [text = "", related = ""] = mains(html).split("Bản tin liên quan");
  return {
    parts: {
      title: all(html, /<h1>(.*?)<\/h1>/g),
      canonical: all(html, /<link rel="canonical" href="([^"]*)"/g),
      breadcrumb: all(html, /<nav class="breadcrumb()/g).length,
      stamp: all(text, /<time[^>]*>(.*?)<\/time>/g),
      views: all(html, /Lượt xem: ([\d.]+)/g),
      lead: all(html, /<p class="lead">(.*?)<\/p>/g),
      paragraphs: all(text, /<(p|h2)[ >]/g).length,
      author: all(html, /rel="author"[^>]*>(.*?)</g),
      related: all(related, /class="headline"()/g).length,
      neighbours: all(html, /class="pager__(\w+)" rel/g),
    },
    // Ours links documents in the text as well, and marks those links.
    terms: all(html, /href="\/(?:chu-de|don-vi|van-ban)\/[^"]+">(.*?)</g).length,
    machine: [
      ...all(html, /<meta (?:name|property)="((?:og|article|DC|desc)[^"]*)"/g),
      ...all(html, /"@type":"(\w+)"/g),
    ],
  };
}

const machineReadable = [
  "description",
  "og:title",
  "article:published_time",
  "DC.title",
  "DC.creator",
  "NewsArticle",
  "BreadcrumbList",
];
const kinds = ["article", "section", "archive", "authors", "tags", "organisations", "documents"];

const own = await make(ours());

for (const [name, find] of Object.entries(peers)) {
  const peer = find();
  describe.skipIf(!peer)(`the site that ${name} makes`, async () => {
    const made = peer ? await make(peer) : own;

    test("has as many pages of each kind as ours", () => {
      const counts = ({ amounts }: Made) => kinds.map((kind) => [kind, amounts.get(kind)?.files ?? 0]);
      expect(counts(made)).toEqual(counts(own));
      expect(made.pages.keys().toArray()).toEqual(expect.arrayContaining(["/", "/doc-nhieu/", "/luu-tru/"]));
    });

    test("lists each article as often as ours", () => {
      const listed = ({ pages }: Made) =>
        [...pages]
          .filter(([url]) => url !== "/")
          .flatMap(([, html]) => all(html, /class="teaser__headline">.*?>(.*?)<\/a>/g))
          .sort();
      expect(listed(made)).toEqual(listed(own));
    });

    test("has the same parts on an article's page", () => {
      const articles = [...own.pages].filter(([url]) => /^\/tin-mau\/ban-tin/.test(url));
      expect(articles).not.toHaveLength(0);
      for (const [url, html] of articles) {
        const parts = partsOf(html);
        const theirs = partsOf(made.pages.get(url) ?? "");
        expect(theirs.parts).toEqual(parts.parts);
        expect(theirs.terms).toBe(5);
        // What only ours has is to our own cost.
        expect(parts.machine).toEqual(expect.arrayContaining(theirs.machine));
        expect(theirs.machine).toEqual(expect.arrayContaining(machineReadable));
      }
    });

    test("has pages of about the same size, none much lighter", () => {
      for (const kind of kinds) {
        const mean = ({ files, bytes }: Amount = { files: 1, bytes: 0 }) => bytes / files;
        const share = mean(made.amounts.get(kind)) / mean(own.amounts.get(kind));
        // Astro leaves out white space.
        expect(share, kind).toBeGreaterThan(0.85);
        expect(share, kind).toBeLessThan(1.2);
      }
    });
  });
}
