import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { search, titleOf, useSearchSite } from "./search-site.ts";

// What a search loads, what it does where some of it does not come, and in browsers that can do less.

const site = useSearchSite();
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  page = await site.browser.newPage();
  page.on("request", (request) => asked.push(request.url()));
});

test("it loads from its own site alone, and its engine on the search page alone", async () => {
  await page.goto(`${site.origin}/thu/tin/`);
  expect(asked.filter((url) => !url.startsWith(`${site.origin}/thu/`))).toEqual([]);
  asked.length = 0;
  await page.goto(`${site.origin}/thu/`);
  expect(asked.filter((url) => /tim-kiem|search/.test(url))).toEqual([]);
});

test("its script holds no table that only a build needs", async () => {
  const html = await (await fetch(site.address)).text();
  const script = /src="([^"]*\/search\.[^"]*)"/.exec(html)?.[1] ?? "";
  const text = await (await fetch(site.origin + script)).text();
  expect(text).toContain("tim");
  expect(text).not.toContain("nginx");
});

test("each file of the index is asked for once, those that every search needs without waiting for another", async () => {
  const fresh = await site.browser.newPage();
  const files: string[] = [];
  const told: string[] = [];
  fresh.on("request", (request) => files.push(new URL(request.url()).pathname.replace(/.*\/tim-kiem\//, "")));
  fresh.on("console", (message) => told.push(message.text()));
  await fresh.goto(`${site.address}?q=dang`);
  await fresh.getByText(/Có \d+ bản tin/).waitFor();
  await fresh.waitForLoadState("networkidle");
  expect(files).toEqual([...new Set(files)]);
  const own = files
    .filter((file) => /^\d{4}\/|search-engine/.test(file))
    .map((file) => file.replace(/.*\//, "").replace(/[._]\w+(?=\.(?:js|pf_))/, ""));
  // The page itself asks for the largest, before its script is there.
  expect(own[0]).toBe("wasm.unknown.pagefind");
  const early = ["cards.json", "pagefind-entry.json", "pagefind.pf_meta", "search-engine.js"];
  expect(own.slice(1, 5).sort()).toEqual(early);
  expect(own[5]).toContain("pf_index");
  expect(told).toEqual([]);
  await fresh.close();
});

/** What browsers make of a module for a thread. */
const threads: Record<string, string> = {
  "runs it": "",
  "takes it for a plain script": "globalThis.Worker = function (script) { return new Thread(script); };",
  "looks at its type, and takes it for a plain script":
    "globalThis.Worker = function (script, { type }) { return new Thread(script); };",
  "refuses it": "globalThis.Worker = function (script, { type }) { throw new TypeError(type); };",
};

async function openIn(thread: string): Promise<Page> {
  const opened = await site.browser.newPage();
  await opened.addInitScript(`{ const Thread = Worker; ${thread} }`);
  return opened;
}

describe.each(Object.entries(threads))("in a browser that %s", (_, thread) => {
  test("the same is found and shown", async () => {
    const fresh = await openIn(thread);
    await fresh.goto(`${site.address}?q=dang+uy`);
    await fresh.getByText("bản tin.").waitFor();
    expect(fresh.workers()).toHaveLength(thread === "" ? 1 : 0);
    const results = fresh.locator("#ket-qua > li");
    expect(await results.locator(".cover-link").allTextContents()).toEqual(
      await search(page, site, "dang uy"),
    );
    await expect.poll(() => results.first().locator("mark").allTextContents()).toEqual(["Đảng", "ủy"]);
    await fresh.getByRole("searchbox").fill("ban giao");
    await fresh.keyboard.press("Enter");
    await fresh.getByText("Có 1 bản tin.").waitFor();
    await fresh.close();
  });

  test.each([
    "pagefind-entry.json",
    "pf_meta",
    "search-engine",
    "wasm.unknown.pagefind",
    "cards.json",
    "pf_index",
  ])("where %s does not come the page says so, and finds when asked again", async (name) => {
    const fresh = await openIn(thread);
    let isDown = true;
    await fresh.route(
      (url) => url.pathname.includes(name),
      (route) => (isDown ? route.abort() : route.continue()),
    );
    await fresh.goto(`${site.address}?q=dang`);
    await fresh.getByText("Không tải được").waitFor();
    expect(await fresh.locator("#ket-qua > li").count()).toBe(0);
    isDown = false;
    const steps = await fresh.evaluate<number>("history.length");
    await fresh.getByRole("button", { name: "Tìm" }).click();
    await fresh.getByText(/Có \d+ bản tin/).waitFor();
    expect(await fresh.evaluate<number>("history.length")).toBe(steps);
    await fresh.close();
  });

  test("where a later search fails no results of another stand below it", async () => {
    const fresh = await openIn(thread);
    await fresh.goto(`${site.address}?q=dai+hoi`);
    await fresh.getByText(/Có \d+ bản tin/).waitFor();
    await fresh.route("**/*.pf_filter", (route) => route.abort());
    await fresh.locator("[name=muc]").selectOption("thong-bao");
    await fresh.getByText("Không tải được").waitFor();
    expect(await fresh.locator("#ket-qua > li").count()).toBe(0);
    await fresh.close();
  });
});

/** Takes from a page what browsers of five years ago have not; of these Safari does not look behind either. */
function age(looksBehind: boolean): void {
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (Pattern, [source, flags]) => {
      const names = [...String(source).matchAll(/\(\?<([a-z]\w*)>/gi)].map(([, name]) => name);
      const isYoung = (!looksBehind && /\(\?<[=!]/.test(String(source))) || /v/.test(flags ?? "");
      if (isYoung || new Set(names).size < names.length) throw new SyntaxError("Invalid regular expression");
      return new Pattern(source, flags);
    },
  });
  const young: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]],
    [String.prototype, ["at", "isWellFormed", "toWellFormed"]],
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Promise, ["withResolvers", "try"]],
    [Intl, ["Segmenter"]],
    [HTMLFormElement.prototype, ["requestSubmit"]],
    [globalThis, ["structuredClone"]],
  ];
  for (const [owner, names] of young) for (const name of names) Reflect.deleteProperty(owner, name);
  globalThis.Worker = new Proxy(Worker, { construct: (Thread, [script]) => new Thread(script) });
}

describe.each([
  ["looks", true],
  ["does not look", false],
])("in a browser of five years ago that %s behind", (_, looksBehind) => {
  let old: Page;
  beforeAll(async () => {
    old = await site.browser.newPage();
    await old.addInitScript(age, looksBehind);
  });
  afterAll(() => old.close());

  test.each([
    ["đảng ủy", "Đảng ủy"],
    ["dai hoi", "Đại hội"],
    ["05-CT/TW", "Chỉ thị số 05-CT/TW"],
    ["chi thi 05", "Chỉ thị số 05-CT/TW"],
    ["“tự diễn biến”", "tự diễn biến"],
    ["42/2022/nd-cp", "Nghị định số 42/2022/NĐ-CP"],
    ["28/9/2017", "họp ngày 28/09/2017"],
    ["kinh tế xã hội", "kinh tế-xã hội"],
  ])("%s finds %s", async (query, text) => {
    await old.goto(`${site.address}?q=${encodeURIComponent(query)}`);
    await old.getByText("bản tin.").waitFor();
    expect(await old.locator("#ket-qua > li .cover-link").allTextContents()).toContain(titleOf(text));
  });

  test("a filter is chosen", async () => {
    await old.goto(`${site.address}?q=dai+hoi`);
    await old.getByText("bản tin.").waitFor();
    await old.getByLabel("Năm").selectOption("2024");
    await old.getByText("Có 1 bản tin.").waitFor();
    expect(new URL(old.url()).searchParams.get("nam")).toBe("2024");
  });
});

test.each([
  [
    "patterns",
    `const Pattern = RegExp;
    globalThis.RegExp = function (text, flags) {
      if (/\\\\p\\{/.test(text)) throw new SyntaxError("Invalid regular expression");
      return new Pattern(text, flags);
    };`,
  ],
  ["the engine's program", "WebAssembly.validate = () => false"],
  ["any such program", "delete globalThis.WebAssembly"],
])("in a browser too old for %s the page leads on too", async (_, age) => {
  const old = await site.browser.newPage();
  await old.addInitScript(age);
  await old.goto(site.address);
  await old.getByText("không chạy được phần tìm kiếm").waitFor();
  expect(await old.getByRole("main").getByRole("search").count()).toBe(0);
  await old.close();
});

test("without script the page leads on to the archive and the site map", async () => {
  const plain = await site.browser.newPage({ javaScriptEnabled: false });
  await plain.goto(site.address);
  expect(await plain.getByRole("main").getByRole("link").allTextContents()).toEqual([
    "Lưu trữ",
    "Sơ đồ trang",
  ]);
  await plain.close();
});
