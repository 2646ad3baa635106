import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlias } from "../../src/content/field.ts";
import { planSite } from "../../src/site/plan.ts";
import { contentPolicy } from "../../src/site/security.ts";
import { noViews } from "../../src/site/views.ts";
import { build, fixture, readTree } from "../build.ts";
import { makeFolder } from "../project.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";
import { type HeaderRule, headersFor, readHeaderRules, readNginxWords } from "./host-files.ts";

const base = "/ban-tin";

describe("of a built site", () => {
  let files: Map<string, string>;
  let rules: HeaderRule[];

  const root = makeFolder(afterAll);

  beforeAll(async () => {
    await build({ content: fixture("quan"), output: join(root, "site"), root });
    files = readTree(join(root, "site"));
    rules = readHeaderRules(files.get("_headers") ?? "");
  });

  const addresses = () =>
    [...files.keys()].map((path) => `${base}/${path.replace(/(^|\/)index\.html$/, "$1")}`);
  const header = (address: string, name: string) =>
    headersFor(rules, address).find(([own]) => own === name)?.[1] ?? null;

  test("no address gets a header twice, since hosts differ in what two mean", () => {
    for (const address of addresses()) {
      const names = headersFor(rules, address).map(([name]) => name);
      expect(new Set(names).size, address).toBe(names.length);
    }
  });

  test("every answer is typed as sent, framed nowhere and fetched over HTTPS", () => {
    for (const address of addresses()) {
      expect(header(address, "X-Content-Type-Options")).toBe("nosniff");
      expect(header(address, "X-Frame-Options")).toBe("DENY");
      expect(header(address, "Strict-Transport-Security")).toMatch(/^max-age=\d{8}/);
      expect(header(address, "Referrer-Policy")).toBe("strict-origin-when-cross-origin");
      expect(header(address, "Permissions-Policy")).toContain("camera=()");
    }
  });

  test("every page has a policy by header and in itself, and asks again before long", () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith(".html") || path.startsWith("tin-cu/")) continue;
      const address = `${base}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
      const [, own] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(bytes) ?? [];
      const policy = own?.replaceAll("&#39;", "'");
      expect(policy, path).toContain("default-src 'none'");
      expect(header(address, "Content-Security-Policy")).toBe(`${policy}; frame-ancestors 'none'`);
      expect(header(address, "Cache-Control")).toMatch(/max-age=\d{1,3}, must-revalidate$/);
    }
  });

  test("what is named by its content is kept for a year", () => {
    const styles = [...files.keys()].find((path) => path.startsWith("tai-nguyen/"));
    expect(header(`${base}/${styles}`, "Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  test.each([
    ["rss.xml", "application/rss+xml"],
    ["feed.json", "application/feed+json"],
  ])("every %s is typed as a feed on every kind of host", (name, type) => {
    const feeds = [...files.keys()].filter((path) => path.endsWith(name));
    for (const root of ["", "tin-quan/", "tac-gia/tran-thi-mau/", "don-vi/"]) {
      expect(feeds.some((path) => path.startsWith(root))).toBe(true);
    }
    const words = readNginxWords(files.get("server.nginx.conf") ?? "").join(" ");
    const [, pattern = "^$"] =
      new RegExp(`location ~ "(\\S+) { types { } default_type ${RegExp.escape(type)} ;`).exec(words) ?? [];
    for (const path of feeds) {
      expect(header(`${base}/${path}`, "Content-Type"), path).toBe(`${type}; charset=utf-8`);
      expect(`${base}/${path}`).toMatch(new RegExp(pattern));
    }
  });

  test("an old address has a rule for each kind of host, and a page that leads on where there are no rules", () => {
    const target = `${base}/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/`;
    const old = `${base}/tin-cu/hoi-nghi-t12.html`;
    expect(files.get("_redirects")?.split("\n")).toEqual([
      `${base}/c%E1%BB%95ng/xem.aspx id=5 ${target} 301!`,
      `${old} ${target} 301!`,
      `${old} ${target} 301`,
      "",
    ]);
    expect(readNginxWords(files.get("redirects.nginx.conf") ?? "").join(" ")).toContain(
      `location = "${old} { return 301 "${target} ; }`,
    );
    const page = files.get("tin-cu/hoi-nghi-t12.html") ?? "";
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(page).toContain(`<link rel="canonical" href="https://quan-mau.example${target}">`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(new RegExp(`<main[^]*<a href="${target}">[^]*</main>`));
    expect(files.get("sitemap.xml")).not.toContain("tin-cu");
  });

  test("where a query tells old addresses apart, the page for what is not found leads on", () => {
    const target = `${base}/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/`;
    expect(files.get("404.html")).toContain(`<script type="module" src="${base}/dia-chi-cu.js">`);
    const script = Buffer.from(files.get("dia-chi-cu.js") ?? "", "latin1").toString();
    expect(script).toContain(`["${base}/cổng/xem.aspx","&id=5&","${target}"]`);
  });

  test("nginx gets one server, complete, that sends the same headers", () => {
    const words = readNginxWords(files.get("server.nginx.conf") ?? "");
    expect(words.filter((word) => word === "{").length).toBe(words.filter((word) => word === "}").length);
    expect(words.slice(0, 2)).toEqual(["server", "{"]);
    for (const [name, value] of headersFor(rules, `${base}/`)) {
      if (name === "Cache-Control" || name === "Content-Security-Policy")
        expect(words).toContain(`"${value}`);
      else expect(words.join(" ")).toContain(`add_header ${name} "${value} always ;`);
    }
  });
});

test("the search alone may compile WebAssembly; nothing may run or style inline", () => {
  expect(contentPolicy("/tim-kiem/")).toContain("script-src 'self' 'wasm-unsafe-eval';");
  for (const url of ["/", "/404.html", "/tin/bai/", "/tin/tim-kiem/"]) {
    expect(contentPolicy(url)).toContain("script-src 'self';");
    expect(contentPolicy(url)).not.toContain("unsafe");
  }
});

/** What a site with one article that has these old addresses writes. */
function plan(aliases: readonly string[], url = "https://mau.example/quan") {
  const site = { ...makeSite(), base: new URL(url).pathname.replace(/\/$/, "") };
  const article = makeArticle(site, { aliases: JSON.stringify(aliases) });
  const { files, pages, redirects } = planSite(makeContent([article]), site, noViews, moment);
  const text = (name: string) => files.find((file) => file.url === name)?.make() ?? "";
  const moved = pages.filter(({ template }) => template === "moved").map((page) => page.url);
  const script = text("/dia-chi-cu.js");
  return { moved, redirects, rules: text("/_redirects"), nginx: text("/redirects.nginx.conf"), script };
}

test("old addresses with a query lead on below a path with marks too, as the script sees them", () => {
  const { script } = plan(["/index.php?id=5"], "https://mau.example/quận");
  expect(script).toContain('["/quận/index.php","&id=5&"');
});

const target = "/quan/tin/bai-mau/";

test.each([
  ["/cu/bai.html", ["/cu/bai.html"]],
  ["/cu/1234", ["/cu/1234/"]],
  ["/cu/bai.aspx", ["/cu/bai.aspx/"]],
  ["/cu/h%E1%BB%99i.htm", ["/cu/hội.htm"]],
  ["/cu/hội.htm#dau", ["/cu/hội.htm"]],
  ["/index.php?id=5", []],
  ["/cu/a:b.html", []],
  ["/TIN/bai-mau/", []],
  ["/tin/bai-mau/index.html/x.html", []],
])("%s gets the pages %j", (alias, pages) => {
  const { moved, redirects } = plan([alias]);
  expect(moved).toEqual(pages);
  expect(redirects).toHaveLength(1);
});

test("of two old addresses one of which would lie in the other's file, one has a page and both have rules", () => {
  const { moved, redirects } = plan(["/cu/a.html", "/cu/a.html/b.html", "/Cu/A.html"]);
  expect(moved).toHaveLength(1);
  expect(redirects).toHaveLength(3);
  expect(plan(["/Cu/A.html/b.html", "/cu/a.html"]).moved).toHaveLength(1);
});

test("a query is matched in each host's own form", () => {
  const { rules, nginx } = plan(["/index.php?id=5&trang=%C4%91", "/index.php"]);
  expect(rules.split("\n").slice(0, 2)).toEqual([
    `/quan/index.php id=5 trang=%C4%91 ${target} 301!`,
    `/quan/index.php ${target} 301!`,
  ]);
  expect(readNginxWords(nginx)).toEqual([
    ...["location", "=", '"/quan/index.php', "{"],
    ...[
      "if",
      "($args",
      "~",
      '"(?:^|&)id=5&trang=%C4%91(?:&|$)',
      ")",
      "{",
      "return",
      "301",
      `"${target}`,
      ";",
      "}",
    ],
    ...["return", "301", `"${target}`, ";", "}"],
  ]);
});

test.each(["/?&", "/?=x", "/cu?1234", "/?a=b=c"])(
  "%s has no form that Netlify reads, so no rule there",
  (alias) => {
    const { rules, nginx } = plan([alias]);
    expect(rules).toBe("");
    expect(nginx).toContain("if ($args ~");
  },
);

test("whatever an old address holds, each rule leads to the article and no other rule comes of it", () => {
  const signs = [..."ab/.:;*?&=#%'\"{}$()[]<>|~!@^,+-độ 0"];
  const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 });
  const alias = fc.oneof(text, fc.string({ unit: "grapheme", maxLength: 30 })).map((rest) => `/${rest}`);
  fc.assert(
    fc.property(alias.filter(isAlias), (old) => {
      const { rules, nginx, moved } = plan([old]);
      for (const line of rules.split("\n").slice(0, -1)) {
        expect(line).toMatch(
          /^\/quan\/[\w\-.~%!'()/]*( [\w\-.~%!'()]*=[\w\-.~%!'()]*)* \/quan\/tin\/bai-mau\/ 301!?$/,
        );
      }
      const words = readNginxWords(nginx);
      expect(words.slice(0, 2)).toEqual(["location", "="]);
      expect(words[2]).toMatch(/^"\/quan\//);
      expect(words.filter((word) => word === "location")).toHaveLength(1);
      expect(words.slice(words.indexOf("return"))).toEqual(
        expect.arrayContaining(["return", "301", `"${target}`, ";", "}"]),
      );
      for (const url of moved) expect(url.split("/")).not.toContain("..");
    }),
  );
});
