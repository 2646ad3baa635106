import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleAssets } from "../../src/eleventy/assets.ts";
import { nothingKnown } from "../../src/eleventy/inputs.ts";
import { Fingerprints } from "../../src/loading/fingerprints.ts";
import { makeFolder, writeIn } from "../project.ts";

function makeTemplates(colour: string, folder = makeFolder()): string {
  writeIn(folder, "styles/main.css", `p { color: ${colour}; }`);
  writeIn(folder, "scripts/article.ts", `console.log("${colour}");`);
  return folder;
}

async function textsOf(templates: string, known = nothingKnown()): Promise<string> {
  const { styles, scripts } = await bundleAssets(templates, known);
  expect(Object.keys(scripts)).toEqual(["article"]);
  return [styles, ...Object.values(scripts)].map(({ make }) => make()).join("");
}

test("styles and scripts are those of the files as they are, made anew or not", async () => {
  const templates = makeTemplates("red");
  const made = await textsOf(templates);
  expect(made).toMatch(/red.*red/s);
  expect(await textsOf(templates)).toBe(made);
  makeTemplates("tan", templates);
  expect(await textsOf(templates)).toMatch(/tan.*tan/s);
  makeTemplates("red", templates);
  expect(await textsOf(templates)).toBe(made);
});

test("what was edited while it was bundled is not kept under the name of what was there before", async () => {
  const templates = makeTemplates("tan");
  // As long as this is asked, the files are what they were when they were named.
  class Before extends Fingerprints {
    override of(path: string): string {
      return `trước của ${path}`;
    }
  }
  const before = { ...nothingKnown(), fingerprints: new Before(join(templates, "không có")) };
  expect(await textsOf(templates, before)).toMatch(/tan.*tan/s);
  makeTemplates("red", templates);
  expect(await textsOf(templates, before)).toMatch(/red.*red/s);
});

test("both colour schemes are said in no more words than they are written in", async () => {
  const templates = makeTemplates("red");
  writeIn(templates, "styles/main.css", ":root { color-scheme: light dark; }");
  expect(await textsOf(templates)).toContain(":root{color-scheme:light dark}");
});
