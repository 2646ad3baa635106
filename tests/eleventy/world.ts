import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import type { Problem } from "../../src/content/problem.ts";
import { fixture, readTree, testNow } from "../build.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder, project } from "../project.ts";

/** What an editor, a publisher or an accident may do between two builds. */
export interface World {
  readonly content: string;
  readonly output: string;
  readonly templates: string;
  now: number;
}

export const article = (name: string, date: string, more = "") =>
  `---\ntitle: Bài ${name}\ndate: ${date}\nauthor: Người Mẫu\ntags: [Học tập]\n${more}---\nNội dung ${name}, số 05-CT/TW.\n`;

function write({ content }: World, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const pictures = await Promise.all(
  [40, 120, 200].map((shade) => drawPicture({ width: 90, height: 60, shade }).jpeg().toBuffer()),
);

/** Puts the copy in place that was taken the last time, or takes the first. */
function restoreOlder(folder: string): void {
  const kept = `${folder}.cu`;
  if (existsSync(kept)) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(kept, folder);
  } else if (existsSync(folder)) cpSync(folder, kept, { recursive: true });
}

export const edits: Record<string, (world: World, number: number) => void> = {
  "add an article": (world, n) =>
    write(world, `tin-quan/them-${n}.md`, article(`thêm ${n}`, `0${1 + (n % 9)}/04/2024`)),
  "edit its text": (world, n) =>
    write(world, "tin-quan/sua.md", article("sửa", "02/04/2024").replace("Nội dung", `Nội dung ${n}`)),
  "change its title": (world, n) => write(world, "tin-quan/sua.md", article(`sửa ${n}`, "02/04/2024")),
  "change its date": (world, n) => write(world, "tin-quan/sua.md", article("sửa", `0${1 + (n % 9)}/03/2023`)),
  "change its tags": (world, n) =>
    write(world, "tin-quan/sua.md", article("sửa", "02/04/2024").replace("[Học tập]", `[Mới ${n}]`)),
  "give it a slug": (world, n) =>
    write(world, "tin-quan/sua.md", article("sửa", "02/04/2024", `slug: sua-${n}\n`)),
  "remove it": ({ content }) => rmSync(join(content, "tin-quan/sua.md"), { force: true }),
  "move it to another section": (world, n) => {
    rmSync(join(world.content, "tin-quan/sua.md"), { force: true });
    write(world, "thong-bao/sua.md", article("sửa", "02/04/2024", `slug: chuyen-${n}\n`));
  },
  "edit site.yaml": ({ content }, n) => {
    const path = join(content, "site.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^name: .*$/m, `name: Trang mẫu ${n}`));
  },
  "change a label": ({ content }, n) => {
    const path = join(content, "site.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^ {2}views: .*$/m, `  views: Lượt ${n}`));
  },
  "explain an abbreviation": ({ content }, n) => {
    const path = join(content, "site.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^ {2}UVTV: .*$/m, `  UVTV: Ủy viên ${n}`));
  },
  "let the clock pass a scheduled article": (world) => {
    world.now += 200 * 86_400_000;
  },
  "replace an image": ({ content }, n) =>
    writeFileSync(join(content, "tin-quan/2024/hoi-nghi.jpg"), pictures[n % pictures.length] ?? ""),
  "count views": (world, n) =>
    write(
      world,
      "views.json",
      `{ "countedTo": "2024-03-05T10:00:00+07:00", "counts": { "/tin-quan/ban-tin-mau-khong-co-tom-tat/": ${n} } }`,
    ),
  "rename its file": ({ content }, n) => {
    const from = join(content, "tin-quan/sua.md");
    if (existsSync(from)) renameSync(from, join(content, `tin-quan/ten-moi-${n}.md`));
  },
  "edit a template": ({ templates }, n) => {
    const path = join(templates, "components/stamp.njk");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(/class="stamp[^"]*"/, `class="stamp stamp--${n}"`),
    );
  },
  "edit a style": ({ templates }, n) => {
    const path = join(templates, "styles/utilities.css");
    writeFileSync(path, `${readFileSync(path, "utf8")}\n.mau-${n} { color: inherit; }\n`);
  },
  "lose the cache": ({ output }) => rmSync(join(dirname(output), ".cache"), { recursive: true, force: true }),
  "restore an older output": ({ output }) => restoreOlder(output),
  "restore an older cache": ({ output }) => restoreOlder(join(dirname(output), ".cache")),
  "check out afresh": ({ content, output }) => {
    for (const folder of [content, output]) {
      for (const path of readTree(folder).keys()) utimesSync(join(folder, path), 1e9, 1e9);
    }
  },
  "delete an output": ({ output }) => unlinkSync(join(output, "luu-tru/index.html")),
  "alter an output": ({ output }) => writeFileSync(join(output, "index.html"), "sửa tay"),
};

const names = Object.keys(edits);
export const length = 8;
export const sequences = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(99)), {
  minLength: length,
  maxLength: length,
});
export function rulesOf(problems: readonly Problem[] | null): readonly string[] | null {
  return problems?.map(({ rule, line }) => `${line} ${rule}`) ?? null;
}

/** A clean build keeps nothing of the one before but its own pictures, each named by what it is made from. */
export function forget({ output, root }: { readonly output: string; readonly root: string }): void {
  rmSync(output, { recursive: true, force: true });
  for (const name of readdirSync(join(root, ".cache"))) {
    if (!name.endsWith(".media")) rmSync(join(root, ".cache", name), { recursive: true });
  }
}

/** A site of its own, with templates that may be edited. */
export function makeWorld(search: boolean): World & { readonly root: string } {
  const root = makeFolder();
  const world = {
    root,
    content: join(root, "content"),
    output: join(root, "_site"),
    templates: join(root, "templates"),
    now: testNow,
  };
  cpSync(join(project, "templates"), world.templates, { recursive: true });
  // What the scripts of the templates import.
  symlinkSync(join(project, "src"), join(root, "src"));
  cpSync(fixture("quan"), world.content, { recursive: true });
  if (!search) appendFileSync(join(world.content, "site.yaml"), "\nsearch: false\n");
  return world;
}
