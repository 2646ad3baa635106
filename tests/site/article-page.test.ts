import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { build, fixture, readPages } from "../build.ts";
import { makeFolder, writeIn } from "../project.ts";
import { readNewsArticle, readText } from "./read-page.ts";

let phuong: Map<string, string>;
let briefing: string;
let odd: string;
let quan: Map<string, string>;

const root = makeFolder(afterAll);

beforeAll(async () => {
  await build({
    content: fixture("phuong"),
    output: join(root, "phuong"),
    root,
    now: Date.parse("2026-12-01T08:00:00+07:00"),
  });
  await build({ content: fixture("quan"), output: join(root, "quan"), root });
  phuong = readPages(join(root, "phuong"));
  briefing =
    phuong.get(
      "/hoat-dong-dang/hoi-nghi-giao-ban-mau-ve-cong-tac-xay-dung-dang-cua-phuong-gia-dinh-quy-iii-nam-2017/",
    ) ?? "";
  quan = readPages(join(root, "quan"));
  odd = quan.get("/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/") ?? "";
});

test("an article has its address, one headline, its stamp line and its count", () => {
  expect(briefing).toContain('<html lang="vi">');
  expect(briefing.match(/<h1[ >]/g)).toHaveLength(1);
  expect(briefing).toMatch(
    /<h1[^>]*>Hội nghị giao ban mẫu về công tác xây dựng Đảng của phường Giả Định quý III năm 2017<\/h1>/,
  );
  expect(briefing).toContain('<time datetime="2017-10-06T10:41:00+07:00">06/10/2017 | 10:41</time>');
  expect(readText(briefing)).toContain("Ngày đăng 06/10/2017 | 10:41");
  expect(readText(briefing)).toContain("Lượt xem: 207");
  expect(briefing).toMatch(/<a [^>]*rel="author"[^>]*>Đỗ Văn Giả<\/a>/);
});

test("its JSON-LD says the same as the page", () => {
  expect(readNewsArticle(briefing)).toMatchObject({
    "@type": "NewsArticle",
    headline: "Hội nghị giao ban mẫu về công tác xây dựng Đảng của phường Giả Định quý III năm 2017",
    datePublished: "2017-10-06T10:41:00+07:00",
    author: { name: "Đỗ Văn Giả" },
    articleSection: "Hoạt động Đảng",
    temporalCoverage: "2017-09-28",
    interactionStatistic: { interactionType: { "@type": "ReadAction" }, userInteractionCount: 207 },
  });
});

test.each([
  ['<link rel="canonical" href="https://quan-mau.example/ban-tin/tin-quan/hoi-nghi-mau'],
  ['<meta property="og:type" content="article">'],
  ['<meta name="DC.title" content="Hội nghị mẫu về Chỉ thị số 05-CT/TW &amp; “làm theo” &lt;nhanh&gt;">'],
  ['<meta name="DC.description" content="'],
  ['<meta name="DC.identifier" content="https://quan-mau.example/ban-tin/tin-quan/hoi-nghi-mau'],
  ['<meta name="DC.creator" content="Trần Thị Mẫu">'],
  ['<meta name="DC.date" content="2024-03-05T08:05:00+07:00">'],
  ['<meta name="DC.publisher" content="Quận ủy Hư Cấu">'],
  ['<meta name="DC.language" content="vi">'],
])("the head holds %s", (text) => {
  expect(odd).toContain(text);
});

test("topics and organisations lead to their lists", () => {
  expect(odd).toContain('<a href="/ban-tin/chu-de/hoc-tap/">học tập</a>');
  expect(odd).toContain('<a href="/ban-tin/don-vi/chi-bo-mau/">Chi bộ Mẫu</a>');
});

test("signs of HTML in the front matter come out as text everywhere", () => {
  expect(odd).toMatch(/<h1[^>]*>Hội nghị mẫu về Chỉ thị số 05-CT\/TW &amp; “làm theo” &lt;nhanh&gt;<\/h1>/);
  expect(odd).not.toContain("<nhanh>");
  expect(odd).not.toContain("<b>một");
  expect(odd).toContain("\\u003cnhanh>");
});

test("template signs in a body come out as typed", () => {
  expect(readText(odd)).toContain("{{ page.title }} và {% raw %} in ra như đã gõ.");
});

test("a document number links to its page as written, an abbreviation is explained once", () => {
  expect(odd).toMatch(/<a href="\/ban-tin\/van-ban\/05-ct-tw\/"[^>]*>05 – CT\/TW<\/a>/);
  expect(odd.match(/<abbr title="Ủy viên Thường vụ">UVTV<\/abbr>/g)).toHaveLength(1);
  expect(readText(odd)).toContain("theo số 05 – CT/TW ngày 15/5/2016.");
});

test("an update, a source, a cover and an attachment are shown", () => {
  const text = readText(odd);
  expect(text).toContain("Cập nhật 06/03/2024 | 09:00");
  expect(text).toContain("Số lượt đọc: 1.082");
  expect(text).toContain("Báo Mẫu");
  expect(text).toContain("Toàn cảnh hội nghị mẫu");
  expect(text).toContain("PDF");
});

test("a day without a time stays a day", () => {
  const page = quan.get("/tin-quan/ban-tin-mau-khong-co-tom-tat/") ?? "";
  expect(page).toContain('<time datetime="2017-10-06">06/10/2017</time>');
  expect(page).toContain('"datePublished":"2017-10-06"');
});

test("a body's own first-level heading stands below the headline", () => {
  const page = quan.get("/tin-quan/ban-tin-mau-khong-co-tom-tat/") ?? "";
  expect(page.match(/<h1[ >]/g)).toHaveLength(1);
  expect(page).toContain('<h2 id="phan-mot">Phần một</h2>');
});

test("counts since the old portal are added to the article's own", () => {
  expect(readText(quan.get("/tin-quan/ban-tin-mau-khong-co-tom-tat/") ?? "")).toContain("Số lượt đọc: 12");
});

test("an expired article leaves every list and keeps a notice", () => {
  const url = "/tin-quan/ban-tin-mau-da-het-han/";
  const notice = quan.get(url) ?? "";
  expect(notice).toContain('<meta name="robots" content="noindex">');
  expect(readText(notice)).not.toContain("Nội dung đã hết hạn.");
  for (const [address, html] of quan) if (address !== url) expect(html).not.toContain(url);
  expect(quan.has("/chu-de/chi-co-o-bai-het-han/")).toBe(false);
});

test("drafts and scheduled articles are not in a production build", () => {
  for (const [, html] of quan) expect(html).not.toMatch(/hẹn giờ|còn dở/);
});

test.each(["/", "/hoat-dong-dang/", "/luu-tru/2017/10/", "/tac-gia/do-van-gia/"])(
  "a lead is held together at %s as on its own page, and stays the same text",
  (url) => {
    const [lead = ""] = /<p class="[a-z-]*__summary">Chiều .*?<\/p>/s.exec(phuong.get(url) ?? "") ?? [];
    expect(lead).toContain('<span class="nowrap">28/9/2017</span>');
    expect(lead).toContain('<span class="nowrap">quý III</span>');
    expect(readText(briefing)).toContain(readText(lead));
  },
);

test("what a list is about is held together", () => {
  const [description] =
    /<p class="page-head__description">.*<\/p>/.exec(quan.get("/van-ban/05-ct-tw/") ?? "") ?? [];
  expect(description).toContain('<span class="nowrap">05 – CT/TW</span>');
});

test("a headline is the bare title in lists too: whoever looks for a title in a page finds it", () => {
  expect(phuong.get("/hoat-dong-dang/")).toContain("Giả Định quý III năm 2017</a>");
});

test.each(["/van-ban/", "/luu-tru/2024/", "/so-do-trang/"])("a number at %s says what it counts", (url) => {
  const counts = (quan.get(url) ?? "").match(/<span class="count">\d.*?<\/span>/g) ?? [];
  expect(counts.length).toBeGreaterThan(0);
  for (const count of counts) expect(count).toMatch(/^<span class="count">\d+ <span class="hidden">bản tin</);
});

test("terms that are one group stand under no heading but the page's own", () => {
  expect(quan.get("/van-ban/")).toContain('<ul class="counted counted--columns">');
  expect(quan.get("/van-ban/")).not.toContain("<h2");
});

test("a headline of a paragraph's length opens the front page in smaller letters", async () => {
  const root = makeFolder();
  const content = join(root, "content");
  mkdirSync(join(content, "tin"), { recursive: true });
  writeFileSync(
    join(content, "site.yaml"),
    "name: Trang Mẫu\nurl: https://mau.example/\nsections:\n  - slug: tin\n    title: Tin\n",
  );
  const title = "Hội nghị mẫu về nhiều việc khác nhau ".repeat(6).trim();
  writeFileSync(
    join(content, "tin/bai.md"),
    `---\ntitle: ${title}\ndate: 06/10/2017\nauthor: A\n---\nMột.\n`,
  );
  await build({ content, output: join(root, "site"), root });
  expect(readPages(join(root, "site")).get("/")).toContain('<h2 class="lead-story__headline long">');
  expect(phuong.get("/")).toContain('<h2 class="lead-story__headline">');
});

test("on the front page a bulletin stands once, but for the most read", async () => {
  const root = makeFolder();
  generateContent(join(root, "content"), 20);
  await build({ content: join(root, "content"), output: join(root, "site"), root });
  const [news = ""] = (readPages(join(root, "site")).get("/") ?? "").split('<ol class="ranking">');
  const shown = [...news.matchAll(/class="cover-link" href="([^"]*)"/g)].map(([, href]) => href);
  expect(shown.length).toBeGreaterThan(10);
  expect(new Set(shown).size).toBe(shown.length);
});

test("a page in another language names its region as well, as Open Graph wants it", () => {
  expect(quan.get("/english/")).toContain('<meta property="og:locale" content="en_US">');
  expect(odd).toContain('<meta property="og:locale" content="vi_VN">');
});

test("an author whom others spell otherwise is named as in the article, and has one page", async () => {
  const world = {
    content: join(root, "ten/content"),
    output: join(root, "ten/site"),
    root: join(root, "ten"),
  };
  const written = { "cu.md": "Ðỗ Văn hoà", "moi.md": "Đỗ Văn Hòa" };
  writeIn(
    world.content,
    "site.yaml",
    "name: M\nurl: https://mau.example\nsections: [{ slug: tin, title: Tin }]\n",
  );
  for (const [index, [name, author]] of Object.entries(written).entries()) {
    const title = name.replace(".md", "");
    const text = `---\ntitle: ${title}\ndate: 0${index + 1}/02/2020\nauthor: ${author}\n---\nMẫu.\n`;
    writeIn(world.content, `tin/${name}`, text);
  }
  await build(world);
  const pages = readPages(world.output);
  for (const [name, author] of Object.entries(written)) {
    const page = pages.get(`/tin/${name.replace(".md", "")}/`) ?? "";
    const [, attributes, shown] = /<a ([^>]*rel="author"[^>]*)>([^<]*)</.exec(page) ?? [];
    expect(attributes).toContain('href="/tac-gia/do-van-hoa/"');
    expect(shown).toBe(author);
  }
});
