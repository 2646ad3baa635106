import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkSite } from "../../src/check/check.ts";
import { judgeText } from "../../src/check/judge-text.ts";
import { warningNames } from "../../src/check/warnings.ts";
import { parseArticle } from "../../src/content/article.ts";
import { formatProblem, sortProblems } from "../../src/content/problem.ts";
import { articleSchema, pageSchema } from "../../src/content/schema.ts";
import { parseSinglePage } from "../../src/content/single-page.ts";
import { reservedNames } from "../../src/site/reserved-names.ts";
import { contentOptions, parseSite, siteSchema } from "../../src/site/site.ts";
import { parseViews } from "../../src/site/views.ts";
import { slug } from "../../src/text/slug.ts";
import { parseStamp } from "../../src/text/stamp.ts";
import { fixture } from "../build.ts";
import { copyProject, project } from "../project.ts";
import { makeContent, moment } from "../site/content.ts";

const guideFile = join(project, "content/README.md");
const isThere = existsSync(guideFile);
const guide = isThere ? readFileSync(guideFile, "utf8") : "";
const section = "hoat-dong-dang";
const zone = "Asia/Ho_Chi_Minh";

/** A site with the sections that the guide speaks of: it stays where another unit's content lies beside it. */
const { site } = parseSite({
  file: "content/site.yaml",
  path: "site.yaml",
  text: readFileSync(join(fixture("phuong"), "site.yaml"), "utf8"),
});
if (!site) throw new Error("phuong/site.yaml");
const options = contentOptions(site);

// A unit may do without it.
beforeEach(({ skip }) => skip(!isThere));

/** The fenced blocks of one kind; those in a list are indented. */
function blocks(kind: string): string[] {
  const found = guide.matchAll(new RegExp(`^( *)\`\`\`${kind}\\n(.*?)^\\1\`\`\`$`, "gms"));
  return [...found].map(([, indent = "", text = ""]) => text.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

/** What stands under a heading, up to the next of its level. */
function under(heading: string): string {
  const [, text = ""] = guide.split(new RegExp(`^## ${heading}$`, "m"));
  return text.split(/^## (?=[\p{Lu}])/mu, 1)[0] ?? "";
}

function parse(text: string, path = `${section}/2026/vi-du.md`) {
  return parseArticle({ file: `content/${path}`, path, text }, section, options);
}

const examples = blocks("markdown").map((text) => [/^title: (.*)$/m.exec(text)?.[1] ?? "", text] as const);

describe("an example of the guide", () => {
  test("stands there for each task", () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
  });

  test.each(examples)("%s is an article without a fault", (_title, text) => {
    const { value, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(judgeText(`content/${section}/vi-du.md`, text, zone)).toEqual([]);
    expect(value?.html).not.toContain("**");
  });

  test("takes no other's address, and passes every rule", () => {
    const articles = examples.flatMap(([, text], index) => parse(text, `${section}/${index}.md`).value ?? []);
    const errors = checkSite(makeContent(articles), site, moment.now).filter(
      ({ level }) => level === "error",
    );
    expect(errors).toEqual([]);
  });

  test.each(blocks("yaml"))("of front matter or of site.yaml is without a fault:\n%s", (text) => {
    const file = { file: "vi-du", path: "vi-du" };
    const inBlock = { ...file, text: `---\n${text}${/^title:/m.test(text) ? "" : "title: Ví dụ\n"}---\n` };
    const asDraft = { ...inBlock, text: inBlock.text.replace(/---\n$/, "draft: true\n---\n") };
    const asSite = { ...file, text: `name: Ví dụ\nurl: https://vi-du.example/\n${text}` };
    const judged = [
      parseArticle(/^date:/m.test(text) ? inBlock : asDraft, section, options).problems,
      parseSinglePage(inBlock, options).problems,
      parseSite(asSite).problems,
    ];
    expect(judged).toContainEqual([]);
  });

  test.each(blocks("json"))("of views.json is without a fault", (text) => {
    expect(parseViews({ file: "views.json", path: "views.json", text }, zone).problems).toEqual([]);
  });
});

describe("what the guide says of a faulty article is what the build says", () => {
  const texts = blocks("text");
  const reportAt = (place: string) => texts.find((text) => text.includes(place))?.trimEnd();

  function report(text: string, path: string): string {
    return sortProblems(parse(text, path).problems).map(formatProblem).join("\n");
  }

  test("of a day that does not exist", () => {
    const text = "---\ntitle: Đại hội\ndate: 31/02/2017\nauthor: Nguyễn Văn A\n---\nNội dung.\n";
    expect(report(text, `${section}/2017/dai-hoi.md`)).toBe(reportAt("dai-hoi.md:3:7"));
  });

  test("of the article that it mends", () => {
    const faulty = texts.find((text) => text.startsWith("---\n")) ?? "";
    expect(report(faulty, `${section}/2026/chi-bo-3-hop.md`)).toBe(reportAt("chi-bo-3-hop.md:2:8"));
  });
});

test("the command of the guide makes the file of the guide and says so", () => {
  const [, command, , said, , file] = under("Tạo bài mới bằng lệnh")
    .split(/^```(?:text|markdown)?\n/m)
    .slice(2);
  const copy = copyProject();
  const printed = execFileSync("sh", ["-c", `${command?.trim().replace("npm run", "npm run -s")}`], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, BUILD_NOW: "2026-11-24T08:00:00+07:00" },
  });
  expect(printed).toBe(said);
  const [, path = ""] = /bài nháp: (.*)/.exec(printed) ?? [];
  expect(readFileSync(join(copy, path), "utf8").trimEnd()).toBe(file?.trimEnd());
});

test("every command of the guide is there", () => {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const named = [...guide.matchAll(/npm (?:run ([a-z]+)|(start|test))/g)].map(([, run, own]) => run ?? own);
  expect(named).toContain("views");
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test("every way of writing a date is read", () => {
  const table = under("Cách ghi ngày giờ").matchAll(/^\| `([^`]+)`/gm);
  const stamps = [...table].map(([, stamp = ""]) => stamp.replaceAll("\\|", "|"));
  expect(stamps.length).toBeGreaterThanOrEqual(6);
  for (const stamp of stamps) expect(parseStamp(stamp, { zone })).toHaveProperty("iso");
});

test.each([
  ["Phần thông tin đầu bài", articleSchema(zone)],
  ["Trang đơn", pageSchema],
  ["Thông tin chung của trang: site.yaml", siteSchema],
])("the table under %s names every key, and no other", (heading, schema) => {
  const firstCells = under(heading).matchAll(/^\| (`[^|]+`) +\|/gm);
  const keys = [...firstCells].flatMap(([, cell = ""]) => cell.match(/[a-zA-Z]+/g) ?? []);
  expect(keys.toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});

test("every address that a title is said to make is the one it makes", () => {
  const said = [...guide.matchAll(/đầu đề “([^”]+)” thành `\/[^/]+\/([^/]+)\/`/g)];
  expect(said.length).toBeGreaterThan(0);
  for (const [, title = "", name] of said) expect(slug(title)).toBe(name);
});

test("the names that nobody may take are those that the site keeps", () => {
  const [, list = ""] = /^Những tên sau đã dùng cho trang khác[^:]*: (.*?)\./m.exec(guide) ?? [];
  const names = list.match(/[a-z-]+(?=`)/g) ?? [];
  expect(names.length).toBeGreaterThanOrEqual(9);
  for (const name of names) expect(reservedNames).toContain(name);
});

test("every link within the guide leads to a heading", () => {
  const headings = [...guide.matchAll(/^##+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
  for (const [, anchor] of guide.matchAll(/\]\(#([^)]*)\)/g)) expect(headings).toContain(anchor);
});

test("the guide explains every warning that can be switched off", () => {
  for (const name of warningNames) expect(guide).toContain(`\`${name}\``);
});
