import { mkdirSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
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

export const cases = readCases<Case>("search").map((row) => ({
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
    "Đoàn của bà Khánh 29 người",
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
    "thương binh, thường dân và khen thưởng",
  ]),
];

/** Longer than what of a large index would be loaded for them, and told apart by their last words alone. */
export const headlines = ["IV năm 2019", "II năm 2020", "III năm 2020", "III năm 2021"].map(
  (quarter) =>
    `Lễ biểu dương những tấm gương sáng trong phong trào thể thao quần chúng của huyện quý ${quarter}`,
);

/** Of an article that has some words many times, yet each with other marks. */
export const otherMarks = "Thường trực thăm thương binh ở Thượng";

const settings = `name: Trang mẫu để tìm
url: https://mau.example/thu/
sections:
  - { slug: tin, title: Tin mẫu }
  - { slug: thong-bao, title: Thông báo mẫu }
abbreviations:
  UVTV: Ủy viên Thường vụ
`;

/** Of the article that holds the text. */
export const titleOf = (text: string) => `Mẫu thứ ${texts.indexOf(text) + 1}`;

function writeArticle(content: string, section: string, name: string, keys: string, body: string): void {
  mkdirSync(join(content, section), { recursive: true });
  writeFileSync(join(content, section, `${name}.md`), `---\n${keys}\nauthor: Người Mẫu\n---\n${body}\n`);
}

async function buildSite(root: string): Promise<void> {
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
  writeArticle(
    content,
    "tin",
    "thuong",
    `title: ${otherMarks}\ndate: 05/04/2023`,
    "Thượng tướng thường thương binh sĩ, khen nhiều.",
  );
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
attachments: [{ file: a.pdf, title: Phụ lục mẫu ngày 6/11/2022 }]`,
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
  writeFileSync(join(content, "site.yaml"), settings);
  writeFileSync(join(content, "thong-bao/a.jpg"), await drawPicture().jpeg().toBuffer());
  writeFileSync(join(content, "thong-bao/a.pdf"), "%PDF-1.4 mẫu");
  await build({ content, output: join(root, "site"), root });
}

export interface SearchSite {
  readonly origin: string;
  /** Of the search page. */
  readonly address: string;
  readonly browser: Browser;
}

/** A site to search, served, and a browser: for all tests of a file. */
export function useSearchSite(): SearchSite {
  const root = makeFolder(afterAll);
  let browser: Browser;
  let served: { origin: string; server: Server };
  beforeAll(async () => {
    await buildSite(root);
    served = await serve(join(root, "site"), "/thu");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
  });
  return {
    get origin() {
      return served.origin;
    },
    get address() {
      return `${served.origin}/thu/tim-kiem/`;
    },
    get browser() {
      return browser;
    },
  };
}

/** Searches in a page, and gives the titles of the results, best first. */
export async function search(page: Page, site: SearchSite, query: string, more = ""): Promise<string[]> {
  await page.goto(`${site.address}?q=${encodeURIComponent(query)}${more}`);
  // Waiting inside the page would evaluate text there, which its policy forbids.
  await expect.poll(() => page.locator("#trang-thai").textContent(), { timeout: 15_000 }).toMatch(/bản tin/);
  return page.locator("#ket-qua > li .cover-link").allTextContents();
}
