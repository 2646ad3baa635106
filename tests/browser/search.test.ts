import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { cases, headlines, otherMarks, search, titleOf, useSearchSite } from "./search-site.ts";

const site = useSearchSite();
let page: Page;

beforeAll(async () => {
  page = await site.browser.newPage();
});

test.each(cases)("$query finds $found", async ({ query, found }) => {
  expect(await search(page, site, query)).toEqual(expect.arrayContaining(found.map(titleOf)));
});

test.each([
  ["Đảng", ["Đảng", "Đại Đảng"], ["đang họp", "dang dở, dang tay"]],
  ["đang", ["đang họp"], ["Đảng", "dang dở, dang tay"]],
  ["bàn", ["Bàn giao"], ["ban hành", "bạn đọc"]],
])("%s ranks exact marks first", async (query, first, later) => {
  const found = await search(page, site, query);
  const places = (texts: string[]) => texts.map((text) => found.indexOf(titleOf(text)));
  expect(Math.min(...places(first))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...places(first))).toBeLessThan(Math.min(...places(later)));
});

test("exact marks come first beside others in the same text, and before a headline that has others", async () => {
  const found = await search(page, site, "thưởng");
  expect(found.slice(0, 2)).toEqual([titleOf("thương binh, thường dân và khen thưởng"), otherMarks]);
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
  expect(await search(page, site, query)).toContain(titleOf(text));
});

test.each([
  ["1/2/2024", ["Thông báo về Đại hội"]],
  ["Đại hội 01/02/2024", ["Thông báo về Đại hội"]],
  ["2/4/2023", [headlines[1]]],
])("%s finds what was published on that day, %j", async (query, titles) => {
  expect(await search(page, site, query)).toEqual(titles);
});

test.each(["6/11/2022", "phụ lục 06/11/2022", "“mẫu ngày 6/11/2022”"])(
  "%s finds the article whose attachment's title has that day",
  async (query) => {
    expect(await search(page, site, query)).toEqual(["Thông báo về Đại hội"]);
    // All of it, not most of its words.
    expect(await page.locator("#trang-thai").textContent()).toBe("Có 1 bản tin.");
  },
);

test("a day does not lift the filters", async () => {
  expect(await search(page, site, "1/2/2024", "&muc=tin")).toEqual([]);
});

test.each([
  ["2/9", "Quốc khánh 2/9 và ngày 3/2"],
  ["“khánh 2/9”", "Quốc khánh 2/9 và ngày 3/2"],
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
  expect(await search(page, site, query)).toEqual([titleOf(text)]);
  expect(await page.locator("#trang-thai").textContent()).toBe("Có 1 bản tin.");
});

test.each([
  ["3", "thi đua quí III"],
  ["4.0", "Nghị quyết số 04-NQ/TW"],
])("%s does not find %s", async (query, text) => {
  expect(await search(page, site, query)).not.toContain(titleOf(text));
});

test.each(["dân vận khéo", "Chi bộ Mẫu", "quang cảnh lễ", "phụ lục mẫu"])(
  "%s is found outside the text of an article",
  async (query) => {
    expect(await search(page, site, query)).toEqual(["Thông báo về Đại hội"]);
  },
);

test("a phrase in quotes finds its words in this order alone", async () => {
  expect(await search(page, site, "“tự diễn biến”")).not.toContain(titleOf("diễn biến thì tự nhiên"));
  expect(await search(page, site, "tự diễn biến")).toContain(titleOf("diễn biến thì tự nhiên"));
});

test.each([["tự diễn biến"], ["tu dien bien"]])(
  "%s ranks words that stand side by side before those that stand apart",
  async (query) => {
    const found = await search(page, site, query);
    expect(found[0]).toBe(titleOf("tự diễn biến"));
    expect(found).toContain(titleOf("tự mỗi người diễn tả, biến thành tự hào; tự tin diễn thuyết, biến đổi"));
  },
);

test("a number of a document with its zero or without ranks before the same words that stand apart", async () => {
  const found = await search(page, site, "thông báo 03");
  expect(found[0]).toBe(titleOf("Thông báo số 3"));
  expect(found).toContain(titleOf("thông tin, báo chí: 03 báo thông tin, 03 báo, 03 thông tin"));
});

test.each(headlines)("the article whose headline is pasted comes first: %s", async (headline) => {
  for (const typed of [headline, `  ${headline.toUpperCase().normalize("NFD")}.`, fold(headline)]) {
    expect(await search(page, site, typed)).toEqual([headline]);
  }
});

test("a short headline comes before another that says its words more often", async () => {
  expect((await search(page, site, "gặp mặt già làng"))[0]).toBe("Gặp mặt già làng");
});

test("both placements of a tone rank the same", async () => {
  const first = await search(page, site, "đảng uỷ");
  expect(await search(page, site, "đảng ủy")).toEqual(first);
});

test("a result shows where and when, and an excerpt as the editor wrote it", async () => {
  await search(page, site, "dang uy");
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
  await search(page, site, "22-TT/TW");
  expect(await page.locator("#ket-qua mark").allTextContents()).toEqual(["22-TT/TƯ"]);
});

test("signs of HTML in a text come out as text", async () => {
  await search(page, site, "A&B");
  expect(await page.locator("#ket-qua").textContent()).toContain("A&B <b> giữa câu");
});

test.each([
  ["dai hoi", "&nam=2024", ["Thông báo về Đại hội"]],
  ["dai hoi", "&muc=thong-bao", ["Thông báo về Đại hội"]],
  ["", "&don-vi=chi-bo-mau", ["Thông báo về Đại hội"]],
])("%j with the filters %s finds %j, not what is expired or a draft", async (query, filters, titles) => {
  expect(await search(page, site, query, filters)).toEqual(titles);
});

test("a query of signs alone is told to find nothing, and none is told nothing", async () => {
  expect(await search(page, site, "???")).toEqual([]);
  expect(await page.textContent("#trang-thai")).toContain("Không có bản tin nào.");
  await page.goto(`${site.address}?q=`);
  await page.waitForLoadState("networkidle");
  expect(await page.textContent("#trang-thai")).toBe("");
});

test("what is found in part is told as such, and nothing as nothing", async () => {
  expect(await search(page, site, "bàn giao khongcotunay")).toEqual([titleOf("Bàn giao")]);
  expect(await page.textContent("#trang-thai")).toContain("Không có bản tin nào chứa đủ các từ cần tìm.");
  expect(await search(page, site, "khongcotunay")).toEqual([]);
  expect(await page.textContent("#trang-thai")).toContain("Không có bản tin nào.");
});

describe("with the keyboard", () => {
  test("a search runs, stands in the site.address, and can be gone back from", async () => {
    await page.goto(site.address);
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
      await page.goto(site.origin + path);
      await page.getByRole("searchbox").focus();
      await page.keyboard.insertText("ôn ".repeat(83).trim());
      expect(await page.getByRole("searchbox").inputValue()).toHaveLength(248);
    },
  );

  test("the field at the head of every page leads to the results", async () => {
    await page.goto(`${site.origin}/thu/tin/`);
    await page.getByRole("searchbox").fill("Bàn giao");
    await page.keyboard.press("Enter");
    await page.getByText("Có 1 bản tin.").waitFor();
  });
});

test.each([360, 1280])("at %i px nothing moves when the results come", async (width) => {
  const fresh = await site.browser.newPage({ viewport: { width, height: 900 } });
  await fresh.goto(`${site.address}?q=dang`);
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

test("who steps to the text by the first link keeps what was typed", async () => {
  await search(page, site, "ban giao");
  await page.getByRole("searchbox").fill("dang");
  await page.goto(`${page.url()}#noi_dung`);
  await page.waitForTimeout(300);
  expect(await page.getByRole("searchbox").inputValue()).toBe("dang");
});
