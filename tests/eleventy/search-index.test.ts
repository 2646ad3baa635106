import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { indexSearch } from "../../src/eleventy/search-index.ts";
import type { SearchBundle } from "../../src/site/search.ts";
import { build, fixture, readTree } from "../build.ts";
import { makeFolder } from "../project.ts";
import { makeSite } from "../site/content.ts";

const site = makeSite();

function makeBundle(year: string, count: number, body = "Nội dung mẫu"): SearchBundle {
  const sources = Array.from({ length: count }, (_, index) => ({
    url: `/tin/bai-${index}/`,
    section: "tin",
    date: `${year}-01-02`,
    author: "Người Mẫu",
    title: `Bài ${index}`,
    summary: null,
    html: `<p>${body} ${index}</p>`,
    documents: [],
    others: [],
    units: [],
  }));
  return { url: `/tim-kiem/${year}/`, key: JSON.stringify(sources), count, sources: () => sources };
}

const cardsOf = ({ copies }: Awaited<ReturnType<typeof indexSearch>>) =>
  copies.flatMap(({ url, from }) => (url.endsWith("cards.json") ? [statSync(from).ino] : []));

test("the same articles give the same files, byte for byte", async () => {
  const root = makeFolder();
  for (const name of ["a", "b"]) {
    await build({ content: fixture("quan"), output: join(root, name), root: join(root, `${name}-cache`) });
  }
  const files = readTree(join(root, "a", "tim-kiem"));
  expect([...files.keys()]).toContain("2017/pagefind-entry.json");
  expect(readTree(join(root, "b", "tim-kiem"))).toEqual(files);
});

test("an index of which a part is gone or cut off is made anew, and what an interrupted build left of one goes", async () => {
  const folder = join(makeFolder(), "search");
  const index = () => indexSearch([makeBundle("2024", 3)], site, folder, false);
  const { copies } = await index();
  const bytesOf = (made: typeof copies) => made.map(({ url, from }) => [url, readFileSync(from, "latin1")]);
  const whole = bytesOf(copies);
  const names = readdirSync(folder);
  mkdirSync(join(folder, ".2023.cu"));
  const part = copies.find(({ url }) => url.endsWith(".pf_fragment"))?.from ?? "";
  // As where a removal is interrupted, and where a cache was not copied to its end.
  for (const spoil of [rmSync, (path: string) => truncateSync(path, 20)]) {
    spoil(part);
    expect(bytesOf((await index()).copies)).toEqual(whole);
  }
  expect(readdirSync(folder)).toEqual(names);
});

test("only what a browser loads is published", async () => {
  const root = makeFolder();
  await build({ content: fixture("quan"), output: join(root, "site"), root });
  const kinds = [...readTree(join(root, "site", "tim-kiem")).keys()].map((path) =>
    path.replace(/.*[./]/, ""),
  );
  expect(new Set(kinds)).toEqual(
    new Set(["html", "json", "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"]),
  );
});

test("the engine's program asks for no more than a browser that the search page takes for young enough has", async () => {
  const root = makeFolder();
  await build({ content: fixture("quan"), output: join(root, "site"), root });
  const program = gunzipSync(readFileSync(join(root, "site/tim-kiem/2017/wasm.unknown.pagefind")));
  const [, asked = ""] = program.toString("latin1").split("target_features");
  // All in browsers with references, which `engineRuns` looks for.
  expect(asked.match(/(?<=\+.)[a-z-]+/gs)?.sort()).toEqual([
    "bulk-memory",
    "multivalue",
    "mutable-globals",
    "nontrapping-fptoint",
    "reference-types",
    "sign-ext",
  ]);
});

test("a changed article makes its own bundle anew, and the one before it goes", async () => {
  const folder = makeFolder();
  const old = makeBundle("2016", 3);
  const before = cardsOf(await indexSearch([old, makeBundle("2017", 3)], site, folder, false));
  const after = cardsOf(
    await indexSearch([old, makeBundle("2017", 3, "Nội dung khác")], site, folder, false),
  );
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect([...readTree(folder).keys()].filter((path) => path.endsWith("cards.json"))).toHaveLength(2);
});

test("a preview goes on with the index it has while a large one is made", async () => {
  const folder = makeFolder();
  const told = vi.spyOn(console, "error");
  const before = cardsOf(await indexSearch([makeBundle("2017", 120)], site, folder, true));
  const changed = [makeBundle("2017", 120, "Nội dung khác")];
  expect(cardsOf(await indexSearch(changed, site, folder, true))).toEqual(before);
  await vi.waitUntil(async () => cardsOf(await indexSearch(changed, site, folder, true))[0] !== before[0], {
    timeout: 20_000,
    interval: 50,
  });
  // Asked for time and again while it was made, it was made once: indexes are made in turn, and this one comes last.
  await indexSearch([...changed, makeBundle("2018", 3)], site, folder, true);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

test("a small bundle is up to date in a preview at once", async () => {
  const folder = makeFolder();
  const before = cardsOf(await indexSearch([makeBundle("2017", 5)], site, folder, true));
  expect(cardsOf(await indexSearch([makeBundle("2017", 6)], site, folder, true))).not.toEqual(before);
});

test("where the engine cannot run, that is told in Vietnamese and nothing is written", async () => {
  vi.stubEnv("PAGEFIND_EXTENDED_BINARY_PATH", "/khong/co");
  const silence = vi.spyOn(console, "error").mockImplementation(() => {});
  const root = makeFolder();
  await expect(build({ content: fixture("xa"), output: join(root, "site"), root })).rejects.toThrow(
    /không lập được chỉ mục tìm kiếm.*search: false/,
  );
  expect(existsSync(join(root, "site"))).toBe(false);
  silence.mockRestore();
  vi.unstubAllEnvs();
});

test("without search there is no page, no field and no link", async () => {
  const root = makeFolder();
  const content = join(root, "content");
  cpSync(fixture("xa"), content, { recursive: true });
  appendFileSync(join(content, "site.yaml"), "\nsearch: false\n");
  await build({ content, output: join(root, "site"), root });
  const files = readTree(join(root, "site"));
  expect([...files.keys()].filter((path) => path.startsWith("tim-kiem"))).toEqual([]);
  expect(readFileSync(join(root, "site/index.html"), "utf8")).not.toContain("tim-kiem");
});
