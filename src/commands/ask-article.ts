import { type CommonOptions, select, text } from "@clack/prompts";
import type { NewArticle } from "../site/new-article.ts";
import type { Site } from "../site/site.ts";
import { slug } from "../text/slug.ts";
import { answered, Cancelled } from "./answered.ts";

/** What the command line already says; null is asked for. */
export type Given = { readonly [Key in keyof NewArticle]: NewArticle[Key] | null };

/** Names that the content uses, the most used first. */
export interface Offers {
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly units: readonly string[];
}

/** Where it is asked: the person's own terminal, unless a test takes its place. */
type Terminal = Pick<CommonOptions, "input" | "output">;

/** Asks at a terminal for what is missing; null where the person breaks off. */
export async function askArticle(
  given: Given,
  { sections, defaultAuthor }: Site,
  offers: Offers,
  terminal: Terminal = {},
): Promise<NewArticle | null> {
  const authors = [...new Set([...(defaultAuthor ? [defaultAuthor] : []), ...offers.authors])];
  try {
    return {
      title: given.title ?? (await askName("Đầu đề của bài", terminal)),
      section: given.section ?? (await askSection(sections, terminal)),
      author: given.author ?? (await askAuthor(authors, terminal)),
      tags: given.tags ?? (await askTerms("chủ đề", offers.tags, terminal)),
      units: given.units ?? (await askTerms("đơn vị", offers.units, terminal)),
    };
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

const otherName = "Tên khác…";

async function askSection(sections: Site["sections"], terminal: Terminal): Promise<string> {
  const index = await choose(
    "Chuyên mục",
    sections.map(({ title }) => title),
    terminal,
  );
  return sections[index]?.slug ?? "";
}

async function askAuthor(authors: readonly string[], terminal: Terminal): Promise<string> {
  const index = await choose("Tác giả", [...authors, otherName], terminal);
  return authors[index] ?? (await askName("Tên tác giả", terminal));
}

/** One after the other, until the person has enough. */
async function askTerms(kind: string, known: readonly string[], terminal: Terminal): Promise<string[]> {
  const chosen: string[] = [];
  while (true) {
    const question = chosen.length === 0 ? `Thêm ${kind}` : `Thêm ${kind} nữa, đã có: ${chosen.join("; ")}`;
    const enough = chosen.length === 0 ? "Không ghi" : "Đủ rồi";
    const rest = known.filter((name) => !chosen.includes(name));
    const index = await choose(question, [enough, ...rest, otherName], terminal);
    if (index === 0) return chosen;
    chosen.push(rest[index - 1] ?? (await askName(`Tên ${kind}`, terminal)));
  }
}

/** The number of the label that was chosen. */
async function choose(message: string, labels: readonly string[], terminal: Terminal): Promise<number> {
  const options = labels.map((label, value) => ({ value, label }));
  // Its instructions are English. A list that is longer scrolls.
  return answered(await select({ message, options, maxItems: 10, showInstructions: false, ...terminal }));
}

/** A name without letters and digits would have no address. */
async function askName(message: string, terminal: Terminal): Promise<string> {
  const validate = (name: string | undefined) =>
    slug(name ?? "") === "" ? "Hãy ghi tên có chữ cái hoặc chữ số." : undefined;
  return answered(await text({ message, validate, ...terminal }));
}
