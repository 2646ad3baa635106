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
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { OutputWriter } from "../../src/eleventy/output.ts";
import { OutputBatch } from "../../src/eleventy/output-batch.ts";
import { OutputFolder } from "../../src/eleventy/output-folder.ts";
import { startOutputThread, takeOutputThread } from "../../src/eleventy/output-thread.ts";
import { statOf } from "../../src/loading/fingerprints.ts";
import { locateFolders } from "../../src/loading/folders.ts";
import { build, fixture, readTree } from "../build.ts";
import { makeFolder, project } from "../project.ts";

function batchOf(files: Readonly<Record<string, string>>): OutputBatch {
  const batch = new OutputBatch();
  for (const [path, text] of Object.entries(files)) batch.add({ path, key: text, text });
  return batch;
}

const state = { inputs: "", from: 0, until: 0, pages: 0, articles: 0, files: 0 };

/** Writes these files as one build would, and nothing else. */
function write(root: string, files: Readonly<Record<string, string>>, ownsOutput = false): void {
  const folder = new OutputFolder({
    output: join(root, "site"),
    staging: join(root, "staging"),
    record: join(root, "files.json"),
    ownsOutput,
  });
  folder.stage(batchOf(files));
  folder.commit(state);
}

const read = (root: string) => Object.fromEntries(readTree(join(root, "site")));

test("files that no build wrote stay where they are", () => {
  const root = makeFolder();
  mkdirSync(join(root, "site/.git"), { recursive: true });
  writeFileSync(join(root, "site/.git/HEAD"), "ref");
  writeFileSync(join(root, "site/cua-toi.txt"), "giữ");
  write(root, { "a/index.html": "1", "b/index.html": "1" });
  write(root, { "a/index.html": "2" });
  expect(read(root)).toEqual({ ".git/HEAD": "ref", "cua-toi.txt": expect.anything(), "a/index.html": "2" });
});

test("without the list of the last build, the project's own output is tidied, but for hidden files", () => {
  const root = makeFolder();
  mkdirSync(join(root, "site/cu"), { recursive: true });
  writeFileSync(join(root, "site/cu/index.html"), "cũ");
  writeFileSync(join(root, "site/.nojekyll"), "");
  write(root, { "a/index.html": "1" }, true);
  expect(read(root)).toEqual({ ".nojekyll": "", "a/index.html": "1" });
});

test("what a build left counts as done for its inputs, from its moment until something is due", () => {
  const root = makeFolder();
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  new OutputFolder({ ...options, ownsOutput: false }).commit({ ...state, inputs: "a", from: 10, until: 20 });
  const isDone = (inputs: string, now: number) =>
    new OutputFolder({ ...options, ownsOutput: false }).recall(inputs, now) !== null;
  expect([9, 10, 19, 20].map((now) => isDone("a", now))).toEqual([false, true, true, false]);
  expect(isDone("b", 10)).toBe(false);
});

test("what lies in a folder that moved whole is known by the stat that it was staged with, a file that moved by its own", async () => {
  const root = makeFolder();
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  const known: string[][] = [];
  for (const files of [
    { "a/index.html": "1", "index.html": "1" },
    { "a/index.html": "2", "a/b/c/index.html": "1" },
  ]) {
    const folder = new OutputFolder({ ...options, ownsOutput: false });
    folder.stage(batchOf(files));
    // So long that a change would tell.
    await setTimeout(100);
    folder.commit(state);
    const recorded = Object.entries(folder.record?.files ?? {}).filter(([, [, , stat]]) => stat !== "");
    for (const [path, [, , stat]] of recorded) expect(stat).toBe(statOf(join(root, "site", path)));
    known.push(recorded.map(([path]) => path));
  }
  expect(known).toEqual([["a/index.html"], ["a/b/c/index.html"]]);
});

test("a list that names a file outside of the output removes nothing there", () => {
  const root = makeFolder();
  write(root, { "a/index.html": "1" });
  writeFileSync(join(root, "ngoai.txt"), "giữ");
  const list = readFileSync(join(root, "files.json"), "utf8");
  writeFileSync(join(root, "files.json"), list.replace('"files":{"', '"files":{"../ngoai.txt":["","",""],"'));
  write(root, { "a/index.html": "2" });
  expect(existsSync(join(root, "ngoai.txt"))).toBe(true);
});

test("beside the list of another state, the project's own output is tidied too", () => {
  const root = makeFolder();
  write(root, { "a/index.html": "1" }, true);
  cpSync(join(root, "files.json"), join(root, "cu.json"));
  write(root, { "a/index.html": "2", "b/index.html": "1" }, true);
  renameSync(join(root, "cu.json"), join(root, "files.json"));
  write(root, { "a/index.html": "2" }, true);
  expect(read(root)).toEqual({ "a/index.html": "2" });
});

test.each([
  [{ "thu/a.txt": "1" }, { thu: "2" }],
  [{ thu: "1" }, { "thu/a.txt": "2" }],
])("a page may become a folder and a folder a page: %o → %o", (before, after) => {
  const root = makeFolder();
  write(root, before);
  write(root, after);
  expect(read(root)).toEqual(after);
});

test("folders are made ahead only where all is new, and change nothing of what is written", () => {
  const root = makeFolder();
  const staging = join(root, "staging");
  const open = () =>
    new OutputFolder({ output: join(root, "site"), staging, record: join(root, "m"), ownsOutput: false });
  const first = open();
  first.expect(["tin/bai/index.html"]);
  expect(existsSync(join(staging, "tin/bai"))).toBe(true);
  first.stage(batchOf({ "tin/bai/index.html": "1" }));
  first.commit(state);
  expect(read(root)).toEqual({ "tin/bai/index.html": "1" });
  open().expect(["tin/bai/index.html"]);
  expect(existsSync(staging)).toBe(false);
});

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

test("a public file that comes while the first build writes is there after the second", async () => {
  const world = makeWorld();
  const onProgress = () => writeFileSync(join(world.publicFiles, "moi.txt"), "mới");
  await build({ ...world, onProgress });
  await build(world);
  expect(existsSync(join(world.output, "moi.txt"))).toBe(true);
});

test("a folder of the output that is a link keeps what lies there", async () => {
  const root = makeFolder();
  write(root, { "luu-tru/a.html": "1", "luu-tru/b.html": "1" });
  renameSync(join(root, "site/luu-tru"), join(root, "noi-khac"));
  symlinkSync(join(root, "noi-khac"), join(root, "site/luu-tru"));
  write(root, { "luu-tru/a.html": "2", "luu-tru/b.html": "1" });
  expect(readTree(join(root, "noi-khac"))).toEqual(
    new Map([
      ["a.html", "2"],
      ["b.html", "1"],
    ]),
  );
});

test("files that wait and are gone when they are to be moved are told, not recorded as written", () => {
  const root = makeFolder();
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  const folder = new OutputFolder({ ...options, ownsOutput: false });
  folder.stage(batchOf({ "a.html": "1" }));
  rmSync(options.staging, { recursive: true });
  expect(() => folder.commit(state)).toThrow(/đã xóa các tệp đang chờ ghi/);
  expect(existsSync(options.record)).toBe(false);
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
  expect(await build({ content: fixture("xa"), output, root: join(root, "duan") })).toMatchObject({
    foreign: 1,
    removed: 0,
  });
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
  generateContent(content, 1600);
  const now = Date.parse("2026-12-01");
  const world = { content, output: join(root, "site"), root, now };
  await build(world);
  expect(await build(world)).toMatchObject({ problems: null, articles: 1600, written: 0 });
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
