import { mkdirSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { build } from "../build.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder } from "../project.ts";
import { readCases } from "../text/cases.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

interface Case {
  readonly query: string;
  readonly must_find: readonly string[];
}

/** `đại hội (NFD)` → the text itself, decomposed; `Ðảng (U+00D0)` → the text alone. */
function textOf(cell: string): string {
  const [, text = "", form] = /^(.*?)(?: \((.*)\))?$/.exec(cell) ?? [];
  return form === "NFD" ? text.normalize("NFD") : text;
}

const cases = readCases<Case>("search").map((row) => ({
  query: textOf(row.query),
  found: row.must_find.map(textOf),
}));
/** One made-up article for each text of the cases, and some that are to rank lower or to be left out. */
const texts = [
  ...new Set([
    ...cases.flatMap(({ found }) => found),
    "đang họp",
    "dang dở, dang tay",
    "ban hành",
    "bạn đọc",
    "diễn biến thì tự nhiên",
    "Kết luận 21-KL/TƯ",
    "Nghị định số 42/2022/NĐ-CP",
    "kinh tế-xã hội",
    "công nghiệp 4.0",
    "Luật số 91/2025/QH15",
    "kỷ luật của Đảng",
    "thi đua quí III",
    "A&B <b>",
    "bộ phận R&D",
    "Quốc khánh 2/9 và ngày 3/2",
    "họp ngày 28/09/2017",
    "lễ 30/4-1/5",
    "trong hai ngày 18-19/9/2019",
    "tin quý III/2018 và phòng COVID-19",
    "quốc phòng - an ninh",
    "ký ngày 05 tháng 7 năm 2023",
    "nhiệm kỳ 2020 – 2025",
    "giai đoạn 2010-2015",
    "máy bay B-52",
    "trụ sở Q.1",
    "sơ kết quý I/2016",
    "Thông tri 22-TT/TƯ",
    "sống ở TPHCM",
    "sống ở TP.HCM",
    "thăm BCH T.Ư Hội",
    "thăm BCHTW Đoàn",
    "thăm UBMTTQ phường",
    "gọi số 024 3822 1234",
    "gọi số 0650.382.2123",
    "Nghị quyết số 04-NQ/TW",
    "Quyết định số 8",
    "Nghị định số 06/2018/NĐ-CP",
    "tổng kết quý 2",
    "báo cáo quý IV/2018",
    "Đại hội XIII",
    "hội thảo lần thứ bảy",
    "học sinh khoá 11",
    "thảo luận tại kỳ họp thứ V",
    "khai mạc ngày 12 tháng 8 năm 2021",
    "bế mạc ngày 15-8",
    "trao tặng 16 - 8 - 2021",
    "cuộc họp mở\u00ADrộng đầu tu\u200Bần",
    "tự mỗi người diễn tả, biến thành tự hào; tự tin diễn thuyết, biến đổi",
    "Thông báo số 3",
    "thông tin, báo chí: 03 báo thông tin, 03 báo, 03 thông tin",
  ]),
];

/** Longer than what of a large index would be loaded for them, and told apart by their last words alone. */
const headlines = ["IV năm 2019", "II năm 2020", "III năm 2020", "III năm 2021"].map(
  (quarter) =>
    `Lễ biểu dương những tấm gương sáng trong phong trào thể thao quần chúng của huyện quý ${quarter}`,
);

const site = `name: Trang mẫu để tìm
url: https://mau.example/thu/
sections:
  - { slug: tin, title: Tin mẫu }
  - { slug: thong-bao, title: Thông báo mẫu }
abbreviations:
  UVTV: Ủy viên Thường vụ
`;

let browser: Browser;
let page: Page;
let served: { origin: string; server: Server };
let address: string;
const asked: string[] = [];

function writeArticle(content: string, section: string, name: string, keys: string, body: string): void {
  mkdirSync(join(content, section), { recursive: true });
  writeFileSync(join(content, section, `${name}.md`), `---\n${keys}\nauthor: Người Mẫu\n---\n${body}\n`);
}

const root = makeFolder(afterAll);

beforeAll(async () => {
  const content = join(root, "content");
  for (const [index, text] of texts.entries()) {
    const body = `Mở đầu của bài mẫu.\n\nTrong bài có ${text.replace("<b>", "\\<b\\>")} giữa câu.`;
    writeArticle(
      content,
      "tin",
      `bai-${index}`,
      `title: Mẫu thứ ${index + 1}\ndate: 0${1 + (index % 9)}/03/2023`,
      body,
    );
  }
  const visits = "Gặp mặt già làng, gặp mặt già làng và gặp mặt già làng";
  writeArticle(content, "tin", "gap-1", `title: ${visits}\ndate: 05/04/2023`, `${visits}.`);
  writeArticle(content, "tin", "gap-2", "title: Gặp mặt già làng\ndate: 04/04/2023", "Vui vẻ.");
  for (const [index, title] of headlines.entries()) {
    writeArticle(content, "tin", `le-${index}`, `title: ${title}\ndate: 0${1 + index}/04/2023`, "Vui vẻ.");
  }
  writeArticle(
    content,
    "thong-bao",
    "a",
    `title: Thông báo về Đại hội
date: 01/02/2024
units: [Chi bộ Mẫu]
tags: [Dân vận khéo]
cover: { src: a.jpg, alt: Ảnh, caption: Quang cảnh lễ }
attachments: [{ file: a.pdf, title: Phụ lục mẫu }]`,
    "Vắn tắt.",
  );
  writeArticle(
    content,
    "thong-bao",
    "b",
    "title: Đại hội mẫu đã qua\ndate: 01/02/2022\nexpires: 01/03/2022",
    "Hết.",
  );
  writeArticle(
    content,
    "thong-bao",
    "c",
    "title: Đại hội mẫu còn dở\ndate: 01/02/2024\ndraft: true",
    "Nháp.",
  );
  writeFileSync(join(content, "site.yaml"), site);
  writeFileSync(join(content, "thong-bao/a.jpg"), await drawPicture().jpeg().toBuffer());
  writeFileSync(join(content, "thong-bao/a.pdf"), "%PDF-1.4 mẫu");
  await build({ content, output: join(root, "site"), root });
  served = await serve(join(root, "site"), "/thu");
  address = `${served.origin}/thu/tim-kiem/`;
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on("request", (request) => asked.push(request.url()));
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

/** Titles of the results, best first. */
async function search(query: string, more = ""): Promise<string[]> {
  await page.goto(`${address}?q=${encodeURIComponent(query)}${more}`);
  // Waiting inside the page would evaluate text there, which its policy forbids.
  await expect.poll(() => page.locator("#trang-thai").textContent(), { timeout: 15_000 }).toMatch(/bản tin/);
  return page.locator("#ket-qua > li .cover-link").allTextContents();
}

const titleOf = (text: string) => `Mẫu thứ ${texts.indexOf(text) + 1}`;

test.each(cases)("$query finds $found", async ({ query, found }) => {
  expect(await search(query)).toEqual(expect.arrayContaining(found.map(titleOf)));
});

test.each([
  ["Đảng", ["Đảng", "Đại Đảng"], ["đang họp", "dang dở, dang tay"]],
  ["đang", ["đang họp"], ["Đảng", "dang dở, dang tay"]],
  ["bàn", ["Bàn giao"], ["ban hành", "bạn đọc"]],
])("%s ranks exact marks first", async (query, first, later) => {
  const found = await search(query);
  const places = (texts: string[]) => texts.map((text) => found.indexOf(titleOf(text)));
  expect(Math.min(...places(first))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...places(first))).toBeLessThan(Math.min(...places(later)));
});

test.each([
  ["21-KL/TW", "Kết luận 21-KL/TƯ"],
  ["21-KL", "Kết luận 21-KL/TƯ"],
  ["kết luận 21-kl/tw", "Kết luận 21-KL/TƯ"],
  ["42/2022/nd-cp", "Nghị định số 42/2022/NĐ-CP"],
  ["nghị định 42/2022", "Nghị định số 42/2022/NĐ-CP"],
  ["“kinh tế xã hội”", "kinh tế-xã hội"],
  ["<b>", "A&B <b>"],
  ["R&D", "bộ phận R&D"],
  ["QH15", "Luật số 91/2025/QH15"],
  ["91/2025/qh15", "Luật số 91/2025/QH15"],
  ["luật 91", "Luật số 91/2025/QH15"],
  ["4.0", "công nghiệp 4.0"],
  ["công nghiệp 4.0", "công nghiệp 4.0"],
  ["kỉ luật", "kỷ luật của Đảng"],
  ["ki luat", "kỷ luật của Đảng"],
  ["“kỉ luật của đảng”", "kỷ luật của Đảng"],
  ["quý III", "thi đua quí III"],
  ["quy iii", "thi đua quí III"],
  ["B-52", "máy bay B-52"],
  ["B52", "máy bay B-52"],
  ["Q.1", "trụ sở Q.1"],
  ["q1", "trụ sở Q.1"],
  ["ddaij hooij xiii", "Đại hội XIII"],
  ["tphcm", "sống ở TPHCM"],
  ["TPHCM", "sống ở TP.HCM"],
  ["TP. HCM", "sống ở TPHCM"],
  ["tp hcm", "sống ở TPHCM"],
])("%s finds %s", async (query, text) => {
  expect(await search(query)).toContain(titleOf(text));
});

test.each([
  ["2/9", "Quốc khánh 2/9 và ngày 3/2"],
  ["quốc khánh 02/09", "Quốc khánh 2/9 và ngày 3/2"],
  ["ngày 3/2", "Quốc khánh 2/9 và ngày 3/2"],
  ["28/9/2017", "họp ngày 28/09/2017"],
  ["28.09.2017", "họp ngày 28/09/2017"],
  ["ngày 28/9", "họp ngày 28/09/2017"],
  ["09/2017", "họp ngày 28/09/2017"],
  ["42/2022", "Nghị định số 42/2022/NĐ-CP"],
  ["30/4", "lễ 30/4-1/5"],
  ["1/5", "lễ 30/4-1/5"],
  ["30/4 - 1/5", "lễ 30/4-1/5"],
  ["30/4-01/5", "lễ 30/4-1/5"],
  ["19/9/2019", "trong hai ngày 18-19/9/2019"],
  ["18-19/9/2019", "trong hai ngày 18-19/9/2019"],
  ["18 – 19/9/2019", "trong hai ngày 18-19/9/2019"],
  ["“ngày 18-19/9/2019 giữa câu”", "trong hai ngày 18-19/9/2019"],
  ["9/2019", "trong hai ngày 18-19/9/2019"],
  ["“quý III/2018 và phòng Covid-19 giữa câu”", "tin quý III/2018 và phòng COVID-19"],
  ["quý III 2018, covid 19", "tin quý III/2018 và phòng COVID-19"],
  ["covid19", "tin quý III/2018 và phòng COVID-19"],
  ["“quốc phòng an ninh”", "quốc phòng - an ninh"],
  ["“quốc phòng – an ninh giữa câu”", "quốc phòng - an ninh"],
  ["5/7/2023", "ký ngày 05 tháng 7 năm 2023"],
  ["ngày 05/7", "ký ngày 05 tháng 7 năm 2023"],
  ["7/2023", "ký ngày 05 tháng 7 năm 2023"],
  ["nhiệm kỳ 2020-2025", "nhiệm kỳ 2020 – 2025"],
  ["2020 - 2025", "nhiệm kỳ 2020 – 2025"],
  ["2010 – 2015", "giai đoạn 2010-2015"],
  ["2010–2015", "giai đoạn 2010-2015"],
  ["quý I/2016", "sơ kết quý I/2016"],
  ["quý I-2016", "sơ kết quý I/2016"],
  ["“quý I”", "sơ kết quý I/2016"],
  ["mở rộng", "cuộc họp mở\u00ADrộng đầu tu\u200Bần"],
  ["m\u2060ở\u200Brộng đầu\u00ADtuần", "cuộc họp mở\u00ADrộng đầu tu\u200Bần"],
  ["12/8/2021", "khai mạc ngày 12 tháng 8 năm 2021"],
  ["12-08-2021", "khai mạc ngày 12 tháng 8 năm 2021"],
  ["ngay 28 thang 9 nam 2017", "họp ngày 28/09/2017"],
  ["ngày 28 tháng 9", "họp ngày 28/09/2017"],
  ["28-9-2017", "họp ngày 28/09/2017"],
  ["tháng 9 năm 2017", "họp ngày 28/09/2017"],
  ["15/8", "bế mạc ngày 15-8"],
  ["15-8", "bế mạc ngày 15-8"],
  ["quốc khánh 2-9", "Quốc khánh 2/9 và ngày 3/2"],
  ["16.8.2021", "trao tặng 16 - 8 - 2021"],
  ["quý 3/2018", "tin quý III/2018 và phòng COVID-19"],
  ["quý 3 năm 2018", "tin quý III/2018 và phòng COVID-19"],
  ["tổng kết quý II", "tổng kết quý 2"],
  ["tong ket quy 2", "tổng kết quý 2"],
  ["BAO CAO QUY 4", "báo cáo quý IV/2018"],
  ["dai hoi 13", "Đại hội XIII"],
  ["hội thảo lần 7", "hội thảo lần thứ bảy"],
  ["hoi thao lan thu VII", "hội thảo lần thứ bảy"],
  ["khóa XI", "học sinh khoá 11"],
  ["kỳ họp thứ 5", "thảo luận tại kỳ họp thứ V"],
  ["nghị quyết 4", "Nghị quyết số 04-NQ/TW"],
  ["nq4", "Nghị quyết số 04-NQ/TW"],
  ["quyết định 08", "Quyết định số 8"],
  ["6/2018/nđ-cp", "Nghị định số 06/2018/NĐ-CP"],
  ["02438221234", "gọi số 024 3822 1234"],
  ["0243.822.1234", "gọi số 024 3822 1234"],
  ["(0650) 382 2123", "gọi số 0650.382.2123"],
  ["UB.MTTQ phường", "thăm UBMTTQ phường"],
  ["thăm bchtw hội", "thăm BCH T.Ư Hội"],
  ["BCH.TW Đoàn", "thăm BCHTW Đoàn"],
])("%s finds %s alone, with every word", async (query, text) => {
  expect(await search(query)).toEqual([titleOf(text)]);
  expect(await page.locator("#trang-thai").textContent()).toBe("Có 1 bản tin.");
});

test.each([
  ["3", "thi đua quí III"],
  ["4.0", "Nghị quyết số 04-NQ/TW"],
])("%s does not find %s", async (query, text) => {
  expect(await search(query)).not.toContain(titleOf(text));
});

test.each(["dân vận khéo", "Chi bộ Mẫu", "quang cảnh lễ", "phụ lục mẫu"])(
  "%s is found outside the text of an article",
  async (query) => {
    expect(await search(query)).toEqual(["Thông báo về Đại hội"]);
  },
);

test("a phrase in quotes finds its words in this order alone", async () => {
  expect(await search("“tự diễn biến”")).not.toContain(titleOf("diễn biến thì tự nhiên"));
  expect(await search("tự diễn biến")).toContain(titleOf("diễn biến thì tự nhiên"));
});

test.each([["tự diễn biến"], ["tu dien bien"]])(
  "%s ranks words that stand side by side before those that stand apart",
  async (query) => {
    const found = await search(query);
    expect(found[0]).toBe(titleOf("tự diễn biến"));
    expect(found).toContain(titleOf("tự mỗi người diễn tả, biến thành tự hào; tự tin diễn thuyết, biến đổi"));
  },
);

test("a number of a document with its zero or without ranks before the same words that stand apart", async () => {
  const found = await search("thông báo 03");
  expect(found[0]).toBe(titleOf("Thông báo số 3"));
  expect(found).toContain(titleOf("thông tin, báo chí: 03 báo thông tin, 03 báo, 03 thông tin"));
});

test.each(headlines)("the article whose headline is pasted comes first: %s", async (headline) => {
  for (const typed of [headline, `  ${headline.toUpperCase().normalize("NFD")}.`, fold(headline)]) {
    expect(await search(typed)).toEqual([headline]);
  }
});

test("a short headline comes before another that says its words more often", async () => {
  expect((await search("gặp mặt già làng"))[0]).toBe("Gặp mặt già làng");
});

test("both placements of a tone rank the same", async () => {
  const first = await search("đảng uỷ");
  expect(await search("đảng ủy")).toEqual(first);
});

test("a result shows where and when, and an excerpt as the editor wrote it", async () => {
  await search("dang uy");
  const result = page.locator("#ket-qua > li", { hasText: titleOf("Đảng uỷ") });
  expect(await result.locator("mark").allTextContents()).toEqual(["Đảng", "uỷ"]);
  expect(await result.locator(".teaser__summary").textContent()).toContain("Trong bài có Đảng uỷ giữa câu.");
  expect(await result.locator("time").textContent()).toMatch(/^0\d\/03\/2023$/);
  expect(await result.locator(".meta a").getAttribute("href")).toBe("/thu/tin/");
  await result.locator(".cover-link").click();
  await page.waitForURL("**/thu/tin/mau-thu-*/");
  expect(await page.locator("h1").textContent()).toBe(titleOf("Đảng uỷ"));
});

test("the number of a document is marked in an excerpt in whichever form it stands", async () => {
  await search("22-TT/TW");
  expect(await page.locator("#ket-qua mark").allTextContents()).toEqual(["22-TT/TƯ"]);
});

test("signs of HTML in a text come out as text", async () => {
  await search("A&B");
  expect(await page.locator("#ket-qua").textContent()).toContain("A&B <b> giữa câu");
});

test.each([
  ["dai hoi", "&nam=2024", ["Thông báo về Đại hội"]],
  ["dai hoi", "&muc=thong-bao", ["Thông báo về Đại hội"]],
  ["", "&don-vi=chi-bo-mau", ["Thông báo về Đại hội"]],
])("%j with the filters %s finds %j, not what is expired or a draft", async (query, filters, titles) => {
  expect(await search(query, filters)).toEqual(titles);
});

test("a query of signs alone is told to find nothing, and none is told nothing", async () => {
  expect(await search("???")).toEqual([]);
  expect(await page.textContent("#trang-thai")).toContain("Không có bản tin nào.");
  await page.goto(`${address}?q=`);
  await page.waitForLoadState("networkidle");
  expect(await page.textContent("#trang-thai")).toBe("");
});

test("what is found in part is told as such, and nothing as nothing", async () => {
  expect(await search("bàn giao khongcotunay")).toEqual([titleOf("Bàn giao")]);
  expect(await page.textContent("#trang-thai")).toContain("Không có bản tin nào chứa đủ các từ cần tìm.");
  expect(await search("khongcotunay")).toEqual([]);
  expect(await page.textContent("#trang-thai")).toContain("Không có bản tin nào.");
});

describe("with the keyboard", () => {
  test("a search runs, stands in the address, and can be gone back from", async () => {
    await page.goto(address);
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("ban giao");
    await page.keyboard.press("Enter");
    await page.getByText("Có 1 bản tin.").waitFor();
    expect(new URL(page.url()).search).toBe("?q=ban+giao");
    expect(await page.locator("#trang-thai").getAttribute("role")).toBe("status");
    await page.goBack();
    await expect.poll(() => page.locator("#ket-qua > li").count()).toBe(0);
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  test.each(["/thu/", "/thu/tim-kiem/"])(
    "on %s a headline of 250 characters is pasted whole",
    async (path) => {
      await page.goto(served.origin + path);
      await page.getByRole("searchbox").focus();
      await page.keyboard.insertText("ôn ".repeat(83).trim());
      expect(await page.getByRole("searchbox").inputValue()).toHaveLength(248);
    },
  );

  test("the field at the head of every page leads to the results", async () => {
    await page.goto(`${served.origin}/thu/tin/`);
    await page.getByRole("searchbox").fill("Bàn giao");
    await page.keyboard.press("Enter");
    await page.getByText("Có 1 bản tin.").waitFor();
  });
});

test.each([360, 1280])("at %i px nothing moves when the results come", async (width) => {
  const fresh = await browser.newPage({ viewport: { width, height: 900 } });
  await fresh.goto(`${address}?q=dang`);
  await fresh.locator("#ket-qua > li").first().waitFor();
  const moved = await fresh.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
          type: "layout-shift",
          buffered: true,
        });
        setTimeout(() => resolve(0), 300);
      }),
  );
  expect(moved).toBe(0);
  await fresh.close();
});

test("it loads from its own site alone, and its engine on the search page alone", async () => {
  await page.goto(`${served.origin}/thu/tin/`);
  expect(asked.filter((url) => !url.startsWith(`${served.origin}/thu/`))).toEqual([]);
  asked.length = 0;
  await page.goto(`${served.origin}/thu/`);
  expect(asked.filter((url) => /tim-kiem|search/.test(url))).toEqual([]);
});

test("its script holds no table that only a build needs", async () => {
  const html = await (await fetch(address)).text();
  const script = /src="([^"]*\/search\.[^"]*)"/.exec(html)?.[1] ?? "";
  const text = await (await fetch(served.origin + script)).text();
  expect(text).toContain("tim");
  expect(text).not.toContain("nginx");
});

test("each file of the index is asked for once, those that every search needs without waiting for another", async () => {
  const fresh = await browser.newPage();
  const files: string[] = [];
  const told: string[] = [];
  fresh.on("request", (request) => files.push(new URL(request.url()).pathname.replace(/.*\/tim-kiem\//, "")));
  fresh.on("console", (message) => told.push(message.text()));
  await fresh.goto(`${address}?q=dang`);
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
  const opened = await browser.newPage();
  await opened.addInitScript(`{ const Thread = Worker; ${thread} }`);
  return opened;
}

describe.each(Object.entries(threads))("in a browser that %s", (_, thread) => {
  test("the same is found and shown", async () => {
    const fresh = await openIn(thread);
    await fresh.goto(`${address}?q=dang+uy`);
    await fresh.getByText("bản tin.").waitFor();
    expect(fresh.workers()).toHaveLength(thread === "" ? 1 : 0);
    const results = fresh.locator("#ket-qua > li");
    expect(await results.locator(".cover-link").allTextContents()).toEqual(await search("dang uy"));
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
    await fresh.goto(`${address}?q=dang`);
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
    await fresh.goto(`${address}?q=dai+hoi`);
    await fresh.getByText(/Có \d+ bản tin/).waitFor();
    await fresh.route("**/*.pf_filter", (route) => route.abort());
    await fresh.locator("[name=muc]").selectOption("thong-bao");
    await fresh.getByText("Không tải được").waitFor();
    expect(await fresh.locator("#ket-qua > li").count()).toBe(0);
    await fresh.close();
  });
});

test("who steps to the text by the first link keeps what was typed", async () => {
  await search("ban giao");
  await page.getByRole("searchbox").fill("dang");
  await page.goto(`${page.url()}#noi-dung`);
  await page.waitForTimeout(300);
  expect(await page.getByRole("searchbox").inputValue()).toBe("dang");
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
    old = await browser.newPage();
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
    await old.goto(`${address}?q=${encodeURIComponent(query)}`);
    await old.getByText("bản tin.").waitFor();
    expect(await old.locator("#ket-qua > li .cover-link").allTextContents()).toContain(titleOf(text));
  });

  test("a filter is chosen", async () => {
    await old.goto(`${address}?q=dai+hoi`);
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
  const old = await browser.newPage();
  await old.addInitScript(age);
  await old.goto(address);
  await old.getByText("không chạy được phần tìm kiếm").waitFor();
  expect(await old.getByRole("main").getByRole("search").count()).toBe(0);
  await old.close();
});

test("without script the page leads on to the archive and the site map", async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(address);
  expect(await plain.getByRole("main").getByRole("link").allTextContents()).toEqual([
    "Lưu trữ",
    "Sơ đồ trang",
  ]);
  await plain.close();
});
