import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { project } from "./project.ts";

/** What is published: this project's bulletins, or those that another unit put in their place. */
export const content = join(project, "content");

/** Which of them: what our own bulletins say is not held against those of others. */
export const isOurs = existsSync(
  join(
    content,
    "hoat-dong-dang/2017/hoi-nghi-giao-ban-cong-tac-xay-dung-dang-khoi-hanh-chinh-su-nghiep-quy-iii-nam-2017.md",
  ),
);

/** When all of it is out: ours by the end of 2026, whatever a machine's clock says, that of others by now. */
export const contentNow = Math.max(Date.now(), Date.parse("2026-12-01T08:00:00+07:00"));

const { url, sections }: { url: string; sections: readonly { slug: string }[] } = parse(
  readFileSync(join(content, "site.yaml"), "utf8"),
);

/** The address of the site, and the folders of its sections. */
export const home = new URL(url);
export const sectionNames: readonly string[] = sections.map(({ slug }) => slug);
