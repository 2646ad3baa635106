import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../src/content/problem.ts";
import { build } from "../build.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder, writeIn } from "../project.ts";

/** Content that means harm, and is refused at its place. What comes out as text is in `attacks-shown.test.ts`. */

const site = `name: Trang Mẫu
url: https://mau.example/quan/
sections:
  - slug: tin
    title: Tin mẫu
`;

/** An article of five lines and more keys from the fifth on; its body begins after them. */
function article(title: string, keys: string, body = "Nội dung mẫu."): string {
  return `---\ntitle: ${title}\ndate: 06/10/2017\nauthor: Người Mẫu\n${keys}---\n${body}\n`;
}

const aliases = (name: string) => `aliases:\n  - ${name}\n`;
const cover = (name: string) => `cover:\n  src: ${name}\n`;
const attachment = (name: string) => `attachments:\n  - file: ${name}\n    title: Tệp\n`;
const source = (url: string) => `source:\n  name: Nguồn\n  url: ${url}\n`;

/** What is tried, the keys that try it, the rule that refuses, the line of the file. */
const refusedKeys: readonly (readonly [name: string, keys: string, rule: string, line: number])[] = [
  ["a slug that climbs out", 'slug: "../../x"\n', "slug", 5],
  ["a slug that goes deeper", "slug: a/b\n", "slug", 5],
  ["a slug of dots", "slug: ..\n", "slug", 5],
  ["a slug that hides dots", 'slug: "%2e%2e"\n', "slug", 5],
  ["a slug that is a host's file", "slug: _headers\n", "slug", 5],
  ["a slug in capitals", "slug: TRANG\n", "slug", 5],
  ["a slug where numbered pages stand", "slug: trang\n", "reserved-address", 5],
  ["a slug with a null character", 'slug: "a\\0b"\n', "slug", 5],
  ["an alias that climbs out", aliases("/../x"), "alias", 6],
  ["an alias that climbs out from below", aliases("/a/../../x"), "alias", 6],
  ["an alias on another host", aliases("//la.example/"), "alias", 6],
  ["an alias on another host, by a backslash", aliases("/\\la.example/"), "alias", 6],
  ["an alias with a scheme", aliases("https://la.example/"), "alias", 6],
  ["an alias that hides dots", aliases('"/%2e%2e/%2e%2e/x.html"'), "alias", 6],
  ["an alias that hides dots half", aliases('"/a/.%2E/x.html"'), "alias", 6],
  ["an alias that hides a slash and dots", aliases('"/a%2f%2e%2e%2fx"'), "alias", 6],
  ["an alias that hides a backslash", aliases('"/a%5cx.html"'), "alias", 6],
  ["an alias that hides a null character", aliases('"/a%00.html"'), "alias", 6],
  ["an alias that hides a line break", aliases('"/a%0d%0a/x"'), "alias", 6],
  ["an alias with a line break", aliases('"/a\\n/x https://la.example/"'), "alias", 6],
  ["an alias with a tab", aliases('"/a\\tb"'), "alias", 6],
  ["an alias with a no-break space", aliases('"/a\\u00a0b"'), "alias", 6],
  ["an alias that no file system holds", aliases(`/${"a".repeat(256)}`), "alias", 6],
  ["an alias that is a server's setting", aliases("/.htaccess"), "alias", 6],
  ["an alias inside a repository", aliases("/x/.git/config"), "alias", 6],
  ["an alias over the rules of hosts", aliases("/_headers"), "alias", 6],
  ["an alias over the redirects", aliases("/_redirects"), "alias", 6],
  ["an alias over the redirects, encoded", aliases('"/%5fredirects"'), "alias", 6],
  ["an alias over nginx's redirects", aliases("/redirects.nginx.conf"), "alias", 6],
  ["an alias over nginx's server", aliases("/server.nginx.conf"), "alias", 6],
  ["an alias over the front page", aliases("/"), "alias", 6],
  ["an alias over the front page's file", aliases("/index.html"), "alias", 6],
  ["an alias over a section", aliases("/tin/"), "alias", 6],
  ["an alias over a section, encoded", aliases('"/%74in/"'), "alias", 6],
  ["an alias over a section's feed", aliases("/tin/rss.xml"), "alias", 6],
  ["an alias over a numbered page", aliases("/tin/trang/1/"), "alias", 6],
  ["an alias over the feed", aliases("/rss.xml"), "alias", 6],
  ["an alias over the page for what is lost", aliases("/404.html"), "alias", 6],
  ["an alias over the search", aliases("/tim-kiem/index.html"), "alias", 6],
  ["an alias over the styles", aliases("/tai-nguyen/main.css"), "alias", 6],
  ["an alias over the font", aliases("/fonts/be-vietnam-pro-600.woff2"), "alias", 6],
  ["an alias over the icon", aliases("/favicon.svg"), "alias", 6],
  ["an alias over another article", aliases("/tin/dich/"), "alias", 6],
  ["an alias over another article's picture", aliases("/tin/dich/anh.jpg"), "alias", 6],
  ["a picture from above", cover("../anh.jpg"), "file", 6],
  ["a picture from above by a detour", cover("a/../../anh.jpg"), "file", 6],
  ["a picture from the system", cover("/etc/passwd"), "file", 6],
  ["a picture from a Windows folder", cover("..\\anh.jpg"), "file", 6],
  ["a picture from another host", cover("https://la.example/a.jpg"), "file", 6],
  ["a picture in the address itself", cover('"data:image/svg+xml,<svg/>"'), "file", 6],
  ["a picture by a file address", cover('"file:///etc/passwd"'), "file", 6],
  ["a picture that is a link to elsewhere", cover("lien-ket.jpg"), "missing-file", 6],
  ["a picture in a folder that is a link", cover("thu-muc/bi-mat.jpg"), "missing-file", 6],
  ["a picture that would run", cover("hinh.svg"), "file", 6],
  ["a page as an attachment", attachment("trang.html"), "file", 6],
  ["a page as an attachment, in capitals", attachment("trang.XHTML"), "file", 6],
  ["a script as an attachment", attachment("ma.js"), "file", 6],
  ["an attachment in the article's place", attachment("index.html"), "file", 6],
  ["the site's own settings as an attachment", attachment("../site.yaml"), "file", 6],
  ["a source that is a script", source('"javascript:alert(1)"'), "link", 7],
  ["a source that is data", source('"data:text/html,x"'), "link", 7],
  ["a key of the language", "__proto__:\n  draft: true\n", "unknown-key", 5],
  ["a key of all objects", "constructor: x\n", "unknown-key", 5],
];

/** What is tried and the body that tries it: on its first line, which is the file's sixth. */
const refusedBodies: readonly (readonly [name: string, body: string, rule: string])[] = [
  ["a script as a link", "[a](javascript:alert(1))", "link"],
  ["a script as a link, in mixed case", "[a](JaVaScRiPt:alert(1))", "link"],
  ["a script as a link, by an entity", "[a](&#106;avascript:alert(1))", "link"],
  ["a script as a link, by a named entity", "[a](javascript&colon;alert(1))", "link"],
  ["a script as a link, by a reference", "[a][b]\n\n[b]: javascript:alert(1)", "link"],
  ["a script between angles", "<javascript:alert(1)>", "link"],
  ["an old script as a link", "[a](vbscript:x)", "link"],
  ["data as a link", "[a](data:text/html;base64,PHNjcmlwdD4=)", "link"],
  ["a blob as a link", "[a](blob:https://mau.example/1)", "link"],
  ["a file as a link", "[a](file:///etc/passwd)", "link"],
  ["a host without a scheme", "[a](//la.example/)", "link"],
  ["a host without a scheme, by a backslash", "[a](/\\la.example/)", "link"],
  ["a script as a picture", "![a](javascript:alert(1))", "link"],
  ["data as a picture", "![a](data:image/svg+xml,x)", "link"],
  ["a picture from above", "![a](../../../etc/passwd)", "file"],
  ["a picture from above, encoded", "![a](%2e%2e/anh.jpg)", "file"],
  ["a picture that would run", "![a](hinh.svg)", "file"],
  ["a page beside the article as a link", "[a](trang.html)", "file"],
  ["a script element", "<script>alert(1)</script>", "raw-html"],
  ["an element with a handler", "a <img src=x onerror=alert(1)> b", "raw-html"],
  ["an inline style", 'a <b style="position:fixed">b</b>', "raw-html"],
  ["a frame", '<iframe src="https://la.example/"></iframe>', "raw-html"],
  ["a comment", "a <!-- --> b", "raw-html"],
  ["a base", '<base href="https://la.example/">', "raw-html"],
];

describe("what is refused", () => {
  let problems: readonly Problem[];
  let output: string;
  const attempts = [
    ...refusedKeys.map(([name, keys, rule, line]) => ({ name, keys, body: undefined, rule, line })),
    ...refusedBodies.map(([name, body, rule]) => ({ name, keys: "", body, rule, line: 6 })),
  ].map((attempt, index) => ({ ...attempt, path: `tin/bai-${index}.md`, title: `Bài ${index}` }));

  const root = makeFolder(afterAll);

  beforeAll(async () => {
    const content = join(root, "content");
    writeIn(root, "bi-mat/bi-mat.jpg", "bí mật");
    writeIn(content, "site.yaml", site);
    writeIn(content, "tin/dich.md", article("Đích", "", "![Ảnh](anh.jpg)"));
    for (const name of ["anh.jpg", "hinh.svg", "trang.html", "trang.XHTML", "ma.js"])
      writeIn(content, `tin/${name}`, "");
    writeFileSync(join(content, "tin/anh.jpg"), await drawPicture().jpeg().toBuffer());
    symlinkSync(join(root, "bi-mat/bi-mat.jpg"), join(content, "tin/lien-ket.jpg"));
    symlinkSync(join(root, "bi-mat"), join(content, "tin/thu-muc"));
    for (const { path, title, keys, body } of attempts) writeIn(content, path, article(title, keys, body));
    output = join(root, "site");
    problems = (await build({ content, output, root })).problems ?? [];
  });

  test.each(attempts)("$name", ({ path, rule, line }) => {
    const own = problems.filter(({ file }) => file.endsWith(`/${path}`));
    expect(own.map((problem) => `${problem.line} ${problem.rule}`)).toContain(`${line} ${rule}`);
  });

  test("nothing is written, and no good article is blamed", () => {
    expect(existsSync(output)).toBe(false);
    expect(problems.filter(({ file }) => file.endsWith("dich.md"))).toEqual([]);
  });

  test.each([
    "https://mau.example//la.example/",
    "https://mau.example/a;b/",
    "https://mau.example/$a/",
    "https://mau.example/*/",
    "https://mau.example/:a/",
    "https://a;b{c}.example/",
    "https://ai@la.example/",
    "javascript:alert(1)",
  ])("a site at %s", async (url) => {
    const root = makeFolder();
    writeIn(root, "content/site.yaml", site.replace(/^url: .*$/m, `url: "${url}"`));
    const result = await build({ content: join(root, "content"), output: join(root, "site"), root });
    expect(result.problems?.map(({ line, rule }) => `${line} ${rule}`)).toEqual(["2 link"]);
  });
});
