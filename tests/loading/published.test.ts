import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { readPublished } from "../../src/loading/published.ts";
import { makeFolder, writeIn } from "../project.ts";

const urls = (...addresses: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="x">${addresses.map((loc) => `<url><loc>${loc}</loc></url>`).join("\n")}</urlset>`;
const index = (...addresses: string[]) =>
  `<sitemapindex>${addresses.map((loc) => `<sitemap><loc> ${loc} </loc></sitemap>`).join("")}</sitemapindex>`;

test("reads a folder of built pages", async () => {
  const folder = makeFolder();
  for (const path of ["index.html", "tin/bài 1/index.html", "cu/a.html", "404.html", "tai-nguyen/main.css"])
    writeIn(folder, path, "");
  expect(await readPublished(folder)).toEqual(["/cu/a.html", "/", "/tin/b%C3%A0i%201/"]);
});

test("reads a site map, packed or not, and an index over parts that lie beside it", async () => {
  const folder = makeFolder();
  writeIn(folder, "a.xml", urls("https://cu.example/a?x=1&amp;y=2", "<![CDATA[https://cu.example/b]]>"));
  writeFileSync(join(folder, "c.xml.gz"), gzipSync(urls("https://cu.example/c")));
  writeIn(
    folder,
    "index.xml",
    index("https://cu.example/a.xml", "https://cu.example/c.xml.gz", "https://cu.example/index.xml"),
  );
  expect(await readPublished(join(folder, "index.xml"))).toEqual([
    "https://cu.example/a?x=1&y=2",
    "https://cu.example/b",
    "https://cu.example/c",
  ]);
});

test("asks a site that is live for its site map", async () => {
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url === "/quan/sitemap.xml") response.end(index(`${origin}/quan/1.xml.gz`));
    else if (request.url === "/quan/1.xml.gz") response.end(gzipSync(urls(`${origin}/quan/tin/a/`)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await readPublished(`${origin}/quan`)).toEqual([`${origin}/quan/tin/a/`]);
  await expect(readPublished(`${origin}/khac/`)).rejects.toThrow(
    `Không đọc được ${origin}/khac/sitemap.xml (máy chủ đáp 404).\n  Sửa: `,
  );
});

test.each([
  ["khong-co", undefined, /^Không thấy ".*khong-co"\.\n {2}Sửa: /],
  ["anh.xml", "<html></html>", /anh\.xml" không phải sitemap\.xml\.\n {2}Sửa: /],
  ["hong.gz", "\u001f\u008bhỏng", /hong\.gz" là tệp nén bị hỏng\.\n {2}Sửa: /],
  ["muc-luc.xml", index("../../etc"), /kể một phần không đọc được: \.\.\/\.\.\/etc\n {2}Sửa: /],
])("says in Vietnamese what is wrong with %s", async (name, text, message) => {
  const path = join(makeFolder(), name);
  if (text !== undefined) writeFileSync(path, text, "latin1");
  await expect(readPublished(path)).rejects.toThrow(message);
});
