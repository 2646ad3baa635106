import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, fixture } from "../build.ts";
import { makeFolder, project } from "../project.ts";

let output: string;

const root = makeFolder(afterAll);

beforeAll(async () => {
  output = join(root, "site");
  await build({ content: fixture("quan"), output, root });
});

const read = (name: string) => readFileSync(join(output, name), "utf8");

test("the manifest speaks of this site, below its own path", () => {
  expect(JSON.parse(read("manifest.webmanifest"))).toMatchObject({
    name: "Trang mẫu Quận Hư Cấu",
    lang: "vi",
    start_url: "/ban-tin/",
    scope: "/ban-tin/",
  });
  expect(read("index.html")).toContain('<link rel="manifest" href="/ban-tin/manifest.webmanifest">');
});

test("its icons are there, in the sizes that it says", () => {
  const { icons } = JSON.parse(read("manifest.webmanifest")) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(icons.map(({ purpose }) => purpose)).toEqual(["any", "any", "maskable"]);
  for (const { src, sizes } of icons) {
    const png = readFileSync(join(output, src.replace("/ban-tin/", "")));
    expect(png.toString("latin1", 1, 4)).toBe("PNG");
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});

test("the browser's own colours are those of the pages", () => {
  const tokens = readFileSync(join(project, "templates/styles/tokens.css"), "utf8");
  const { theme_color, background_color } = JSON.parse(read("manifest.webmanifest"));
  expect(tokens).toContain(`--red: ${theme_color};`);
  expect(tokens).toContain(`--paper: ${background_color};`);
  const themes = [...read("index.html").matchAll(/<meta name="theme-color" [^>]*content="([^"]*)"/g)];
  expect(themes[0]?.[1]).toBe(theme_color);
  expect(tokens).toContain(`--paper: ${themes[1]?.[1]};`);
});
