import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { OutputWriter } from "../../src/eleventy/output.ts";
import { startOutputThread, takeOutputThread } from "../../src/eleventy/output-thread.ts";
import { summarise } from "../../src/eleventy/summary.ts";
import { locateFolders } from "../../src/loading/folders.ts";
import { fewFiles } from "../../src/loading/parse-start.ts";
import { build, fixture, readTree } from "../build.ts";
import { makeFolder, project, writeIn } from "../project.ts";

test("two sources of one file are told, and nothing is written", async () => {
  const root = makeFolder();
  const options = {
    output: join(root, "site"),
    staging: join(root, "staging"),
    record: join(root, "m"),
    ownsOutput: false,
  };
  const writer = new OutputWriter(options);
  const twice = writer.compare([
    ["robots.txt", "1"],
    ["robots.txt", "2"],
  ]);
  await expect(twice).rejects.toThrow(/robots\.txt/);
  await writer.abandon();
  expect(existsSync(options.output)).toBe(false);
  expect(existsSync(options.staging)).toBe(false);
});

/** A site whose public files are its own. */
function makeWorld() {
  const root = makeFolder();
  const publicFiles = join(root, "public");
  cpSync(join(project, "public"), publicFiles, { recursive: true });
  return { content: fixture("xa"), output: join(root, "site"), root, publicFiles };
}

test("a file with the name of a folder of the site is told, and the folder stays", async () => {
  const world = makeWorld();
  await build(world);
  const before = readTree(world.output);
  writeFileSync(join(world.publicFiles, "tac-gia"), "");
  await expect(build(world)).rejects.toThrow(/tac-gia trùng tên với một thư mục/);
  expect(readTree(world.output)).toEqual(before);
});

test("public files are copied as they are, those of hosts too; a link among them is told", async () => {
  const world = makeWorld();
  for (const name of [".well-known/security.txt", ".nojekyll", ".DS_Store", "CNAME"])
    writeIn(world.publicFiles, name, name);
  await build(world);
  const written = [...readTree(world.output).keys()];
  expect(written).toEqual(expect.arrayContaining([".well-known/security.txt", ".nojekyll", "CNAME"]));
  expect(written).not.toContain(".DS_Store");
  symlinkSync(world.content, join(world.publicFiles, "lien-ket"));
  await expect(build(world)).rejects.toThrow(
    /^public\/lien-ket là liên kết tượng trưng nên không được chép;/,
  );
});

test("a public file that comes while the first build writes is there after the second", async () => {
  const world = makeWorld();
  const onProgress = () => writeFileSync(join(world.publicFiles, "moi.txt"), "mới");
  await build({ ...world, onProgress });
  await build(world);
  expect(existsSync(join(world.output, "moi.txt"))).toBe(true);
});

test("two content folders that are built in turn into one folder leave nothing of each other there", async () => {
  const root = makeFolder();
  const output = join(root, "_site");
  const content = join(root, "content");
  cpSync(fixture("xa"), content, { recursive: true });
  await build({ content, output, root });
  const alone = readTree(output);
  await build({ content: fixture("phuong"), output, root });
  await build({ content, output, root });
  expect([...readTree(output).keys()]).toEqual([...alone.keys()]);
  expect(readTree(output)).toEqual(alone);
});

test("an output that is reached by a link is the same one, and a link that leads elsewhere another", async () => {
  const root = makeFolder();
  const content = join(root, "content");
  const [one, two, link] = [join(root, "one"), join(root, "two"), join(root, "link")];
  for (const output of [one, two]) mkdirSync(output);
  const lead = (to: string) => {
    rmSync(link, { force: true });
    symlinkSync(to, link);
  };
  const show = async (name: string, output: string) => {
    cpSync(fixture(name), content, { recursive: true });
    await build({ content, output, root });
    rmSync(content, { recursive: true });
    return [...readTree(output).keys()];
  };
  const alone = await show("xa", join(root, "alone"));
  await show("phuong", one);
  lead(one);
  expect(await show("xa", link)).toEqual(alone);
  await show("phuong", link);
  lead(two);
  await show("phuong", link);
  await show("xa", link);
  lead(one);
  expect(await show("xa", link)).toEqual(alone);
});

test.each([
  ["_site", "content"],
  ["ra", "content"],
  ["ra/moi", "src"],
  ["ra", ".cache"],
])("an output of %s, by a link that leads to %s, is refused", (output, kept) => {
  const root = makeFolder();
  for (const folder of ["content", "src", ".cache"]) mkdirSync(join(root, folder));
  symlinkSync(join(root, kept), join(root, dirname(output) === "." ? output : dirname(output)));
  expect(() => locateFolders(root, "content", output)).toThrow(`ở đó có ${kept}`);
});

test("where _site is a link to a folder elsewhere, what others keep there stays", async () => {
  const root = makeFolder();
  const output = join(root, "duan/_site");
  for (const folder of ["duan", "www"]) mkdirSync(join(root, folder));
  writeFileSync(join(root, "www/cua-toi.txt"), "giữ");
  symlinkSync(join(root, "www"), output);
  const built = await build({ content: fixture("xa"), output, root: join(root, "duan") });
  expect(built).toMatchObject({ foreign: ["cua-toi.txt"], removed: 0 });
  if (built.problems) throw new Error("the fixture is in order");
  expect(summarise(built, "_site")).toContain(
    " Còn 1 tệp có sẵn ở đó, không rõ của lần dựng nào (cua-toi.txt):",
  );
  expect(readFileSync(join(root, "www/cua-toi.txt"), "utf8")).toBe("giữ");
});

test.each([
  ["content/site.yaml", "", "Trang mẫu", "index.html"],
  ["content/views.json", "", "12", "tin-quan/ban-tin-mau-khong-co-tom-tat/index.html"],
  ["templates/components/stamp.njk", "", 'class="stamp', "index.html"],
  ["templates/components", "/stamp.njk", 'class="stamp', "index.html"],
])("what %s leads to, where it is a link, counts in the next build", async (link, file, text, page) => {
  const root = makeFolder();
  const world = { content: join(root, "content"), templates: join(root, "templates"), root };
  cpSync(fixture("quan"), world.content, { recursive: true });
  cpSync(join(project, "templates"), world.templates, { recursive: true });
  symlinkSync(join(project, "src"), join(root, "src"));
  renameSync(join(root, link), join(root, "that"));
  symlinkSync(join(root, "that"), join(root, link));
  const show = async () => {
    await build({ ...world, output: join(root, "site") });
    return readFileSync(join(root, "site", page), "utf8");
  };
  const before = await show();
  const edited = join(root, `that${file}`);
  writeFileSync(edited, readFileSync(edited, "utf8").replace(text, `${text}3`));
  expect(await show()).not.toBe(before);
});

test("an empty folder that was there stays where a build finds an error", async () => {
  const root = makeFolder();
  const content = join(root, "content");
  const output = join(root, "site");
  mkdirSync(content);
  mkdirSync(output);
  writeFileSync(join(content, "site.yaml"), "name: Mẫu\n");
  expect((await build({ content, output, root })).problems).not.toBeNull();
  expect(existsSync(output)).toBe(true);
});

test.each(["{{ page.khong.co }}", "{{ site.scripts.article }}"])(
  "a template that asks for what is not there, %s, leaves the site as it was",
  async (template) => {
    const root = makeFolder();
    const world = { content: fixture("xa"), output: join(root, "site"), root };
    await build(world);
    const before = readTree(world.output);
    const templates = join(root, "templates");
    mkdirSync(join(templates, "pages"), { recursive: true });
    mkdirSync(join(templates, "scripts"));
    mkdirSync(join(templates, "styles"));
    const dark = "@media (prefers-color-scheme: dark) { :root { --paper: #111 } }";
    writeFileSync(join(templates, "styles/main.css"), `:root { --red: #900; --paper: #fff } ${dark}`);
    writeFileSync(join(templates, "pages/front.njk"), template);
    await expect(build({ ...world, templates })).rejects.toThrow(/templates\/pages\/front\.njk/);
    expect(readTree(world.output)).toEqual(before);
  },
);

test.each([
  ["src", "src"],
  [".", "content"],
  ["content", "content"],
  ["content/tin", "content"],
  [".cache", ".cache"],
])("an output of %s is refused, since it would take the place of %s", (output, kept) => {
  expect(() => locateFolders("/du-an", "content", output)).toThrow(kept);
});

test("many articles are parsed on threads, and come out the same from the cache", async () => {
  const root = makeFolder();
  const content = join(root, "content");
  generateContent(content, fewFiles);
  const now = Date.parse("2026-12-01");
  const world = { content, output: join(root, "site"), root, now };
  await build(world);
  expect(await build(world)).toMatchObject({ problems: null, articles: fewFiles, written: 0 });
  const [path] = [...readTree(content).keys()].filter((name) => name.endsWith(".md"));
  const file = join(content, path ?? "");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, "title: Nhan đề vừa sửa"));
  await build(world);
  const clean = { ...world, output: join(root, "clean"), root: join(root, "fresh") };
  await build(clean);
  expect(readTree(world.output)).toEqual(readTree(clean.output));
});

test("a thread that was started early serves one writer; the next has its own, that answers too", async () => {
  startOutputThread();
  const [early, own] = [takeOutputThread(), takeOutputThread()];
  expect(own).not.toBe(early);
  for (const thread of [early, own]) {
    await expect(thread.send({ kind: "abandon" })).rejects.toThrow("no output is open");
    await thread.end();
    expect(thread.isAlive).toBe(false);
  }
});
