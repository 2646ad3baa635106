import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseRssFeed } from "feedsmith";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, readPages } from "../build.ts";
import { writePictureSite } from "../picture-site.ts";
import { makeFolder } from "../project.ts";

const origin = "https://anh-mau.example";
const base = "/quan";
const covered = "/tin/ban-tin-co-anh-bia/";

const root = makeFolder(afterAll);
const content = join(root, "content");
const output = join(root, "site");
let pages: Map<string, string>;
let told: string[];

beforeAll(async () => {
  await writePictureSite(content);
  // What has changed within a tick of the file system's clock is read again by the next build.
  await setTimeout(100);
  told = [];
  const onProgress = (work: string, done: number, total: number) => {
    if (work !== "write") told.push(`${work} ${done}/${total}`);
  };
  expect((await build({ content, output, root, onProgress })).problems).toBeNull();
  pages = readPages(output);
});

const page = (url: string) => pages.get(url) ?? "";
const fileOf = (address: string) =>
  join(output, decodeURIComponent(address.replace(origin, "").slice(base.length)));
const tagsOf = (html: string) => html.match(/<main.*<\/main>/s)?.[0].match(/<img [^>]*>/g) ?? [];

test("pages with pictures are valid HTML, and every size that they name is there and as wide as it says", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "doctype-style": "off", "long-title": "off", "no-trailing-whitespace": "off" },
  });
  let sizes = 0;
  for (const [url, html] of pages) {
    const { results } = await validator.validateString(html, url);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    for (const [, list = ""] of html.matchAll(/ srcset="([^"]*)"/g)) {
      for (const candidate of list.split(", ")) {
        const [address = "", width] = candidate.split(" ");
        expect(`${(await sharp(fileOf(address)).metadata()).width}w`).toBe(width);
        sizes++;
      }
    }
  }
  expect(sizes).toBeGreaterThan(20);
});

test("a picture has its place before it arrives", () => {
  for (const url of [covered, "/tin/ban-tin-co-anh-trong-bai/", "/", "/tin/"]) {
    const tags = tagsOf(page(url));
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toMatch(/ width="\d+" height="\d+"/);
  }
});

test("the cover loads first, all below it when they are reached", () => {
  const [cover = "", ...others] = tagsOf(page(covered));
  expect(cover).toContain('fetchpriority="high"');
  expect(cover).not.toContain("lazy");
  expect(others).toHaveLength(2);
  for (const tag of others) expect(tag).toContain('loading="lazy"');
});

test("an upright photograph stands upright", () => {
  expect(tagsOf(page(covered))[1]).toMatch(/width="600" height="900"/);
});

test("what the camera noted is published only where the picture itself is linked", () => {
  expect(readdirSync(join(output, "tin/ban-tin-co-anh-bia")).sort()).toEqual([
    "bang.XLSX",
    "bien-ban",
    "dung.jpg",
    "ho-so.zip",
    "index.html",
    "so 5.2017 ban chinh",
  ]);
  expect(readdirSync(join(output, "tin/ban-tin-co-anh-trong-bai"))).toEqual(["index.html"]);
});

test.each([
  ["Bảng mẫu", "Excel, 1,2 MB"],
  ["Hồ sơ mẫu", "ZIP, 2 KB"],
  // A name without an ending tells of no type.
  ["Biên bản mẫu", "2 KB"],
  ["Bản chính mẫu", "2 KB"],
])("the attachment %s comes with its type and size: %s", (title, facts) => {
  expect(page(covered)).toMatch(new RegExp(`">${title}</a> <span[^>]*>${facts}<`));
});

test("machines are given the cover as JPEG and the card for sharing", async () => {
  const html = page(covered);
  const [, json = ""] = html.match(/<script type="application\/ld\+json">(\{[^<]*NewsArticle[^<]*)/) ?? [];
  const [image = ""] = JSON.parse(json).image;
  expect(image.startsWith(`${origin}${base}/tai-nguyen/anh/rong-`)).toBe(true);
  expect(await sharp(fileOf(image)).metadata()).toMatchObject({ format: "jpeg", width: 1600, height: 960 });
  expect(html).toContain('<meta property="og:image:alt" content="Bản tin có ảnh bìa">');
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
});

test("the feed names every picture by its whole address", () => {
  const feed = parseRssFeed(readFileSync(join(output, "rss.xml"), "utf8"));
  const html = feed.items?.map((item) => item.content?.encoded ?? "").join("") ?? "";
  const addresses = [...html.matchAll(/ (?:src|srcset)="([^"]*)"/g)].flatMap(([, list = ""]) =>
    list.split(", "),
  );
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(address.startsWith(`${origin}${base}/t`)).toBe(true);
});

test("the long works tell how far they are", () => {
  expect(told).toEqual([
    ...["parse 1/3", "parse 2/3", "parse 3/3"],
    ...["inspect 1/3", "inspect 2/3", "inspect 3/3"],
    ...["encode 1/3", "encode 2/3", "encode 3/3"],
    ...["draw 1/5", "draw 2/5", "draw 3/5", "draw 4/5", "draw 5/5"],
  ]);
});

describe("the card of a page", () => {
  const cardOf = (html: string) => html.match(/<meta property="og:image" content="([^"]*)">/)?.[1] ?? "";

  async function cardsWith(setting: string) {
    const folder = makeFolder();
    await writePictureSite(join(folder, "content"), setting);
    const site = join(folder, "site");
    await build({ content: join(folder, "content"), output: site, root: folder });
    const built = readPages(site);
    return (url: string) => cardOf(built.get(url) ?? "");
  }

  test("is its own for each article, section and the site, and the site's for all else", async () => {
    const own = ["/", "/tin/", covered, "/tin/ban-tin-khong-anh/"].map((url) => cardOf(page(url)));
    expect(new Set(own).size).toBe(4);
    expect(cardOf(page("/luu-tru/"))).toBe(own[0]);
    for (const address of own) {
      expect(await sharp(fileOf(address)).metadata()).toMatchObject({ width: 1200, height: 630 });
    }
  });

  test("of an article before the year that site.yaml names is its section's", async () => {
    const of = await cardsWith("cards:\n  since: 2024\n");
    expect(of("/tin/ban-tin-khong-anh/")).toBe(of("/tin/"));
    expect(of(covered)).not.toBe(of("/tin/"));
  });

  test("is its cover, else the site's icon, where site.yaml wants no cards", async () => {
    const of = await cardsWith("cards: false\n");
    for (const url of ["/", "/tin/"]) expect(of(url)).toBe(`${origin}${base}/icon-512.png`);
    expect(of(covered)).toMatch(/\/tai-nguyen\/anh\/rong-[\da-f]+-1600\.jpg$/);
  });
});

test("two outputs of one content share what was made, and nothing is made twice", async () => {
  const works: string[] = [];
  const onProgress = (work: string) => {
    if (work !== "write") works.push(work);
  };
  await build({ content, output: join(root, "khac"), root, onProgress });
  expect(works).toEqual([]);
});

test("a damaged picture goes out as it is: the page stands without it", async () => {
  const folder = makeFolder();
  const own = join(folder, "content");
  await writePictureSite(own);
  const photo = readFileSync(join(own, "tin/dung.jpg"));
  const damaged = photo.subarray(0, photo.length / 3);
  writeFileSync(join(own, "tin/dung.jpg"), damaged);
  const result = await build({ content: own, output: join(folder, "site"), root: folder });
  expect(result.problems).toBeNull();
  const html = readPages(join(folder, "site")).get("/tin/ban-tin-co-anh-trong-bai/");
  expect(html).toContain('<img src="/quan/tin/ban-tin-co-anh-trong-bai/dung.jpg"');
  expect(readFileSync(join(folder, "site/tin/ban-tin-co-anh-trong-bai/dung.jpg"))).toEqual(damaged);
});
