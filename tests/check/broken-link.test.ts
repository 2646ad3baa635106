import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSite } from "../../src/check/check.ts";
import { type Article, parseArticle } from "../../src/content/article.ts";
import { contentOptions } from "../../src/site/site.ts";
import { build, readTree } from "../build.ts";
import { makeFolder } from "../project.ts";
import { makeArticle, makeContent, makeSite } from "../site/content.ts";

const site = makeSite();
const at = (stamp: string) => Date.parse(`${stamp}+07:00`);
const now = at("2024-06-01T08:00");

function judge(articles: readonly Article[], moment = now): string[] {
  return checkSite(makeContent(articles), site, moment).map(({ message }) => message);
}

const target = (keys: Readonly<Record<string, string>>) => makeArticle(site, { title: "Đích", ...keys });
const linker = (keys: Readonly<Record<string, string>>, address = "/tin/dich/") =>
  makeArticle(site, { title: "Bài dẫn", ...keys }, `Xem [bài](${address}).\n`);

describe("a link to an article that readers cannot open yet", () => {
  test.each([
    ["a draft", { date: "01/05/2024" }, { draft: "true" }],
    ["a draft that has no date, from an article of the future", { date: "01/09/2024" }, { draft: "true" }],
    ["a scheduled article", { date: "01/05/2024" }, { date: "02/06/2024" }],
    ["an article scheduled later", { date: "03/06/2024" }, { date: "04/06/2024" }],
    ["an article scheduled a minute later", { date: "03/06/2024 10:00" }, { date: "03/06/2024 10:01" }],
    [
      "a scheduled article, from one that expires after",
      { date: "01/05/2024", expires: "05/06/2024" },
      { date: "04/06/2024" },
    ],
  ])("is an error: %s", (_, from, to) => {
    expect(judge([linker(from), target(to)])).toHaveLength(1);
  });

  test.each([
    ["a published article", { date: "01/05/2024" }, { date: "02/05/2024" }],
    ["an article that was published later, from an old one", { date: "06/10/2017" }, { date: "01/06/2020" }],
    ["an article scheduled for the same moment", { date: "03/06/2024 10:00" }, { date: "03/06/2024 10:00" }],
    ["an article scheduled for a moment before", { date: "04/06/2024" }, { date: "03/06/2024" }],
    ["a draft, from a draft", { draft: "true" }, { draft: "true" }],
    ["a scheduled article, from a draft", { draft: "true" }, { date: "03/06/2024" }],
    [
      "a scheduled article, from an expired one",
      { date: "01/05/2024", expires: "03/05/2024" },
      { date: "05/06/2024" },
    ],
    ["a draft, from an expired article", { date: "01/05/2024", expires: "03/05/2024" }, { draft: "true" }],
    [
      "an expired article, which keeps a notice",
      { date: "01/05/2024" },
      { date: "01/04/2024", expires: "02/04/2024" },
    ],
  ])("is none: %s", (_, from, to) => {
    expect(judge([linker(from), target(to)])).toEqual([]);
  });

  test("is told with what to do", () => {
    const told = checkSite(
      makeContent([
        linker({}),
        target({ draft: "true" }),
        makeArticle(site, { title: "Sau", date: "02/06/2024 07:30" }),
      ]),
      site,
      now,
    );
    expect(told).toMatchObject([
      { file: "content/tin/Bài dẫn.md", line: 6, column: 5, level: "error", rule: "broken-link" },
    ]);
    expect(told[0]?.message).toBe(
      'Liên kết "/tin/dich/" dẫn tới bản nháp, nên trên trang thật không mở được.',
    );
    expect(told[0]?.fix).toBe("đăng content/tin/Đích.md (xóa dòng draft), hoặc bỏ liên kết");
    const scheduled = checkSite(makeContent([linker({}), target({ date: "02/06/2024 07:30" })]), site, now);
    expect(scheduled[0]?.message).toBe(
      'Liên kết "/tin/dich/" dẫn tới bài đến 02/06/2024 | 07:30 mới có, muộn hơn bài này.',
    );
    expect(scheduled[0]?.fix).toBe(
      "hẹn giờ bài này không sớm hơn 02/06/2024 | 07:30, hoặc lúc ấy mới thêm liên kết",
    );
  });

  test.each([
    "/tin/dich",
    "/tin/dich/index.html",
    "/tin/dich/#tu",
    "https://mau.example/tin/dich/",
    "/cu.html",
  ])("is seen in each way to write it: %s", (address) => {
    expect(judge([linker({}, address), target({ draft: "true", aliases: "[/cu.html]" })])).toHaveLength(1);
  });
});

test("a link to an old address with a query is told apart by it", () => {
  const articles = [target({ aliases: "['/xem.aspx?id=5']" }), linker({}, "/xem.aspx?id=5")];
  expect(judge(articles)).toEqual([]);
  expect(judge([...articles, linker({ title: "Dẫn nhầm" }, "/xem.aspx?id=6")])).toHaveLength(1);
});

describe("an article that has errors of its own", () => {
  const faulty = (keys: string, address: string) => {
    const text = `---\ntitle: Hỏng\nauthor: Người Mẫu\nviewCount: nhiều\n${keys}---\n[Bài](${address})\n`;
    const source = { file: "content/tin/hong.md", path: "tin/hong.md", text, fingerprint: text };
    const { outline } = parseArticle(source, "tin", contentOptions(site));
    return outline ? [outline] : [];
  };
  const judgeWith = (keys: string, article: Article, address = "/tin/dich/") => {
    const content = makeContent([article]);
    const all = { ...content, outlines: [...content.outlines, ...faulty(keys, address)] };
    return checkSite(all, site, now).map(({ rule }) => rule);
  };

  test.each([
    ["a draft", "date: 01/05/2024\n", { draft: "true" }],
    ["a draft, where its own date is faulty", "date: 31/02/2024\n", { draft: "true" }],
    ["what comes later", "date: 01/05/2024\n", { date: "02/06/2024" }],
  ])("links to %s", (_, keys, to) => {
    expect(judgeWith(keys, target(to))).toEqual(["broken-link"]);
  });

  test.each([
    ["a draft, from a draft", "draft: true\n", { draft: "true" }],
    ["what comes later, where its own date is faulty", "date: 31/02/2024\n", { date: "02/06/2024" }],
    ["what comes before", "date: 03/06/2024\n", { date: "02/06/2024" }],
  ])("may link to %s", (_, keys, to) => {
    expect(judgeWith(keys, target(to))).toEqual([]);
  });

  test("is itself no target where it is a draft", () => {
    expect(judgeWith("draft: true\n", linker({}, "/tin/hong/"), "/tin/")).toEqual(["broken-link"]);
    expect(judgeWith("date: 31/02/2024\n", linker({}, "/tin/hong/"), "/tin/")).toEqual([]);
  });
});

describe("a link to the preview", () => {
  test.each([
    ["http://localhost:8080/tin/dich/", "/tin/dich/"],
    ["http://127.0.0.1:8081/tin/dich/#mot", "/tin/dich/#mot"],
    ["HTTP://LOCALHOST:8080", "/"],
  ])("is told with what follows its host: %s", (address, path) => {
    const [problem, ...more] = checkSite(makeContent([linker({}, address), target({})]), site, now);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: "broken-link", level: "error", fix: `viết ${path}` });
  });

  test("is one to the site itself where that is at home there", () => {
    const local = makeSite().url.replace("https://mau.example", "http://localhost:8080");
    const content = makeContent([linker({}, "http://localhost:8080/tin/dich/"), target({})]);
    expect(checkSite(content, { ...site, url: local, origin: "http://localhost:8080" }, now)).toEqual([]);
  });

  test("has the port at its end: another host's name may begin so", () => {
    expect(judge([linker({}, "https://localhost.example/tin/dich/")])).toEqual([]);
  });
});

test("the path of the site's own address is left out of links", () => {
  const quan = { ...site, url: "https://mau.example/quan/", base: "/quan" };
  const fixes = ["/quan/tin/dich/", "/quan/tin/dihc/", "https://mau.example/quan/tin/dich/"].map((address) =>
    checkSite(makeContent([linker({}, address), target({})]), quan, now).map(({ fix }) => fix),
  );
  expect(fixes).toEqual([
    ["viết /tin/dich/: máy tự thêm /quan"],
    [expect.stringMatching(/^có phải là \/tin\/dich\/\? .* sau tên miền, bỏ \/quan$/)],
    [],
  ]);
});

describe("a link to a list", () => {
  const many = (count: number, keys: Readonly<Record<string, string>>) =>
    Array.from({ length: count }, (_, index) => makeArticle(site, { title: `Bài số ${index}`, ...keys }));

  test.each([
    ["/chu-de/moi/", [target({ draft: "true", tags: "[Mới]" })]],
    ["/tac-gia/nguoi-khac/", [target({ date: "02/06/2024", author: "Người Khác" })]],
    ["/luu-tru/2024/06/", [target({ date: "02/06/2024" })]],
    ["/van-ban/05-ct-tw/", [target({ draft: "true", title: "Về Chỉ thị 05-CT/TW" })]],
    ["/tin/trang/1/", [...many(38, {}), target({ draft: "true" })]],
    ["/tin/trang/1/", many(38, {})],
    ["/tin/trang/0/", many(60, {})],
    ["/chu-de/khong-co/", []],
    ["/tac-gia/nguoi-mau-2/", []],
    ["/khong-co/rss.xml", []],
    ["/chu-de/rss.xml", []],
    ["/tac-gia/khong-ai/feed.json", []],
    ["/luu-tru/khong-co.html", []],
    ["/admin/khong-co/", []],
    ["/pagefind/pagefind.js", []],
  ])("that is not there: %s", (address, others) => {
    expect(judge([linker({}, address), ...others])).toHaveLength(1);
  });

  test.each([
    ["/tin/", []],
    ["/luu-tru/2017/quy-4/", []],
    ["/tin/rss.xml", []],
    ["/feed.json", []],
    ["/tac-gia/nguoi-mau/rss.xml", []],
    ["/sitemap.xml", []],
    ["/favicon.svg", []],
    ["/icon-192.png", []],
    ["/tai-nguyen/anh/x-400.webp", []],
    ["/tin/trang/1/", many(39, {})],
    ["/luu-tru/2017/trang/1/", many(39, {})],
    ["/chu-de/moi/", [target({ draft: "true", tags: "[Mới]" }), ...many(1, { tags: "[Mới]" })]],
    ["/tac-gia/ha-2/", [...many(1, { author: "Hà" }), target({ author: "Hạ" })]],
  ])("that is there: %s", (address, others) => {
    expect(judge([linker({}, address), ...others])).toEqual([]);
  });
});

test("each mistyped list is told with the one that is near", () => {
  const articles = ["/luu-tru/2017/11/", "/chu-de/hoc-tpa/"].map((address, index) =>
    makeArticle(site, { title: `Bài ${index}`, tags: "[Học tập]" }, `Xem [danh sách](${address}).\n`),
  );
  expect(checkSite(makeContent(articles), site, now).map(({ fix }) => fix.split("?")[0])).toEqual([
    "có phải là /luu-tru/2017/10/",
    "có phải là /chu-de/hoc-tap/",
  ]);
});

test("of an address that is near to none no other is offered", () => {
  const [told] = checkSite(makeContent([linker({}, "/xyz/qrs/")]), site, now);
  expect(told?.fix).not.toContain("có phải là");
});

test("an old address that two files claim in letters of another case is told of both", () => {
  const claim = (title: string, alias: string) => makeArticle(site, { title, aliases: `[${alias}]` });
  const told = checkSite(makeContent([claim("Một", "/Cu/a.html"), claim("Hai", "/cu/A.html")]), site, now);
  expect(told.map(({ rule }) => rule)).toEqual(["alias", "alias"]);
});

test("a picture that is only shown has no address of its own", () => {
  const shown = makeArticle(site, { title: "Đích" }, "![Mô tả](a.jpg)\n\n[Tải](b.pdf)\n");
  const content = makeContent([
    linker({}, "/tin/dich/a.jpg"),
    linker({ title: "Hai" }, "/tin/dich/b.pdf"),
    shown,
  ]);
  const told = checkSite(content, site, now).filter(({ rule }) => rule === "broken-link");
  expect(told.map(({ file }) => file)).toEqual(["content/tin/Bài dẫn.md"]);
});

test("time mends links and breaks none", () => {
  const day = fc.integer({ min: 1, max: 9 });
  const keys = fc.record({ date: day, expires: fc.option(day), draft: fc.boolean() });
  const read = (given: { date: number; expires: number | null; draft: boolean }) => ({
    date: `0${given.date}/06/2024`,
    draft: String(given.draft),
    ...(given.expires === null ? {} : { expires: `0${given.expires}/06/2024` }),
  });
  fc.assert(
    fc.property(keys, keys, day, day, (from, to, first, second) => {
      const articles = [linker(read(from)), target(read(to))];
      const [before, after] = [first, second]
        .sort()
        .map((number) => judge(articles, at(`2024-06-0${number}T12:00`)).length);
      expect(after).toBeLessThanOrEqual(before ?? 0);
    }),
  );
});

test("a build stops at such a link until the article is there, and then equals a clean one", async () => {
  const root = makeFolder();
  const content = join(root, "content");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  const article = (title: string, date: string, body: string) =>
    `---\ntitle: ${title}\ndate: ${date}\nauthor: Người Mẫu\n---\n${body}\n`;
  write("site.yaml", "name: Mẫu\nurl: https://mau.example\nsections:\n  - slug: tin\n    title: Tin\n");
  write("tin/a.md", article("Đầu", "01/05/2024", "Không có liên kết."));
  const world = { content, output: join(root, "site"), root };
  const soon = at("2024-06-01T08:00");
  const later = at("2024-06-01T10:30");
  expect((await build({ ...world, now: soon })).problems).toBeNull();
  const before = readTree(world.output);

  write("tin/a.md", article("Đầu", "01/05/2024", "Xem [bài sau](/tin/sau/)."));
  write("tin/b.md", article("Sau", "01/06/2024 10:00", "Nội dung."));
  const stopped = await build({ ...world, now: soon });
  expect(stopped.problems?.map(({ rule }) => rule)).toEqual(["broken-link"]);
  expect(readTree(world.output)).toEqual(before);

  expect((await build({ ...world, now: later })).problems).toBeNull();
  const clean = { content, output: join(root, "clean"), root: join(root, "fresh") };
  await build({ ...clean, now: later });
  expect(readTree(world.output)).toEqual(readTree(clean.output));

  expect((await build({ ...world, now: soon })).problems, "the clock is set back").toHaveLength(1);
});

test("a preview shows what is yet to come, and stops at no link to it", async () => {
  const { judgeContent } = await import("../../src/loading/read.ts");
  const { locateFolders } = await import("../../src/loading/folders.ts");
  const root = makeFolder();
  mkdirSync(join(root, "content/tin"), { recursive: true });
  writeFileSync(
    join(root, "content/site.yaml"),
    "name: Mẫu\nurl: https://mau.example\nsections:\n  - slug: tin\n    title: Tin\n",
  );
  const head = "date: 01/05/2024\nauthor: Người Mẫu\n";
  writeFileSync(join(root, "content/tin/a.md"), `---\ntitle: A\n${head}---\n[B](/tin/b/)\n`);
  writeFileSync(join(root, "content/tin/b.md"), `---\ntitle: B\n${head}draft: true\n---\nB\n`);
  const folders = locateFolders(root, "content", "_site");
  const judgeFor = async (previewOrigin: string | null) =>
    (await judgeContent(folders, { now, previewOrigin }, "errors")).problems.map(({ rule }) => rule);
  expect(await judgeFor("http://localhost:8080")).toEqual([]);
  expect(await judgeFor(null)).toEqual(["broken-link"]);
});
